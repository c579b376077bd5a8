"""The table of actions with their keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.gui.keyboard.action_list import ListedAction
from annotator.gui.keyboard.key_text import shown_key
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.kit.tables import Index, TableModel, calm

_ACTION, _MENU, _KEYS = range(3)
_MENU_EMS, _KEYS_EMS = 7, 11


class KeyModel(TableModel[ListedAction]):
    """Actions that can have keys. What the user bound himself is bold."""

    columns = 3

    def __init__(self, keymap: Keymap, parent: QObject) -> None:
        super().__init__(parent)
        self._keymap = keymap

    def show(self, rows: Sequence[ListedAction]) -> None:
        """Hold other actions."""
        self.beginResetModel()
        self.shown = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, _KEYS))

    def name(self, row: int) -> str:
        """The name of the action there, empty where there is none."""
        return self.shown[row].action.objectName() if 0 <= row < len(self.shown) else ""

    def heading(self, column: int) -> str:
        return (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed, name = self.shown[index.row()], self.name(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            keys = " / ".join(map(shown_key, self._keymap.keys(name)))
            return (listed.words, listed.path, keys)[index.column()]
        if role == Qt.ItemDataRole.FontRole and self._keymap.is_own(name) and index.column() == _KEYS:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole and self._keymap.is_own(name) and index.column() == _KEYS:
            return self.tr("{keys}, your own").format(keys=self.data(index))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _MENU:
            return QPalette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return None


def key_table(model: KeyModel, parent: QWidget) -> QTableView:
    """A calm table of one row at a time."""
    table = QTableView(parent)
    table.setModel(model)
    calm(table)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = table.horizontalHeader()
    header.setSectionsClickable(False)
    header.setSectionResizeMode(_ACTION, QHeaderView.ResizeMode.Stretch)
    em = table.fontMetrics().height()
    for column, width in ((_MENU, _MENU_EMS), (_KEYS, _KEYS_EMS)):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, em * width)
    table.verticalHeader().setDefaultSectionSize(round(em * 1.5))
    return table
