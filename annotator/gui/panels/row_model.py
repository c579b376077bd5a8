"""Rows to tick, for Qt: each stands for one item, or for several under it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()

Row = TypeVar("Row")
Item = TypeVar("Item", bound=Hashable)


class RowModel(QAbstractListModel, Generic[Row, Item]):
    """The rows and the items that are ticked. `ticks_changed` tells that others are."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.ticked: set[Item] = set()

    def items(self, row: Row) -> Sequence[Item]:
        """What a row stands for."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """What a row says, in words alone."""
        raise NotImplementedError

    def show(self, rows: Sequence[Row], ticked: Iterable[Item]) -> None:
        """Hold other rows, of which these items are ticked."""
        self.beginResetModel()
        self.rows, self.ticked = list(rows), set(ticked)
        self.endResetModel()
        self.ticks_changed.emit()

    def toggle(self, at: int) -> None:
        """Tick all that a row stands for; untick it where all of it is ticked."""
        items = set(self.items(self.rows[at]))
        self.tick(self.ticked - items if items <= self.ticked else self.ticked | items)

    def untick(self, items: set[Item]) -> None:
        """Untick these items."""
        self.tick(self.ticked - items)

    def tick(self, ticked: set[Item]) -> None:
        """Tick these items and no others."""
        self.ticked = ticked
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        return None

    def _state(self, row: Row) -> Qt.CheckState:
        items = self.items(row)
        ticked = sum(item in self.ticked for item in items)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(items) else Qt.CheckState.PartiallyChecked
