"""Paints the rows of a page of proposals: number of the line, what was heard and what it becomes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from annotator.core.model import Band
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.row_delegate import RowDelegate
from annotator.gui.panels.tick_rows import Level, TickModel, TickRow

_HEARD_FROM = 0.36
_LINES = {Band.SURE: Qt.PenStyle.SolidLine, Band.LIKELY: Qt.PenStyle.DashLine, Band.MAYBE: Qt.PenStyle.DotLine}


class TickDelegate(RowDelegate[TickRow]):
    """All that was heard stands in one column, what becomes of it beside."""

    def __init__(self, model: TickModel, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self._model = model

    def depth(self, row: TickRow) -> int:
        return row.depth

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: TickRow, *, ticked: bool) -> None:
        if row.level is Level.PLACE:
            room = words.adjusted(self.line * 3, 0, -self.line // 2, 0)
            self._paint_place(painter, room, words, row, ticked=ticked)
        else:
            self._paint_head(painter, words.adjusted(box.right() - words.x() + self.line // 2, 0, 0, 0), row)

    def _paint_head(self, painter: QPainter, room: QRect, row: TickRow) -> None:
        term = row.level is Level.TERM
        colour = self.theme.text if term else self.theme.muted
        used = paint_words(painter, room, row.words or self.tr("(nothing)"), self.bold if term else self.font, colour)
        note = room.adjusted(used + self.line // 2, 0, 0, 0)
        paint_words(painter, note, self._model.note(row), self.small, self.theme.muted)

    def _paint_place(self, painter: QPainter, room: QRect, rect: QRect, row: TickRow, *, ticked: bool) -> None:
        place, gap = row.proposals[0], self.line // 3
        numbers = QFontMetrics(self.small).horizontalAdvance("00000")
        number = QRect(room.x(), room.y(), numbers, room.height())
        paint_words(painter, number, str(place.number), self.small, self.theme.faint, right=True)
        middle = max(rect.x() + round(rect.width() * _HEARD_FROM), number.right() + gap)
        before = QRect(number.right() + gap, room.y(), middle - number.right() - gap, room.height())
        paint_words(painter, before, place.before, self.font, self.theme.muted, right=True)
        at = QRect(middle, room.y(), room.right() - middle, room.height())
        used = paint_words(painter, at, place.heard, self.font, self.theme.text)
        self._underline(painter, at, used, place.parts[0].band)
        if ticked and place.heard != place.meant:
            at.adjust(used + gap, 0, 0, 0)
            used = paint_words(painter, at, "→", self.font, self.theme.faint) + gap
            at.adjust(used, 0, 0, 0)
            used = paint_words(painter, at, place.meant or self.tr("(nothing)"), self.bold, self.theme.settled) + gap
        paint_words(painter, at.adjusted(used, 0, 0, 0), place.after, self.font, self.theme.muted)

    def _underline(self, painter: QPainter, rect: QRect, width: int, band: Band) -> None:
        y = rect.center().y() + self.line * 0.48
        painter.setPen(QPen(self.theme.band(band), 2, _LINES[band]))
        painter.drawLine(QPointF(rect.x(), y), QPointF(rect.x() + width, y))
