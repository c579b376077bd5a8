"""Checks the other sessions of the event again, and lists what is new in them; each row leads into its session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.app.paths import Paths
from annotator.gui.desk import Desk
from annotator.gui.dialogs.event_check import EventCheckDialog
from annotator.gui.events.event_acts import EventActs
from annotator.gui.events.event_checking import EventChecking
from annotator.gui.kit.theme import Theme


class OtherSessions(QObject):
    """`wanted` carries the `NewPlaces` of a session that is to be opened where they begin."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, paths: Paths, events: EventActs, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._events = events
        self._theme = theme
        self._checking: EventChecking | None = None

    def check(self) -> None:
        """Check them, and show what is found as it comes."""
        own = self._events.own
        if own.event is None:
            self._desk.said.emit(self.tr("This session has no event; one is chosen in the File menu"))
            return
        if not own.others:
            self._desk.said.emit(self.tr("{event} has no other sessions").format(event=own.event.name))
            return
        self.stop()
        dialog = EventCheckDialog(own.event.name, len(own.others), self._theme(), self._desk.view.window())
        checking = self._checking = EventChecking(self._paths, own.others, self)
        checking.found.connect(dialog.add)
        checking.ended.connect(dialog.end)
        dialog.wanted.connect(self.wanted)
        dialog.finished.connect(lambda _result: checking.stop())
        dialog.show()
        checking.begin()

    def stop(self) -> None:
        """Check no more."""
        checking, self._checking = self._checking, None
        if checking:
            checking.stop()
            checking.deleteLater()
