"""What becomes of each term of a file, to be ticked, and the rows that could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core.glossary_merge import Merged, Outcome
from annotator.core.interchange import BadRow
from annotator.gui.glossary_files.words import fault_text, kind_text, what_becomes
from annotator.gui.kit.tables import Index, TableModel

Row = Merged | BadRow
TICK, OUTCOME, TERM, WHAT, ROWS = range(5)
_ROWS_SHOWN = 4


class MergeModel(TableModel[int]):
    """`kind` of a row is its outcome, None for what could not be read. Those that would write are ticked at first."""

    columns = 5
    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Row] = ()
        self._unticked: set[int] = set()
        self._wanted: Outcome | str | None = ""

    def show(self, merged: Sequence[Merged], bad: Sequence[BadRow]) -> None:
        """Hold other rows, all ticked that would change the glossary."""
        self.beginResetModel()
        self._all = [*merged, *bad]
        self._unticked.clear()
        self._filter()
        self.endResetModel()
        self.ticks_changed.emit()

    def want(self, kind: Outcome | str | None) -> None:
        """Show one kind alone; an empty text shows all."""
        self.beginResetModel()
        self._wanted = kind
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        self.shown = [at for at, row in enumerate(self._all) if self._wanted == "" or kind_of(row) == self._wanted]

    def counts(self) -> Counter[Outcome | None]:
        """How many rows there are of each kind."""
        return Counter(map(kind_of, self._all))

    def chosen(self) -> list[Merged]:
        """What is left ticked."""
        return [
            row
            for at, row in enumerate(self._all)
            if isinstance(row, Merged) and row.writes and at not in self._unticked
        ]

    def row(self, at: int) -> Row:
        """What stands in a row that is shown."""
        return self._all[self.shown[at]]

    def can_tick(self, at: int) -> bool:
        """Whether there is anything to be taken in."""
        row = self.row(at)
        return isinstance(row, Merged) and row.writes

    def is_ticked(self, at: int) -> bool:
        """Whether a row that is shown is to be taken in."""
        return self.can_tick(at) and self.shown[at] not in self._unticked

    def toggle(self, rows: Collection[int]) -> None:
        """Untick rows where all are ticked, else tick them."""
        free = [at for at in rows if self.can_tick(at)]
        places = {self.shown[at] for at in free}
        if any(self.is_ticked(at) for at in free) and all(self.is_ticked(at) for at in free):
            self._unticked |= places
        else:
            self._unticked -= places
        if free:
            self.dataChanged.emit(self.index(min(free), TICK), self.index(max(free), ROWS))
            self.ticks_changed.emit()

    def heading(self, column: int) -> str:
        return ("", "", self.tr("Term"), self.tr("What becomes of it"), self.tr("Row"))[column]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ROWS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TICK:
            return self.tr("ticked") if self.is_ticked(index.row()) else self.tr("not ticked")
        return None

    def _words(self, at: int, column: int) -> str:
        row = self.row(at)
        if column == OUTCOME:
            return kind_text(kind_of(row))
        if isinstance(row, BadRow):
            return {WHAT: fault_text(row), ROWS: str(row.number)}.get(column, "")
        if column == ROWS:
            rows = ", ".join(map(str, row.rows[:_ROWS_SHOWN]))
            return f"{rows} …" if len(row.rows) > _ROWS_SHOWN else rows
        return {TERM: row.after.text, WHAT: what_becomes(row)}.get(column, "")


def kind_of(row: Row) -> Outcome | None:
    """The outcome of a row; None where it could not be read."""
    return row.outcome if isinstance(row, Merged) else None
