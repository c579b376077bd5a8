"""Work off the Qt thread: a function is run in the pool, and what it gives arrives by a signal."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self) -> None:
        super().__init__()
        self.given = Event()


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], answer: _Answer) -> None:
        super().__init__()
        self._work = work
        self._answer = answer

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the Qt thread must hear of it
            self._answer.failed.emit(error)
        else:
            self._answer.done.emit(result)
        finally:
            self._answer.given.set()


def run_in_background(
    work: Callable[[], Any],
    *,
    done: Callable[[Any], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    owner: QObject | None = None,
) -> None:
    """Run `work` in a thread, where it must touch no Qt object; `done` or `failed` is called on the Qt thread.

    Where `owner` is gone by then, neither is called any more: a failure that must be told has no owner.
    """
    answer = _Answer()
    queued = Qt.ConnectionType.QueuedConnection

    def settle(call: Callable[[Any], object] | None, value: object) -> None:
        answer.given.wait()  # the pool's thread must be out of the signal before its object goes
        answer.deleteLater()
        if call and (owner is None or isValid(owner)):
            call(value)

    answer.done.connect(lambda value: settle(done, value), queued)
    answer.failed.connect(lambda error: settle(failed, error), queued)
    QThreadPool.globalInstance().start(_Job(work, answer))
