"""Answers what a text may stand for: the whole glossary, the nearest in sound first, however far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from annotator.core.model import Reason, ReasonCode, Term
from annotator.detect.explain import Explainer
from annotator.detect.index import Index
from annotator.detect.lines import TextLine
from annotator.detect.narrow import fitting
from annotator.detect.script import simplified
from annotator.detect.sound.phones import drop_costs, encode
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.trie import Places
from annotator.detect.sound.whole import WholeSounds
from annotator.detect.spelling import key_of, plain
from annotator.detect.stream import Stream
from annotator.detect.terms import Figures
from annotator.detect.tokens import units

_LONGEST = 100
_MOST_PHONES = 40
_UNLIKE_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class Answer:
    """A term that a text may stand for; `share` is how far it is in sound: 0 the same, 1 as far as silence would be."""

    term: Term
    share: float
    reason: Reason

    @property
    def text(self) -> str:
        """The text of the term."""
        return self.term.text


class Asker:
    """Ranks the terms of a glossary. Build it once for a glossary; `ask` keeps no state.

    `index` is that of the same terms; `read` makes the stream of some lines, as `Engine.stream` does.
    """

    def __init__(
        self, terms: Sequence[Term], index: Index, reader: Reader, read: Callable[[Sequence[TextLine]], Stream]
    ) -> None:
        self._terms, self._index, self._reader, self._read = terms, index, reader, read
        self._explainer = Explainer(reader)
        self._sounds = WholeSounds(index.patterns)
        self._patterns = np.repeat(np.arange(len(index.patterns)), np.diff(index.bounds))
        self._writings = [_written(term.text) for term in terms]
        self._lengths = np.array([len(writing) for writing in self._writings], dtype=np.int64)
        self._texts = _numbered((term.text, number) for number, term in enumerate(terms))
        self._spelt = _numbered((writing, number) for number, writing in enumerate(self._writings))
        self._aliases = _numbered((_written(alias), n) for n, term in enumerate(terms) for alias in term.aliases)

    def ask(self, text: str, most: int = 50, typed: str = "") -> list[Answer]:
        """The terms that a text may stand for, the likeliest first: the first `most` of those that fit what is `typed`.

        The term that has this very text comes first, then those of which it is an alias, those that sound the same,
        and all others by sound; spelling helps a little, and of equals the one of like length comes first. Where a
        text or a term has no sound to compare, as a protected term, spelling stands for it. Of a long text the
        first 100 code points count; an empty one has no answer.
        """
        text = text.strip()[:_LONGEST]
        if not text:
            return []
        fits = fitting(typed)
        order, shares = self._ranking(text)
        chosen = list(islice((number for number in order.tolist() if fits(self._terms[number].text)), most))
        stream, writing = self._read([TextLine(0, text)]), _written(text)
        last = len(stream.units) - 1
        answers = []
        for number in chosen:
            term, code = self._terms[number], self._code(text, writing, stream, number)
            reason = self._explainer.reason(code, stream, 0, last, term)
            answers.append(Answer(term, float(shares[number]), reason))
        return answers

    def _ranking(self, text: str) -> tuple[Places, Figures]:
        """The numbers of all terms in the order of likelihood, and their shares by number."""
        writing = _written(text)
        unlike = cdist([writing], self._writings, scorer=Levenshtein.normalized_distance, dtype=np.float64)[0]
        shares = self._by_sound(text)
        shares = np.where(np.isfinite(shares), shares, unlike)
        shares[self._spelt.get(writing, [])] = 0
        level = np.where(shares > 0, 3, 2)
        level[self._aliases.get(writing, [])] = 1
        level[self._texts.get(text, [])] = 0
        apart = abs(self._lengths - len(writing))
        return np.lexsort((apart, shares + _UNLIKE_WEIGHT * unlike, level)), shares

    def _by_sound(self, text: str) -> Figures:
        """How far each term is at its nearest, infinite where there is no sound on either side.

        The distance goes by the cost of the dearer sound. By the term's alone, long terms would be near to
        everything, and by the text's alone, short ones.
        """
        nearest = np.full(len(self._terms), np.inf)
        readings = self._reader.term_readings(units(simplified(text)))
        for said in dict.fromkeys(reading[:_MOST_PHONES] for reading in readings if reading):
            phones = encode(said)
            dearer = np.maximum(self._index.patterns.wholes, int(drop_costs()[phones].sum()))
            shares = self._sounds.distances(phones) / dearer
            np.minimum.at(nearest, self._index.owners, shares[self._patterns])
        return nearest

    def _code(self, text: str, writing: str, stream: Stream, number: int) -> ReasonCode:
        if number in self._aliases.get(writing, ()):
            return ReasonCode.ALIAS
        if writing == self._writings[number]:
            alike = plain(simplified(text)) == plain(simplified(self._terms[number].text))
            return ReasonCode.SPELLING if alike else ReasonCode.LETTERS
        return ReasonCode.SOUND if any(unit.sounds for unit in stream.units) else ReasonCode.SPELLING


def _written(text: str) -> str:
    """What a text has in common with its other spellings; the text itself where nothing of it is said."""
    text = simplified(text)
    return key_of(units(text)) or text.casefold()


def _numbered(texts: Iterable[tuple[str, int]]) -> Mapping[str, list[int]]:
    """The numbers given for each text."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for text, number in texts:
        numbers[text].append(number)
    return numbers
