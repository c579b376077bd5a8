"""Doing one thing to many: in this process, in several, or on a cluster, all behind `Workers`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

Results = Generator[tuple[int, Result | None], None, None]
"""Results in the order in which they come, each with the number of its job from 0.

A result is None where the process that did the job died of it.
"""


class Work(Generic[Job, Result]):
    """What is to be done to each job. It is made ready where it is first called, and once there.

    `make` gives the function that does it; sent to another process, `make` is all that goes there. Jobs are done one
    at a time.
    """

    def __init__(self, make: Callable[[], Callable[[Job], Result]]) -> None:
        self._make = make
        self._do: Callable[[Job], Result] | None = None
        self._lock = Lock()

    def get_ready(self) -> Callable[[Job], Result]:
        """Load what the jobs need, unless that is done; the function that does them."""
        self._do = self._do or self._make()
        return self._do

    def __call__(self, job: Job) -> Result:
        """Do a job."""
        with self._lock:
            return self.get_ready()(job)

    def __reduce__(self) -> tuple[Any, ...]:
        return Work, (self._make,)


class Workers(Protocol):
    """Whoever does the jobs. They are asked for when somebody is free, so that few are held at once."""

    def __call__(self, work: Work[Job, Result], jobs: Iterable[Job]) -> Results[Result]:
        """Do the work to all jobs."""
        ...


def one_by_one(work: Work[Job, Result], jobs: Iterable[Job]) -> Results[Result]:
    """Do the jobs here, in their order."""
    return ((number, work(job)) for number, job in enumerate(jobs))


def in_order(outcomes: Iterable[tuple[int, Result]]) -> Iterator[Result]:
    """Results by their numbers from 0, each as soon as all before it are there."""
    early: dict[int, Result] = {}
    due = 0
    for number, result in outcomes:
        early[number] = result
        while due in early:
            yield early.pop(due)
            due += 1
