"""Finds the places where a name or a term was probably misheard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

import numpy as np

from annotator.core.model import TAUGHT, ReasonCode, Suspect, Term
from annotator.detect.ask import Answer, Asker
from annotator.detect.candidates import Matches, find_matches
from annotator.detect.columns import UnitColumns
from annotator.detect.context import Context
from annotator.detect.explain import Explainer
from annotator.detect.features import Evidence, evidence
from annotator.detect.forms import everyday_forms
from annotator.detect.general import shifts_of
from annotator.detect.index import build_index
from annotator.detect.lessons import Lessons, Weighing
from annotator.detect.lines import TextLine
from annotator.detect.memory import Memory
from annotator.detect.places import Place, sounding_like
from annotator.detect.rank import Candidate, best_path
from annotator.detect.reading import LineReader
from annotator.detect.report import Reporter
from annotator.detect.script import simplified
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.phones import Costs, swap_costs
from annotator.detect.sound.reader import Reader
from annotator.detect.spelling import SpellingIndex, Writing, Written
from annotator.detect.stream import Stream, build_stream, unit_track
from annotator.detect.surroundings import Surroundings
from annotator.detect.tails import Tails, Trimmed
from annotator.detect.terms import Figures, Numbering, term_columns
from annotator.detect.tokens import UnitKind, units
from annotator.detect.weigh import MAYBE, Weights, probabilities, shifted, spelling_probability
from annotator.detect.weights import WEIGHTS
from annotator.detect.words import USUAL_ZIPF, Words

_CODES = {
    Writing.STYLE: ReasonCode.SPELLING,
    Writing.SPOKEN: ReasonCode.LETTERS,
    Writing.ALIAS: ReasonCode.ALIAS,
}
_SHORT = 2
_NO_LESSONS = Lessons()


class Engine:
    """Checks lines against a glossary. Build it once for a glossary; `check` keeps no state.

    `roster` holds the people who talk; a name in it outweighs the same one in `terms`. `title` is that of the
    transcript: what it names is expected in it. No term is suggested that is less probable than its minimum, so that
    another may take the place. `weights` and `swaps`, what it costs to hear one phone as another,
    are as learned unless they are given. `lessons` are what the editor made of heard forms before.
    """

    def __init__(
        self,
        terms: Sequence[Term],
        *,
        roster: Sequence[Term] = (),
        title: str = "",
        lexicon: Lexicon,
        weights: Weights = WEIGHTS,
        swaps: Costs | None = None,
        lessons: Lessons = _NO_LESSONS,
    ) -> None:
        self._weights = weights
        people = [form for person in roster for form in everyday_forms(person)]
        given = {term.text: term for term in (*terms, *people) if term.text.strip()}
        self.terms = lessons.taught(given.values())
        self._words = Words(lexicon)
        self.reader = Reader(lexicon)
        self._lines = LineReader(self.reader, self._words)
        costs = lessons.costs(self.terms, self.reader, swap_costs() if swaps is None else swaps)
        self._index = build_index(self.terms, self.reader, costs)
        self._weighing = Weighing(lessons, self.terms)
        self._shifts = shifts_of(self.terms)
        self._spellings = SpellingIndex(self.terms)
        self._writings, self._syllables = Numbering(), Numbering()
        names = frozenset(term.text for term in people)
        self._columns = term_columns(self.terms, names, title, self._words, self._writings, self._syllables)
        parts = (unit for term in self.terms for unit in units(term.text))
        self._vocabulary = frozenset(unit.text.lower() for unit in parts if unit.kind is UnitKind.WORD)
        self._least = np.array([max(MAYBE, term.minimum) for term in self.terms])
        self._memory = Memory()
        self._tails = lru_cache(maxsize=20_000)(Tails(lexicon, self._vocabulary).trimmed)

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> list[Suspect]:
        """The suspects of the lines whose id is in `only` (None: of all), in order; other lines are context.

        Spans never overlap within a line.
        """
        stream = self.stream(lines, only)
        reporter = Reporter(stream, lines, self.terms, Explainer(self.reader))
        path = best_path(self._candidates(stream))
        found = [suspect for group in path for suspect in reporter.suspects(group)]
        taken = {at for group in path for at in range(group[0].first, group[0].last + 1)}
        found += (reporter.tail(at, trimmed) for at, trimmed in self._doubled(stream) if at not in taken)
        places = {line.id: number for number, line in enumerate(lines)}
        found.sort(key=lambda suspect: (places[suspect.line_id], suspect.start))
        return [suspect for suspect in found if only is None or suspect.line_id in only]

    def ask(self, text: str, most: int = 50, typed: str = "") -> list[Answer]:
        """What any text may have been meant as: the whole glossary by sound, narrowed by what the user types."""
        return self._asker.ask(text, most, typed)

    @cached_property
    def _asker(self) -> Asker:
        return Asker(self.terms, self._index, self.reader, self.stream)

    def sounding_like(self, lines: Sequence[TextLine], typed: str) -> list[Place]:
        """All places of the lines that sound like what is typed, in hanzi, pinyin or English, the nearest first."""
        return sounding_like(lines, self.stream(lines), typed, self.reader)

    def spelled(self, text: str) -> list[tuple[int, int]]:
        """Where terms stand in a text as they are written, style aside: start and end in code points."""
        parts = units(text)
        found = self._spellings.find(self.stream([TextLine(0, text)]))
        right = (place for place in found if place.writing <= Writing.STYLE)
        return [(parts[place.first].start, parts[place.last].end) for place in right]

    def _doubled(self, stream: Stream) -> Iterator[tuple[int, Trimmed]]:
        """The English words whose tail is doubled."""
        for at in np.flatnonzero((stream.kinds == UnitKind.WORD) & stream.wanted).tolist():
            trimmed = self._tails(stream.units[at].text)
            if trimmed:
                yield at, trimmed

    def stream(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> Stream:
        """The lines as the engine reads them: in simplified characters, each in its place."""
        return build_stream([_simplified(line) for line in lines], only, self._lines)

    def evidence(self, stream: Stream) -> Evidence:
        """All that sounds like a term, with what speaks for and against it; what the weights are learned from."""
        return self._evidence(stream, self._spellings.find(stream))

    def written(self, stream: Stream) -> list[Written]:
        """Where a term or an alias is written in the stream, rightly or not."""
        return self._spellings.find(stream)

    def alike(self, stream: Stream) -> tuple[Matches, Figures]:
        """All that sounds like a term and how probably it is meant, whatever stands there rightly."""
        found = self._evidence(stream, ())
        return found.matches, self._probabilities(found)

    def _probabilities(self, found: Evidence) -> Figures:
        return shifted(probabilities(found, self._weights), self._shifts[found.matches.terms])

    def _context(self, stream: Stream, spellings: Sequence[Written]) -> Context:
        seen: Counter[int] = Counter()
        for text in stream.texts:
            seen.update(self._spellings.counts(text))
        return Context(stream, self.terms, self._columns, spellings, seen)

    def _evidence(self, stream: Stream, spellings: Sequence[Written], context: Context | None = None) -> Evidence:
        context = context or self._context(stream, spellings)
        columns = UnitColumns(stream, self._vocabulary, self._writings, self._syllables)
        matches = self._matches(stream, columns)
        matches = matches.where(context.allowed(matches))
        heard = columns.heard(matches.firsts, matches.lasts)
        meant = self._columns.keys
        wrong = [at for at, term in enumerate(matches.terms.tolist()) if heard[at] != meant[term]]
        matches, heard = matches.where(np.array(wrong, dtype=np.int64)), [heard[at] for at in wrong]
        beside = Surroundings(stream, self._words, [place for place in spellings if place.writing <= Writing.STYLE])
        told = context.figures(matches) | beside.figures(matches)
        return evidence(matches, heard, columns, self._columns, told)

    def _matches(self, stream: Stream, columns: UnitColumns) -> Matches:
        """All that sounds like a term; only what has changed since it was last searched is searched again."""
        known = self._memory.recall(stream)
        wanted = stream.wanted if known is None else known.changed
        matches = find_matches(self._index, unit_track(stream, wanted), columns)
        if known is not None:
            touched = np.concatenate(([0], np.cumsum(known.changed)))
            new = matches.where(touched[matches.lasts + 1] > touched[matches.firsts])
            matches = known.matches.joined(new)
        self._memory.keep(stream, matches)
        return matches

    def _candidates(self, stream: Stream) -> Iterator[Candidate]:
        spellings = self._spellings.find(stream)
        context = self._context(stream, spellings)
        for place in spellings:
            if place.writing is not Writing.RIGHT and context.allows_written(place):
                usual = self._words.usual(stream.units[place.first : place.last + 1])
                short = len(self._columns.keys[place.term]) <= _SHORT
                taught = self.terms[place.term].source == TAUGHT
                probability = spelling_probability(place.writing, taught=taught, usual=usual, short=short)
                lesson = self._weighing.of(stream, place.first, place.last, place.term)
                probability = probability if taught else self._weighing.written(lesson, probability)
                if probability >= self._least[place.term]:
                    code = ReasonCode.LESSON if lesson and lesson.accepted else _CODES[place.writing]
                    yield Candidate(place.first, place.last, place.term, probability, code, lesson)
        found = self._evidence(stream, spellings, context)
        matches = found.matches
        ordinary = (found.figures["one_word"] > 0) | (found.figures["zipf_alone"] >= USUAL_ZIPF)
        weighed = self._weighing.matches(stream, matches, self._probabilities(found), ordinary)
        columns = (matches.firsts, matches.lasts, matches.terms, weighed)
        likely = columns[-1] >= self._least[matches.terms]
        for first, last, term, probability in zip(*(column[likely].tolist() for column in columns), strict=True):
            lesson = self._weighing.of(stream, first, last, term)
            code = ReasonCode.LESSON if lesson and lesson.accepted else ReasonCode.SOUND
            yield Candidate(first, last, term, probability, code, lesson)


def _simplified(line: TextLine) -> TextLine:
    text = simplified(line.text)
    return line if text == line.text else replace(line, text=text)
