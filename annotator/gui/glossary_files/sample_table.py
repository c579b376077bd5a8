"""The first rows of a table that is read, with a choice of what each column holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.interchange import Field, Layout
from annotator.gui.glossary_files.words import term_field_text

ROWS_SHOWN = 4
_COLUMN_EMS, _MOST_COLUMNS = 8, 40


class SampleTable(QWidget):
    """`separator_changed` carries another separator, `columns_changed` tells that columns hold something else."""

    separator_changed = Signal(str)
    columns_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.separator = QComboBox()
        self.separator.setAccessibleName(self.tr("Separator"))
        for sign, words in (
            (",", self.tr("Comma")),
            ("\t", self.tr("Tab")),
            (";", self.tr("Semicolon")),
            ("|", "|"),
            ("，", "，"),
            ("；", "；"),
            (":", ":"),
        ):
            self.separator.addItem(words, sign)
        self.header = QCheckBox(self.tr("The first row names the columns"))
        self.table = QTableWidget()
        self.choices: list[QComboBox] = []
        self._lay_out()
        self.separator.activated.connect(lambda: self.separator_changed.emit(self.separator.currentData()))
        self.header.clicked.connect(lambda: self.columns_changed.emit())

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        table = self.table
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setAccessibleName(self.tr("First rows of the file"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setShowGrid(False)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(em * 1.6))
        row = QHBoxLayout()
        row.setSpacing(em // 2)
        row.addWidget(QLabel(self.tr("Separator")))
        row.addWidget(self.separator)
        row.addSpacing(em)
        row.addWidget(self.header)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 2)
        column.addLayout(row)
        column.addWidget(table)

    @property
    def columns(self) -> tuple[Field | None, ...]:
        """What the columns hold as it is chosen."""
        return tuple(_field(box) for box in self.choices)

    def show_sample(self, layout: Layout, rows: Sequence[Sequence[str]]) -> None:
        """Show the first rows as they stand, and how they are read."""
        at = self.separator.findData(layout.delimiter)
        if at < 0:
            self.separator.addItem(layout.delimiter, layout.delimiter)
            at = self.separator.count() - 1
        self.separator.setCurrentIndex(at)
        self.header.setChecked(layout.header)
        count = min(max(map(len, rows), default=0), _MOST_COLUMNS)
        self.table.clear()
        self.table.setColumnCount(count)
        self.table.setRowCount(len(rows) + 1)
        self.choices = [self._choice(at, layout) for at in range(count)]
        for number, cells in enumerate(rows, 1):
            for at, cell in enumerate(cells[:count]):
                self.table.setItem(number, at, self._cell(cell, named=number == 1 and layout.header))
        self._size()

    def _choice(self, at: int, layout: Layout) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("What column {number} holds").format(number=at + 1))
        box.addItem(self.tr("(not read)"), None)
        for field in Field:
            box.addItem(term_field_text(field), field)
        held = layout.columns[at] if at < len(layout.columns) else None
        box.setCurrentIndex(0 if held is None else 1 + list(Field).index(held))
        box.activated.connect(lambda: self._choose(at))
        self.table.setCellWidget(0, at, box)
        return box

    def _choose(self, at: int) -> None:
        """Have no other column hold the same."""
        field = _field(self.choices[at])
        for other, box in enumerate(self.choices):
            if other != at and field is not None and _field(box) is field:
                box.setCurrentIndex(0)
        self.columns_changed.emit()

    def _cell(self, text: str, *, named: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        font = self.font()
        font.setBold(named)
        item.setFont(font)
        return item

    def _size(self) -> None:
        em = self.fontMetrics().height()
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(em * _COLUMN_EMS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setRowHeight(0, round(em * 2.1))
        rows = self.table.verticalHeader().length()
        self.table.setFixedHeight(rows + self.table.horizontalScrollBar().sizeHint().height() // 2)


def _field(box: QComboBox) -> Field | None:
    return Field(box.currentData()) if box.currentData() else None
