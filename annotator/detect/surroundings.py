"""What stands beside a match: the rest of a cut token, usual neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from annotator.detect.candidates import Matches
from annotator.detect.sound.trie import Places
from annotator.detect.spelling import Written
from annotator.detect.stream import Stream
from annotator.detect.terms import Figures, Flags
from annotator.detect.tokens import UnitKind
from annotator.detect.words import Words

_RAREST, _USUAL = 11.0, 5.0
_ZIPF_TOP, _ZIPF_STEP = 9.0, 2.3


class Surroundings:
    """Built once for a stream; `right` are the places where terms stand rightly."""

    def __init__(self, stream: Stream, words: Words, right: Sequence[Written]) -> None:
        self._stream, self._words = stream, words
        kinds = np.concatenate((stream.kinds, [UnitKind.BREAK, UnitKind.BREAK]))
        self._spaces = np.array([unit.text == " " for unit in stream.units] + [False] * 2)
        self._latin = kinds == UnitKind.WORD
        self._letters = np.concatenate((stream.flag("letter"), [False, False]))
        tokens = self._latin | (kinds == UnitKind.NUMBER)
        same_line = np.concatenate((np.diff(stream.line_of, prepend=-1) == 0, [False, False]))
        self._glued = tokens & np.roll(tokens, 1) & same_line
        heard = np.flatnonzero((stream.kinds <= UnitKind.NUMBER) & ~stream.hesitates)
        breaks = np.flatnonzero(stream.kinds == UnitKind.BREAK)
        at = np.arange(len(stream.units))
        self._before = _nearest_before(at, heard, breaks)
        self._behind = len(at) - 1 - _nearest_before(at, len(at) - 1 - heard[::-1], len(at) - 1 - breaks[::-1])[::-1]
        self._behind[self._behind == len(at)] = -1
        self._beside_right: dict[int, set[str]] = {}
        for place in right:
            near = self._beside_right.setdefault(place.term, set())
            near.update(stream.words[at] for at in self._beside(place.first, place.last))

    def figures(self, matches: Matches) -> dict[str, Figures]:
        """The figures of the matches."""
        first, stop = matches.firsts, matches.lasts + 1
        figures = {
            "glued": self._glued[first].astype(np.int64) + self._glued[stop],
            "beside_letter": self._spelt_on(first, stop),
            "near": self._near(matches),
            "written": self._stream.in_writing[first],
        }
        return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}

    def _spelt_on(self, first: Places, stop: Places) -> Flags:
        """Whether a single letter stands beside: the rest of something spelt out."""
        before = self._latin[first] & self._spaces[first - 1] & self._letters[first - 2] & (first > 1)
        behind = self._latin[stop - 1] & self._spaces[stop] & self._letters[stop + 1]
        return np.asarray(before | behind)

    def _beside(self, first: int, last: int) -> list[int]:
        """The units that stand before and behind a stretch, hesitations aside; fewer where a break comes first."""
        return [at for at in (int(self._before[first]), int(self._behind[last])) if at >= 0]

    def _near(self, matches: Matches) -> Figures:
        """How telling a neighbour the place shares with a place where the term stands rightly."""
        near = np.zeros(len(matches))
        columns = (matches.terms.tolist(), matches.firsts.tolist(), matches.lasts.tolist())
        for at, (term, first, last) in enumerate(zip(*columns, strict=True)):
            known = self._beside_right.get(term)
            if known:
                shared = (self._stream.words[beside] for beside in self._beside(first, last))
                near[at] = max((self._telling(word) for word in shared if word in known), default=0.0)
        return near

    def _telling(self, word: str) -> float:
        cost = (_ZIPF_TOP - self._words.zipf(word)) * _ZIPF_STEP if word.isascii() else self._words.cost(word)
        return min(1.0, max(0.0, (cost - _USUAL) / (_RAREST - _USUAL)))


def _nearest_before(at: Places, heard: Places, breaks: Places) -> Places:
    """The nearest of the places `heard` before each place, -1 where a break lies nearer or there is none."""
    last_heard = np.concatenate(([-1], heard))[np.searchsorted(heard, at)]
    last_break = np.concatenate(([-1], breaks))[np.searchsorted(breaks, at)]
    return np.where(last_heard > last_break, last_heard, -1)
