"""Has the sessions of an event checked again, one after another, by a process of its own; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.app.checker import Checker
from annotator.app.event_check import EventCheck, NewPlaces, OtherSession, read_other
from annotator.app.jobs import CheckResult, Reply
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError
from annotator.core.glossary import EventSession
from annotator.gui.kit.jobs import run_in_background


class EventChecking(QObject):
    """`found` carries the `NewPlaces` of each session, `ended` tells that no other follows."""

    found = Signal(object)
    ended = Signal()
    _arrived = Signal(object)

    def __init__(self, paths: Paths, sessions: Sequence[EventSession], parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._waiting = list(sessions)
        self._check: EventCheck | None = None
        self._checker: Checker | None = None
        self._now: EventSession | None = None
        self._arrived.connect(self._take_in)

    def begin(self) -> None:
        """Start the process with the first session."""
        self._checker = Checker(self._paths, self._arrived.emit)
        self._next()

    def stop(self) -> None:
        """End the process; to be called before this object goes, since replies reach it from another thread."""
        self._waiting.clear()
        checker, self._checker = self._checker, None
        if checker:
            checker.stop()

    def _next(self) -> None:
        if self._checker is None:
            return
        if not self._waiting:
            self.stop()
            self.ended.emit()
            return
        self._now = self._waiting.pop(0)
        work = partial(read_other, self._paths, self._now)
        run_in_background(work, done=self._begin, failed=self._failed, owner=self)

    def _begin(self, other: OtherSession) -> None:
        if self._checker:
            self._check = EventCheck(other)
            self._checker.teach(self._check.teach)
            self._go_on()

    def _failed(self, error: Exception) -> None:
        if self._checker and self._now:
            fault = error if isinstance(error, AnnotatorError) else None
            self.found.emit(NewPlaces(self._now, fault=fault))
            self._next()

    def _go_on(self) -> None:
        """Ask for what is to be checked next; where nothing is left tell what is new."""
        if self._checker is None or self._check is None:
            return
        if job := self._check.next_job():
            self._checker.check(job)
        else:
            self.found.emit(self._check.new_places())
            self._next()

    def _take_in(self, reply: Reply | None) -> None:
        if self._checker is None or self._check is None:
            return
        if reply is None:  # the process has died: what is left stays unchecked
            self.stop()
            self.ended.emit()
        elif isinstance(reply, CheckResult):
            if self._check.accept(reply):
                self._checker.teach(self._check.teach)
            self._go_on()
