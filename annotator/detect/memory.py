"""What was found before, so that a line in which little has changed need not be searched from end to end again."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from annotator.detect.candidates import Matches
from annotator.detect.reading import Flags
from annotator.detect.stream import MARGIN, Stream

_MOST = 120_000  # matches and units held


@dataclass(frozen=True, slots=True)
class _Searched:
    """A stream with all that was found in its wanted lines."""

    stream: Stream
    matches: Matches


@dataclass(frozen=True, slots=True)
class Known:
    """What is known already of a stream: the matches that still hold, and the units still to be searched."""

    matches: Matches
    changed: Flags


class Memory:
    """Remembers the latest search of each line, as long as they are not too many."""

    def __init__(self) -> None:
        self._searched: OrderedDict[int, _Searched] = OrderedDict()
        self._latest: dict[int, int] = {}
        self._lines: Counter[int] = Counter()
        self._next = 0

    def keep(self, stream: Stream, matches: Matches) -> None:
        """Remember what was found in the wanted lines of a stream."""
        for line_id in stream.wanted_ids:
            self._lines[self._latest.get(line_id, -1)] -= 1
            self._latest[line_id] = self._next
        self._lines[self._next] = len(stream.wanted_ids)
        self._searched[self._next] = _Searched(stream, matches)
        self._next += 1
        for number in [number for number in self._searched if self._lines[number] <= 0]:
            del self._searched[number], self._lines[number]
        while len(self._searched) > 1 and sum(map(_size, self._searched.values())) > _MOST:
            self._searched.popitem(last=False)

    def recall(self, stream: Stream) -> Known | None:
        """What holds of a stream in which lines are wanted that were searched together before, else None."""
        ids = stream.wanted_ids
        numbers = {self._latest.get(line_id, -1) for line_id in ids}
        earlier = self._searched.get(numbers.pop()) if len(numbers) == 1 else None
        if earlier is None:
            return None
        here, there = _block(stream, ids), _block(earlier.stream, ids)
        if here is None or there is None:
            return None
        return _compared(stream, here, earlier, there)


def _size(searched: _Searched) -> int:
    return len(searched.matches) + len(searched.stream.units)


def _block(stream: Stream, ids: frozenset[int]) -> tuple[int, int] | None:
    """Where the units of some lines begin and end, None where others stand between them."""
    at = np.flatnonzero(np.isin(stream.ids, list(ids)))
    return (int(at[0]), int(at[-1]) + 1) if len(at) and at[-1] - at[0] + 1 == len(at) else None


def _compared(stream: Stream, here: tuple[int, int], earlier: _Searched, there: tuple[int, int]) -> Known:
    old, matches = earlier.stream, earlier.matches
    before = min(MARGIN, here[0], there[0])
    behind = min(MARGIN, len(stream.units) - here[1], len(old.units) - there[1])
    now = stream.heard(here[0] - before, here[1] + behind)
    then = old.heard(there[0] - before, there[1] + behind)
    changed = np.zeros(len(stream.units), dtype=bool)
    left, right = len(then), 0
    if now != then:
        left = max(0, _alike(now, then) - 1)
        right = max(0, _alike(now[left:][::-1], then[left:][::-1]) - 1)
        changed[here[0] - before + left : here[1] + behind - right] = True
    inside = (matches.firsts >= there[0] - before) & (matches.lasts < there[1] + behind)
    touching = inside & (matches.lasts >= there[0]) & (matches.firsts < there[1])
    kept = matches.where(touching & (matches.lasts < there[0] - before + left)).moved(here[0] - there[0])
    if right:
        kept = kept.joined(
            matches.where(touching & (matches.firsts >= there[1] + behind - right)).moved(here[1] - there[1])
        )
    return Known(kept, changed)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many items agree from the start."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
