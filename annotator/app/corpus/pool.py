"""Processes of this machine that do jobs."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from annotator.app.corpus.work import Job, Result, Results, Work
from annotator.core.corpus_errors import WorkersFailed


def cores() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(slots=True)
class _Hand:
    """A process with a job to do. `messages` are what it must be told before it has begun with it."""

    process: BaseProcess
    job: int
    messages: list[object]


@dataclass(frozen=True, slots=True)
class Pool:
    """So many processes at most, each of which makes the work ready once. One that dies is replaced.

    None outlives the iteration, however that ends.
    """

    processes: int

    def __call__(self, work: Work[Job, Result], jobs: Iterable[Job]) -> Results[Result]:
        """Do the work to all jobs. Raises WorkersFailed where a process dies before it has a job."""
        waiting = enumerate(jobs)
        hands: dict[Connection, _Hand] = {}
        try:
            for number, job in islice(waiting, self.processes):
                _engage(hands, work, number, job)
            while hands:
                for connection in wait(list(hands)):
                    assert isinstance(connection, Connection)
                    yield from _attend(connection, hands, work, waiting)
        finally:
            for connection in list(hands):
                _dismiss(connection, hands)


def _attend(
    connection: Connection,
    hands: dict[Connection, _Hand],
    work: Work[Job, Result],
    waiting: Iterator[tuple[int, Job]],
) -> Results[Result]:
    """Take what a process has to say, and tell it how to go on."""
    hand = hands[connection]
    done = hand.job
    try:
        result: Result | None = connection.recv()
    except (EOFError, OSError):
        _dismiss(connection, hands)
        if hand.messages:
            raise WorkersFailed(status=hand.process.exitcode) from None
        if (following := next(waiting, None)) is not None:
            _engage(hands, work, *following)
        yield done, None
        return
    if hand.messages:
        _send(connection, hand.messages.pop(0))
        return
    following = next(waiting, None)
    if following is None:
        _dismiss(connection, hands)
    else:
        hand.job, job = following
        _send(connection, job)
    yield done, result


def _engage(hands: dict[Connection, _Hand], work: Work[Job, Result], number: int, job: Job) -> None:
    """Start a process for a job. It says when it is there, and again when it is ready."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), name="annotator-pool", daemon=True)
    with _keys_held_back():
        process.start()
    there.close()
    hands[here] = _Hand(process, number, [work, job])


def _dismiss(connection: Connection, hands: dict[Connection, _Hand]) -> None:
    process = hands.pop(connection).process
    process.kill()  # it keeps nothing that would have to be put in order
    process.join()
    connection.close()  # not before, lest it tells on stderr what it lost


def _send(connection: Connection, message: object) -> None:
    with suppress(OSError):  # the process has died, which is seen when it is listened to
        connection.send(message)


@contextmanager
def _keys_held_back() -> Iterator[None]:
    """Processes started within do not take Ctrl+C for themselves: who started them ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it would let Ctrl+C through to the first process: starting, it unblocks it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection) -> None:
    """Say that we are here, make the work ready, say so, then answer jobs until the other side closes."""
    with suppress(EOFError, OSError):
        connection.send(None)
        work = connection.recv()
        work.get_ready()
        connection.send(None)
        while True:
            connection.send(work(connection.recv()))
