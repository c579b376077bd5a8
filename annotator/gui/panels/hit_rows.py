"""The rows of hits for Qt: worded when they come into sight, as there may be very many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.app.hits import Hits

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_AROUND = 60
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class HitWords:
    """A hit amid its text: `number` is that of its line, from 1; `instead` is None where nothing is to change."""

    number: int | None
    before: str
    found: str
    instead: str | None
    after: str
    ticked: bool


class HitModel(QAbstractListModel):
    """The hits as they are; `number` gives the number of a line by its id, None where it is gone."""

    def __init__(self, hits: Hits, number: Callable[[int], int | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits = hits
        self._number = number
        self._count = 0
        self._replaces = False

    def renew(self, *, replaces: bool) -> None:
        """Show the hits as they are now; unless something `replaces` them, as found and not as to be removed."""
        self.beginResetModel()
        self._count, self._replaces = len(self._hits), replaces
        self.endResetModel()

    def ticks_changed(self) -> None:
        """Show what is ticked now."""
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1), [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        if role == ROW_ROLE:
            return self.words(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self.words(index.row()))
        return None

    def _state(self, row: int) -> Qt.CheckState | None:
        """None where there is nothing to tick, as the same stands there already."""
        hit = self._hits[row]
        if hit.instead is None:
            return None
        return Qt.CheckState.Checked if hit.ticked else Qt.CheckState.Unchecked

    def words(self, row: int) -> HitWords:
        """A row with the text around it."""
        hit = self._hits[row]
        before, after = hit.text[max(0, hit.start - _AROUND) : hit.start], hit.text[hit.end : hit.end + _AROUND]
        instead = hit.instead if self._replaces else None
        return HitWords(self._number(hit.line_id), before, hit.text[hit.start : hit.end], instead, after, hit.ticked)

    def _spoken(self, words: HitWords) -> str:
        change = "" if words.instead is None else f" → {words.instead or self.tr('(nothing)')}"
        return f"{words.number or ''} {words.before}{words.found}{change}{words.after}"
