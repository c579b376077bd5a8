"""Paints the rows of the page of what was learned: what was heard, what was meant, and what was made of it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from annotator.app.learned import LearnedPair
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.learned_rows import Item, LearnedModel, LearnedRow
from annotator.gui.panels.row_delegate import RowDelegate

_HEARD, _NOTE = 0.22, 0.44


class LearnedRowDelegate(RowDelegate[LearnedRow]):
    """What was meant stands in one column, what was made of it in another."""

    height = 1.5

    def __init__(self, model: LearnedModel, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self._model = model

    def depth(self, row: LearnedRow) -> int:
        return 0 if row.head else 1

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: LearnedRow, *, ticked: bool) -> None:
        room = words.adjusted(box.right() - words.x() + self.line // 2, 0, -self.line // 2, 0)
        if row.head:
            paint_words(painter, room, self._model.spoken(row), self.bold, self.theme.text)
        else:
            self._paint_item(painter, room, row.items[0], ticked=ticked)

    def _paint_item(self, painter: QPainter, room: QRect, item: Item, *, ticked: bool) -> None:
        gap = self.line // 2
        note = QRect(room.right() - round(room.width() * _NOTE), room.y(), round(room.width() * _NOTE), room.height())
        text = room.adjusted(0, 0, -note.width() - gap, 0)
        colour = self.theme.text if ticked else self.theme.muted
        if isinstance(item, LearnedPair):
            heard = QRect(text.x(), text.y(), round(room.width() * _HEARD), text.height())
            paint_words(painter, heard, item.lesson.heard, self.font, colour)
            arrow = text.adjusted(heard.width() + gap, 0, 0, 0)
            used = paint_words(painter, arrow, "→", self.font, self.theme.faint) + gap
            meant = arrow.adjusted(used, 0, 0, 0)
            paint_words(painter, meant, item.lesson.meant, self.bold, self.theme.settled if ticked else colour)
        else:
            paint_words(painter, text, item.text, self.font, colour)
        paint_words(painter, note, self._model.note(item), self.small, self.theme.muted)
