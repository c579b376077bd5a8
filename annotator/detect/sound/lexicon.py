"""What is known of words before any transcript: how they are said and how usual they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lexicon:
    """English words with their phones and frequency, and Chinese words with their counts.

    `spoken` maps a lower-case English word to its CMU phones without stress, `english` to its
    frequency on the Zipf scale (log10 of uses in a thousand million words); `hanzi` maps a
    Chinese word to its count in a corpus of `hanzi_total` words.
    """

    spoken: Mapping[str, str]
    english: Mapping[str, float]
    hanzi: Mapping[str, int]
    hanzi_total: int

    @classmethod
    def from_text(cls, english: str, hanzi: Mapping[str, int], *, talk: str = "") -> Lexicon:
        """Read the rows of `resources/sounds/english.tsv`: word, Zipf frequency times 100, phones.

        Those of `talk` are word and Zipf frequency in talks about AI. The larger frequency of a word counts.
        """
        spoken: dict[str, str] = {}
        frequency: dict[str, float] = {}
        for row in english.splitlines():
            word, zipf, phones = row.split("\t")
            if phones:
                spoken[word] = phones
            if zipf:
                frequency[word] = int(zipf) / 100
        for row in talk.splitlines():
            word, zipf = row.split("\t")
            frequency[word] = max(frequency.get(word, 0.0), float(zipf))
        return cls(spoken, frequency, hanzi, sum(hanzi.values()))
