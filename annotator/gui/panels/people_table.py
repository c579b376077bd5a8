"""The table of people on the start sheet: name, role, affiliation, edited and ordered by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.roster import Person
from annotator.gui.kit.messages import ROLES, role_text

NAME, ROLE, AFFILIATION = range(3)
_FIELDS = ("name", "role", "affiliation")
_NOWHERE = QModelIndex()
_NOBODY = Person("")
_FEWEST_ROWS, _MOST_ROWS = 3, 9

Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Rows of `Person`; a role cell holds the code and shows its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []

    def people(self) -> list[Person]:
        """The people as they stand, without rows that have no name."""
        return [person for person in self._people if person.name.strip()]

    def rows(self) -> list[Person]:
        """All rows as they stand."""
        return list(self._people)

    def show_people(self, people: Sequence[Person]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def add(self, row: int, person: Person = _NOBODY) -> None:
        """Put a person before `row`, an empty one unless it is given."""
        self.beginInsertRows(_NOWHERE, row, row)
        self._people.insert(row, person)
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a person out."""
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._people[row]
        self.endRemoveRows()

    def move(self, row: int, to: int) -> None:
        """Move a person to place `to`."""
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, to + 1 if to > row else to)
        self._people.insert(to, self._people.pop(row))
        self.endMoveRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = getattr(self._people[index.row()], _FIELDS[index.column()])
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{role_text(value)} ▾" if index.column() == ROLE else value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        changed: dict[str, Any] = {_FIELDS[index.column()]: str(value).strip()}
        self._people[index.row()] = replace(self._people[index.row()], **changed)
        self.dataChanged.emit(index, index)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("Name"), self.tr("Role"), self.tr("Affiliation"))[section]


class RoleDelegate(QStyledItemDelegate):
    """Edits a role by choosing from the known ones."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QComboBox(parent)
        for code in ROLES:
            editor.addItem(role_text(code), code)
        editor.activated.connect(lambda _: self._finish(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData() or "", Qt.ItemDataRole.EditRole)

    def _finish(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class PeopleTable(QTableView):
    """The table itself: Insert adds, Delete removes, Alt+Up and Alt+Down move the current person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people_model = PeopleModel(self)
        self.setModel(self.people_model)
        self.setItemDelegateForColumn(ROLE, RoleDelegate(self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("People"))
        self.clicked.connect(lambda index: self.edit(index) if index.column() == ROLE else None)
        self._size_to_text()
        for change in (self.people_model.modelReset, self.people_model.rowsInserted, self.people_model.rowsRemoved):
            change.connect(self.updateGeometry)

    def _size_to_text(self) -> None:
        line = self.fontMetrics().height()
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(AFFILIATION, QHeaderView.ResizeMode.Stretch)
        columns.resizeSection(NAME, line * 10)
        columns.resizeSection(ROLE, line * 7)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(line * 2)
        rows.setHighlightSections(False)
        rows.setFixedWidth(line * 2)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        rows = min(max(self.people_model.rowCount(), _FEWEST_ROWS), _MOST_ROWS)
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def add_person(self) -> None:
        """Add an empty row after the current one and edit its name."""
        row = self.currentIndex().row() + 1 if self.currentIndex().isValid() else self.people_model.rowCount()
        self.people_model.add(row)
        self._go_to(row, NAME)
        self.edit(self.currentIndex())

    def add_known(self, person: Person) -> None:
        """Add somebody at the end."""
        row = self.people_model.rowCount()
        self.people_model.add(row, person)
        self._go_to(row, NAME)

    def remove_person(self) -> None:
        """Remove the current row; the next one becomes current."""
        index = self.currentIndex()
        if index.isValid():
            row, column = index.row(), index.column()
            self.people_model.remove(row)
            self._go_to(min(row, self.people_model.rowCount() - 1), column)

    def move_person(self, by: int) -> None:
        """Move the current row up (-1) or down (1), if there is room."""
        index = self.currentIndex()
        to = index.row() + by
        if index.isValid() and 0 <= to < self.people_model.rowCount():
            self.people_model.move(index.row(), to)
            self._go_to(to, index.column())

    def _go_to(self, row: int, column: int) -> None:
        self.setCurrentIndex(self.people_model.index(row, column))
        self.setFocus()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self.state() is not QAbstractItemView.State.EditingState:
            self.setFocus()  # a popup had the focus, so Qt would leave it nowhere

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.people_model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            words = self.tr("Nobody was found. Names help to tell who speaks, and to hear them right.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act_for(event):
            event.accept()  # the window has shortcuts on some of these keys
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_for(event)
        if act and self.state() is not QAbstractItemView.State.EditingState:
            act()
        else:
            super().keyPressEvent(event)

    def _act_for(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return {
            (plain, Qt.Key.Key_Insert): self.add_person,
            (plain, Qt.Key.Key_Delete): self.remove_person,
            (alt, Qt.Key.Key_Up): lambda: self.move_person(-1),
            (alt, Qt.Key.Key_Down): lambda: self.move_person(1),
        }.get((modifiers, Qt.Key(event.key())))
