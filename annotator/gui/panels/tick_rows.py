"""The rows of a page of proposals: terms, under them the variants heard in several places, then the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.app.clusters import Cluster, Proposal
from annotator.gui.kit.messages import category_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Level(IntEnum):
    """What a row stands for."""

    TERM = 0
    VARIANT = 1
    PLACE = 2


@dataclass(frozen=True, slots=True)
class TickRow:
    """One row with the proposals that its tick box ticks: all of a term, all of a variant, or one place.

    `depth` tells under how many other rows it stands.
    """

    level: Level
    cluster: Cluster
    proposals: tuple[Proposal, ...]
    depth: int = 0

    @property
    def words(self) -> str:
        """What the row names: a term, what was heard for it, or a place amid its text."""
        place = self.proposals[0]
        if self.level is Level.TERM:
            return self.cluster.meant
        return place.heard if self.level is Level.VARIANT else f"{place.before}{place.heard}{place.after}"


def tick_rows(clusters: Iterable[Cluster], *, by_variant: bool) -> list[TickRow]:
    """The rows of a page; with `by_variant` places where the same was heard stand under a row of their own."""
    rows = []
    for cluster in clusters:
        rows.append(TickRow(Level.TERM, cluster, cluster.proposals))
        for _, places in cluster.variants() if by_variant else [("", cluster.proposals)]:
            together = by_variant and len(places) > 1
            if together:
                rows.append(TickRow(Level.VARIANT, cluster, places, 1))
            rows += [TickRow(Level.PLACE, cluster, (place,), 1 + together) for place in places]
    return rows


class TickModel(QAbstractListModel):
    """The rows and what is ticked. `ticks_changed` tells that something else is."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[TickRow] = []
        self.ticked: set[Proposal] = set()

    def show(self, rows: Sequence[TickRow], ticked: Iterable[Proposal]) -> None:
        """Hold other rows, of which these places are ticked."""
        self.beginResetModel()
        self.rows, self.ticked = list(rows), set(ticked)
        self.endResetModel()
        self.ticks_changed.emit()

    def toggle(self, at: int) -> None:
        """Tick all that a row stands for; untick it where all of it is ticked."""
        places = set(self.rows[at].proposals)
        self._tick(self.ticked - places if places <= self.ticked else self.ticked | places)

    def untick(self, places: set[Proposal]) -> None:
        """Untick these places."""
        self._tick(self.ticked - places)

    def _tick(self, ticked: set[Proposal]) -> None:
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
            return self._spoken(row)
        return None

    def _state(self, row: TickRow) -> Qt.CheckState:
        ticked = sum(place in self.ticked for place in row.proposals)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(row.proposals) else Qt.CheckState.PartiallyChecked

    def _spoken(self, row: TickRow) -> str:
        place = row.proposals[0]
        if row.level is Level.PLACE:
            return f"{place.number} {place.before}{place.heard} → {place.meant or self.tr('(nothing)')}{place.after}"
        return f"{row.words or self.tr('(nothing)')}: {self.note(row)}"

    def note(self, row: TickRow) -> str:
        """How many places a term or a variant has, and what kind of term it is, where that is known."""
        count, category = self.tr("%n places", "", len(row.proposals)), row.cluster.category
        return f"{count} · {category_text(category)}" if row.level is Level.TERM and category else count
