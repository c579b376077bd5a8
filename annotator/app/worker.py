"""The checker's process: it loads the language data once and answers jobs, one at a time."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from annotator.app.analysis import CheckJob, CheckResult
from annotator.app.glossary import builtin_terms
from annotator.app.lexicon import load_lexicon
from annotator.app.paths import Paths
from annotator.core.model import RosterEntry, Term, TurnStart
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.turns import find_turns


@dataclass(frozen=True, slots=True)
class Teach:
    """The terms to check against from now on, beside the built-in ones: the session's own and the roster's."""

    terms: tuple[Term, ...]
    roster: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class TurnsJob:
    """Lines in which to look for turns, and those who are known to take part."""

    lines: tuple[TextLine, ...]
    roster: tuple[RosterEntry, ...]


@dataclass(frozen=True, slots=True)
class TurnsFound:
    """The turns that a `TurnsJob` found."""

    turns: tuple[TurnStart, ...]


Message = Teach | CheckJob | TurnsJob
Answer = CheckResult | TurnsFound


def serve(connection: Connection, paths: Paths) -> None:
    """Answer messages until the other side closes; a `Teach` makes the engine anew and gets no answer."""
    paths.cache.mkdir(parents=True, exist_ok=True)
    lexicon = load_lexicon(paths.cache)
    builtin = builtin_terms()
    engine = Engine(builtin, lexicon=lexicon)
    while True:
        try:
            message: Message = connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if isinstance(message, Teach):
            engine = Engine([*builtin, *message.terms], roster=message.roster, lexicon=lexicon)
        elif isinstance(message, TurnsJob):
            connection.send(TurnsFound(find_turns(message.lines, message.roster).turns))
        else:
            connection.send(_checked(engine, message))


def _checked(engine: Engine, job: CheckJob) -> CheckResult:
    return CheckResult(job.revisions, tuple(engine.check(job.lines, only=job.only)))


class Checker:
    """A running checker process. Sending never waits; `receive` does, and is meant for a thread of the shell."""

    def __init__(self, paths: Paths) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=serve, args=(there, paths), name="annotator-checker", daemon=True)
        self._process.start()
        there.close()
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        Thread(target=self._send_all, name="checker-jobs", daemon=True).start()

    def teach(self, terms: Sequence[Term], roster: Sequence[Term]) -> None:
        """Give it the terms to check against."""
        self._outbox.put(Teach(tuple(terms), tuple(roster)))

    def check(self, job: CheckJob) -> None:
        """Ask for a job to be done; its result comes from `receive`."""
        self._outbox.put(job)

    def find_turns(self, job: TurnsJob) -> None:
        """Ask where turns begin; the answer comes from `receive`."""
        self._outbox.put(job)

    def receive(self) -> Answer | None:
        """Wait for the next answer; None when the process has ended."""
        try:
            result: Answer = self._here.recv()
        except (EOFError, OSError):
            return None
        return result

    def stop(self) -> None:
        """End the process. A thread in `receive` gets None."""
        self._outbox.put(None)
        self._process.terminate()
        self._process.join(2)

    def _send_all(self) -> None:
        while (message := self._outbox.get()) is not None:
            try:
                self._here.send(message)
            except OSError:
                return
