"""The list in the roster panel: what a click, a double click, a key and the mouse over a row mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QSizePolicy, QToolButton, QWidget

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.roster_rows import RosterDelegate, RosterModel

_FEWEST_ROWS = 7


class RosterList(QListView):
    """Shows `rows`. `chosen` is a click that did not become a double click, `looked_at` a row that is pointed at.

    `menu_requested` carries the row and where on the screen; `editing_ended` tells that a name field was left.
    """

    chosen = Signal(QModelIndex)
    removed = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)
    looked_at = Signal(QModelIndex)
    editing_ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RosterModel(self)
        self._delegate = RosterDelegate(theme, self)
        self._click = QTimer(self)  # a click waits until it can no longer become a double click
        self._click.setSingleShot(True)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.more = self._make_more()
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)  # the editor's own Delete must not come here
        remove.activated.connect(lambda: self._tell(self.removed.emit, self.currentIndex()))
        self._click.timeout.connect(lambda: self._tell(self.chosen.emit, self.currentIndex()))
        self._delegate.closeEditor.connect(lambda: self.editing_ended.emit())
        self.clicked.connect(lambda: self._click.start(QApplication.doubleClickInterval()))
        self.doubleClicked.connect(self._click.stop)
        self.entered.connect(self._point_at)
        self.selectionModel().currentChanged.connect(lambda index: self._tell(self.looked_at.emit, index))
        self.customContextMenuRequested.connect(self._ask_menu)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Speakers"))
        self.setAccessibleDescription(self.tr("Click: this speaker from the caret on. Double click or F2: rename"))

    def _make_more(self) -> QToolButton:
        more = QToolButton(self.viewport())
        more.setText("⋯")
        more.setToolTip(self.tr("Rename, edit, merge, remove"))
        more.setAccessibleName(more.toolTip())
        more.setAutoRaise(True)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.hide()
        more.clicked.connect(lambda: self._ask_menu(more.geometry().center()))
        return more

    def minimumSizeHint(self) -> QSize:
        """Keeps room for some rows, whatever else stands at the side."""
        rows = min(self.rows.rowCount(), _FEWEST_ROWS)
        return QSize(0, max(self.sizeHintForRow(0), 0) * rows)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_other_key(self, key: str) -> None:
        """Show this key on the row of who would speak by it."""
        self._delegate.other_key = key
        self.viewport().update()

    def set_choosing(self, choosing: bool) -> None:
        """Have the current row stand out while one is to be chosen."""
        self._delegate.choosing = choosing
        self.more.hide()
        self.viewport().update()

    def choose_beside(self, by: int) -> None:
        """Make the row so many further down the current one, at most the last."""
        row = min(max(self.currentIndex().row() + by, 0), self.rows.rowCount() - 1)
        self.setCurrentIndex(self.rows.index(row))

    def _point_at(self, index: QModelIndex) -> None:
        self._tell(self.looked_at.emit, index)
        if self._delegate.choosing or not self.rows.speaker(index).slot:
            self.more.hide()
            return
        row = self.visualRect(index)
        width = self.fontMetrics().horizontalAdvance("100 %") + self.fontMetrics().height() // 2
        self.more.setGeometry(row.right() - width, row.top() + 1, width, row.height() - 2)
        self.more.show()

    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and self.rows.speaker(index).slot:
            self.menu_requested.emit(index, self.viewport().mapToGlobal(at))

    def leaveEvent(self, event: QEvent) -> None:
        self.more.hide()
        super().leaveEvent(event)

    def _tell(self, emit: Callable[[QModelIndex], object], index: QModelIndex) -> None:
        if index.isValid():
            emit(index)
