"""Widgets in rows, as many in each as fit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Its height is what its rows need at its width; what expands takes the room that its row leaves."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Hold these widgets in the place of the others, which are done with."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        for part in parts:
            self.addWidget(part)
            part.show()

    @property
    def parts(self) -> list[QWidget]:
        """The widgets that are to be seen."""
        widgets = (item.widget() for item in self._items if not item.isEmpty())
        return [widget for widget in widgets if widget]

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        return QSize(self._length(shown), _height(shown))

    def minimumSize(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(map(_height, rows)) + self.spacing() * max(len(rows) - 1, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            growing = [item for item in row if item.expandingDirections() & Qt.Orientation.Horizontal]
            left = rect.width() - self._length(row)
            x, height = rect.x(), _height(row)
            for item in row:
                width = min(item.sizeHint().width(), rect.width())
                if item in growing:
                    width += left // len(growing)
                item.setGeometry(QRect(x, y, width, height))
                x += width + self.spacing()
            y += height + self.spacing()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The items that are to be seen, by the rows that they stand in at a width."""
        rows: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            if rows and self._length([*rows[-1], item]) <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
        return rows

    def _length(self, row: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)


def together(spacing: int, parts: Iterable[QWidget]) -> QWidget:
    """Widgets that stay side by side."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    return group


def _height(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)
