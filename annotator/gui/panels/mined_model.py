"""What was found in papers, for Qt: rows to tick, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core.model import Category
from annotator.core.papers import MinedTerm
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.tables import Index, TableModel
from annotator.gui.panels.mined_words import why_text

KNOWN_ROLE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, in their order."""

    TERM = 0
    CATEGORY = 1
    COUNT = 2
    WHY = 3


class MinedModel(TableModel[int]):
    """All that was found, in its order; rows are its places there. `ticks_changed` tells that others are ticked.

    What the user ticked, unticked and put right stays so when more papers bring more.
    """

    columns = len(Column)
    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[MinedTerm] = []
        self.shown: list[int] = []
        self.ticked: set[str] = set()
        self._let_be: set[str] = set()
        self._changed: dict[str, MinedTerm] = {}
        self._words, self._with_known = "", False
        self._category: Category | None = None

    def show(self, found: Sequence[MinedTerm]) -> None:
        """Hold what was found. What stands out is ticked, unless it was unticked before."""
        self.found = list(found)
        self.ticked |= {term.text for term in found if term.stands_out} - self._let_be
        self._arrange()

    def want(self, words: str, category: Category | None, *, with_known: bool) -> None:
        """Show only what holds these words, of that category; what the glossary knows only if wanted."""
        self._words, self._category, self._with_known = words.casefold(), category, with_known
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.shown = [at for at, term in enumerate(self.found) if self._is_wanted(self._as_changed(term))]
        self.endResetModel()
        self.ticks_changed.emit()

    def _is_wanted(self, term: MinedTerm) -> bool:
        if (term.known and not self._with_known) or self._category not in (None, term.category):
            return False
        return any(self._words in text.casefold() for text in (term.text, *term.also))

    def _as_changed(self, term: MinedTerm) -> MinedTerm:
        return self._changed.get(term.text, term)

    def term(self, row: int) -> MinedTerm:
        """What stands in a row, as the user put it right."""
        return self._as_changed(self.found[self.shown[row]])

    def is_ticked(self, row: int) -> bool:
        """Whether the user wants what stands in a row."""
        return self._key(row) in self.ticked

    @property
    def chosen(self) -> list[MinedTerm]:
        """What is ticked, shown or not, as the user put it right."""
        return [self._as_changed(term) for term in self.found if term.text in self.ticked]

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; untick them where all are ticked."""
        rows = list(rows)
        self.tick(rows, on=not all(map(self.is_ticked, rows)))

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick or untick these rows."""
        keys = set(map(self._key, rows))
        self.ticked = self.ticked | keys if on else self.ticked - keys
        self._let_be = self._let_be - keys if on else self._let_be | keys
        self._repaint()
        self.ticks_changed.emit()

    def categorise(self, rows: Iterable[int], category: Category) -> None:
        """Have these rows be of another category."""
        for row in rows:
            self._changed[self._key(row)] = replace(self.term(row), category=category)
        self._repaint()

    def _key(self, row: int) -> str:
        return self.found[self.shown[row]].text

    def _repaint(self) -> None:
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, len(Column) - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(self.term(index.row()), Column(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TERM:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role == KNOWN_ROLE:
            return self.term(index.row()).known
        return None

    def heading(self, column: int) -> str:
        return {
            Column.TERM: self.tr("Found"),
            Column.CATEGORY: self.tr("Category"),
            Column.COUNT: self.tr("Times"),
            Column.WHY: self.tr("Why"),
        }[Column(column)]


def cell_text(term: MinedTerm, column: Column) -> str:
    """What a cell says."""
    match column:
        case Column.TERM:
            return term.text
        case Column.CATEGORY:
            return category_text(term.category)
        case Column.COUNT:
            return str(term.count)
    return " · ".join(map(why_text, term.why))
