"""Places that sound like a term: every stretch of units within the term's cutoff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from annotator.detect.columns import UnitColumns
from annotator.detect.index import Index
from annotator.detect.sound.phones import UNIT
from annotator.detect.sound.search import find
from annotator.detect.sound.trie import Places
from annotator.detect.stream import UnitTrack
from annotator.detect.terms import Figures, Flags
from annotator.detect.tokens import Unit, UnitKind

_MIXED_SHARE = 0.3


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

    def moved(self, units: int) -> Matches:
        """The same matches so many units further on."""
        return Matches(self.terms, self.firsts + units, self.lasts + units, self.shares, self.wholes)

    def joined(self, other: Matches) -> Matches:
        """These matches and the others."""
        return Matches(*(np.concatenate(both) for both in zip(self.columns(), other.columns(), strict=True)))

    def columns(self) -> tuple[Any, ...]:
        """The columns, in the order of the fields."""
        return self.terms, self.firsts, self.lasts, self.shares, self.wholes


def find_matches(index: Index, track: UnitTrack, columns: UnitColumns) -> Matches:
    """The nearest sound of each term at each stretch; hanzi must sound nearer to a term than English words."""
    found = _matches(index, track)
    mixed = columns.han[found.lasts + 1] > columns.han[found.firsts]
    found = found.where(~mixed | (found.shares <= _MIXED_SHARE))
    order = np.lexsort((found.shares, found.lasts, found.firsts, found.terms))
    keys = np.stack((found.terms, found.firsts, found.lasts))[:, order]
    nearest = np.ones(len(order), dtype=bool)
    nearest[1:] = (keys[:, 1:] != keys[:, :-1]).any(axis=0)
    return found.where(order[nearest])


def limit_of(share: float, parts: Sequence[Unit]) -> float:
    """How far a stretch may be from a sound of which so much may be amiss."""
    return min(share, _MIXED_SHARE) if any(unit.kind is UnitKind.HAN for unit in parts) else share


def _matches(index: Index, track: UnitTrack) -> Matches:
    hits = find(index.patterns, index.levels, track.track)
    counts = index.bounds[hits.patterns + 1] - index.bounds[hits.patterns]
    rows = np.repeat(np.arange(len(counts)), counts)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    wholes = index.patterns.wholes[hits.patterns[rows]]
    return Matches(
        index.owners[index.bounds[hits.patterns[rows]] + nth],
        track.units[hits.starts[rows]],
        track.units[hits.stops[rows] - 1],
        hits.costs[rows] / wholes,
        wholes / UNIT,
    )
