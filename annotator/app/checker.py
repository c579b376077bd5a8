"""The shell's side of the checker's process."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection

from annotator.app.child import Child
from annotator.app.jobs import CheckJob, Message, Question, Reply, Teach, TurnsJob
from annotator.app.paths import Paths


def _serve(connection: Connection, paths: Paths) -> None:
    from annotator.app.worker import serve

    serve(connection, paths)


class Checker(Child[Message, Reply]):
    """A running checker process: what it may be told and asked."""

    def __init__(self, paths: Paths, heard: Callable[[Reply | None], object]) -> None:
        super().__init__("annotator-checker", heard, _serve, paths)

    def teach(self, taught: Teach) -> None:
        """Tell it what to check against."""
        self.send(taught)

    def check(self, job: CheckJob) -> None:
        """Ask for a job to be done."""
        self.send(job)

    def find_turns(self, job: TurnsJob) -> None:
        """Ask where turns begin."""
        self.send(job)

    def ask(self, question: Question) -> None:
        """Ask about a text or for places."""
        self.send(question)
