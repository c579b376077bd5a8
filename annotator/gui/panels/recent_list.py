"""The list of recent sessions: Enter or a click goes on with one, Delete or the cross takes a missing one off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from annotator.app.recent import Recent
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.recent_rows import RecentDelegate, RecentModel


class RecentList(QListView):
    """`chosen` and `forgotten` carry the path of a session."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = RecentModel(self)
        self._delegate = RecentDelegate(self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recent transcripts"))
        self.clicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_entries(self, entries: Sequence[Recent]) -> None:
        """Show these sessions, the first one chosen."""
        self.rows.show(entries)
        self.setCurrentIndex(self.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and self.rows.entries[index.row()].missing:
            self.forgotten.emit(self.rows.entries[index.row()].path)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.rows.entries[index.row()].missing:
            box = self.visualRect(index)
            if event.position().x() > box.right() - box.height():  # on the cross
                self.forgotten.emit(self.rows.entries[index.row()].path)
                return
        super().mouseReleaseEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self.rows.entries[index.row()].missing:
            self.chosen.emit(self.rows.entries[index.row()].path)
