"""A line to type in over a list of answers: what is typed narrows them or stands for itself, Enter takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.jobs import Answer
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.answer_list import AnswerList
from annotator.gui.panels.ask_field import AskField, is_pinyin


class AnswerPicker(QWidget):
    """`typed` asks for other answers; `taken` carries the row to take, and whether it is for all places.

    What is to be taken by its place in the list waits for the answers to what is typed; `waits` tells whether they
    are on the way.
    """

    typed = Signal(str)
    taken = Signal(object, bool)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.field = AskField()
        self.field.setAccessibleName(self.tr("What it should be"))
        self.field.setPlaceholderText(self.tr("Pinyin, initials or letters narrow the list; or type the right text"))
        self.list = AnswerList(theme, font)
        self.waits = False
        self._stands_alone = False
        self._due: Callable[[], None] | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.fontMetrics().height() // 3)
        for part in (self.field, self.list):
            self.column.addWidget(part)
        self.field.textEdited.connect(self._edited)
        self.field.moved.connect(self.list.choose_beside)
        self.list.chosen_changed.connect(self.field.setAccessibleDescription)
        self.field.numbered.connect(lambda number: self._soon(lambda: self._take_numbered(number)))
        self.field.here.connect(lambda: self._soon(lambda: self._take(everywhere=False)))
        self.field.everywhere.connect(lambda: self._soon(lambda: self._take(everywhere=True)))
        self.list.clicked.connect(self._clicked)

    def begin(self, text: str = "", *, stands_alone: bool) -> None:
        """Begin with this text and no answers. Where it `stands_alone`, what is typed may be taken unanswered."""
        self.field.setText(text)
        self.list.hold([])
        self.list.show_with("")
        self._due = None
        self.waits, self._stands_alone = True, stands_alone

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Show what it may be."""
        self._stands_alone = True
        self.list.hold(answers)
        self._show_rows()

    def _show_rows(self) -> None:
        self.list.show_with(self.field.text().strip())
        self.waits = False
        due, self._due = self._due, None
        if due:
            due()

    def _edited(self, text: str) -> None:
        self.waits = True
        if self._stands_alone and not is_pinyin(text.strip()):
            self._show_rows()  # it stands for itself, whatever is answered
        self.typed.emit(text.strip())

    def _soon(self, act: Callable[[], None]) -> None:
        """Do it once the answers are those to what is typed."""
        if self.waits:
            self._due = act
        else:
            act()

    def _take_numbered(self, number: int) -> None:
        if self.list.choose_numbered(number):
            self._take(everywhere=False)

    def _clicked(self, index: QModelIndex) -> None:
        self.list.choose(index.row())
        self._take(everywhere=False)

    def _take(self, *, everywhere: bool) -> None:
        if row := self.list.chosen:
            self.taken.emit(row, everywhere)
