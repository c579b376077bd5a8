"""What the transcript around a match says: where terms stand rightly, and what may not be touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

import numpy as np

from annotator.core.model import Term
from annotator.detect.candidates import Matches
from annotator.detect.script import simplified
from annotator.detect.spelling import Writing, Written
from annotator.detect.stream import Stream
from annotator.detect.terms import Figures, Flags, TermColumns

_NEAR = 12
_MANY = 150


class Context:
    """Built once for a stream. `seen` counts how often each term stands rightly in the whole transcript."""

    def __init__(
        self,
        stream: Stream,
        terms: Sequence[Term],
        columns: TermColumns,
        spellings: Iterable[Written],
        seen: Counter[int],
    ) -> None:
        self._stream, self._terms, self._columns, self._seen = stream, terms, columns, seen
        self._from = np.arange(len(stream.units) + 1)
        self._to = np.full(len(stream.units) + 1, -1)
        right = [place for place in spellings if place.writing <= Writing.STYLE]
        for place in right:
            self._shield(place.first, place.last)
        self._right = _Places(right, len(stream.units))
        self._covered = np.concatenate(([0], np.cumsum(self._to >= 0)))
        self._transcript = "\n".join(stream.texts)

    def _shield(self, first: int, last: int) -> None:
        inner = slice(first, last + 1)
        wider = last - first > self._to[inner] - self._from[inner]
        self._from[inner][wider], self._to[inner][wider] = first, last

    def allowed(self, matches: Matches) -> Flags:
        """Which matches may be suspects: wanted, no weak word at an edge, neither in nor around what is right."""
        first, last = matches.firsts, matches.lasts
        inside = (self._from[first] <= first) & (last <= self._to[first])
        around = self._right.within(matches)
        allowed = (self._stream.wanted[first] | self._stream.wanted[last]) & ~inside & ~around
        careful = self._columns.careful[matches.terms] & allowed
        for at in np.nonzero(careful)[0].tolist():
            allowed[at] = not word_near(self._stream, first[at], last[at], self._terms[matches.terms[at]].not_near)
        return np.asarray(allowed)

    def allows_written(self, place: Written) -> bool:
        """Whether a place that is written like a term or an alias may be a suspect."""
        first, last, term = place.first, place.last, self._terms[place.term]
        wanted = bool(self._stream.wanted[first] or self._stream.wanted[last])
        inside = self._from[first] < first or self._to[first] > last
        return wanted and not term.protect and not inside and not word_near(self._stream, first, last, term.not_near)

    def figures(self, matches: Matches) -> dict[str, Figures]:
        """Right text that a match would change; how often its term stands elsewhere, and what was heard recurs."""
        lengths = matches.lasts + 1 - matches.firsts
        seen = np.array([self._seen[term] for term in matches.terms.tolist()], dtype=np.float64)
        return {
            "overwrites": self._overwritten(matches) / lengths,
            "term_seen": np.log1p(seen),
            "heard_often": np.log(np.maximum(1, self._heard(matches))),
        }

    def _overwritten(self, matches: Matches) -> Figures:
        """How many units of right text in each match its term would change."""
        counts = np.zeros(len(matches))
        covered = self._covered[matches.lasts + 1] > self._covered[matches.firsts]
        for at in np.nonzero(covered)[0].tolist():
            meant = self._columns.keys[matches.terms[at]]
            inner = range(matches.firsts[at], matches.lasts[at] + 1)
            counts[at] = sum(self._to[unit] >= 0 and self._stream.written[unit] not in meant for unit in inner)
        return counts

    def _heard(self, matches: Matches) -> Figures:
        """How often what was heard stands in the transcript."""
        keys, rows = np.unique((matches.firsts << 32) + matches.lasts, return_inverse=True)
        stretches = zip((keys >> 32).tolist(), (keys & 0xFFFFFFFF).tolist(), strict=True)
        surfaces = [self._stream.surface(first, last) for first, last in stretches]
        counts = _occurrences(set(surfaces), self._transcript)
        often = np.array([counts[surface] for surface in surfaces], dtype=np.float64)
        return np.asarray(often[rows.reshape(-1)])


def word_near(stream: Stream, first: int, last: int, words: Sequence[str]) -> str:
    """The first of the words that stands in or beside units `first` to `last`; empty where none does."""
    start, end = stream.units[first].start, stream.units[last].end
    lines = stream.texts[stream.lines[first] : stream.lines[last] + 1]
    end += sum(map(len, lines[:-1]))
    around = "".join(lines)[max(0, start - _NEAR) : end + _NEAR].casefold()
    return next((word for word in words if simplified(word).casefold() in around), "")


def _occurrences(wanted: Collection[str], text: str) -> dict[str, int]:
    """How often each of the strings stands in a text; many of one length are counted in one go."""
    counts: dict[str, int] = {}
    for length, some in groupby(sorted(wanted, key=len), key=len):
        alike = list(some)
        if len(alike) < _MANY:
            counts |= {string: text.count(string) for string in alike}
        else:
            every = Counter(text[at : at + length] for at in range(len(text) - length + 1))
            counts |= {string: every[string] for string in alike}
    return counts


class _Places:
    """Where each term stands rightly, for asking whether a stretch holds the very term it is matched with."""

    def __init__(self, places: Sequence[Written], units: int) -> None:
        self._width = units + 1
        ordered = sorted((place.term * self._width + place.first, place.last) for place in places)
        self._starts = np.array([start for start, _ in ordered], dtype=np.int64)
        self._lasts = np.array([last for _, last in ordered], dtype=np.int64)

    def within(self, matches: Matches) -> Flags:
        """Which matches hold a right place of their own term."""
        if not len(self._starts):
            return np.zeros(len(matches), dtype=bool)
        wanted = matches.terms.astype(np.int64) * self._width + matches.firsts
        at = np.searchsorted(self._starts, wanted).clip(max=len(self._starts) - 1)
        same = (self._starts[at] >= wanted) & (self._starts[at] // self._width == matches.terms)
        return np.asarray(same & (self._lasts[at] <= matches.lasts))
