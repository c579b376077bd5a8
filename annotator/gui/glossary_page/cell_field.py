"""The field in which a cell is typed: what is wrong with it stands under it, and is not kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.gui.kit.looks import small
from annotator.gui.kit.theme import Theme


class CellField(QLineEdit):
    """`judge` says in words what is wrong with a text; empty words mean that nothing is."""

    def __init__(self, judge: Callable[[str], str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._judge = judge
        self._around = parent
        self._theme = theme
        self.setFrame(False)
        self.fault = ""
        self._words = QLabel(parent)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(small(self.font()))
        self._words.setStyleSheet(
            f"background: {theme.side}; color: {theme.sure}; border: 1px solid {theme.sure}; padding: 3px 6px;"
        )
        self._words.hide()
        self.textChanged.connect(self._look)
        self.destroyed.connect(self._words.deleteLater)

    def begin(self, text: str) -> None:
        """Show a cell as it is, all of it selected."""
        self.setText(text)
        self.selectAll()
        self._look(text)

    def _look(self, text: str) -> None:
        self.fault = self._judge(text)
        edge = self._theme.sure if self.fault else self._theme.accent
        self.setStyleSheet(
            f"QLineEdit {{ background: {self._theme.field}; color: {self._theme.text}; border: 1px solid {edge}; }}"
        )
        self._words.setText(self.fault)
        self._words.setVisible(bool(self.fault))
        self.setAccessibleDescription(self.fault)
        self._place()

    def _place(self) -> None:
        """Put the words under the field, or over it where there is no room."""
        around = self._around
        self._words.adjustSize()
        left = max(0, min(self.x(), around.width() - self._words.width()))
        below = self.geometry().bottom() + 1
        fits = below + self._words.height() <= around.height()
        self._words.move(QPoint(left, below if fits else self.y() - self._words.height()))
        self._words.raise_()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
