"""Paints the marks in the text: one look for the painted lines and the live editor alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextLine

from annotator.core.model import Band, Suspect
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_utf16

_DASHES: dict[Band, list[float]] = {Band.SURE: [], Band.LIKELY: [3.0, 1.6], Band.MAYBE: [1.0, 1.4]}


class Look(Enum):
    """The looks of marks that are no suspects: what nobody could make out, and what the original lacks."""

    UNCLEAR = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line to mark, in UTF-16 units; `current` is the one the card is about."""

    start: int
    end: int
    look: Band | Look
    current: bool = False


def marks_of(text: str, suspects: Sequence[Suspect], current: Suspect | None = None) -> list[Mark]:
    """The marks of a line's suspects."""
    return [
        Mark(to_utf16(text, suspect.start), to_utf16(text, suspect.end), suspect.band, suspect == current)
        for suspect in suspects
    ]


def marks_on(text: str, stretches: Iterable[tuple[int, int]], look: Look) -> list[Mark]:
    """Marks of one look on stretches of a line, given in code points."""
    return [Mark(to_utf16(text, start), to_utf16(text, end), look) for start, end in stretches]


def beside_preedit(mark: Mark, layout: QTextLayout) -> Mark:
    """The mark as it stands in a layout where text being composed takes room."""
    at, room = layout.preeditAreaPosition(), len(layout.preeditAreaText())
    if not room or mark.end <= at:
        return mark
    start = mark.start + room if mark.start >= at else mark.start
    return replace(mark, start=start, end=mark.end + room)


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
    """Paint the soft grounds of the current mark and of what is new; to be done before the text."""
    for mark in marks:
        if mark.current or mark.look is Look.NEW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.suspect_soft if mark.current else theme.new_soft)
            for line, left, right in _stretches(layout, mark):
                ground = QRectF(at.x() + left - 1, at.y() + line.y(), right - left + 2, line.height())
                painter.drawRoundedRect(ground, 3, 3)


def paint_marks(painter: QPainter, layout: QTextLayout, at: QPointF, marks: Sequence[Mark], theme: Theme) -> None:
    """Paint the marks: suspects underlined, unclear places in a dotted box, what is new thinly underlined."""
    for mark in marks:
        for line, left, right in _stretches(layout, mark):
            if isinstance(mark.look, Band):
                y = round(at.y() + line.y() + line.ascent() + line.descent() * 0.55) + 0.0
                painter.setPen(_underline(theme.band(mark.look), 2.0, _DASHES[mark.look]))
                painter.drawLine(QLineF(at.x() + left + 0.5, y, at.x() + right - 0.5, y))
            elif mark.look is Look.NEW:
                y = round(at.y() + line.y() + line.height()) - 0.5
                painter.setPen(_underline(QColor(theme.settled), 1.0, []))
                painter.drawLine(QLineF(at.x() + left, y, at.x() + right, y))
            else:
                _paint_box(painter, QRectF(at.x() + left, at.y() + line.y(), right - left, line.height()), theme)


def _underline(colour: QColor, width: float, dashes: list[float]) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def _paint_box(painter: QPainter, around: QRectF, theme: Theme) -> None:
    painter.setPen(_underline(QColor(theme.muted), 1.4, [1.0, 1.6]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(QRectF(around.toAlignedRect()).adjusted(-0.5, 0.5, 0.5, -0.5), 3, 3)
    painter.restore()
