"""The table of terms: arrows walk its cells, Enter edits one, Space turns a switch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.app.glossary_rows import Field, GlossaryRow
from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.gui.glossary_page.term_delegate import TermDelegate
from annotator.gui.glossary_page.term_model import FIELDS, SWITCHED, TermModel
from annotator.gui.glossary_page.words import field_text, placed_text
from annotator.gui.kit.looks import small
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.tables import calm
from annotator.gui.kit.theme import Theme

_DOUBLE = Qt.Modifier.CTRL | Qt.Key.Key_D
_WIDTHS = {
    Field.TERM: 9,
    Field.ALIASES: 8,
    Field.PRONUNCIATIONS: 8,
    Field.NOT_NEAR: 6,
    Field.NOTE: 9,
    Field.SOURCE: 6,
}


def _longest(field: Field) -> Iterable[str]:
    """The longest words that a column has to hold, where they are known."""
    if field is Field.CATEGORY:
        return map(category_text, Category)
    return [placed_text(Layer.PERSONAL, Layer.BUILTIN)] if field is Field.LAYER else []


class TermTable(QTableView):
    """Shows the model. `chosen_changed` tells that other rows are chosen, or another is current.

    The others are wishes: to copy or to remove the chosen rows, to paste rows, to double the current one, to leave.
    """

    chosen_changed = Signal()
    copied = Signal()
    pasted = Signal()
    removed = Signal()
    doubled = Signal()
    left = Signal()

    def __init__(self, model: TermModel, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = model
        self._delegate = TermDelegate(model, theme, self)
        self._standing: tuple[str, int, int] | None = None
        self._chosen: frozenset[str] = frozenset()
        self._in_sight = QTimer(self, singleShot=True, interval=0)  # once the table has its size
        self._in_sight.timeout.connect(lambda: self.scrollTo(self.currentIndex()))
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self._edit,
            Qt.Key.Key_Enter: self._edit,
            Qt.Key.Key_F2: self._edit,
            Qt.Key.Key_Space: self._switch,
            Qt.Key.Key_Delete: self.removed.emit,
            Qt.Key.Key_Escape: self.left.emit,
        }
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.set_font(font)
        model.modelAboutToBeReset.connect(self._note)
        model.modelReset.connect(self._stand_again)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())

    def _set_up(self) -> None:
        calm(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        self.setAccessibleName(self.tr("Terms"))
        header = self.horizontalHeader()
        header.setObjectName("glossary-columns")  # by which its widths are kept
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(FIELDS.index(Field.TERM), Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on, with the columns as wide as it needs."""
        self.setFont(font)
        self.horizontalHeader().setFont(small(font))
        metrics = QFontMetrics(font)
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.35))
        title = QFontMetrics(small(font))
        for column, field in enumerate(FIELDS):
            wide = title.horizontalAdvance(field_text(field)) + metrics.height() * 3 // 2
            wide = max(wide, metrics.height() + max(map(metrics.horizontalAdvance, _longest(field)), default=0))
            self.setColumnWidth(column, max(wide, _WIDTHS.get(field, 0) * metrics.height()))

    @property
    def current(self) -> GlossaryRow | None:
        """The row one stands on."""
        at = self.currentIndex().row()
        return self._terms.shown[at] if 0 <= at < len(self._terms.shown) else None

    @property
    def chosen(self) -> list[GlossaryRow]:
        """The rows that are chosen, in the order shown."""
        return [self._terms.shown[at] for at in sorted(self._chosen_rows())]

    @property
    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return len(self._chosen_rows())

    def _chosen_rows(self) -> set[int]:
        """The rows of the selection; Qt's own way asks the model of every cell, which takes long with thousands."""
        ranges = self.selectionModel().selection()
        parts = (ranges.at(number) for number in range(ranges.count()))
        return {row for part in parts for row in range(part.top(), part.bottom() + 1)}

    def stand_on(self, text: str, field: Field = Field.TERM) -> bool:
        """Make the term with this text the current one; False where it is not shown."""
        at = self._terms.place_of(text)
        if at >= 0:
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            place = self._terms.index(at, FIELDS.index(field))
            self.selectionModel().setCurrentIndex(place, alone)  # whatever keys are held by now
            self._in_sight.start()
        return at >= 0

    def _note(self) -> None:
        current = self.current
        index = self.currentIndex()
        self._standing = (current.term.text, index.row(), index.column()) if current else None
        self._chosen = frozenset(row.term.text for row in self.chosen)

    def _stand_again(self) -> None:
        """Choose what was chosen, and stand on the term on which one stood, or at its place."""
        if not self._terms.shown:
            self.chosen_changed.emit()
            return
        text, row, column = self._standing or ("", 0, FIELDS.index(Field.TERM))
        at = self._terms.place_of(text)
        at = at if at >= 0 else min(row, len(self._terms.shown) - 1)
        selection = self.selectionModel()
        selection.setCurrentIndex(self._terms.index(at, column), QItemSelectionModel.SelectionFlag.NoUpdate)
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        places = [n for n, each in enumerate(self._terms.shown) if each.term.text in self._chosen] or [at]
        chosen = QItemSelection()
        for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
            block = [place for _, place in run]
            chosen.select(self._terms.index(block[0], 0), self._terms.index(block[-1], 0))
        selection.select(chosen, rows)
        self._in_sight.start()

    def _edit(self) -> None:
        index = self.currentIndex()
        if index.isValid() and FIELDS[index.column()] in SWITCHED:
            self._switch()
        elif index.isValid():
            self.edit(index)

    def _switch(self) -> None:
        """Turn the switch one stands on, else whether the term is on."""
        index = self.currentIndex()
        if index.isValid():
            field = FIELDS[index.column()]
            column = index.column() if field in SWITCHED else FIELDS.index(Field.ON)
            self._terms.setData(self._terms.index(index.row(), column), None)

    def edit_current(self, field: Field) -> None:
        """Open a cell of the current row to be typed in."""
        index = self._terms.index(self.currentIndex().row(), FIELDS.index(field))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.edit(index)

    def event(self, event: QEvent) -> bool:
        """Keep the table's keys from the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copied.emit
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.pasted.emit
        if event.keyCombination() == _DOUBLE:
            return self.doubled.emit
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return None if held else self._keys.get(Qt.Key(event.key()))
