"""Finds the places where a name or a term was probably misheard."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from annotator.core.model import ReasonCode, Suspect, Term
from annotator.detect.candidates import find_matches
from annotator.detect.evidence import Context, gather
from annotator.detect.explain import Explainer
from annotator.detect.features import HeardReader, term_facts
from annotator.detect.forms import everyday_forms
from annotator.detect.index import pattern_groups
from annotator.detect.lines import TextLine
from annotator.detect.rank import Candidate, best_path
from annotator.detect.report import Reporter
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.reader import Reader
from annotator.detect.spelling import SpellingIndex, Writing
from annotator.detect.stream import Stream, build_stream, tracks
from annotator.detect.tokens import UnitKind, units
from annotator.detect.weigh import probabilities, spelling_probability
from annotator.detect.words import Words

_CODES = {
    Writing.STYLE: ReasonCode.SPELLING,
    Writing.SPOKEN: ReasonCode.LETTERS,
    Writing.ALIAS: ReasonCode.ALIAS,
}


class Engine:
    """Checks lines against a glossary. Build it once for a glossary; `check` keeps no state.

    `roster` holds the people who talk; a name in it outweighs the same one in `terms`.
    """

    def __init__(self, terms: Sequence[Term], *, roster: Sequence[Term] = (), lexicon: Lexicon) -> None:
        people = [form for person in roster for form in everyday_forms(person)]
        self._terms = list({term.text: term for term in (*terms, *people) if term.text.strip()}.values())
        self._words = Words(lexicon)
        self._reader = Reader(lexicon)
        self._groups = pattern_groups(self._terms, self._reader)
        self._spellings = SpellingIndex(self._terms)
        names = {term.text for term in people}
        self._facts = [term_facts(term, self._words, roster=term.text in names) for term in self._terms]
        parts = (unit for term in self._terms for unit in units(term.text))
        self._vocabulary = frozenset(unit.text.lower() for unit in parts if unit.kind is UnitKind.WORD)

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> list[Suspect]:
        """The suspects of the lines whose id is in `only` (None: of all), in order; other lines are context.

        Spans never overlap within a line.
        """
        stream = build_stream(lines, only, self._reader, self._words)
        reporter = Reporter(stream, lines, self._terms, Explainer(self._reader))
        candidates = self._candidates(stream, [line.text for line in lines])
        found = (suspect for group in best_path(candidates) for suspect in reporter.suspects(group))
        return [suspect for suspect in found if only is None or suspect.line_id in only]

    def _candidates(self, stream: Stream, texts: Sequence[str]) -> Iterator[Candidate]:
        spellings = self._spellings.find(stream, texts)
        heard = HeardReader(stream, texts, self._words, self._vocabulary)
        context = Context(stream, texts, spellings)
        for place in spellings:
            if place.writing is not Writing.RIGHT and context.allows_written(place, self._terms[place.term]):
                probability = spelling_probability(place.writing, heard.facts(place.first, place.last))
                yield Candidate(place.first, place.last, place.term, probability, _CODES[place.writing])
        evidence = gather(find_matches(self._groups, tracks(stream)), self._terms, self._facts, heard, context)
        for match, probability in zip(evidence.matches, probabilities(evidence).tolist(), strict=True):
            yield Candidate(match.first, match.last, match.term, probability, ReasonCode.SOUND)
