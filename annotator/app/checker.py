"""The shell's side of the checker's process: starts it, sends jobs without waiting, receives answers."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from annotator.app.jobs import CheckJob, Message, Question, Reply, Teach, TurnsJob
from annotator.app.paths import Paths


def _serve(connection: Connection, paths: Paths) -> None:
    from annotator.app.worker import serve

    serve(connection, paths)


class Checker:
    """A running checker process. Sending never waits; `receive` does, and is meant for a thread of the shell."""

    def __init__(self, paths: Paths) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, paths), name="annotator-checker", daemon=True)
        self._process.start()
        there.close()
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        Thread(target=self._send_all, name="checker-jobs", daemon=True).start()

    def teach(self, taught: Teach) -> None:
        """Tell it what to check against."""
        self._outbox.put(taught)

    def check(self, job: CheckJob) -> None:
        """Ask for a job to be done; its result comes from `receive`."""
        self._outbox.put(job)

    def find_turns(self, job: TurnsJob) -> None:
        """Ask where turns begin; the answer comes from `receive`."""
        self._outbox.put(job)

    def ask(self, question: Question) -> None:
        """Ask about a text or for places; the reply comes from `receive`."""
        self._outbox.put(question)

    def receive(self) -> Reply | None:
        """Wait for the next answer; None when the process has ended."""
        try:
            result: Reply = self._here.recv()
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
