"""What the editor made of heard forms before, ready to weigh what is heard now.

Of a pair, one acceptance is imagined beside those that were seen: what was rejected once is half as probable, what was
rejected twice and never accepted is *maybe* at most, and each acceptance brings it back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from annotator.core.glossary import Lesson
from annotator.core.model import Term
from annotator.detect.candidates import Matches
from annotator.detect.script import simplified
from annotator.detect.sound.learning import cheaper, nearest
from annotator.detect.sound.phones import Costs
from annotator.detect.sound.reader import Reader
from annotator.detect.spelling import key_of
from annotator.detect.stream import Stream
from annotator.detect.terms import Figures, Flags
from annotator.detect.tokens import units
from annotator.detect.weigh import MAYBE, SURE, shifted

_KNOWN = 0.95  # as of any known wrong form
_DOUBTED = 0.6  # as of one that is an ordinary word
_TERM_WEIGHT = 0.25
_UNSURE = SURE - 0.01


@dataclass(frozen=True, slots=True)
class Lessons:
    """The lessons to check by. Forms that are `doubted`, as ordinary words, are never made sure by them."""

    all: tuple[Lesson, ...] = ()
    doubted: frozenset[str] = frozenset()

    def taught(self, terms: Iterable[Term]) -> list[Term]:
        """The terms with the accepted forms as known wrong ones, and those that are known by lessons alone."""
        known = {term.text: term for term in terms}
        for lesson in self._accepted():
            term = known.get(lesson.meant) or Term(lesson.meant, lesson.category)
            listened = lesson.heard not in self.doubted and lesson.heard not in term.aliases
            known[term.text] = replace(term, aliases=(*term.aliases, lesson.heard)) if listened else term
        return list(known.values())

    def costs(self, terms: Iterable[Term], reader: Reader, so_far: Costs) -> Costs:
        """What it costs to hear one phone as another, by what was accepted too."""
        known = {term.text: term for term in terms}
        places: Counter[tuple[str, str]] = Counter()
        for lesson in self._accepted():
            if pair := sounds_of(reader, lesson.heard, lesson.meant, known.get(lesson.meant)):
                places[pair] += lesson.accepted
        return cheaper(so_far, places) if places else so_far

    def _accepted(self) -> Iterable[Lesson]:
        return (lesson for lesson in self.all if lesson.accepted > lesson.rejected)


def sounds_of(reader: Reader, heard: str, meant: str, term: Term | None) -> tuple[str, str] | None:
    """How both sound where they are most alike, `meant` also as its term is said; None where they are not alike."""
    given = map(reader.pronunciation, term.pronunciations if term else ())
    said, read = (reader.term_readings(units(simplified(text))) for text in (heard, meant))
    return nearest(said, [*given, *read])


class Weighing:
    """Lessons by the numbers of an engine's terms."""

    def __init__(self, lessons: Lessons, terms: Sequence[Term]) -> None:
        numbers = {term.text: number for number, term in enumerate(terms)}
        self._pairs: dict[tuple[str, int], Lesson] = {}
        self._doubted = {_key(text) for text in lessons.doubted}
        accepted, rejected = np.zeros(len(terms)), np.zeros(len(terms))
        for lesson in lessons.all:
            if (number := numbers.get(lesson.meant)) is not None:
                self._pairs[_key(lesson.heard), number] = lesson
                accepted[number] += lesson.accepted
                rejected[number] += lesson.rejected
        self._shifts = _TERM_WEIGHT * np.log((accepted + 1) / (rejected + 1))
        self._known = accepted + rejected > 0

    def of(self, stream: Stream, first: int, last: int, term: int) -> Lesson | None:
        """The lesson of a term for what was heard at units `first` to `last`."""
        return self._pairs.get(("".join(stream.written[first : last + 1]), term))

    def matches(self, stream: Stream, matches: Matches, probabilities: Figures, ordinary: Flags) -> Figures:
        """How probable matches are by what was made of their terms, and of what was heard at their places.

        What was made of a term raises only what is suspected by itself, never to sure, and no `ordinary` words.
        """
        rows = np.flatnonzero(self._known[matches.terms])
        if not len(rows):
            return probabilities
        weighed = probabilities.copy()
        before, shifts = probabilities[rows], self._shifts[matches.terms[rows]]
        shifts = np.where((before < MAYBE) | ordinary[rows], shifts.clip(max=0), shifts)
        weighed[rows] = shifted(before, shifts).clip(max=np.maximum(before, _UNSURE))
        for at in rows.tolist():
            first, last, term = int(matches.firsts[at]), int(matches.lasts[at]), int(matches.terms[at])
            if lesson := self.of(stream, first, last, term):
                weighed[at] = self._weighed(lesson, float(probabilities[at]))
        return weighed

    def written(self, lesson: Lesson | None, probability: float) -> float:
        """How probable a known wrong form is by what was made of it."""
        return probability if lesson is None else probability * _standing(lesson)

    def _weighed(self, lesson: Lesson, probability: float) -> float:
        if _key(lesson.heard) in self._doubted:
            if probability < MAYBE:
                return probability
            likelier = float(shifted(np.array(probability), np.log1p(lesson.accepted)))
            return max(probability, min(likelier, _DOUBTED)) * _standing(lesson)
        return max(probability, _KNOWN if lesson.accepted else 0.0) * _standing(lesson)


def _standing(lesson: Lesson) -> float:
    return (lesson.accepted + 1) / (lesson.accepted + lesson.rejected + 1)


def _key(text: str) -> str:
    return key_of(units(simplified(text)))
