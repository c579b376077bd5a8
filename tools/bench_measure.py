"""Measures the engine, or a plain matcher that is called as it is, by the clock and by processor time."""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any, Protocol

import numpy as np
from bench_material import SEED, characters, edited, words

from annotator.core.model import Term
from annotator.detect.lines import TextLine

ASKED, PROBED = 30, 5
Times = np.ndarray[Any, np.dtype[np.float64]]


class Matcher(Protocol):
    """What is measured."""

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> object:
        """What is suspect on the lines in `only` (None: on all)."""

    def ask(self, text: str) -> object:
        """The terms that a text may stand for."""

    def sounding_like(self, lines: Sequence[TextLine], typed: str) -> object:
        """The places that sound like what is typed."""


Make = Callable[[Sequence[Term]], Matcher]


def now() -> Times:
    """The clock and the processor time of this process, in seconds."""
    return np.array([time.perf_counter(), time.process_time()])


def took(act: Callable[[], object]) -> Times:
    """How long something takes, in seconds."""
    start = now()
    act()
    return now() - start


def measure(make: Make, terms: Sequence[Term], lines: Sequence[TextLine], rounds: int, edits: int) -> list[Times]:
    """The figures of one matcher, in the order of the table: seconds, characters a second, milliseconds.

    Compiling the terms; all lines for the first time, and again; an edited line, median and 99th percentile; asking
    about a word; all places of a term.
    """
    times = []
    gc.freeze()  # as the checker's process does once it has loaded its words
    for _ in range(rounds):
        forget()
        start = now()
        matcher = make(terms)
        compiled = now() - start
        check = partial(matcher.check, lines)
        times.append((compiled, took(check), took(check)))
    compiled, first, again = np.median(times, axis=0)
    edit = [took(partial(matcher.check, around, only=only)) for around, only in edited(lines, edits)]
    ask = [took(partial(matcher.ask, word)) for word in words(lines, ASKED)]
    typed = [term.text for term in random.Random(SEED).sample(terms, ASKED)]
    places = [took(partial(matcher.sounding_like, lines, text)) for text in typed]
    size = characters(lines)
    slow = np.percentile(edit, 99, axis=0)
    line, word, whole = (np.median(each, axis=0) for each in (edit, ask, places))
    return [compiled, size / first, size / again, line * 1000, slow * 1000, word * 1000, size / whole]


def cut_to(seconds: float, matcher: Matcher, lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The first of the lines, at least one, as many as the matcher reads in about that time."""
    probe = lines[:PROBED]
    pace = characters(probe) / took(lambda: matcher.check(probe))[0]
    ends = np.cumsum([len(line.text) for line in lines])
    return lines[: max(1, int(np.searchsorted(ends, seconds * pace, side="right")))]


def forget() -> None:
    """Empty what the engine's modules remember, so that nothing was read before."""
    for name, module in list(sys.modules.items()):
        if name.startswith("annotator."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
