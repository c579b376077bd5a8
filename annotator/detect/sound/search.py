"""Searches running phones for every place that sounds like one of many patterns.

The recurrence is that of Sellers (1980) for approximate matching, computed row by row over the whole track, and down
a tree of the patterns. Distances are bytes: they stop growing at a ceiling just above the highest cutoff, so that no
sum overflows: the ceiling, the dearest drop and NEVER together stay below 256.

A stretch runs from a place where stretches may start to one where they may stop, and has at most `SLACK` phones more
than its pattern. Between two phones of the pattern one phone of the text may be passed over, before the first and
behind the last up to `EDGE`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.detect.sound.phones import BREAK, NEVER, Costs, Phones
from annotator.detect.sound.trie import Level, Patterns, Places

Flags = NDArray[np.bool_]

EDGE = 2
SLACK = 6
CEILING = 115
_CELLS = 400_000


@dataclass(frozen=True, slots=True)
class Track:
    """Phones of running text, what it costs to pass over each, and where stretches may start and stop.

    `starts` and `stops` are flags for each position between phones, one more than there are phones.
    """

    phones: Phones
    skips: Costs
    starts: Costs
    stops: Costs


@dataclass(frozen=True, slots=True)
class Hits:
    """Columns: number of a pattern, where a stretch near to it starts and stops (positions), and the distance."""

    patterns: Places
    starts: Places
    stops: Places
    costs: Costs


def make_track(phones: Phones, skips: Costs, starts: Places, stops: Places) -> Track:
    """A track whose stretches start and stop at these positions only."""
    return Track(phones, skips, _barred(len(phones) + 1, starts), _barred(len(phones) + 1, stops))


def _barred(count: int, free: Places) -> Costs:
    costs = np.full(count, CEILING, dtype=np.uint8)
    costs[free] = 0
    return costs


def find(patterns: Patterns, levels: Sequence[Level], track: Track) -> Hits:
    """Every stretch of the track within the cutoff of a pattern."""
    search = _Search(patterns, levels, track)
    numbers, stops = search.ends()
    parts = [_aligned(patterns, numbers[some], track, stops[some]) for some in _by_length(patterns.lengths[numbers])]
    columns = zip(*parts, strict=True) if parts else [[np.zeros(0, dtype=np.int64)]] * 3 + [[np.zeros(0, np.uint8)]]
    return Hits(*map(np.concatenate, columns))


class _Search:
    """One walk down the tree over one track."""

    def __init__(self, patterns: Patterns, levels: Sequence[Level], track: Track) -> None:
        self._cutoffs, self._levels, self._track = patterns.cutoffs, levels, track
        self._swaps = np.ascontiguousarray(patterns.swaps[:, track.phones])
        self._ceiling = np.full(len(track.starts), CEILING, dtype=np.uint8)
        self._step = max(1, _CELLS // len(track.starts))
        self._ended: list[tuple[Places, Costs]] = []
        self._waiting = 0
        self._numbers: list[Places] = []
        self._stops: list[Places] = []

    def ends(self) -> tuple[Places, Places]:
        """Numbers of patterns and where stretches within their cutoffs stop."""
        entry = self._track.starts[None].copy()
        for _ in range(EDGE):
            self._run_on(entry)
        if self._levels and len(self._track.phones):
            self._descend(0, np.arange(len(self._levels[0].phones)), entry, np.zeros(1, dtype=np.int64))
        self._close()
        none = np.zeros(0, dtype=np.int64)
        return np.concatenate([none, *self._numbers]), np.concatenate([none, *self._stops])

    def _descend(self, depth: int, nodes: Places, rows: Costs, above: Places) -> None:
        """Go on to `nodes` of a depth from the `rows` of the nodes `above` them, both in order."""
        level = self._levels[depth]
        for low in range(0, len(nodes), self._step):
            some = nodes[low : low + self._step]
            below = self._below(level, some, rows, above)
            self._report(level, some, below)
            if depth + 1 < len(self._levels):
                children = self._children(depth, some, below)
                if len(children):
                    self._descend(depth + 1, children, below, some)

    def _children(self, depth: int, nodes: Places, rows: Costs) -> Places:
        """The children of those nodes whose rows still hold something within reach."""
        level = self._levels[depth]
        begin, end = int(level.children[nodes[0]]), int(level.children[nodes[-1] + 1])
        if len(nodes) == 1:
            return np.arange(begin, end)
        alive = np.zeros(nodes[-1] + 1 - nodes[0], dtype=bool)
        alive[nodes - nodes[0]] = rows.min(axis=1) <= level.reach[nodes]
        return begin + np.flatnonzero(alive[self._levels[depth + 1].parents[begin:end] - nodes[0]])

    def _below(self, level: Level, nodes: Places, rows: Costs, parents: Places) -> Costs:
        at = np.searchsorted(parents, level.parents[nodes]) if len(rows) > 1 else slice(None)
        if len(nodes) == 1:
            phone = int(level.phones[nodes[0]])
            swaps = self._swaps[phone : phone + 1]
        else:
            swaps = self._swaps[level.phones[nodes]]
        above = rows[at]
        row = above + level.drops[nodes, None]
        np.minimum(row[:, 1:], above[:, :-1] + swaps, out=row[:, 1:])
        self._run_on(row)
        np.minimum(row, self._ceiling, out=row)
        return row

    def _run_on(self, row: Costs) -> None:
        """Let the row's stretches run on over one more phone of the track, in place."""
        np.minimum(row[:, 1:], row[:, :-1] + self._track.skips, out=row[:, 1:])

    def _report(self, level: Level, nodes: Places, rows: Costs) -> None:
        numbers = level.ending[nodes]
        if numbers.max() < 0:
            return
        ends = (numbers >= 0).nonzero()[0]
        self._ended.append((numbers[ends], rows[ends]))
        self._waiting += len(ends)
        if self._waiting >= self._step:
            self._close()

    def _close(self) -> None:
        """Note where the patterns that have come to their ends are near enough."""
        if not self._ended:
            return
        numbers, ended = (np.concatenate(column) for column in zip(*self._ended, strict=True))
        self._ended, self._waiting = [], 0
        for _ in range(EDGE - 1):
            self._run_on(ended)
        np.maximum(ended, self._track.stops, out=ended)
        which, stops = _where(ended <= self._cutoffs[numbers, None])
        self._numbers.append(numbers[which])
        self._stops.append(stops)


def _by_length(lengths: Places) -> list[Places]:
    """Batches of patterns of like lengths, longest first within each."""
    order = np.argsort(-lengths, kind="stable")
    edges = np.searchsorted(-lengths[order], [-24, -14, -8])
    batches = [part for half in np.split(order, edges) for part in np.split(half, range(20_000, len(half), 20_000))]
    return [batch for batch in batches if len(batch)]


def _aligned(patterns: Patterns, numbers: Places, track: Track, stops: Places) -> tuple[Places, Places, Places, Costs]:
    """Every stretch that stops at `stops` and is near to its pattern; patterns come longest first."""
    lengths = patterns.lengths[numbers]
    reach = int(lengths[0]) + SLACK
    back = stops[:, None] - 1 - np.arange(reach)
    inside = back >= 0
    heard = np.where(inside, track.phones[back.clip(0)], BREAK).astype(np.intp)
    skips = np.where(inside, track.skips[back.clip(0)], np.uint8(NEVER))
    row = np.full((len(stops), reach + 1), CEILING, dtype=np.uint8)
    row[:, 0] = 0
    for _ in range(EDGE):
        _run_on(row, skips)
    for place in range(int(lengths[0])):
        count = int(np.searchsorted(-lengths, -place, side="left"))
        at = lengths[:count] - 1 - place
        phones, drops = patterns.phones[numbers[:count], at], patterns.drops[numbers[:count], at]
        above = row[:count]
        below = above + drops[:, None]
        np.minimum(below[:, 1:], above[:, :-1] + patterns.swaps[phones[:, None], heard[:count]], out=below[:, 1:])
        _run_on(below, skips[:count])
        np.minimum(below, np.uint8(CEILING), out=row[:count])
    for _ in range(EDGE - 1):
        _run_on(row, skips)
    sizes = np.arange(reach + 1)
    starts = stops[:, None] - sizes
    allowed = (starts >= 0) & (sizes > 0) & (sizes <= lengths[:, None] + SLACK) & (track.starts[starts.clip(0)] == 0)
    which, far = _where(allowed & (row <= patterns.cutoffs[numbers, None]))
    return numbers[which], starts[which, far], stops[which], row[which, far]


def _run_on(row: Costs, skips: Costs) -> None:
    np.minimum(row[:, 1:], row[:, :-1] + skips, out=row[:, 1:])


def _where(flags: Flags) -> tuple[Places, Places]:
    """Rows and columns of what is true; numpy's own way is slow where little is."""
    return np.divmod(flags.ravel().nonzero()[0], flags.shape[1])
