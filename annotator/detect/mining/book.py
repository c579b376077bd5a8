"""What was seen of each name or term: its spellings, the signs for it, and what they come to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.core.model import Category
from annotator.core.papers import Sign, Why

_NEVER_COUNT = re.compile(r"[\s\-‐–_·.’']+")


def key_of(text: str) -> str:
    """What spellings of one name have in common: case, spaces and hyphens never count."""
    return _NEVER_COUNT.sub("", text).casefold() or text


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stretch of a paper that may be a name or a term, for one sign. `weight` (0 to 1) is what the sign is worth."""

    text: str
    category: Category
    weight: float
    sign: Sign
    detail: str = ""
    also: str = ""


@dataclass(slots=True)
class Entry:
    """All that was seen of one name or term."""

    spellings: Counter[str] = field(default_factory=Counter)
    categories: dict[Category, float] = field(default_factory=dict)
    signs: dict[Sign, tuple[float, str]] = field(default_factory=dict)
    also: dict[str, None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The usual spelling."""
        return max(self.spellings, key=lambda text: (self.spellings[text], text))

    @property
    def category(self) -> Category:
        """The category that the strongest sign speaks for."""
        return max(self.categories, key=self.categories.__getitem__)

    @property
    def score(self) -> float:
        """What all signs come to: each takes away its share of what the others leave in doubt."""
        doubt = 1.0
        for weight, _ in self.signs.values():
            doubt *= 1 - weight
        return 1 - doubt

    @property
    def why(self) -> tuple[Why, ...]:
        """The signs, the strongest first."""
        ranked = sorted(self.signs.items(), key=lambda item: -item[1][0])
        return tuple(Why(sign, detail) for sign, (_, detail) in ranked)

    def see(self, seen: Sighting) -> None:
        """Take a sighting in; of one sign the strongest counts."""
        self.spellings[seen.text] += 1
        self.categories[seen.category] = max(seen.weight, self.categories.get(seen.category, 0.0))
        if seen.weight > self.signs.get(seen.sign, (0.0, ""))[0]:
            self.signs[seen.sign] = seen.weight, seen.detail
        if seen.also and key_of(seen.also) != key_of(seen.text):
            self.also[seen.also] = None


class Book:
    """The entries by what their spellings have in common."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    def see(self, sightings: Iterable[Sighting]) -> None:
        """Take sightings in."""
        for seen in sightings:
            self._entries.setdefault(key_of(seen.text), Entry()).see(seen)

    def add(self, text: str, sign: Sign, weight: float, detail: str = "") -> None:
        """Note one more sign for what was seen already; what was not seen stays so."""
        entry = self._entries.get(key_of(text))
        if entry and weight > entry.signs.get(sign, (0.0, ""))[0]:
            entry.signs[sign] = weight, detail

    def holds(self, text: str) -> bool:
        """Whether the text was seen."""
        return key_of(text) in self._entries

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())
