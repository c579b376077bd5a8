"""How usual words are: hanzi cut into dictionary words, and what a stretch of text costs as ordinary talk."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.tokens import Unit, UnitKind

_LONGEST = 8
_RARE_ENGLISH = 1.0
USUAL_ZIPF = 4.2


class Words:
    """Word statistics. Costs are natural logarithms of one over the frequency."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._counts = lexicon.hanzi
        self._unseen = math.log(max(2, lexicon.hanzi_total))
        self._zipf = lexicon.english
        self._talk = lexicon.talk
        self.split = lru_cache(maxsize=20_000)(self._split)

    def cost(self, word: str) -> float:
        """Cost of one word of hanzi; one that no dictionary holds costs as if counted once, for each hanzi."""
        count = self._counts.get(word)
        return self._unseen - math.log(count) if count else self._unseen * max(1, len(word) - 1)

    def known(self, word: str) -> bool:
        """Whether the word of hanzi stands in the dictionary."""
        return bool(self._counts.get(word))

    def text_cost(self, hanzi: str) -> float:
        """Cost of a stretch of hanzi as its likeliest words."""
        return sum(self.cost(hanzi[start:end]) for start, end in self.split(hanzi))

    def zipf(self, word: str) -> float:
        """How usual an English word is, anywhere or in talks about AI: log10 of uses in a thousand million words."""
        word = word.lower()
        return self._higher(word) or self._higher(word.removesuffix("'s")) or _RARE_ENGLISH

    def talk(self, word: str) -> float:
        """How usual a word of either language is in talks about AI, on the same scale; 0 where not listed."""
        return self._talk.get(word.lower(), 0.0)

    def _higher(self, word: str) -> float:
        """The general figure or that of talks about AI; 0 for words of neither."""
        return max(self._zipf.get(word, 0.0), self.talk(word))

    def usual(self, parts: Sequence[Unit]) -> bool:
        """Whether the units are one ordinary word as they stand."""
        said = [unit for unit in parts if unit.sounds]
        if all(unit.kind is UnitKind.HAN for unit in said):
            return self.known("".join(unit.text for unit in said))
        return len(said) == 1 and said[0].text.islower() and self.zipf(said[0].text) >= USUAL_ZIPF

    def _split(self, hanzi: str) -> list[tuple[int, int]]:
        """The likeliest cut of a stretch of hanzi into words: their starts and ends."""
        best = [0.0]
        back = [0]
        for end in range(1, len(hanzi) + 1):
            choices = [(best[end - 1] + self.cost(hanzi[end - 1]), end - 1)]
            for start in range(max(0, end - _LONGEST), end - 1):
                count = self._counts.get(hanzi[start:end])
                if count:
                    choices.append((best[start] + self._unseen - math.log(count), start))
            cost, start = min(choices)
            best.append(cost)
            back.append(start)
        cuts: list[tuple[int, int]] = []
        end = len(hanzi)
        while end:
            cuts.append((back[end], end))
            end = back[end]
        return cuts[::-1]
