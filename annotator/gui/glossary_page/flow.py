"""Small widgets in rows, as many in each as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


class Flow(QWidget):
    """Holds widgets; its height is what their rows need at its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these widgets in the place of the others."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            part.setParent(self)
            part.show()
        self._place()

    @property
    def texts(self) -> list[str]:
        """What its widgets say."""
        return [part.text() for part in self._parts if isinstance(part, QLabel | QAbstractButton)]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        places, height = self._placed(self.width())
        self.setFixedHeight(height)
        for part, (place, size) in zip(self._parts, places, strict=True):
            part.resize(size)
            part.move(place)

    def _placed(self, width: int) -> tuple[list[tuple[QPoint, QSize]], int]:
        """Where each widget goes and how large it is, and the height of all."""
        gap = self.fontMetrics().height() // 3
        height = max((part.sizeHint().height() for part in self._parts), default=0)
        x = y = 0
        places = []
        for part in self._parts:
            size = QSize(min(part.sizeHint().width(), max(1, width)), height)
            if x and x + size.width() > width:
                x, y = 0, y + height + gap
            places.append((QPoint(x, y), size))
            x += size.width() + gap
        return places, y + height
