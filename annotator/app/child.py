"""A process of the program's own that does long work: messages go in and replies come out, and nobody waits."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

Message = TypeVar("Message")
Reply = TypeVar("Reply")


class Child(Generic[Message, Reply]):
    """A running process. Messages are sent and replies received by threads of its own.

    `serve` runs there, with its end of the pipe and what is `given`; it must be importable by name.
    `heard` is called in such a thread with each reply, and with None if the process ends by itself. Once `stop` has
    returned it is called no more, so that what it reports to may go.
    """

    def __init__(
        self,
        name: str,
        heard: Callable[[Reply | None], object],
        serve: Callable[..., object],
        *given: object,
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=serve, args=(there, *given), name=name, daemon=True)
        self._process.start()
        there.close()
        self._heard = heard
        self._stopping = False
        self._outbox: SimpleQueue[Callable[[], Message] | None] = SimpleQueue()
        self._threads = [
            Thread(target=self._send_all, name=f"{name}-messages", daemon=True),
            Thread(target=self._receive_all, name=f"{name}-replies", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, message: Message) -> None:
        """Have a message sent."""
        self._outbox.put(lambda: message)

    def send_made(self, make: Callable[[], Message]) -> None:
        """Have a message made, in the thread that sends it, and sent.

        If that fails the process is ended, so that nobody waits for a reply.
        """
        self._outbox.put(make)

    def stop(self) -> None:
        """End the process and the threads. Not to be called from `heard`."""
        self._stopping = True
        self._outbox.put(None)
        self._process.kill()  # it keeps nothing that would have to be put in order
        self._process.join()
        for thread in self._threads:
            thread.join()

    def _send_all(self) -> None:
        try:
            while (make := self._outbox.get()) is not None:
                message = make()
                with suppress(OSError):  # the process has ended, which the other thread notices
                    self._here.send(message)
        finally:
            self._process.kill()

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
