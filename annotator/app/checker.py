"""The shell's side of the checker's process: starts it, sends jobs without waiting, receives answers."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from annotator.app.jobs import CheckJob, Message, Question, Reply, Teach, TurnsJob
from annotator.app.paths import Paths


def _serve(connection: Connection, paths: Paths) -> None:
    from annotator.app.worker import serve

    serve(connection, paths)


class Checker:
    """A running checker process. Nobody waits for it: jobs are sent and replies received by threads of its own.

    `heard` is called in such a thread with each reply, and with None if the process ends by itself. Once `stop` has
    returned it is called no more, so that what it reports to may go.
    """

    def __init__(self, paths: Paths, heard: Callable[[Reply | None], object]) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, paths), name="annotator-checker", daemon=True)
        self._process.start()
        there.close()
        self._heard = heard
        self._stopping = False
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        self._threads = [
            Thread(target=self._send_all, name="checker-jobs", daemon=True),
            Thread(target=self._receive_all, name="checker-replies", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def teach(self, taught: Teach) -> None:
        """Tell it what to check against."""
        self._outbox.put(taught)

    def check(self, job: CheckJob) -> None:
        """Ask for a job to be done."""
        self._outbox.put(job)

    def find_turns(self, job: TurnsJob) -> None:
        """Ask where turns begin."""
        self._outbox.put(job)

    def ask(self, question: Question) -> None:
        """Ask about a text or for places."""
        self._outbox.put(question)

    def stop(self) -> None:
        """End the process and the threads. Not to be called from `heard`."""
        self._stopping = True
        self._outbox.put(None)
        self._process.kill()  # it keeps nothing that would have to be put in order
        self._process.join()
        for thread in self._threads:
            thread.join()

    def _send_all(self) -> None:
        while (message := self._outbox.get()) is not None:
            try:
                self._here.send(message)
            except OSError:
                return

    def _receive_all(self) -> None:
        while (reply := self._receive()) is not None:
            self._heard(reply)
        if not self._stopping:
            self._heard(None)

    def _receive(self) -> Reply | None:
        """Wait for the next reply; None when the process has ended."""
        try:
            reply: Reply = self._here.recv()
        except (EOFError, OSError):
            return None
        return reply
