"""Places that sound like a term: every stretch of units within the term's cutoff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.detect.index import PatternGroup
from annotator.detect.sound.distance import distances_back, search
from annotator.detect.sound.phones import UNIT
from annotator.detect.stream import UnitTrack

_SLACK = 6
_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of units, first to last, that sounds like a term; `share` is distance by the term's whole cost.

    `whole` is what it would cost to leave out every phone of the term, a measure of how much sound it has.
    """

    term: int
    first: int
    last: int
    share: float
    whole: float


def find_matches(groups: Sequence[PatternGroup], tracks: Sequence[UnitTrack]) -> list[Match]:
    """The nearest sound of each term at each stretch."""
    best: dict[tuple[int, int, int], tuple[float, float]] = {}
    for track in tracks:
        for group in groups:
            for term, first, last, share, whole in _in_track(group, track):
                key = (term, first, last)
                if key not in best or share < best[key][0]:
                    best[key] = share, whole
    return [Match(*key, *value) for key, value in best.items()]


def _in_track(group: PatternGroup, track: UnitTrack) -> Iterator[tuple[int, int, int, float, float]]:
    ends = np.nonzero(track.ends >= 0)[0] + 1
    numbers, at = search(group.patterns, track.track, ends)
    reach = group.patterns.phones.shape[1] + _SLACK
    for begin in range(0, len(numbers), _BATCH):
        some, stops = numbers[begin : begin + _BATCH], at[begin : begin + _BATCH]
        costs = distances_back(group.patterns, some, track.track, stops, reach)
        positions = (stops[:, None] - np.arange(reach + 1)).clip(0)
        firsts = np.where(np.arange(reach + 1) > 0, track.starts[positions], -1)
        rows, columns = np.nonzero((costs <= group.patterns.cutoff[some, None]) & (firsts >= 0))
        wholes = group.wholes[some[rows]]
        columns_out = (
            group.terms[some[rows]],
            firsts[rows, columns],
            track.ends[stops[rows] - 1],
            costs[rows, columns] / wholes,
            wholes / UNIT,
        )
        yield from zip(*(column.tolist() for column in columns_out), strict=True)
