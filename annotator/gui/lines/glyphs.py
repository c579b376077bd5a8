"""The small signs beside a line: how far it is done, its flag, its comment. Each fills a square box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.core.model import LineState
from annotator.gui.kit.theme import Theme


def paint_state(painter: QPainter, box: QRectF, state: LineState, theme: Theme) -> None:
    """A tick for read, a full circle for edited, an empty one for to do."""
    if state is LineState.READ:
        painter.setPen(QPen(QColor(theme.settled), 1.8))
        knee = QPointF(box.left() + box.width() * 0.38, box.bottom())
        painter.drawPolyline([QPointF(box.left(), box.center().y()), knee, QPointF(box.right(), box.top())])
        return
    edited = state is LineState.EDITED
    painter.setPen(QPen(QColor(theme.muted if edited else theme.faint), 1.2))
    painter.setBrush(QColor(theme.muted) if edited else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)


def paint_flag(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A pennant on its pole."""
    pole = box.left() + box.width() * 0.14
    cloth = QPainterPath(QPointF(pole, box.top() - box.height() * 0.1))
    cloth.lineTo(box.right(), box.top() + box.height() * 0.24)
    cloth.lineTo(pole, box.top() + box.height() * 0.6)
    painter.fillPath(cloth, QColor(theme.accent))
    painter.setPen(QPen(QColor(theme.accent), 1.4))
    painter.drawLine(QPointF(pole, box.top() - box.height() * 0.12), QPointF(pole, box.bottom() + box.height() * 0.2))


def paint_bubble(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A speech bubble with two rows in it."""
    body = box.adjusted(-box.width() * 0.12, -box.height() * 0.08, box.width() * 0.12, -box.height() * 0.18)
    bubble = QPainterPath()
    bubble.addRoundedRect(body, 2, 2)
    tail = QPainterPath(QPointF(body.left() + body.width() * 0.2, body.bottom() - 1))
    tail.lineTo(body.left() + body.width() * 0.2, box.bottom() + box.height() * 0.2)
    tail.lineTo(body.left() + body.width() * 0.55, body.bottom() - 1)
    painter.setPen(QPen(QColor(theme.muted), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(bubble.united(tail))
    for share in (0.36, 0.66):
        y = body.top() + body.height() * share
        painter.drawLine(QPointF(body.left() + body.width() * 0.22, y), QPointF(body.right() - body.width() * 0.22, y))


def paint_dotted_box(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The box that stands around an unclear place."""
    pen = QPen(QColor(theme.muted), 1.4)
    pen.setDashPattern([1.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
