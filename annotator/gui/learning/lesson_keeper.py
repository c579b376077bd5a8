"""Finds the lessons of the session whenever the work rests, and keeps them in the glossary file for other sessions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.earlier import earlier
from annotator.app.glossary import known_terms
from annotator.app.glossary_file import open_glossary
from annotator.app.glossary_jobs import LessonsFound, LessonsJob
from annotator.app.lessons import lessons_at_last, typed_pairs
from annotator.app.paths import Paths
from annotator.core.glossary import Lesson
from annotator.core.history import Step
from annotator.core.model import Decision, Line, Source
from annotator.core.pairs import Pair
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background

_REST_MS = 2_000
_NONE = LessonsFound(0, (), ())


class LessonKeeper(QObject):
    """`found` brings the `LessonsFound`. What differs is looked for in a thread, what it teaches in the checker's
    process, and what is kept is written in a thread.
    """

    found = Signal(object)

    def __init__(self, desk: Desk, paths: Paths) -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._told = _NONE
        self._kept: tuple[Lesson, ...] | None = None
        self._waiting: list[Callable[[LessonsFound], object]] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        desk.session.subscribe(self._follow)

    def lessons(self) -> tuple[Lesson, ...]:
        """What the session was found to teach when that was last asked."""
        return self._told.lessons

    def tell(self, then: Callable[[LessonsFound], object]) -> None:
        """Have the lessons found now and hand them to `then`."""
        self._waiting.append(then)
        self._look()

    def stop(self) -> None:
        """Keep what the last decisions teach: the session closes."""
        if self._rest.isActive():
            self._rest.stop()
            transcript, told, shared = self._desk.transcript, self._told, self._desk.session.glossary.shared
            decisions = tuple(transcript.decisions.values())
            self._keep_by(lambda: lessons_at_last(decisions, told, known_terms(shared.terms)))
        self._waiting.clear()

    def _follow(self, step: Step) -> None:
        sides = (side for change in step.changes for side in (change.before, change.after))
        if any(isinstance(side, Decision | Line) for side in sides):
            self._rest.start()

    def _look(self) -> None:
        self._rest.stop()
        session = self._desk.session
        work = partial(_typed, session.transcript.snapshot(), session.source)
        run_in_background(work, done=self._ask, owner=self)

    def _ask(self, typed: Sequence[Pair]) -> None:
        decisions = tuple(self._desk.transcript.decisions.values())
        self._desk.checking.ask(LessonsJob(decisions, tuple(typed)), self._take_in)

    def _take_in(self, told: LessonsFound) -> None:
        self._told = told
        if told.lessons != self._kept and (told.lessons or self._kept):
            self._kept = told.lessons
            self._keep_by(lambda: told.lessons)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(told)
        self.found.emit(told)

    def _keep_by(self, make: Callable[[], Sequence[Lesson]]) -> None:
        """Keep what is made, both in a thread. A session that cannot be changed teaches nothing new."""
        session = self._desk.session
        if session.read_only:
            return
        event = session.glossary.shared.event
        work = partial(_keep, self._paths, session.source.sha256, event.id if event else None, make)
        run_in_background(work, failed=self._desk.failed.emit, owner=self)


def _typed(transcript: Transcript, source: Source) -> list[Pair]:
    return typed_pairs(earlier(transcript, source, None), transcript)


def _keep(paths: Paths, sha256: str, event: int | None, make: Callable[[], Sequence[Lesson]]) -> None:
    with closing(open_glossary(paths)) as glossary:
        glossary.keep_lessons(sha256, event, make())
