"""The history under the lines: every step by name; Enter goes back to one, and forth again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.history_rows import HistoryDelegate, HistoryModel

_HEIGHT_EMS = 15


class HistoryPanel(QFrame):
    """Shows a model of the history. `chosen` carries the row to go to, `closed` tells that the user is done with it."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self, model: HistoryModel, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.model = model
        self._delegate = HistoryDelegate(theme, font, self)
        self.note = with_look(
            QLabel(self.tr("Enter goes to a step; those after it are undone, and can be made again")), "muted"
        )
        self.list = QListView()
        self.list.setModel(model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("History"))
        self.list.doubleClicked.connect(self._choose)
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line)
        head.addWidget(with_look(QLabel(self.tr("History")), "heading"))
        head.addWidget(self.note)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.set_theme(theme)
        self.set_font(font)

    def take_keys(self) -> None:
        """Have the keyboard go to the list."""
        self.list.setFocus()

    def stand_now(self) -> None:
        """Stand on the state as it is now."""
        index = self.model.index(self.model.now)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * _HEIGHT_EMS)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #history {{ background: {theme.page}; border-top: 1px solid {theme.rule}; }}
            QListView {{ background: {theme.page}; }}
            """
        )

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.note.setFont(small(font))
        self.list.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        else:
            super().keyPressEvent(event)
