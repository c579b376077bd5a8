"""Places that sound like a term: every stretch of units within the term's cutoff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.detect.index import PatternGroup
from annotator.detect.sound.distance import Places, distances_back, search
from annotator.detect.sound.phones import UNIT
from annotator.detect.stream import UnitTrack

Figures = NDArray[np.float64]
Flags = NDArray[np.bool_]

_SLACK = 6
_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Matches:
    """Columns of matches: a term, the first and last unit of the stretch that sounds like it, and how much so.

    `shares` is the distance by the term's whole cost; `wholes` is that cost, what it would take to leave out
    every phone of the term: a measure of how much sound it has.
    """

    terms: Places
    firsts: Places
    lasts: Places
    shares: Figures
    wholes: Figures

    def __len__(self) -> int:
        return len(self.terms)

    def where(self, chosen: Flags | Places) -> Matches:
        """The chosen ones alone."""
        return Matches(*(column[chosen] for column in self.columns()))

    def columns(self) -> tuple[Any, ...]:
        """The columns, in the order of the fields."""
        return self.terms, self.firsts, self.lasts, self.shares, self.wholes


def find_matches(groups: Sequence[PatternGroup], tracks: Sequence[UnitTrack]) -> Matches:
    """The nearest sound of each term at each stretch."""
    parts = [part for track in tracks for group in groups for part in _in_track(group, track)]
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return Matches(none, none, none, np.zeros(0), np.zeros(0))
    found = Matches(*(np.concatenate(column) for column in zip(*(part.columns() for part in parts), strict=True)))
    order = np.lexsort((found.shares, found.lasts, found.firsts, found.terms))
    keys = np.stack((found.terms, found.firsts, found.lasts))[:, order]
    nearest = np.ones(len(order), dtype=bool)
    nearest[1:] = (keys[:, 1:] != keys[:, :-1]).any(axis=0)
    return found.where(order[nearest])


def _in_track(group: PatternGroup, track: UnitTrack) -> Iterator[Matches]:
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
        yield Matches(
            group.terms[some[rows]],
            firsts[rows, columns],
            track.ends[stops[rows] - 1],
            costs[rows, columns] / wholes,
            wholes / UNIT,
        )
