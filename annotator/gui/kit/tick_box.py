"""Paints a tick box: empty, ticked, or ticked in part."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.gui.kit.theme import Theme


def tick_box(cell: QStyleOptionViewItem) -> QRect:
    """The tick box in the middle of a cell that holds nothing else."""
    rect: QRect = cell.rect
    side = cell.fontMetrics.height() * 7 // 8
    box = QRect(0, 0, side, side)
    box.moveCenter(rect.center())
    return box


def paint_tick_box(painter: QPainter, box: QRect, state: Qt.CheckState, theme: Theme) -> None:
    """Paint a tick box that fills a square."""
    on = state is not Qt.CheckState.Unchecked
    painter.setPen(QPen(QColor(theme.accent if on else theme.faint), 1))
    painter.setBrush(QColor(theme.accent if on else theme.field))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    left, top, side = box.x(), box.y(), box.width()
    painter.setPen(QPen(QColor(theme.on_accent), max(1.6, side / 9)))
    if state is Qt.CheckState.Checked:
        points = [QPointF(left + side * x, top + side * y) for x, y in ((0.22, 0.53), (0.42, 0.73), (0.78, 0.3))]
        painter.drawPolyline(points)
    elif on:
        y = top + side / 2
        painter.drawLine(QPointF(left + side * 0.25, y), QPointF(left + side * 0.75, y))
