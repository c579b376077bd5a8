"""Keeps the marks fresh: feeds the checker's process and takes in what it finds, off the Qt thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.analysis import Analysis
from annotator.app.checker import Checker
from annotator.app.jobs import (
    Answered,
    Question,
    Reply,
    Teach,
    TurnsFound,
    TurnsJob,
)
from annotator.app.paths import Paths

_PAUSE_MS = 150
_DEATHS = 2


class Checking(QObject):
    """Runs checks in the background. `marks_changed` carries the ids of lines to paint again."""

    marks_changed = Signal(list)
    turns_found = Signal(object)
    stopped = Signal()
    _arrived = Signal(object)

    def __init__(self, analysis: Analysis, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.analysis = analysis
        self._paths = paths
        self._checker: Checker | None = None
        self._near: int | None = None
        self._turns_job: TurnsJob | None = None
        self._questions: dict[type, tuple[Question, Callable[[Any], object]]] = {}
        self._numbers = count()
        self._taught = Teach()
        self._deaths = 0
        self._arrived.connect(self._take_in)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._feed)

    @property
    def begun(self) -> bool:
        """Whether the process runs."""
        return self._checker is not None

    def start(self, taught: Teach) -> None:
        """Start the process; it takes a second to load, during which nothing waits."""
        self._taught = taught
        self._begin()

    def _begin(self) -> None:
        self._checker = Checker(self._paths, self._hear)
        self._checker.teach(self._taught)
        self._feed()
        self._ask_turns()
        for question, _ in self._questions.values():
            self._checker.ask(question)

    def teach(self, taught: Teach) -> None:
        """Check everything again against other terms."""
        self.analysis.all_stale()
        self._taught = taught
        if self._checker:
            self._checker.teach(taught)
        self.soon()

    def soon(self, near: int | None = None) -> None:
        """Check what has changed after a short pause, lines around `near` first."""
        if near is not None:
            self._near = near
        self._soon.start()

    def stop(self) -> None:
        """End the process; to be called before this object goes, since replies reach it from another thread."""
        self._soon.stop()
        checker, self._checker = self._checker, None
        if checker:
            checker.stop()

    def _feed(self) -> None:
        if self._checker is None:
            return
        job = self.analysis.next_job(self._near)
        if job:
            self._checker.check(job)

    def _hear(self, reply: Reply | None) -> None:
        """Runs in a thread of the checker's: hands a reply over to the Qt thread."""
        self._arrived.emit(reply)

    def ask_turns(self, job: TurnsJob) -> None:
        """Look for turns; `turns_found` brings the `TurnsFound`."""
        self._turns_job = job
        self._ask_turns()

    def _ask_turns(self) -> None:
        if self._checker and self._turns_job:
            self._checker.find_turns(self._turns_job)
        elif self._deaths > _DEATHS:
            self.stopped.emit()

    def ask(self, question: Question, answered: Callable[[Any], object]) -> None:
        """Have a question answered. One of its kind that was asked before is dropped, whatever of it is on the way."""
        question = replace(question, number=next(self._numbers))
        self._questions[type(question)] = question, answered
        if self._checker:
            self._checker.ask(question)
        elif self._deaths > _DEATHS:
            self.stopped.emit()

    def _take_in(self, result: Reply | None) -> None:
        if self._checker is None:
            return
        if isinstance(result, TurnsFound):
            self._turns_job = None
            self.turns_found.emit(result)
            return
        if isinstance(result, Answered):
            self._answer(result)
            return
        if result is None:
            self._bury()
            return
        changed = self.analysis.accept(result)
        self._feed()
        self.marks_changed.emit(changed)

    def _answer(self, reply: Answered) -> None:
        for kind, (question, answered) in tuple(self._questions.items()):
            if question.number == reply.number:
                del self._questions[kind]
                answered(reply)

    def _bury(self) -> None:
        """Start anew after the process has died, but not for ever."""
        self.stop()
        self.analysis.dropped()
        self._deaths += 1
        if self._deaths > _DEATHS:
            self.stopped.emit()
        else:
            self._begin()
