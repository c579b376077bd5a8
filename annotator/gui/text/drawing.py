"""Selecting with the mouse drawn over the lines; drawn beyond them, they roll on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection

_ROLL_MS = 40


class Drawing(QObject):
    """Extends the selection to where the mouse is drawn, from the live editor or from the other lines."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._where = QPoint()
        self._roll = QTimer(self, interval=_ROLL_MS)
        self._roll.timeout.connect(self._roll_on)
        desk.editor.wishes.draw.connect(self._draw)
        desk.view.drawn_to.connect(self._draw)

    def _draw(self, where: QPoint) -> None:
        """Select up to a point of the screen."""
        self._where = where
        self._reach()
        if self._beyond and not self._roll.isActive():
            self._roll.start()

    @property
    def _spot(self) -> QPoint:
        """The point in the view."""
        return self._desk.view.viewport().mapFromGlobal(self._where)

    @property
    def _beyond(self) -> int:
        """How far beyond the lines in sight the mouse is, in pixels; negative above them."""
        y, height = self._spot.y(), self._desk.view.viewport().height()
        return min(y, 0) or max(y - height + 1, 0)

    def _roll_on(self) -> None:
        """While the mouse is held beyond the lines, go on selecting there."""
        if not self._beyond or not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._roll.stop()
            return
        bar = self._desk.view.verticalScrollBar()
        bar.setValue(bar.value() + self._beyond)
        self._reach()

    def _reach(self) -> None:
        view, model = self._desk.view, self._desk.model
        spot = self._spot
        spot.setY(min(max(spot.y(), 0), view.viewport().height() - 1))
        row = view.rowAt(spot.y())
        if row < 0:
            row = model.rowCount() - 1
        self._selection.extend(model.line(row).id, view.position_at(row, spot))
