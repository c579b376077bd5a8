"""Measures how far a whole said text is from each of many patterns, end to end, in one sweep over all of them."""

from __future__ import annotations

import numpy as np

from annotator.detect.sound.phones import Phones, drop_costs
from annotator.detect.sound.trie import Patterns, Places


class WholeSounds:
    """Patterns laid out for the sweep: one column a pattern, the longest first, so that the short ones end together."""

    def __init__(self, patterns: Patterns) -> None:
        self._order = np.argsort(-patterns.lengths, kind="stable")
        self._lengths = patterns.lengths[self._order]
        self._swaps = patterns.swaps
        self._phones = np.ascontiguousarray(patterns.phones[self._order].T, dtype=np.intp)
        self._drops = np.ascontiguousarray(patterns.drops[self._order].T, dtype=np.int16)

    def distances(self, said: Phones) -> Places:
        """The edit distance from the said phones to each pattern, in the order of the patterns.

        It costs to hear one phone as another, to leave out one of the pattern, and to say one that is not in it.
        """
        swaps = self._swaps[said].astype(np.int16)
        extra = drop_costs()[said].astype(np.int16)
        row = np.tile(np.cumsum([0, *extra], dtype=np.int16)[:, None], len(self._lengths))
        for place, (phones, drops) in enumerate(zip(self._phones, self._drops, strict=True)):
            count = int(np.searchsorted(-self._lengths, -place))
            above = row[:, :count]
            below = above + drops[:count]
            np.minimum(below[1:], above[:-1] + swaps.take(phones[:count], axis=1), out=below[1:])
            for at, cost in enumerate(extra, 1):
                np.minimum(below[at], below[at - 1] + cost, out=below[at])
            above[:] = below
        distances = np.empty(len(self._lengths), dtype=np.int64)
        distances[self._order] = row[-1]
        return distances
