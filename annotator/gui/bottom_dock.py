"""The dock under the lines: panels of which one is open at a time, or none."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.gui.desk import Desk
from annotator.gui.kit.theme import Theme


class Panel(Protocol):
    """A widget for the dock. `closed` is a signal: the user is done with it; `take_keys` gives it the keyboard."""

    closed: Any

    def set_theme(self, theme: Theme) -> None: ...
    def set_font(self, font: QFont) -> None: ...
    def take_keys(self) -> None: ...


class BottomDock(QStackedWidget):
    """Shows what its owner opens. Closing it, from wherever, gives the keyboard back to the editor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panels: list[Panel] = []
        self.hide()

    def add(self, panel: Panel) -> None:
        """Have a panel, closed at first."""
        assert isinstance(panel, QWidget)
        self.addWidget(panel)
        self._panels.append(panel)
        panel.closed.connect(self.close_panel)

    def shows(self, panel: QWidget) -> bool:
        """Whether that panel is open."""
        return not self.isHidden() and self.currentWidget() is panel

    def open(self, panel: Panel) -> bool:
        """Open a panel and give it the keyboard; False where what was typed could not be saved."""
        if not self._desk.flush():
            return False
        assert isinstance(panel, QWidget)
        self.setCurrentWidget(panel)
        self.show()
        panel.take_keys()
        QTimer.singleShot(0, self._desk.view, self._desk.view.reveal)  # once it has the height that is left
        return True

    def close_panel(self) -> None:
        """Close what is open."""
        self.hide()
        self._desk.editor.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        for panel in self._panels:
            panel.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        """Use this font for the transcript's text from now on."""
        for panel in self._panels:
            panel.set_font(font)
