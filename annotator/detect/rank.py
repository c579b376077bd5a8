"""Chooses among overlapping candidates: the path through the text that is most probable as a whole."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.glossary import Lesson
from annotator.core.model import ReasonCode
from annotator.detect.weigh import MAYBE

MOST_SUGGESTIONS = 5
_CERTAIN = 0.995


@dataclass(frozen=True, slots=True)
class Candidate:
    """Units `first` to `last` may stand for a term."""

    first: int
    last: int
    term: int
    probability: float
    code: ReasonCode
    lesson: Lesson | None = None


def best_path(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Groups of candidates, best first, each for one stretch; the stretches do not overlap and are in order."""
    by_stretch: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.probability >= MAYBE:
            by_stretch[candidate.last, candidate.first].append(candidate)
    groups = [_ranked(by_stretch[key]) for key in sorted(by_stretch)]
    gains = [(0.0, -1, 0)]
    ends = [-1]
    for number, group in enumerate(groups):
        before = _last_before(ends, group[0].first)
        gain = gains[before][0] + _gain(group[0])
        ends.append(group[0].last)
        gains.append(max((gain, number, before), (gains[-1][0], -1, len(gains) - 1), key=lambda choice: choice[0]))
    return _traced(groups, gains)


def _last_before(ends: Sequence[int], first: int) -> int:
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if ends[middle] < first else (low, middle)
    return low - 1


def _traced(groups: Sequence[list[Candidate]], gains: Sequence[tuple[float, int, int]]) -> list[list[Candidate]]:
    chosen: list[list[Candidate]] = []
    at = len(gains) - 1
    while at > 0:
        _, number, before = gains[at]
        if number >= 0:
            chosen.append(groups[number])
        at = before
    return chosen[::-1]


def _ranked(candidates: list[Candidate]) -> list[Candidate]:
    best: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda candidate: -candidate.probability):
        best.setdefault(candidate.term, candidate)
    return list(best.values())[:MOST_SUGGESTIONS]


def _gain(candidate: Candidate) -> float:
    """What a candidate adds to a path: its odds over those of the lowest band, for each unit that it explains."""
    probability = min(candidate.probability, _CERTAIN)
    odds = math.log(probability / (1 - probability)) - math.log(MAYBE / (1 - MAYBE)) + 1e-6
    return odds * (candidate.last + 1 - candidate.first)
