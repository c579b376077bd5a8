"""Paints the marks of suspects: one look for the painted lines and the live editor alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextLine

from annotator.core.model import Band, Suspect
from annotator.gui.theme import Theme
from annotator.gui.utf16 import to_utf16

_DASHES: dict[Band, list[float]] = {Band.SURE: [], Band.LIKELY: [3.0, 1.6], Band.MAYBE: [1.0, 1.4]}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line to underline, in UTF-16 units; `current` is the one the card is about."""

    start: int
    end: int
    band: Band
    current: bool = False


def marks_of(text: str, suspects: Sequence[Suspect], current: Suspect | None = None) -> list[Mark]:
    """The marks of a line's suspects."""
    return [
        Mark(to_utf16(text, suspect.start), to_utf16(text, suspect.end), suspect.band, suspect == current)
        for suspect in suspects
    ]


def beside_preedit(mark: Mark, layout: QTextLayout) -> Mark:
    """The mark as it stands in a layout where text being composed takes room."""
    at, room = layout.preeditAreaPosition(), len(layout.preeditAreaText())
    if not room or mark.end <= at:
        return mark
    start = mark.start + room if mark.start >= at else mark.start
    return Mark(start, mark.end + room, mark.band, mark.current)


def _stretches(layout: QTextLayout, mark: Mark) -> list[tuple[QTextLine, float, float]]:
    """The parts of a mark, one for each visual line: the line, and from where to where."""
    parts = []
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if mark.start < end and start < mark.end:
            left = _x(line, max(mark.start, start))
            parts.append((line, left, _x(line, min(mark.end, end))))
    return parts


def _x(line: QTextLine, position: int) -> float:
    return line.cursorToX(position)[0]  # type: ignore[index,no-any-return]


def paint_grounds(painter: QPainter, layout: QTextLayout, at: QPointF, marks: Sequence[Mark], theme: Theme) -> None:
    """Paint the soft ground of the current mark; to be done before the text."""
    for mark in marks:
        if mark.current:
            for line, left, right in _stretches(layout, mark):
                ground = QRectF(at.x() + left - 1, at.y() + line.y(), right - left + 2, line.height())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.suspect_soft)
                painter.drawRoundedRect(ground, 3, 3)


def paint_underlines(painter: QPainter, layout: QTextLayout, at: QPointF, marks: Sequence[Mark], theme: Theme) -> None:
    """Paint the underlines: solid for sure, dashed for likely, dotted for maybe."""
    for mark in marks:
        pen = QPen(theme.band(mark.band), 2.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[mark.band]:
            pen.setDashPattern(_DASHES[mark.band])
        painter.setPen(pen)
        for line, left, right in _stretches(layout, mark):
            y = round(at.y() + line.y() + line.ascent() + line.descent() * 0.55) + 0.0
            painter.drawLine(QLineF(at.x() + left + 0.5, y, at.x() + right - 0.5, y))
