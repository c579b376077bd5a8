"""The matches worth weighing, with all that speaks for and against each."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.core.model import Term
from annotator.core.text import PARTICLES
from annotator.detect.candidates import Match
from annotator.detect.features import NAMES, HeardFacts, HeardReader, Matrix, TermFacts, crossing, pair_values
from annotator.detect.spelling import Writing, Written
from annotator.detect.stream import Stream

_NEAR = 12
_MARGIN = 0.3
_RIVAL = 0.05


@dataclass(frozen=True, slots=True)
class Evidence:
    """Matches, their figures in the order of `NAMES`, and which scripts meet in each."""

    matches: Sequence[Match]
    values: Matrix
    crossings: Sequence[str]


class Context:
    """What the whole stream says about matches: where terms stand rightly, and which units may begin a span."""

    def __init__(self, stream: Stream, texts: Sequence[str], spellings: Iterable[Written]) -> None:
        self._stream, self._texts = stream, texts
        self._right_from = list(range(len(stream.units)))
        self._right_to = [-1] * len(stream.units)
        seen: Counter[int] = Counter()
        for place in spellings:
            if place.writing <= Writing.STYLE:
                seen[place.term] += 1
                self._shield(place)
        self._seen = seen

    def _shield(self, place: Written) -> None:
        for at in range(place.first, place.last + 1):
            if place.last - place.first > self._right_to[at] - self._right_from[at]:
                self._right_from[at], self._right_to[at] = place.first, place.last

    def allows(self, match: Match, term: Term) -> bool:
        """Whether the match may be a suspect at all."""
        first, last = match.first, match.last
        if not any(self._stream.wanted[at] for at in (first, last)):
            return False
        if self._weak(first) or self._weak(last):
            return False
        inside = self._right_from[first] <= first and last <= self._right_to[first]
        return not inside and not self._near(first, last, term.not_near)

    def allows_written(self, place: Written, term: Term) -> bool:
        """Whether a place that is written like a term or an alias may be a suspect."""
        first, last = place.first, place.last
        wanted = self._stream.wanted[first] or self._stream.wanted[last]
        inside = self._right_from[first] < first or self._right_to[first] > last
        return wanted and not term.protect and not inside and not self._near(first, last, term.not_near)

    def _weak(self, at: int) -> bool:
        unit, stream = self._stream.units[at], self._stream
        return unit.filler or (unit.text in PARTICLES and stream.word_ends[at] - stream.word_starts[at] == 1)

    def _near(self, first: int, last: int, words: Sequence[str]) -> bool:
        start, end = self._stream.units[first], self._stream.units[last]
        around = self._texts[start.line][max(0, start.start - _NEAR) : end.end + _NEAR]
        return any(word in around for word in words)

    def covered(self, match: Match) -> float:
        """Share of the match's units that stand in a term that is written rightly."""
        inside = [at for at in range(match.first, match.last + 1) if self._right_to[at] >= 0]
        return len(inside) / (match.last + 1 - match.first)

    def seen(self, term: int) -> float:
        """How often the term stands rightly elsewhere, as a logarithm."""
        return math.log1p(self._seen[term])


def gather(
    matches: Iterable[Match], terms: Sequence[Term], facts: Sequence[TermFacts], reader: HeardReader, context: Context
) -> Evidence:
    """The evidence for all matches that are allowed."""
    kept = [match for match in matches if context.allows(match, terms[match.term])]
    rivalry = _rivalry(kept)
    rows: list[list[float]] = []
    chosen: list[Match] = []
    crossings: list[str] = []
    for match in kept:
        heard, term = reader.facts(match.first, match.last), facts[match.term]
        if heard.plain != term.plain:
            chosen.append(match)
            crossings.append(crossing(heard, term))
            rows.append(_row(match, heard, term, context, rivalry))
    values = np.array(rows, dtype=np.float64).reshape(len(rows), len(NAMES))
    return Evidence(chosen, values, crossings)


def _row(
    match: Match, heard: HeardFacts, term: TermFacts, context: Context, rivalry: Mapping[tuple[int, int], list[float]]
) -> list[float]:
    shares = rivalry[match.first, match.last]
    others = [share for share in shares if share != match.share] or [match.share + _MARGIN]
    values = {
        **heard.values,
        **pair_values(match, heard, term),
        "covers": context.covered(match),
        "term_seen": context.seen(match.term),
        "rivals": math.log(sum(share <= match.share + _RIVAL for share in shares)),
        "margin": max(-_MARGIN, min(_MARGIN, min(others) - match.share)),
    }
    return [float(values[name]) for name in NAMES]


def _rivalry(matches: Iterable[Match]) -> dict[tuple[int, int], list[float]]:
    shares: dict[tuple[int, int], list[float]] = defaultdict(list)
    for match in matches:
        shares[match.first, match.last].append(match.share)
    return shares
