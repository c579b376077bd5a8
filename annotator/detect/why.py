"""Why a term is, or is not, suggested in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from annotator.core.model import Suspect, Term
from annotator.core.verdict import Verdict, VerdictCode
from annotator.detect.candidates import limit_of
from annotator.detect.context import word_near
from annotator.detect.engine import Engine
from annotator.detect.index import build_index
from annotator.detect.lines import TextLine
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.search import find
from annotator.detect.sound.trie import HIGHEST_CUTOFF, levels_of
from annotator.detect.spelling import Writing, Written
from annotator.detect.stream import Stream, unit_track
from annotator.detect.weigh import MAYBE

_FARTHEST = 0.75  # beyond that a sound is no nearer than any other


def verdict_on(engine: Engine, reader: Reader, text: str, term_text: str, suspects: Sequence[Suspect]) -> Verdict:
    """What became of a term in a text, given the `suspects` that the engine finds there."""
    number = next((at for at, term in enumerate(engine.terms) if term.text == term_text), None)
    if number is None:
        return Verdict(VerdictCode.UNKNOWN, term_text)
    term = engine.terms[number]
    suggested = _suggested(suspects, term)
    if suggested:
        return suggested
    if term.protect:
        return Verdict(VerdictCode.PROTECTED, term.text)
    return _Silence(engine, reader, text, number, suspects).verdict()


def _suggested(suspects: Sequence[Suspect], term: Term) -> Verdict | None:
    for suspect in suspects:
        for rank, suggestion in enumerate(suspect.suggestions):
            if suggestion.text == term.text:
                code = VerdictCode.BETTER if rank else VerdictCode.SUGGESTED
                other = suspect.suggestions[0].text if rank else ""
                return Verdict(code, term.text, suspect.text, suggestion.probability, other=other)
    return None


class _Silence:
    """A term that nobody suggests in a text."""

    def __init__(self, engine: Engine, reader: Reader, text: str, number: int, suspects: Sequence[Suspect]) -> None:
        self._engine, self._reader, self._text, self._suspects = engine, reader, text, suspects
        self._number, self._term = number, engine.terms[number]
        self._stream = engine.stream([TextLine(-1, text)])
        self._written = engine.written(self._stream)

    def verdict(self) -> Verdict:
        """Why it is not suggested: the first reason that applies at the place most like it."""
        if any(place.term == self._number and place.writing is Writing.RIGHT for place in self._written):
            return Verdict(VerdictCode.STANDS, self._term.text)
        matches, probabilities = self._engine.alike(self._stream)
        rows = np.flatnonzero(matches.terms == self._number)
        if not len(rows):
            return self._far()
        row = int(rows[np.argmax(probabilities[rows])])
        return self._at(int(matches.firsts[row]), int(matches.lasts[row]), float(probabilities[row]))

    def _at(self, first: int, last: int, probability: float) -> Verdict:
        """Why it is not suggested at a stretch that sounds like it."""
        heard = _heard(self._stream, self._text, first, last)
        told = Verdict(VerdictCode.UNLIKELY, self._term.text, heard, probability, MAYBE)
        beside = word_near(self._stream, first, last, self._term.not_near)
        if beside:
            return replace(told, code=VerdictCode.NOT_NEAR, other=beside)
        right = self._right_around(first, last)
        if right:
            return replace(told, code=VerdictCode.INSIDE, other=right)
        if MAYBE <= probability < self._term.minimum:
            return replace(told, code=VerdictCode.MINIMUM, limit=self._term.minimum)
        other = self._taken(first, last)
        return replace(told, code=VerdictCode.BETTER, other=other) if other else told

    def _right_around(self, first: int, last: int) -> str:
        """The term that stands rightly around the stretch or within it."""
        right = (place for place in self._written if place.writing is Writing.RIGHT)
        return next((self._engine.terms[p.term].text for p in right if _nested(p, first, last)), "")

    def _taken(self, first: int, last: int) -> str:
        """The suggestion for a place that the stretch shares."""
        start, end = self._stream.units[first].start, self._stream.units[last].end
        meeting = (suspect for suspect in self._suspects if suspect.start < end and start < suspect.end)
        return next((suspect.suggestions[0].text for suspect in meeting if suspect.suggestions), "")

    def _far(self) -> Verdict:
        """How far the nearest stretch is, where none is both near enough and allowed."""
        index = build_index([self._term], self._reader)
        if not len(index.patterns):
            return Verdict(VerdictCode.SILENT, self._term.text)
        lax = np.minimum(index.patterns.wholes * _FARTHEST, HIGHEST_CUTOFF).astype(np.uint8)
        patterns = replace(index.patterns, cutoffs=lax)
        track = unit_track(self._stream, self._stream.wanted)
        hits = find(patterns, levels_of(patterns), track.track)
        if not len(hits.costs):
            return Verdict(VerdictCode.FAR, self._term.text)
        shares = hits.costs / patterns.wholes[hits.patterns]
        at = int(np.argmin(shares))
        first, last = int(track.units[hits.starts[at]]), int(track.units[hits.stops[at] - 1])
        cutoff = index.patterns.cutoffs[hits.patterns[at]] / patterns.wholes[hits.patterns[at]]
        limit = limit_of(float(cutoff), self._stream.units[first : last + 1])
        if shares[at] <= limit:
            return self._at(first, last, 0.0)
        heard = _heard(self._stream, self._text, first, last)
        return Verdict(VerdictCode.FAR, self._term.text, heard, float(shares[at]), limit)


def _heard(stream: Stream, text: str, first: int, last: int) -> str:
    return text[stream.units[first].start : stream.units[last].end]


def _nested(place: Written, first: int, last: int) -> bool:
    return (place.first <= first and last <= place.last) or (first <= place.first and place.last <= last)
