"""Writes words into boxes, and paints dots."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen


def paint_words(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str, *, right: bool = False) -> int:
    """Write words at the left or right of a box, shortened at the other side to fit; the width they take."""
    metrics = QFontMetrics(font)
    cut = Qt.TextElideMode.ElideLeft if right else Qt.TextElideMode.ElideRight
    shown = metrics.elidedText(words, cut, max(rect.width(), 0))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return metrics.horizontalAdvance(shown)


def paint_dot(painter: QPainter, box: QRectF, colour: QColor, *, ring: bool) -> None:
    """Fill a circle, or draw it as a ring."""
    width = box.width() / 4 if ring else 0
    painter.setPen(QPen(colour, width) if ring else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(Qt.BrushStyle.NoBrush if ring else colour)
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
