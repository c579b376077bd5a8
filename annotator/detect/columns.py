"""Facts about each unit of a stream as columns: sums, so that any stretch is a difference of two, and plain figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from annotator.core.text import PARTICLES
from annotator.detect.sound.letters import written
from annotator.detect.sound.trie import Places
from annotator.detect.stream import Stream
from annotator.detect.terms import MOST_UNITS, Figures, Flags, Numbering, digits
from annotator.detect.tokens import Unit, UnitKind
from annotator.detect.words import Words

_NUMBER_COST = 6.0
_ZIPF_TOP = 9.0


class UnitColumns:
    """The columns of one stream, made once for it."""

    def __init__(
        self, stream: Stream, words: Words, vocabulary: frozenset[str], writings: Numbering, syllables: Numbering
    ) -> None:
        self._units = stream.units
        count = len(stream.units)
        kinds = np.array([unit.kind for unit in stream.units], dtype=np.int64)
        self.starts = np.array(stream.word_starts, dtype=np.int64) == np.arange(count)
        self.word_ends = np.array(stream.word_ends, dtype=np.int64)
        self.ends = self.word_ends == np.arange(count) + 1
        self.wanted = np.array(stream.wanted, dtype=bool)
        self.han = _sums(kinds == UnitKind.HAN)
        self.latin = _sums(kinds == UnitKind.WORD)
        self.sounding = _sums(kinds <= UnitKind.NUMBER)
        self.fillers = _sums(stream.hesitates(at) for at in range(count))
        self.particles = self._count(lambda unit: unit.text in PARTICLES)
        self.lights = self._count(lambda unit: unit.kind is UnitKind.LIGHT and not unit.text.isspace())
        self.letters = self._count(lambda unit: unit.kind is UnitKind.WORD and len(unit.text) == 1)
        self.capitals = self._count(
            lambda unit: unit.kind is UnitKind.WORD and len(unit.text) > 1 and unit.text.isupper()
        )
        self.vocabulary = self._count(lambda unit: unit.text.lower() in vocabulary)
        self.zipf = np.array([words.zipf(unit.text) if unit.kind is UnitKind.WORD else np.nan for unit in stream.units])
        self.word_cost, self.known = _words(stream, words)
        self.cost = np.concatenate(([0.0], np.cumsum(self._costs(kinds))))
        self.said = np.flatnonzero(kinds <= UnitKind.NUMBER)
        texts = [written(stream.units[at].text) for at in self.said.tolist()]
        padding = [-2] * MOST_UNITS
        self.writings = np.array([*map(writings.known, texts), *padding])
        self.digits = np.array([*map(digits, texts), *[0] * MOST_UNITS])
        hanzi = np.flatnonzero(kinds == UnitKind.HAN).tolist()
        self.syllables = np.array([*(syllables.known(stream.pinyin[at]) for at in hanzi), *padding])
        self._text = "".join(texts)
        self._offsets = [0, *np.cumsum([len(text) for text in texts]).tolist()]

    def heard(self, firsts: Places, lasts: Places) -> list[str]:
        """What is written in each stretch: lower case, figures for spoken digits, no spaces and marks."""
        begins, ends = self.sounding[firsts].tolist(), self.sounding[lasts + 1].tolist()
        return [self._text[self._offsets[begin] : self._offsets[end]] for begin, end in zip(begins, ends, strict=True)]

    def _count(self, fact: Callable[[Unit], bool]) -> Places:
        return _sums(map(fact, self._units))

    def _costs(self, kinds: Places) -> Figures:
        """Cost of each unit as ordinary talk; that of a word of hanzi is spread over its units."""
        ends = np.flatnonzero(self.ends)
        lengths = np.repeat(np.diff(ends, prepend=-1), np.diff(ends, prepend=-1))
        latin = np.nan_to_num((_ZIPF_TOP - self.zipf) * np.log(10))
        return np.asarray(self.word_cost / np.maximum(lengths, 1) + latin + _NUMBER_COST * (kinds == UnitKind.NUMBER))


def _sums(facts: Iterable[bool] | Flags) -> Places:
    flags = facts if isinstance(facts, np.ndarray) else np.fromiter(facts, dtype=bool)
    return np.concatenate(([0], np.cumsum(flags, dtype=np.int64)))


def _words(stream: Stream, words: Words) -> tuple[Figures, Flags]:
    """The cost of the word of hanzi around each unit, and whether a dictionary word starts there."""
    costs = np.zeros(len(stream.units))
    known = np.zeros(len(stream.units), dtype=bool)
    for at, (start, end) in enumerate(zip(stream.word_starts, stream.word_ends, strict=True)):
        if start == at and stream.units[at].kind is UnitKind.HAN:
            word = "".join(unit.text for unit in stream.units[at:end])
            costs[at:end] = words.cost(word)
            known[at] = words.known(word)
    return costs, known
