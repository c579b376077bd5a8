"""Writes words into boxes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter


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
