"""Opens and closes the history, keeps it true while it is open, and goes to the step chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont

from annotator.gui.bottom_dock import BottomDock
from annotator.gui.desk import Desk
from annotator.gui.history.version_acts import VersionActs
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.history_panel import HistoryPanel
from annotator.gui.panels.history_rows import HistoryModel


class HistoryActs(QObject):
    """The versions stand among the steps, and one that is chosen is shown by `versions`."""

    def __init__(self, desk: Desk, dock: BottomDock, versions: VersionActs, theme: Theme, font: QFont) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dock = dock
        self._versions = versions
        self._model = HistoryModel(desk.session.history, desk.transcript, self)
        self.panel = HistoryPanel(self._model, theme, font)
        self._later = QTimer(self, singleShot=True, interval=0)  # once for all that one act changes
        self._later.timeout.connect(self.show)
        desk.session.subscribe(lambda _step: self.refresh())
        versions.changed.connect(self.refresh)
        self.panel.chosen.connect(self._go)
        dock.add(self.panel)

    def toggle(self) -> None:
        """Open the history and give it the keyboard; close it where it is open."""
        if self._dock.shows(self.panel):
            self._dock.close_panel()
        elif self._dock.open(self.panel):
            self.show()

    def refresh(self) -> None:
        """Show soon what has changed, where it can be seen."""
        if self._dock.shows(self.panel):
            self._later.start()

    def stop(self) -> None:
        """Show nothing from now on: the session closes."""
        self._later.stop()

    def show(self) -> None:
        """Show the history as it is now."""
        self._model.show(self._desk.session.versions.all())
        self.panel.stand_now()

    def _go(self, row: int) -> None:
        at = self._model.at(row)
        if not isinstance(at, int):
            self._versions.open(at)
            return
        steps = at - len(self._desk.session.history.done)
        if self._desk.travel(lambda: self._desk.session.go_to(at)):
            back, forth = self.tr("%n steps undone", "", -steps), self.tr("%n steps made again", "", steps)
            self._desk.said.emit(back if steps < 0 else forth)
            self.panel.take_keys()
