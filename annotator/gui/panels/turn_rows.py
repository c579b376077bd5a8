"""The rows of the page of suggested turns: for each band a head, under it the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.model import Band, TurnStart
from annotator.gui.lines.turn_words import turn_band_text, turn_name, turn_reason_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TurnPlace:
    """A suggested turn in its place: the number of its line, the words before and after, and the speaker's slot."""

    turn: TurnStart
    number: int
    before: str
    after: str
    slot: int


@dataclass(frozen=True, slots=True)
class TurnRow:
    """The head of a band, with all its places, or one place."""

    band: Band
    places: tuple[TurnPlace, ...]
    head: bool


def turn_rows(places: Sequence[TurnPlace]) -> list[TurnRow]:
    """The rows of a page, what is sure first; within a band in the order given."""
    rows = []
    for band in Band:
        held = tuple(place for place in places if place.turn.band is band)
        if held:
            rows += [TurnRow(band, held, head=True), *(TurnRow(band, (place,), head=False) for place in held)]
    return rows


class TurnRowModel(QAbstractListModel):
    """The rows and what is ticked. `ticks_changed` tells that something else is."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[TurnRow] = []
        self.ticked: set[TurnPlace] = set()

    def show(self, rows: Sequence[TurnRow], ticked: Iterable[TurnPlace]) -> None:
        """Hold other rows, of which these places are ticked."""
        self.beginResetModel()
        self.rows, self.ticked = list(rows), set(ticked)
        self.endResetModel()
        self.ticks_changed.emit()

    def toggle(self, at: int) -> None:
        """Tick all that a row stands for; untick it where all of it is ticked."""
        places = set(self.rows[at].places)
        self.ticked = self.ticked - places if places <= self.ticked else self.ticked | places
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
            return self.words(row)
        return None

    def words(self, row: TurnRow) -> str:
        """What a row says."""
        if row.head:
            return self.tr("{band}: %n turns", "", len(row.places)).format(band=turn_band_text(row.band))
        place = row.places[0]
        why = turn_reason_text(place.turn.reason)
        return f"{place.number} {place.before} ¶ {turn_name(place.turn.speaker)}: {place.after} ({why})"

    def _state(self, row: TurnRow) -> Qt.CheckState:
        ticked = sum(place in self.ticked for place in row.places)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(row.places) else Qt.CheckState.PartiallyChecked
