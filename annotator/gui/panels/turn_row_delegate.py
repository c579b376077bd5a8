"""Paints the rows of the page of turns: line, the words before, who speaks, the words from there on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.turn_words import turn_name, turn_reason_text
from annotator.gui.panels.row_delegate import RowDelegate
from annotator.gui.panels.turn_rows import TurnPlace, TurnRow, TurnRowModel

_BEFORE, _NAME, _WHY = 0.24, 0.14, 0.3


class TurnRowDelegate(RowDelegate[TurnRow]):
    """The turns begin in one column, so that the eye runs down along it."""

    height = 1.5

    def __init__(self, model: TurnRowModel, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self._model = model

    def depth(self, row: TurnRow) -> int:
        return 0 if row.head else 1

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: TurnRow, *, ticked: bool) -> None:
        room = words.adjusted(box.right() - words.x() + self.line // 2, 0, -self.line // 2, 0)
        if row.head:
            paint_words(painter, room, self._model.spoken(row), self.bold, self.theme.text)
        else:
            self._paint_place(painter, room, row.places[0], ticked=ticked)

    def _paint_place(self, painter: QPainter, room: QRect, place: TurnPlace, *, ticked: bool) -> None:
        gap = self.line // 2
        number = QRect(room.x(), room.y(), QFontMetrics(self.small).horizontalAdvance("00000"), room.height())
        paint_words(painter, number, str(place.number), self.small, self.theme.faint, right=True)
        left = number.right() + gap
        before = QRect(left, room.y(), round(room.width() * _BEFORE), room.height())
        paint_words(painter, before, place.before, self.font, self.theme.muted, right=True)
        name = QRect(before.right() + gap, room.y(), round(room.width() * _NAME), room.height())
        self._paint_name(painter, name, place, ticked=ticked)
        reason = turn_reason_text(place.turn.reason)
        needed = min(QFontMetrics(self.small).horizontalAdvance(reason) + 2, round(room.width() * _WHY))
        why = QRect(room.right() - needed, room.y(), needed, room.height())
        paint_words(painter, why, reason, self.small, self.theme.faint)
        after = QRect(name.right() + gap, room.y(), why.x() - name.right() - 2 * gap, room.height())
        paint_words(painter, after, place.after, self.font, self.theme.text if ticked else self.theme.muted)

    def _paint_name(self, painter: QPainter, rect: QRect, place: TurnPlace, *, ticked: bool) -> None:
        dot = round(self.line * 0.45)
        spot = QRectF(rect.x(), rect.center().y() - dot / 2 + 0.5, dot, dot)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.speaker(place.slot) if place.slot else QColor(self.theme.muted))
        painter.drawEllipse(spot)
        name = turn_name(place.turn.speaker)
        words = f"{place.slot} {name}" if place.slot else name
        room = rect.adjusted(dot + dot // 2, 0, 0, 0)
        font, colour = (self.bold, self.theme.text) if ticked else (self.font, self.theme.muted)
        paint_words(painter, room, words, font, colour)
