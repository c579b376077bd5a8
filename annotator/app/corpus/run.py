"""Has many files checked, by whoever does it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import TypeVar

from annotator.app.corpus.check import Given, Outcome
from annotator.app.corpus.work import Work, Workers
from annotator.core.corpus_errors import WorkerDied

Found = TypeVar("Found")

Outcomes = Generator[tuple[int, Outcome[Found]], None, None]
"""What came of files, as it comes, each with the place of the file from 0."""


def run(
    files: Iterable[Given],
    work: Work[Given, Outcome[Found]],
    workers: Workers,
    known: Callable[[int, Given], bool] = lambda place, file: False,
) -> Outcomes[Found]:
    """What comes of the files. Those that are `known` are left out."""
    asked: list[tuple[int, str]] = []

    def unknown() -> Iterator[Given]:
        for place, file in enumerate(files):
            if not known(place, file):
                asked.append((place, file.name))
                yield file

    results = workers(work, unknown())
    with closing(results):
        for number, outcome in results:
            place, name = asked[number]
            yield place, outcome or Outcome(name, None, None, str(WorkerDied(path=name)))
