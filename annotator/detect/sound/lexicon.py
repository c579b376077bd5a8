"""What is known of words before any transcript: how they are said and how usual they are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

_CHINESE_PER = 60e6  # words of talk that the Chinese figures are counted in
_ZIPF_PER = 1e9  # and those that the Zipf scale is
_INITIALISM = 4.0


@dataclass(frozen=True)
class Lexicon:
    """English words with their phones and frequency, Chinese words with their counts, and the words of talks about AI.

    `spoken` maps a lower-case English word to its CMU phones without stress, `english` to its
    frequency on the Zipf scale (log10 of uses in a thousand million words); `hanzi` maps a
    Chinese word to its count in a corpus of `hanzi_total` words. These are general figures; `talk`
    maps what is usual in talks about AI, English in lower case or Chinese, to its Zipf frequency there.
    """

    spoken: Mapping[str, str]
    english: Mapping[str, float]
    hanzi: Mapping[str, int]
    hanzi_total: int
    talk: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def from_text(cls, english: str, hanzi: Mapping[str, int], *, talk: Mapping[str, float]) -> Lexicon:
        """Read the rows of `resources/sounds/english.tsv`: word, Zipf frequency times 100, phones."""
        spoken: dict[str, str] = {}
        frequency: dict[str, float] = {}
        for row in english.splitlines():
            word, zipf, phones = row.split("\t")
            if phones:
                spoken[word] = phones
            if zipf:
                frequency[word] = int(zipf) / 100
        return cls(spoken, frequency, hanzi, sum(hanzi.values()), talk)


def talk_figures(english: str, chinese: Mapping[str, int], initialisms: str) -> dict[str, float]:
    """How usual words are in talks about AI, on the Zipf scale.

    Rows of `english` are word and Zipf frequency, `chinese` has counts in 60 million words of such talk,
    rows of `initialisms` are all equally usual, unless the English rows hold them too.
    """
    figures = {name.lower(): _INITIALISM for name in initialisms.splitlines()}
    for row in english.splitlines():
        word, zipf = row.split("\t")
        figures[word] = float(zipf)
    for word, count in chinese.items():
        figures[word] = math.log10(count / _CHINESE_PER * _ZIPF_PER)
    return figures
