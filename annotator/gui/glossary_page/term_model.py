"""The terms of the glossary for Qt: what each cell shows, and what becomes of what is typed into it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from annotator.app.glossary_cells import CellFault, Listed, Names, cell_text, read_cell
from annotator.app.glossary_rows import Field, GlossaryRow, Order, Rows, Wanted, Ways, arranged, arranging
from annotator.core.glossary import Layer
from annotator.core.model import Category, Term
from annotator.gui.glossary_page.words import field_text, meaning_text, placed_text
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.slices import Slices
from annotator.gui.kit.tables import Index, TableModel

FIELDS = tuple(Field)
TYPED = frozenset(
    {Field.TERM, Field.ALIASES, Field.PRONUNCIATIONS, Field.NOT_NEAR, Field.MINIMUM, Field.NOTE, Field.SOURCE}
)
CHOSEN = frozenset({Field.CATEGORY, Field.LAYER})
SWITCHED = frozenset({Field.ON, Field.PROTECT})
ROW_ROLE = Qt.ItemDataRole.UserRole


class TermModel(TableModel[GlossaryRow]):
    """The terms that are wanted, in the order asked for; `shown_changed` tells that they are others.

    What the user makes of a cell goes out as `edited`, with the row and the term as it is to be, and as `moved`, with
    the row and its new layer: whoever keeps the glossary shows the rows anew. `layers` are those that can be changed.
    """

    columns = len(FIELDS)
    shown_changed = Signal()
    edited = Signal(object, object)
    moved = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Rows = []
        self.shown: Rows = []
        self.order = Order()
        self.layers: tuple[Layer, ...] = (Layer.PERSONAL, Layer.SESSION)
        self.names = Names(())
        self._ways: Ways = {}
        self._slices: Slices[Rows] = Slices(self, self._put)

    def show(self, listed: Listed) -> None:
        """Hold these terms."""
        self.rows, self.names = listed.rows, listed.names
        self._arrange()

    def show_at_once(self) -> None:
        """Show those that are wanted now, without slices."""
        self._slices.stop()
        self._put(arranged(self.rows, self.order, self._ways))

    def know_ways(self, ways: Ways) -> None:
        """Find terms by these ways to type them as well."""
        self._ways = ways
        if self.order.wanted.typed:
            self._arrange()

    def want(self, wanted: Wanted) -> None:
        """Show those that are wanted."""
        if wanted != self.order.wanted:
            self.order = replace(self.order, wanted=wanted)
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        falling = order is Qt.SortOrder.DescendingOrder
        self.order = replace(self.order, by=FIELDS[column], falling=falling)
        self._arrange()

    def fault(self, index: Index, typed: str) -> CellFault | None:
        """What would be wrong with a cell as it is typed."""
        row = self.shown[index.row()]
        term = read_cell(row.term, FIELDS[index.column()], typed)
        return self.names.fault(row.term.text, term) if isinstance(term, Term) else term

    def place_of(self, text: str) -> int:
        """Where the term with this text stands, -1 where it is not shown."""
        return next((at for at, row in enumerate(self.shown) if row.term.text == text), -1)

    def _arrange(self) -> None:
        self._slices.begin(arranging(self.rows, self.order, self._ways))

    def _put(self, shown: Rows) -> None:
        if shown != self.shown:
            self.beginResetModel()
            self.shown = shown
            self.endResetModel()
        self.shown_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        field = FIELDS[index.column()]
        return flags | Qt.ItemFlag.ItemIsEditable if field in TYPED | CHOSEN else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, field = self.shown[index.row()], FIELDS[index.column()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, field)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, field) or None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Have a cell changed: by the text typed, the category or layer chosen, or the switch turned."""
        row, field = self.shown[index.row()], FIELDS[index.column()]
        if isinstance(value, Layer):
            if value is not row.layer:
                self.moved.emit(row, value)
            return True
        term = self._changed(row.term, field, value)
        if not isinstance(term, Term) or self.names.fault(row.term.text, term):
            return False
        if term != row.term:
            self.edited.emit(row, term)
        return True

    def _changed(self, term: Term, field: Field, value: object) -> Term | CellFault:
        if isinstance(value, Category):
            return replace(term, category=value)
        if field is Field.ON:
            return replace(term, on=not term.on)
        if field is Field.PROTECT:
            return replace(term, protect=not term.protect)
        return read_cell(term, field, str(value))

    def _text(self, row: GlossaryRow, field: Field) -> str:
        if field is Field.CATEGORY:
            return category_text(row.term.category)
        if field is Field.LAYER:
            return placed_text(row.layer, row.over)
        return cell_text(row, field)

    def _spoken(self, row: GlossaryRow, field: Field) -> str:
        """A cell as a screen reader says it: with its column, and with the term."""
        if field is Field.ON:
            said = self.tr("on") if row.term.on else self.tr("off")
        elif field is Field.PROTECT:
            said = self.tr("yes") if row.term.protect else self.tr("no")
        else:
            said = self._text(row, field) or self.tr("empty")
        return self.tr("{term}, {column}: {value}").format(term=row.term.text, column=field_text(field), value=said)

    def heading(self, column: int) -> str:
        return field_text(FIELDS[column])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return meaning_text(FIELDS[section]) or None
        return super().headerData(section, orientation, role)
