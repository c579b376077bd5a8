"""Paints the rows of the page of paragraphs: line, the words on both sides, why there, and how long it gets."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from annotator.gui.kit.painting import paint_dot, paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.paragraph_rows import (
    ParagraphRow,
    ParagraphRowModel,
    paragraph_reason_text,
    paragraph_reasons,
)
from annotator.gui.panels.row_delegate import RowDelegate

_BEFORE = 0.3


class ParagraphRowDelegate(RowDelegate[ParagraphRow]):
    """The paragraphs begin in one column, so that the eye runs down along it."""

    height = 1.5

    def __init__(self, model: ParagraphRowModel, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self._model = model

    def depth(self, row: ParagraphRow) -> int:
        return 0 if row.head else 1

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: ParagraphRow, *, ticked: bool) -> None:
        room = words.adjusted(box.right() - words.x() + self.line // 2, 0, -self.line // 2, 0)
        if row.head:
            self._paint_head(painter, room, row)
        else:
            self._paint_place(painter, room, row, ticked=ticked)

    def _paint_head(self, painter: QPainter, room: QRect, row: ParagraphRow) -> None:
        stretch, dot = row.stretch, round(self.line * 0.45)
        spot = QRectF(room.x(), room.center().y() - dot / 2 + 0.5, dot, dot)
        colour = self.theme.speaker(stretch.slot) if stretch.slot else QColor(self.theme.muted)
        paint_dot(painter, spot, colour, ring=not stretch.slot or self.theme.repeats(stretch.slot))
        room = room.adjusted(dot + dot // 2, 0, 0, 0)
        name = f"{stretch.slot} {self._model.name(row)}" if stretch.slot else self._model.name(row)
        used = paint_words(painter, room, name, self.bold, self.theme.text)
        note = room.adjusted(used + self.line // 2, 0, 0, 0)
        paint_words(painter, note, self._model.note(row), self.small, self.theme.muted)

    def _paint_place(self, painter: QPainter, room: QRect, row: ParagraphRow, *, ticked: bool) -> None:
        place, gap, small = row.places[0], self.line // 2, QFontMetrics(self.small)
        number = QRect(room.x(), room.y(), small.horizontalAdvance("00000"), room.height())
        paint_words(painter, number, str(place.number), self.small, self.theme.faint, right=True)
        left = number.right() + gap
        before = QRect(left, room.y(), round(room.width() * _BEFORE), room.height())
        paint_words(painter, before, place.before, self.font, self.theme.muted, right=True)
        sign = QRect(before.right() + gap, room.y(), self.line, room.height())
        if ticked:
            paint_words(painter, sign, "¶", self.bold, self.theme.accent)
        wide = small.horizontalAdvance(self._model.length_text(1_000)) + 2
        length = QRect(room.right() - wide, room.y(), wide, room.height())
        paint_words(painter, length, self._model.note(row), self.small, self.theme.muted, right=True)
        wide = max(small.horizontalAdvance(why) for why in paragraph_reasons()) + 2
        reason = QRect(length.x() - gap - wide, room.y(), wide, room.height())
        paint_words(painter, reason, paragraph_reason_text(place.place.reason), self.small, self.theme.faint)
        after = QRect(sign.right(), room.y(), reason.x() - sign.right() - gap, room.height())
        paint_words(painter, after, place.after, self.font, self.theme.text if ticked else self.theme.muted)
