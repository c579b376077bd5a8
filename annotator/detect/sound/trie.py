"""Patterns of phones as a tree, so that what several patterns begin with is compared with the text once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.detect.sound.phones import Costs, Phones, swap_costs

Places = NDArray[np.int64]

HIGHEST_CUTOFF = 110


@dataclass(frozen=True, slots=True)
class Patterns:
    """One row a pattern: its phones and the cost of leaving each out (0 behind its end), its length in phones,
    the highest distance wanted, and what leaving all of it out would cost. `swaps` is for all: by the codes of two
    phones, the cost of hearing one as the other.
    """

    phones: Phones
    drops: Costs
    lengths: Places
    cutoffs: Costs
    wholes: Places
    swaps: Costs

    def __len__(self) -> int:
        return len(self.lengths)


@dataclass(frozen=True, slots=True)
class Level:
    """The nodes at one depth, in the order of their parents.

    `children` holds where the children of each node begin in the next level, and one more for the end; `ending` the
    pattern that ends at each node, -1 for none; `reach` is the highest cutoff at or below a node.
    """

    phones: Phones
    drops: Costs
    parents: Places
    children: Places
    ending: Places
    reach: Costs


def patterns_of(
    phones: Sequence[Phones], drops: Sequence[Costs], shares: Sequence[float], swaps: Costs | None = None
) -> Patterns:
    """The patterns as one table; `shares` is how much of a pattern's whole cost may be amiss, from 0 to 1."""
    lengths = np.array([len(row) for row in phones], dtype=np.int64)
    widest = int(lengths.max(initial=1))
    table = np.zeros((len(phones), widest), dtype=np.uint8)
    costs = np.zeros((len(phones), widest), dtype=np.uint8)
    inside = np.arange(widest) < lengths[:, None]
    if len(phones):
        table[inside], costs[inside] = np.concatenate(phones), np.concatenate(drops)
    wholes = costs.sum(axis=1, dtype=np.int64)
    cutoffs = np.minimum(wholes * np.array(shares), HIGHEST_CUTOFF).astype(np.uint8)
    return Patterns(table, costs, lengths, cutoffs, wholes, swap_costs() if swaps is None else swaps)


def levels_of(patterns: Patterns) -> list[Level]:
    """The tree of the patterns, level by level; no two patterns may be alike."""
    keys = patterns.phones.astype(np.int64) * 256 + patterns.drops
    order = np.lexsort(keys.T[::-1])
    keys, lengths, cutoffs = keys[order], patterns.lengths[order], patterns.cutoffs[order]
    differs = np.ones(keys.shape, dtype=bool)
    differs[1:] = np.logical_or.accumulate(keys[1:] != keys[:-1], axis=1)
    nodes = np.zeros((keys.shape[1] + 1, len(order)), dtype=np.int64)
    firsts = []
    for depth in range(keys.shape[1]):
        rows = np.flatnonzero(lengths > depth)
        new = differs[rows, depth]
        nodes[depth + 1, rows] = np.cumsum(new) - 1
        firsts.append(rows[new])
    levels = []
    for depth, first in enumerate(firsts):
        below = nodes[depth + 1, firsts[depth + 1]] if depth + 1 < len(firsts) else np.zeros(0, dtype=np.int64)
        levels.append(
            Level(
                phones=patterns.phones[order[first], depth],
                drops=patterns.drops[order[first], depth],
                parents=nodes[depth, first],
                children=np.searchsorted(below, np.arange(len(first) + 1)),
                ending=np.where(lengths[first] == depth + 1, order[first], -1),
                reach=np.maximum.reduceat(cutoffs, first),
            )
        )
    return levels
