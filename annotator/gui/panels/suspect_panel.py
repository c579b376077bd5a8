"""The list of suspects under the lines: filters, a table to sort, Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.app.suspect_list import Listing, SuspectRow
from annotator.core.model import Band, Category, DecisionKind
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.messages import band_text, category_text, decision_text
from annotator.gui.kit.tables import calm
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.suspect_table import Column, SuspectTableDelegate, SuspectTableModel

_HEIGHT_EMS = 15
_SPEAKER_WIDTH = "中" * 7


class SuspectPanel(QFrame):
    """Shows rows. `chosen` carries the row to go to, `closed` tells that the user is done with the list."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suspects")
        self.model = SuspectTableModel(self)
        self._delegate = SuspectTableDelegate(theme, self)
        self.band, self.category, self.speaker = QComboBox(), QComboBox(), QComboBox()
        self.undecided = QCheckBox(self.tr("Undecided only"))
        self.undecided.setChecked(True)
        self.count = with_look(QLabel(), "muted")
        self.table = self._make_table()
        self._noted: SuspectRow | None = None
        self._in_sight = QTimer(self, singleShot=True, interval=0)  # once the table has its size
        self._in_sight.timeout.connect(lambda: self.table.scrollTo(self.table.currentIndex()))
        self._fill()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)
        self.table.setColumnHidden(Column.DECISION, True)

    def take_keys(self) -> None:
        """Have the keyboard go to the table."""
        self.table.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * _HEIGHT_EMS)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        calm(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Suspects"))
        header = table.horizontalHeader()
        header.setObjectName("suspects-columns")  # by which its widths are kept
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (Column.HEARD, Column.MEANT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.LINE, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        return table

    def _fill(self) -> None:
        self.band.addItem(self.tr("All bands"), None)
        for band in Band:
            self.band.addItem(band_text(band), band)
        self.category.addItem(self.tr("All categories"), None)
        for category in Category:
            self.category.addItem(category_text(category), category)
        self.speaker.addItem(self.tr("All speakers"), None)
        for box, name in (
            (self.band, self.tr("Band")),
            (self.category, self.tr("Category")),
            (self.speaker, self.tr("Speaker")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        filters = QHBoxLayout()
        filters.setSpacing(line // 2)
        filters.addWidget(with_look(QLabel(self.tr("Suspects")), "heading"))
        for part in (self.band, self.category, self.speaker, self.undecided):
            filters.addWidget(part)
        filters.addStretch(1)
        filters.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(filters)
        column.addWidget(self.table, 1)

    def _connect(self) -> None:
        for box in (self.band, self.category, self.speaker):
            box.currentIndexChanged.connect(lambda _at: self._want())
        self.undecided.toggled.connect(lambda _on: self._want())
        self.undecided.toggled.connect(partial(self.table.setColumnHidden, Column.DECISION))
        self.table.doubleClicked.connect(self._choose)
        self.model.shown_changed.connect(self._count)
        self.model.modelAboutToBeReset.connect(self._note_current)
        self.model.modelReset.connect(self._stand_again)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #suspects {{ background: {theme.page}; border-top: 1px solid {theme.rule}; }}
            QTableView {{ background: {theme.page}; }}
            QHeaderView {{ background: {theme.page}; }}
            QHeaderView::section {{ background: {theme.page}; color: {theme.muted}; border: none;
                border-bottom: 1px solid {theme.rule}; padding: 2px {self.fontMetrics().height() // 3}px; }}
            """
        )

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.table.setFont(font)
        self.table.horizontalHeader().setFont(small(font))
        self.count.setFont(small(font))
        metrics = self.table.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.35))
        widest = {
            Column.LINE: ["00000"],
            Column.BAND: map(band_text, Band),
            Column.CATEGORY: map(category_text, Category),
            Column.SPEAKER: [_SPEAKER_WIDTH],
            Column.DECISION: map(decision_text, DecisionKind),
        }
        for column, words in widest.items():
            self.table.setColumnWidth(column, max(map(metrics.horizontalAdvance, words)) + metrics.height())

    def show_rows(self, rows: list[SuspectRow], speakers: Sequence[str]) -> None:
        """Show these suspects, and these people to choose from; what was chosen stays so."""
        self._offer(speakers)
        self.model.show(rows)

    def put(self, listing: Listing, speakers: Sequence[str]) -> None:
        """As `show_rows`, with the order made that is wanted."""
        self._offer(speakers)
        self.model.put(listing.rows, listing.shown)

    def _offer(self, speakers: Sequence[str]) -> None:
        wanted = [self.tr("All speakers"), *speakers, self.tr("nobody")]
        if [self.speaker.itemText(at) for at in range(self.speaker.count())] == wanted:
            return
        chosen = self.speaker.currentData()
        self.speaker.blockSignals(True)
        self.speaker.clear()
        for name, data in zip(wanted, (None, *speakers, ""), strict=True):
            self.speaker.addItem(name, data)
        self.speaker.setCurrentIndex(max(0, self.speaker.findData(chosen)))
        self.speaker.blockSignals(False)
        self._want()

    def _want(self) -> None:
        self.model.want(
            replace(
                self.model.order.wanted,
                band=self.band.currentData(),
                category=self.category.currentData(),
                speaker=self.speaker.currentData(),
                undecided=self.undecided.isChecked(),
            )
        )

    def _count(self) -> None:
        words = self.tr("{shown} of {all}").format(shown=len(self.model.shown), all=len(self.model.rows))
        self.count.setText(words)

    def _note_current(self) -> None:
        at = self.table.currentIndex().row()
        self._noted = self.model.shown[at] if at >= 0 else None

    def _stand_again(self) -> None:
        """Stand on the row on which one stood before, or where it was."""
        if self._noted:
            self.stand_near(self._noted.number, self._noted.suspect.start)

    def stand_near(self, number: int, start: int) -> None:
        """Stand on the row nearest to a place: the number of its line from 1, and where in it."""
        places = [(abs(row.number - number), abs(row.suspect.start - start)) for row in self.model.shown]
        at = places.index(min(places)) if places else -1
        self.table.setCurrentIndex(self.model.index(at, 0))
        self._in_sight.start()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.shown[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._choose(self.table.currentIndex())
        else:
            super().keyPressEvent(event)
