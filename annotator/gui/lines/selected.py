"""What a selection that runs over lines holds of one line, and how that is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine

from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_utf16

_LINE_END = 0.35  # of the line's height: the ground that stands for a selected line end


@dataclass(frozen=True, slots=True)
class Selected:
    """A stretch of a line in code points; `runs_on` says that the line's end is selected as well."""

    start: int
    end: int
    runs_on: bool


def paint_selected(
    painter: QPainter, layout: QTextLayout, at: QPointF, text: str, selected: Selected, theme: Theme
) -> None:
    """Paint the ground of what is selected; to be done before the text."""
    start, end = to_utf16(text, selected.start), to_utf16(text, selected.end)
    composed, room = layout.preeditAreaPosition(), len(layout.preeditAreaText())
    if room:
        start, end = (place + room if place > composed else place for place in (start, end))
    ground = QColor(theme.selection)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        whole = number == layout.lineCount() - 1
        left, right = _x(line, max(start, first)), _x(line, min(end, last))
        if start < last and first < end:
            painter.fillRect(QRectF(at.x() + left, at.y() + line.y(), right - left, line.height()), ground)
        if whole and selected.runs_on:
            tail = line.height() * _LINE_END
            painter.fillRect(QRectF(at.x() + _x(line, last), at.y() + line.y(), tail, line.height()), ground)


def _x(line: QTextLine, position: int) -> float:
    return line.cursorToX(position)[0]  # type: ignore[index,no-any-return]
