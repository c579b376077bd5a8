"""Paints where turns are suggested: a bar in the text, and in the margin who would speak, as faint as a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF, QTextLayout, QTextLine

from annotator.core.model import Band
from annotator.gui.kit.theme import Theme

_PENS = {Band.SURE: Qt.PenStyle.SolidLine, Band.LIKELY: Qt.PenStyle.DashLine, Band.MAYBE: Qt.PenStyle.DotLine}


@dataclass(frozen=True, slots=True)
class TurnMark:
    """A suggested turn: where it begins in the line, in UTF-16 units, and who would speak.

    `slot` is 0 for who is not on the roster; `current` is the one that the card is about.
    """

    at: int
    name: str
    slot: int
    band: Band
    current: bool = False

    def colour(self, theme: Theme) -> QColor:
        """The speaker's colour."""
        return theme.speaker(self.slot) if self.slot else QColor(theme.muted)


def paint_bars(painter: QPainter, layout: QTextLayout, at: QPointF, marks: Iterable[TurnMark], theme: Theme) -> None:
    """Paint a bar with a flag before the first character of each turn: solid for sure, dashed for likely."""
    for mark in marks:
        line = _line_of(layout, mark)
        if line is None:
            continue
        colour = mark.colour(theme)
        x = at.x() + max(0.0, line.cursorToX(mark.at)[0] - 1)  # type: ignore[index]
        top, bottom = at.y() + line.y() + 1, at.y() + line.y() + line.height() - 1
        flag = line.height() * 0.24
        pen = QPen(colour, 2.4 if mark.current else 1.4, _PENS[mark.band])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, top, x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + flag, top + flag / 2), QPointF(x, top + flag)]))


def paint_guesses(
    painter: QPainter,
    rect: QRect,
    layout: QTextLayout,
    marks: Sequence[TurnMark],
    theme: Theme,
    font: QFont,
    *,
    from_row: int = 0,
) -> bool:
    """Write who would speak beside the rows of text where turns begin, the first of each row; `rect` is of row 0.

    Whether something was written beside row 0.
    """
    metrics, free = QFontMetrics(font), from_row
    first = False
    for mark in marks:
        line = _line_of(layout, mark)
        if line is None or line.lineNumber() < free:
            continue
        free = line.lineNumber() + 1
        first = first or free == 1
        box = rect.translated(0, round(line.y()))
        dot, pad = round(metrics.height() * 0.5), max(4, round(rect.height() * 0.24))
        words = f"{mark.slot} {mark.name}" if mark.slot else mark.name
        label = metrics.elidedText(f"{words}?", Qt.TextElideMode.ElideRight, box.width() - round(3.5 * pad) - dot)
        spot = QRectF(box.x() + 2.5 * pad, box.center().y() - dot / 2 + 0.5, dot, dot)
        painter.setPen(QPen(mark.colour(theme), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot.adjusted(0.7, 0.7, -0.7, -0.7))
        painter.setFont(font)
        painter.setPen(QColor(theme.text if mark.current else theme.muted))
        room = box.adjusted(round(3 * pad) + dot, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
    return first


def _line_of(layout: QTextLayout, mark: TurnMark) -> QTextLine | None:
    line = layout.lineForTextPosition(mark.at)
    return line if line.isValid() else None
