"""Sums over the units of a stream, so that any stretch is a difference of two, and what is written in a stretch."""

from __future__ import annotations

import numpy as np

from annotator.detect.sound.trie import Places
from annotator.detect.stream import Stream
from annotator.detect.terms import MOST_UNITS, Flags, Numbering, digits
from annotator.detect.tokens import UnitKind


class UnitColumns:
    """The columns of one stream, made once for it."""

    def __init__(self, stream: Stream, vocabulary: frozenset[str], writings: Numbering, syllables: Numbering) -> None:
        count = len(stream.units)
        at = np.arange(count)
        self.starts, self.ends = stream.word_starts == at, stream.word_ends == at + 1
        self.word_ends, self.known, self.word_costs = stream.word_ends, stream.known, stream.word_costs
        self.han = _sums(stream.kinds == UnitKind.HAN)
        self.latin = _sums(stream.kinds == UnitKind.WORD)
        self.sounding = _sums(stream.kinds <= UnitKind.NUMBER)
        self.fillers = _sums(stream.hesitates)
        self.particles = _sums(stream.flag("particle"))
        self.marks = _sums(stream.flag("mark"))
        self.letters = _sums(stream.flag("letter"))
        self.capitals = _sums(stream.flag("capitals"))
        self.vocabulary = _sums(np.array([word in vocabulary for word in stream.words], dtype=bool))
        self.zipf = stream.fact("zipf")
        self.talk = np.where(stream.kinds <= UnitKind.WORD, stream.talk, np.nan)
        self.costs = np.concatenate(([0.0], np.cumsum(stream.costs)))
        self.said = np.flatnonzero(stream.kinds <= UnitKind.NUMBER)
        texts = [stream.written[at] for at in self.said.tolist()]
        padding = [-2] * MOST_UNITS
        self.writings = np.array([*map(writings.known, texts), *padding])
        self.digits = np.array([*(digits(text) if text.isdigit() else 0 for text in texts), *[0] * MOST_UNITS])
        hanzi = np.flatnonzero(stream.kinds == UnitKind.HAN).tolist()
        self.syllables = np.array([*(syllables.known(stream.pinyin[at]) for at in hanzi), *padding])
        self._text = "".join(texts)
        self._offsets = [0, *np.cumsum([len(text) for text in texts]).tolist()]

    def heard(self, firsts: Places, lasts: Places) -> list[str]:
        """What is written in each stretch: lower case, figures for spoken digits, no spaces and marks."""
        begins, ends = self.sounding[firsts].tolist(), self.sounding[lasts + 1].tolist()
        return [self._text[self._offsets[begin] : self._offsets[end]] for begin, end in zip(begins, ends, strict=True)]


def _sums(flags: Flags) -> Places:
    return np.concatenate(([0], np.cumsum(flags, dtype=np.int64)))
