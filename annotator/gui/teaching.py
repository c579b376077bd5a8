"""Tells the checker what to listen for: at the start, and whenever people or terms have changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from annotator.app.glossary_file import Shared, read_shared
from annotator.app.listening import taught_by
from annotator.app.paths import Paths
from annotator.core.glossary import Lesson
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background


class Teaching(QObject):
    """The shared terms are read off the Qt thread. Where they cannot be, the window says so when it starts.

    `own_lessons` gives what the session itself has taught so far; it counts from the next change on.
    """

    def __init__(self, desk: Desk, paths: Paths) -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._begun = self._ended = self._started = False
        self.own_lessons: Callable[[], Sequence[Lesson]] = tuple
        desk.roster_changed.connect(self._teach)
        desk.checking.stopped.connect(self._stopped)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._activated)

    def start(self) -> None:
        """Start the checker; to be called once the window has been painted."""
        self._started = True
        self.reread()

    def reread(self) -> None:
        """Read again what is shared, as others may have changed it, and teach what is new. Nothing before `start`."""
        if not self._started:
            return
        session = self._desk.session
        take_in = partial(self._take_in, session.glossary.changes)
        work = partial(read_shared, self._paths, session.source.sha256)
        run_in_background(work, done=take_in, failed=self._begin_without, owner=self)

    def _activated(self, state: Qt.ApplicationState) -> None:
        """Another window may have been at work meanwhile."""
        if self._begun and not self._ended and state is Qt.ApplicationState.ApplicationActive:
            self.reread()

    def stop(self) -> None:
        """Teach nothing any more: the session closes."""
        self._ended = True

    def _take_in(self, changes: int, shared: Shared) -> None:
        glossary, checking = self._desk.session.glossary, self._desk.checking
        if self._ended:
            return
        if changes != glossary.changes:
            self.reread()
            return
        if self._begun and shared == glossary.shared:
            return
        glossary.adopt(shared)
        if self._begun:
            self._teach()
        else:
            self._begun = True
            checking.start(taught_by(self._desk.transcript, shared))

    def _begin_without(self, _error: Exception) -> None:
        """Check against the built-in terms; what was read before stays."""
        if not self._begun:
            self._take_in(self._desk.session.glossary.changes, Shared())

    def _teach(self) -> None:
        if self._begun:
            shared = self._desk.session.glossary.shared
            self._desk.checking.teach(taught_by(self._desk.transcript, shared, self.own_lessons()))

    def _stopped(self) -> None:
        self._desk.said.emit(
            self.tr("The checker stopped; marks are no longer kept up to date. Restart to check again.")
        )
