"""Paints the rows of the page of punctuation: line, the words before, the mark, the words after."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from annotator.gui.kit.messages import reason_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.mark_rows import MarkPlace, MarkRow, MarkRowModel
from annotator.gui.panels.row_delegate import RowDelegate

_BEFORE, _WHY = 0.36, 0.24


class MarkRowDelegate(RowDelegate[MarkRow]):
    """The marks stand in one column, so that the eye runs down along it."""

    height = 1.5

    def __init__(self, model: MarkRowModel, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self._model = model

    def depth(self, row: MarkRow) -> int:
        return 0 if row.head else 1

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: MarkRow, *, ticked: bool) -> None:
        room = words.adjusted(box.right() - words.x() + self.line // 2, 0, -self.line // 2, 0)
        if row.head:
            paint_words(painter, room, self._model.spoken(row), self.bold, self.theme.text)
        else:
            self._paint_place(painter, room, row.places[0], ticked=ticked)

    def _paint_place(self, painter: QPainter, room: QRect, place: MarkPlace, *, ticked: bool) -> None:
        gap = self.line // 2
        number = QRect(room.x(), room.y(), QFontMetrics(self.small).horizontalAdvance("00000"), room.height())
        paint_words(painter, number, str(place.number), self.small, self.theme.faint, right=True)
        text = self.theme.text if ticked else self.theme.muted
        before = QRect(number.right() + gap, room.y(), round(room.width() * _BEFORE), room.height())
        paint_words(painter, before, place.before, self.font, text, right=True)
        mark = QRect(
            before.right() + gap, room.y(), QFontMetrics(self.bold).horizontalAdvance("，→ 。。"), room.height()
        )
        self._paint_mark(painter, mark, place, ticked=ticked)
        reason = reason_text(place.suspect.suggestions[0].reason)
        needed = min(QFontMetrics(self.small).horizontalAdvance(reason) + 2, round(room.width() * _WHY))
        why = QRect(room.right() - needed, room.y(), needed, room.height())
        paint_words(painter, why, reason, self.small, self.theme.faint)
        after = QRect(mark.right() + gap, room.y(), why.x() - mark.right() - 2 * gap, room.height())
        paint_words(painter, after, place.after, self.font, text)

    def _paint_mark(self, painter: QPainter, rect: QRect, place: MarkPlace, *, ticked: bool) -> None:
        """The mark in a field of its own: it is small, and must be found at a glance."""
        field = rect.adjusted(0, self.line // 8, 0, -self.line // 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent_soft if ticked else self.theme.side))
        painter.drawRoundedRect(field, 4, 4)
        painter.setFont(self.bold if ticked else self.font)
        painter.setPen(QColor(self.theme.text if ticked else self.theme.muted))
        painter.drawText(field, Qt.AlignmentFlag.AlignCenter, place.change)
