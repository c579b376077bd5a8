"""What should this be? A panel at the caret: what was heard, a line to type in, the glossary by sound."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.app.jobs import Answers
from annotator.gui.answer_list import AnswerList
from annotator.gui.answer_rows import NUMBERED
from annotator.gui.ask_field import AskField, is_pinyin
from annotator.gui.key_hints import KeyHints
from annotator.gui.looks import small, style_rules, with_look
from annotator.gui.theme import Theme

_WIDTH_EMS = 30
_FEWEST = 3


class AskPanel(QFrame):
    """Lies over the page while it is open. `taken` carries the row to take, and whether it is for all places.

    `typed` carries what narrows the answers; `closed` tells whether the keyboard is to go back to the editor.
    """

    typed = Signal(str)
    taken = Signal(object, bool)
    closed = Signal(bool)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("ask")
        self.heard = with_look(QLabel(), "heading")
        self.reading = with_look(QLabel(), "muted")
        for label in (self.heard, self.reading):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = AskField()
        self.field.setAccessibleName(self.tr("What it should be"))
        self.field.setPlaceholderText(self.tr("Pinyin, initials or letters narrow the list; or type the right text"))
        self.list = AnswerList(theme, font)
        self._keys = KeyHints()
        self._column = QVBoxLayout(self)
        self._open = self._waits = self._known = False
        self._due: Callable[[], None] | None = None
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)
        self.hide()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line // 2)
        head.addWidget(self.heard)
        head.addWidget(self.reading, 1)
        self._column.setContentsMargins(line // 2, line // 2, line // 2, line // 2)
        self._column.setSpacing(line // 3)
        self._column.addLayout(head)
        for part in (self.field, self.list, self._keys):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._edited)
        self.field.moved.connect(self.list.choose_beside)
        self.list.chosen_changed.connect(self.field.setAccessibleDescription)
        self.field.numbered.connect(lambda number: self._soon(lambda: self._take_numbered(number)))
        self.field.here.connect(lambda: self._soon(lambda: self._take(everywhere=False)))
        self.field.everywhere.connect(lambda: self._soon(lambda: self._take(everywhere=True)))
        self.field.closed.connect(self.dismiss)
        self.field.left.connect(lambda: self._close(give_back=False))
        self.list.clicked.connect(self._clicked)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.list.set_theme(theme)
        self._keys.set_theme(theme)
        frame = f"#ask {{ background: {theme.field}; border: 1px solid {theme.faint}; border-radius: 6px; }}"
        view = f"QListView {{ background: {theme.field}; }}"
        self.setStyleSheet(style_rules(theme, self) + frame + view)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPointSizeF(small(font).pointSizeF())
        self.heard.setFont(font)
        self.reading.setFont(mono)
        self.list.set_font(font)

    def open(self, heard: str, beside: QRect, room: QRect) -> None:
        """Open beside something, within a room, both in pixels of the screen. `heard` may be found out later."""
        self.field.clear()
        self.list.hold([])
        self.list.show_with("")
        self._due = None
        self._open = self._waits = True
        self._known = bool(heard)
        self._show_head(heard, "", 1)
        self._place(beside, room)
        self.show()
        self.raise_()
        self.field.setFocus()

    def show_answers(self, heard: str, places: int, found: Answers) -> None:
        """Show what the text may have been meant as; the same was heard at `places` places."""
        self._known = True
        self._show_head(heard, found.reading, places)
        self.list.hold(found.answers)
        self._show_rows()

    def show_none(self) -> None:
        """Offer only what is typed, as no answers will come; close where it is not known what is asked about."""
        if self._known:
            self.list.hold([])
            self._show_rows()
        else:
            self.dismiss()

    def dismiss(self) -> None:
        """Close and give the keyboard back to the editor."""
        self._close(give_back=True)

    def _show_head(self, heard: str, reading: str, places: int) -> None:
        self.heard.setText(heard or "…")
        self.reading.setText(reading)
        everywhere = self.tr("all %n", "", places)
        keys = [("Enter", self.tr("here")), ("Alt+A", everywhere), ("1…9", self.tr("take")), ("Esc", self.tr("close"))]
        self._keys.show_keys(keys if places > 1 else [keys[0], *keys[2:]])

    def _show_rows(self) -> None:
        self.list.show_with(self.field.text().strip())
        self._waits = False
        due, self._due = self._due, None
        if due:
            due()

    def _edited(self, text: str) -> None:
        self._waits = True
        if self._known and not is_pinyin(text.strip()):
            self._show_rows()  # it stands for itself, whatever is answered
        self.typed.emit(text.strip())

    def _soon(self, act: Callable[[], None]) -> None:
        """Do it once the answers are those to what is typed."""
        if self._waits:
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

    def _close(self, *, give_back: bool) -> None:
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit(give_back)

    def _place(self, beside: QRect, room: QRect) -> None:
        """Below, where there is space, else on the side that has more, with fewer answers in sight."""
        gap = self.fontMetrics().height() // 3
        above, below = beside.top() - gap - room.top(), room.bottom() - beside.bottom() - gap
        rest = self._fit(NUMBERED) - self.list.height()
        fewer = max(_FEWEST, (max(above, below) - rest) // self.list.row_height)
        height = self._fit(min(NUMBERED, fewer))
        top = beside.bottom() + gap
        if height > below and above > below:
            top = max(beside.top() - gap - height, room.top())
        width = min(self.fontMetrics().height() * _WIDTH_EMS, room.width())
        left = min(max(beside.right() - 3 * gap, room.left()), room.left() + room.width() - width)
        self.setGeometry(QRect(self._page.mapFromGlobal(QPoint(left, top)), QSize(width, height)))

    def _fit(self, rows: int) -> int:
        """Have so many answers in sight; the height that takes in all."""
        self.list.setFixedHeight(self.list.row_height * rows)
        self.ensurePolished()
        self._column.activate()
        return self.sizeHint().height()
