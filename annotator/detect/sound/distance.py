"""Weighted edit distance between phones: patterns searched in a long track, many at a time.

The recurrence is that of Sellers (1980) for approximate matching, computed row by row over whole tracks.
Distances are bytes: they stop growing at a ceiling just above the highest cutoff, so that no sum overflows: the
ceiling, the dearest drop and NEVER together stay below 256.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.detect.sound.phones import BREAK, NEVER, Costs, Phones, drop_costs, swap_costs

Places = NDArray[np.int64]

HIGHEST_CUTOFF = 110
_CEILING = 115
_CELLS = 60_000


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns of one length: phones, cost of leaving each out, and the highest distance wanted."""

    phones: Phones
    drops: Costs
    cutoff: Costs


@dataclass(frozen=True, slots=True)
class Track:
    """Phones of running text, with what it costs to pass over each."""

    phones: Phones
    skips: Costs


def _pairs(skips: Costs) -> Costs:
    """What it costs to pass over two phones."""
    return np.minimum(skips[..., 1:] + skips[..., :-1].astype(np.int16), NEVER).astype(np.uint8)


def _pass_over(row: Costs, skips: Costs, pairs: Costs) -> None:
    """Let the row's matches run on over up to three more phones of the track, in place."""
    np.minimum(row[:, 1:], row[:, :-1] + skips, out=row[:, 1:])
    np.minimum(row[:, 2:], row[:, :-2] + pairs, out=row[:, 2:])


def search(patterns: Patterns, track: Track, ends: Places) -> tuple[Places, Places]:
    """Where patterns end: pattern numbers and track positions (one past the last phone), out of `ends`."""
    found_patterns, found_ends = [], []
    swaps = swap_costs()[:, track.phones]
    chunk = max(1, _CELLS // max(1, len(track.phones)))
    for first in range(0, len(patterns.phones), chunk):
        some = slice(first, first + chunk)
        last = _last_row(patterns.phones[some], patterns.drops[some], swaps, track.skips)
        numbers, at = np.nonzero(last[:, ends] <= patterns.cutoff[some, None])
        found_patterns.append(numbers + first)
        found_ends.append(ends[at])
    return np.concatenate(found_patterns), np.concatenate(found_ends)


def _last_row(phones: Phones, drops: Costs, swaps: Costs, skips: Costs) -> Costs:
    above = np.zeros((len(phones), len(skips) + 1), dtype=np.uint8)
    pairs = _pairs(skips)
    for place in range(phones.shape[1]):
        row = above + drops[:, place, None]
        np.minimum(row[:, 1:], above[:, :-1] + swaps[phones[:, place]], out=row[:, 1:])
        _pass_over(row, skips, pairs)
        above = np.minimum(row, _CEILING, out=row)
    return above


def distances_back(patterns: Patterns, numbers: Places, track: Track, ends: Places, reach: int) -> Costs:
    """Distance of each pattern to each stretch that ends at `ends`; column w is the stretch of w phones, to `reach`."""
    back = ends[:, None] - 1 - np.arange(reach)
    inside = back >= 0
    heard = np.where(inside, track.phones[back.clip(0)], BREAK)
    skips = np.where(inside, track.skips[back.clip(0)], np.uint8(NEVER))
    phones, drops = patterns.phones[numbers, ::-1], patterns.drops[numbers, ::-1]
    above = np.zeros((len(ends), reach + 1), dtype=np.uint8)
    above[:, 1:] = np.minimum(np.cumsum(skips, axis=1, dtype=np.int32), _CEILING)
    swaps, pairs = swap_costs(), _pairs(skips)
    for place in range(phones.shape[1]):
        row = above + drops[:, place, None]
        np.minimum(row[:, 1:], above[:, :-1] + swaps[phones[:, place, None], heard], out=row[:, 1:])
        _pass_over(row, skips, pairs)
        above = np.minimum(row, _CEILING, out=row)
    return above


def default_drops(phones: Phones) -> Costs:
    """What it costs to leave out or pass over each phone."""
    return drop_costs()[phones]
