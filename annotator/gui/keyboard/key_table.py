"""The table of actions with their keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.gui.keyboard.action_list import ListedAction
from annotator.gui.keyboard.key_text import shown_key
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ACTION, _MENU, _KEYS = range(3)
_MENU_EMS, _KEYS_EMS = 7, 11


class KeyModel(QAbstractTableModel):
    """Actions that can have keys. What the user bound himself is bold."""

    def __init__(self, keymap: Keymap, parent: QObject) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.rows: Sequence[ListedAction] = ()

    def show(self, rows: Sequence[ListedAction]) -> None:
        """Hold other actions."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, _KEYS))

    def name(self, row: int) -> str:
        """The name of the action there, empty where there is none."""
        return self.rows[row].action.objectName() if 0 <= row < len(self.rows) else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed, name = self.rows[index.row()], self.name(index.row())
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


def table_rules(theme: Theme) -> str:
    """Qt style rules for the table."""
    return f"""
    QTableView {{ background: {theme.field}; border: 1px solid {theme.rule}; outline: none;
        selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; }}
    QTableView::item {{ padding-left: 6px; }}
    QHeaderView, QHeaderView::section {{ background: {theme.side}; color: {theme.muted}; border: none; }}
    QHeaderView::section {{ padding: 4px 9px; border-bottom: 1px solid {theme.rule}; }}
    """


def key_table(model: KeyModel, parent: QWidget) -> QTableView:
    """A calm table of one row at a time."""
    table = QTableView(parent)
    table.setModel(model)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(_ACTION, QHeaderView.ResizeMode.Stretch)
    em = table.fontMetrics().height()
    for column, width in ((_MENU, _MENU_EMS), (_KEYS, _KEYS_EMS)):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, em * width)
    table.verticalHeader().setDefaultSectionSize(round(em * 1.5))
    return table
