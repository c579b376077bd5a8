"""Keys with what they do, painted in small print, in as many rows as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

Keys = Sequence[tuple[str, str]]


class KeyCaps:
    """Lays out and paints `(key, what it does)` in rows of `row` pixels."""

    def __init__(self, font: QFont, row: int) -> None:
        self._font, self._row = font, row
        self._metrics = QFontMetrics(font)
        self._gap = row * 0.4

    def rows(self, keys: Keys, width: int) -> list[list[tuple[str, str]]]:
        """The keys in as many rows as they take at a width."""
        rows: list[list[tuple[str, str]]] = [[]]
        x = 0.0
        for key, words in keys:
            needed = self._cap_width(key) + self._gap * 1.8 + self._metrics.horizontalAdvance(words)
            if rows[-1] and x + needed > width:
                rows.append([])
                x = 0.0
            rows[-1].append((key, words))
            x += needed
        return rows

    def paint(self, painter: QPainter, rect: QRect, keys: Keys, theme: Theme) -> None:
        """Paint the keys from the top of a box on."""
        rect = QRect(rect.x(), rect.y(), rect.width(), self._row)
        for row in self.rows(keys, rect.width()):
            x = float(rect.x())
            for key, words in row:
                x += self._paint_cap(painter, QPointF(x, rect.y()), key, theme) + self._gap * 0.5
                spot = QRect(round(x), rect.y(), rect.right() - round(x), rect.height())
                x += paint_words(painter, spot, words, self._font, theme.muted) + self._gap * 1.3
            rect.translate(0, self._row)

    def _paint_cap(self, painter: QPainter, at: QPointF, key: str, theme: Theme) -> float:
        width, height = self._cap_width(key), self._metrics.height() * 1.1
        cap = QRectF(at.x(), at.y() + (self._row - height) / 2, width, height)
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.setBrush(QColor(theme.side))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return width

    def _cap_width(self, key: str) -> float:
        return max(self._metrics.horizontalAdvance(key) + self._gap * 1.2, self._metrics.height() * 1.2)
