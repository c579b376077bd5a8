"""Facts about each unit of a stream, and about each term, as columns for quick reckoning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.core.model import Category, Term
from annotator.core.text import PARTICLES, is_han
from annotator.detect.candidates import Figures, Flags
from annotator.detect.sound.distance import Places
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.spelling import key_of
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, UnitKind, units
from annotator.detect.words import Words

LONGEST = 12
_MOST_SYLLABLES = 8
_LATIN_COST = 14.0
_NUMBER_COST = 6.0
_ZIPF_TOP = 9.0
_DEAREST = 40.0


@dataclass(frozen=True, slots=True)
class TermColumns:
    """One row a term. `syllables` holds numbers of pinyin syllables, padded with -1."""

    keys: Sequence[str]
    han: Places
    latin: Places
    syllables: NDArray[np.int64]
    cost: Figures
    roster: Flags
    categories: Sequence[Category]


class Syllables:
    """Numbers for pinyin syllables with their tones, the same for terms and for text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, syllable: str) -> int:
        """The number of a syllable, from 0."""
        return self._numbers.setdefault(syllable, len(self._numbers))


def term_columns(terms: Sequence[Term], roster: frozenset[str], words: Words, syllables: Syllables) -> TermColumns:
    """The columns of a glossary; `roster` holds the names of the people who talk."""
    keys = [key_of(units(term.text)) for term in terms]
    hanzi = ["".join(filter(is_han, term.text)) for term in terms]
    said = np.full((len(terms), _MOST_SYLLABLES), -1, dtype=np.int64)
    for row, han in enumerate(hanzi):
        numbers = [syllables.number(syllable) for syllable in pinyin_of(han)[:_MOST_SYLLABLES]] if han else []
        said[row, : len(numbers)] = numbers
    counts = np.array([len(han) for han in hanzi], dtype=np.int64)
    latin = np.array([sum(char.isascii() and char.isalpha() for char in key) for key in keys], dtype=np.int64)
    costs = np.array([words.text_cost(han) if len(han) < LONGEST else _DEAREST for han in hanzi])
    return TermColumns(
        keys=keys,
        han=counts,
        latin=latin,
        syllables=said,
        cost=np.minimum(costs + _LATIN_COST * (latin > 0), _DEAREST),
        roster=np.array([term.text in roster for term in terms], dtype=bool),
        categories=[term.category for term in terms],
    )


class UnitColumns:
    """Sums over units so that any stretch is a difference of two, and the facts that do not add up."""

    def __init__(self, stream: Stream, words: Words, vocabulary: frozenset[str], syllables: Syllables) -> None:
        self._units = stream.units
        count = len(stream.units)
        self.starts = np.array(stream.word_starts, dtype=np.int64) == np.arange(count)
        self.word_ends = np.array(stream.word_ends, dtype=np.int64)
        self.wanted = np.array(stream.wanted, dtype=bool)
        self.ends = self.word_ends == np.arange(count) + 1
        self.han = self._sums(lambda unit: unit.kind is UnitKind.HAN)
        self.latin = self._sums(lambda unit: unit.kind is UnitKind.WORD)
        self.sounding = self._sums(lambda unit: unit.sounds)
        fillers = [stream.hesitates(at) for at in range(count)]
        self.fillers = np.concatenate(([0], np.cumsum(fillers, dtype=np.int64)))
        self.particles = self._sums(lambda unit: unit.text in PARTICLES)
        self.lights = self._sums(lambda unit: unit.kind is UnitKind.LIGHT and not unit.text.isspace())
        self.letters = self._sums(lambda unit: unit.kind is UnitKind.WORD and len(unit.text) == 1)
        self.capitals = self._sums(
            lambda unit: unit.kind is UnitKind.WORD and len(unit.text) > 1 and unit.text.isupper()
        )
        self.vocabulary = self._sums(lambda unit: unit.text.lower() in vocabulary)
        self.zipf = np.array([words.zipf(unit.text) if unit.kind is UnitKind.WORD else np.nan for unit in stream.units])
        self.word_cost, self.known = self._words(stream, words)
        self.cost = np.concatenate(([0.0], np.cumsum(self._costs(stream))))
        alone = (unit.text in PARTICLES and stream.stands_alone(at) for at, unit in enumerate(stream.units))
        self.weak = np.fromiter(alone, dtype=bool, count=count)
        hanzi = [at for at, unit in enumerate(stream.units) if unit.kind is UnitKind.HAN]
        self.syllables = np.array([syllables.number(stream.pinyin[at]) for at in hanzi] + [-2] * _MOST_SYLLABLES)

    def _sums(self, fact: Callable[[Unit], bool]) -> Places:
        return np.concatenate(([0], np.cumsum([fact(unit) for unit in self._units], dtype=np.int64)))

    def _words(self, stream: Stream, words: Words) -> tuple[Figures, Flags]:
        costs = np.zeros(len(stream.units))
        known = np.zeros(len(stream.units), dtype=bool)
        for at in np.nonzero(self.starts)[0].tolist():
            if stream.units[at].kind is UnitKind.HAN:
                word = "".join(unit.text for unit in stream.units[at : stream.word_ends[at]])
                costs[at : stream.word_ends[at]] = words.cost(word)
                known[at] = words.known(word)
        return costs, known

    def _costs(self, stream: Stream) -> Figures:
        """Cost of each unit as ordinary talk; that of a word of hanzi is spread over its units."""
        lengths = np.array(stream.word_ends, dtype=np.int64) - np.array(stream.word_starts, dtype=np.int64)
        numbers = np.array([unit.kind is UnitKind.NUMBER for unit in stream.units], dtype=bool)
        latin = np.nan_to_num((_ZIPF_TOP - self.zipf) * np.log(10))
        return np.asarray(self.word_cost / np.maximum(lengths, 1) + latin + _NUMBER_COST * numbers)
