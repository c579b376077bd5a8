"""The list of hits: Space or a click in the box ticks, Enter or a click goes there, Ctrl+A ticks all or none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.hit_delegate import HitDelegate
from annotator.gui.panels.hit_rows import HitModel


class HitList(QTableView):
    """Signals carry rows. `shown` asks to see a hit and come back at once, `entered_at` to go there.

    A table of one column: a list view would measure every row, of which there may be very many.
    """

    toggled = Signal(int)
    all_toggled = Signal()
    shown = Signal(int)
    entered_at = Signal(int)

    def __init__(self, model: HitModel, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = HitDelegate(theme, font, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        self.setAccessibleName(self.tr("Places found"))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def stand_on(self, row: int) -> None:
        """Make a row the current one, where it is in sight."""
        self.executeDelayedItemsLayout()  # or new rows are not there yet to be scrolled to
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_A and held == Qt.KeyboardModifier.ControlModifier:
            self.all_toggled.emit()
        elif key == Qt.Key.Key_Space and not held and self.row >= 0:
            self.toggled.emit(self.row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self.row >= 0:
            self.entered_at.emit(self.row)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held:
            self.stand_on(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif event.text() and event.text().isprintable():
            event.ignore()  # no looking for rows by what is typed
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        where = event.position().toPoint()
        index: QModelIndex = self.indexAt(where)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        box = self._delegate.box(self.visualRect(index))
        if where.x() <= box.right() + box.width() // 2:
            self.toggled.emit(index.row())
        else:
            self.shown.emit(index.row())
