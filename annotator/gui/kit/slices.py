"""Work of the Qt thread done in slices, so that no key waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
_SLICE_S = 0.003


class Slices(QObject, Generic[T]):
    """Goes on with work for a few milliseconds at a time, wherever it yields, and hands over what it returns.

    What is begun anew or stopped meanwhile is dropped.
    """

    def __init__(self, parent: QObject, done: Callable[[T], object]) -> None:
        super().__init__(parent)
        self._done = done
        self._work: Generator[None, None, T] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def begin(self, work: Generator[None, None, T]) -> None:
        """Do this, whatever else was being done."""
        self._work = work
        self._turn.start()

    def stop(self) -> None:
        """Drop what was begun."""
        self._turn.stop()
        self._work = None

    def _go_on(self) -> None:
        end = time.perf_counter() + _SLICE_S
        work = self._work
        while work and time.perf_counter() < end:
            try:
                next(work)
            except StopIteration as result:
                self.stop()
                self._done(result.value)
                return
