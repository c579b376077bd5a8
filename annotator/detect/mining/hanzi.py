"""Terms in hanzi: words that no dictionary has, words that are rare, and words that keep together.

What keeps together stands more often side by side than its words would by chance, and beside changing neighbours
(Sproat and Shih, 1990; branching entropy after Jin and Tanaka-Ishii, 2006).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.core.model import Category
from annotator.core.papers import Sign
from annotator.detect.mining.book import Sighting
from annotator.detect.mining.plain_chinese import (
    BEGINS_NO_TERM,
    ENDS_NO_TERM,
    HEADS,
    PARTS_TERMS,
    PREFIXES,
    SUFFIXES,
)
from annotator.detect.names import is_chinese_name
from annotator.detect.words import Words

RUN = re.compile(r"[\u4e00-\u9fff]+")
_MOST_WORDS, _LONGEST = 4, 8
_LEAST_SAID = 1000  # words: a shorter text is taken for as long as this
_TALK_USUAL = 5.4  # Zipf in talks about AI: what is as usual as this is an ordinary word
_LEAST_GAIN, _GAIN = 4.0, 7.0
_RARE_COST, _RARE = 10.0, 4.5
_NESTED = 0.75
_WITH_HEAD, _NEW, _OTHER, _ONCE = 1.05, 0.9, 0.7, 0.65


@dataclass(slots=True)
class _Phrase:
    """Words side by side: how often, and which words stand before and after them."""

    words: tuple[str, ...]
    count: int = 0
    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        return "".join(self.words)

    @property
    def free(self) -> bool:
        """Whether it is a whole: no one word stands beside it nearly always."""
        most = _NESTED * self.count
        return all(
            max((n for word, n in side.items() if word), default=0) <= most for side in (self.before, self.after)
        )


class HanziTerms:
    """Reads rows, then tells what stands out in them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._said = 0
        self._phrases: dict[str, _Phrase] = {}
        self._single: Counter[str] = Counter()

    def read(self, text: str) -> None:
        """Take a row in."""
        for run in RUN.findall(text):
            cut = [run[start:end] for start, end in self._words.split(run)]
            self._said += len(cut)
            for block in _blocks(cut):
                self._count(block)

    def _count(self, block: Sequence[str]) -> None:
        self._single.update(block)
        for size in range(2, _MOST_WORDS + 1):
            for at in range(len(block) - size + 1):
                words = tuple(block[at : at + size])
                text = "".join(words)
                if len(text) > _LONGEST or not _well_formed(words):
                    continue
                phrase = self._phrases.setdefault(text, _Phrase(words))
                phrase.count += 1
                phrase.before[block[at - 1] if at else ""] += 1
                phrase.after[block[at + size] if at + size < len(block) else ""] += 1

    def sightings(self) -> Iterator[Sighting]:
        """All that stands out: phrases first, then words by themselves."""
        for phrase in self._phrases.values():
            weight = self._weight(phrase)
            if weight > 0 and phrase.free:
                person = is_chinese_name(phrase.text) and max(map(len, phrase.words)) == 1 and phrase.count > 1
                category = Category.PERSON if person else Category.TERM_ZH
                yield Sighting(phrase.text, category, weight, Sign.TOGETHER)
        for word, count in self._single.items():
            weight = self._rarity(word, count)
            if weight > 0:
                yield Sighting(word, Category.TERM_ZH, weight, Sign.RARE)

    def _weight(self, phrase: _Phrase) -> float:
        """What it is worth that words stand side by side, by how much oftener they do so than by chance."""
        gain = self._gain(phrase.text, phrase.count, sum(map(self._words.cost, phrase.words)))
        head = phrase.words[-1] in HEADS
        new = max(map(len, phrase.words)) == 1  # a word that the dictionary lacks
        if gain < _LEAST_GAIN or phrase.count < (1 if head and not new else 2):
            return 0.0
        if max(self._words.talk(phrase.text), 0.0) >= _TALK_USUAL:
            return 0.0
        weight = 0.16 + 0.26 * min(1.0, (gain - _LEAST_GAIN) / _GAIN) + 0.2 * _often(phrase.count)
        return weight * (_WITH_HEAD if head else _NEW if new else _OTHER) * (_ONCE if phrase.count == 1 else 1.0)

    def _rarity(self, word: str, count: int) -> float:
        """What it is worth that a word of the dictionary stands here."""
        if len(word) < 2 or word in BEGINS_NO_TERM or word in ENDS_NO_TERM or self._words.talk(word) >= _TALK_USUAL:
            return 0.0
        cost = self._words.cost(word)
        gain = self._gain(word, count, cost)
        if cost < _RARE_COST or gain < _RARE:
            return 0.0
        weight = 0.06 + 0.04 * min(cost - _RARE_COST, 4.0) + 0.22 * _often(count)
        return weight * (_WITH_HEAD if word in HEADS else 1.0)

    def _gain(self, text: str, count: int, cost: float) -> float:
        """How much oftener a text stands here than it would by chance, as a natural logarithm."""
        return cost - math.log(max(self._said, _LEAST_SAID) / count)


def _often(count: int) -> float:
    """0 for what stands there once, towards 1 for what stands there often."""
    return 1 - 1 / (1 + math.log2(count))


def _blocks(cut: Sequence[str]) -> Iterator[list[str]]:
    """The stretches without words that part terms."""
    block: list[str] = []
    for word in cut:
        if word in PARTS_TERMS and not (word in PREFIXES or word in SUFFIXES):
            if block:
                yield block
            block = []
        else:
            block.append(word)
    if block:
        yield block


def _well_formed(words: Sequence[str]) -> bool:
    """Whether words may make a term by what they begin and end with; single hanzi only where these make words."""
    first, last = words[0], words[-1]
    if first in BEGINS_NO_TERM or last in ENDS_NO_TERM:
        return False
    if all(len(word) == 1 for word in words):
        return len(words) < _MOST_WORDS and len(set(words)) > 1
    inner = words[1:-1]
    return (
        (len(first) > 1 or first in PREFIXES)
        and (len(last) > 1 or last in SUFFIXES)
        and all(len(word) > 1 or word in SUFFIXES or word in PREFIXES for word in inner)
    )
