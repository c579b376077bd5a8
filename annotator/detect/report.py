"""Candidates chosen for a stretch as suspects: spans in lines, suggestions, reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from annotator.core.model import Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind, Term
from annotator.detect.explain import Explainer
from annotator.detect.lines import TextLine
from annotator.detect.rank import Candidate
from annotator.detect.stream import Stream
from annotator.detect.tails import Trimmed
from annotator.detect.weigh import band_of


class Reporter:
    """Makes suspects of one stream."""

    def __init__(self, stream: Stream, lines: Sequence[TextLine], terms: Sequence[Term], explainer: Explainer) -> None:
        self._stream, self._lines, self._terms, self._explainer = stream, lines, terms, explainer

    def suspects(self, candidates: Sequence[Candidate]) -> Iterator[Suspect]:
        """One suspect for each line that the stretch touches; they share a group where there are several.

        None where one of the terms stands there as it is, in characters that are read as others.
        """
        best = candidates[0]
        parts = self._parts(best)
        terms = {self._terms[candidate.term].text for candidate in candidates}
        if "".join(line.text[start:end] for line, start, end in parts) in terms:
            return
        suggestions = tuple(map(self._suggestion, candidates))
        for number, (line, start, end) in enumerate(parts):
            yield Suspect(
                line_id=line.id,
                start=start,
                end=end,
                text=line.text[start:end],
                kind=SuspectKind.STYLE if best.code is ReasonCode.SPELLING else SuspectKind.TERM,
                category=self._terms[best.term].category,
                band=band_of(best.probability),
                probability=best.probability,
                suggestions=suggestions if number == 0 else tuple(map(_emptied, suggestions)),
                group=parts[0][0].id if len(parts) > 1 else None,
            )

    def tail(self, at: int, trimmed: Trimmed) -> Suspect:
        """A suspect for a unit whose tail is doubled."""
        line, unit = self._lines[self._stream.lines[at]], self._stream.units[at]
        return Suspect(
            line_id=line.id,
            start=unit.start,
            end=unit.end,
            text=line.text[unit.start : unit.end],
            kind=SuspectKind.TAIL,
            category=Category.WORD,
            band=band_of(trimmed.probability),
            probability=trimmed.probability,
            suggestions=(Suggestion(trimmed.text, trimmed.probability, Reason(ReasonCode.TAIL)),),
        )

    def _parts(self, candidate: Candidate) -> list[tuple[TextLine, int, int]]:
        places = range(candidate.first, candidate.last + 1)
        parts = []
        for number, group in groupby(places, key=lambda at: self._stream.lines[at]):
            said = [self._stream.units[at] for at in group if self._stream.units[at].sounds]
            if said:
                parts.append((self._lines[number], said[0].start, said[-1].end))
        return parts

    def _suggestion(self, candidate: Candidate) -> Suggestion:
        term = self._terms[candidate.term]
        reason = self._explainer.reason(candidate.code, self._stream, candidate.first, candidate.last, term)
        if lesson := candidate.lesson:
            reason = replace(reason, accepted=lesson.accepted, rejected=lesson.rejected)
        return Suggestion(term.text, candidate.probability, reason)


def _emptied(suggestion: Suggestion) -> Suggestion:
    return Suggestion("", suggestion.probability, suggestion.reason)
