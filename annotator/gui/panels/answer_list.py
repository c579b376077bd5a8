"""The list of answers: which stand in it, and which of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from annotator.app.jobs import Answer
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.answer_rows import NUMBERED, AnswerDelegate, AnswerModel, AnswerRow
from annotator.gui.panels.ask_field import is_pinyin


class AnswerList(QListView):
    """Shows answers and what is typed. `chosen_changed` carries what a screen reader says of the one chosen."""

    chosen_changed = Signal(str)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._rows = AnswerModel(self)
        self._delegate = AnswerDelegate(self._rows, theme, font, self)
        self._found: list[AnswerRow] = []
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What it may be"))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)

    @property
    def row_height(self) -> int:
        """The height of a row, in pixels."""
        return self._delegate.height

    @property
    def chosen(self) -> AnswerRow | None:
        """The row that is chosen, if there are any."""
        return self._rows.row(self.currentIndex().row())

    def hold(self, answers: Sequence[Answer]) -> None:
        """Have these answers to show, the first few with a number."""
        keys = (at if at <= NUMBERED else 0 for at in range(1, len(answers) + 1))
        self._found = [AnswerRow(x.text, x.category, x.sounds, key) for x, key in zip(answers, keys, strict=True)]

    def show_with(self, typed: str) -> None:
        """Show the answers; what is typed stands first, unless one is the same. Pinyin chooses among the answers."""
        rows = list(self._found)
        same = next((at for at, row in enumerate(rows) if row.text == typed), None)
        if typed and same is None:
            rows.insert(0, AnswerRow(typed, None))
        self._rows.show(rows)
        narrows = bool(typed and self._found and is_pinyin(typed))
        self.choose(int(narrows) if same is None else same)

    def choose(self, row: int) -> None:
        """Choose the row there."""
        index = self._rows.index(row)
        self.setCurrentIndex(index)
        self.chosen_changed.emit(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def choose_beside(self, by: int) -> None:
        """Choose the row so many further down, at most the last."""
        self.choose(min(max(self.currentIndex().row() + by, 0), self._rows.rowCount() - 1))

    def choose_numbered(self, number: int) -> bool:
        """Choose the row of that number; False where there is none."""
        at = self._rows.numbered(number)
        if at >= 0:
            self.choose(at)
        return at >= 0
