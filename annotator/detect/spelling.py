"""Places that are written like a term or a known wrong form, whatever their case, spaces, hyphens and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from functools import lru_cache

from annotator.core.model import Term
from annotator.core.text import is_han
from annotator.detect.sound.letters import written
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, UnitKind, units


class Writing(IntEnum):
    """How a place agrees with a term."""

    RIGHT = 0
    STYLE = 1
    SPOKEN = 2
    ALIAS = 3


class Form(Enum):
    """What of a term is looked for."""

    TERM = auto()
    PLURAL = auto()
    ALIAS = auto()


@dataclass(frozen=True, slots=True)
class Written:
    """Units `first` to `last` are written like a term."""

    term: int
    first: int
    last: int
    writing: Writing


def key_of(parts: Iterable[Unit]) -> str:
    """What a stretch of units has in common with its other spellings."""
    return "".join(writing_of(parts))


def writing_of(parts: Iterable[Unit]) -> tuple[str, ...]:
    """A stretch of units one by one, as `key_of` writes them."""
    return tuple(written(unit.text) for unit in parts if unit.sounds)


def plain(text: str) -> str:
    """A text without case, spaces and hyphens."""
    return "".join(char for char in text.casefold() if char.isalnum())


class SpellingIndex:
    """Finds the spellings of terms and of their aliases."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._keys: dict[str, list[tuple[int, Form]]] = {}
        self._beginnings: set[str] = set()
        for number, term in enumerate(terms):
            self._add(term.text, number, Form.TERM)
            if term.text[-1:].isascii() and term.text[-1:].isalpha():
                self._add(f"{term.text}s", number, Form.PLURAL)
            for alias in term.aliases:
                self._add(alias, number, Form.ALIAS)
        self.counts = lru_cache(maxsize=20_000)(self._counts)

    def _add(self, text: str, number: int, form: Form) -> None:
        key = key_of(units(text))
        if key:
            self._keys.setdefault(key, []).append((number, form))
            self._beginnings.update(key[:length] for length in range(1, len(key) + 1))

    def find(self, stream: Stream) -> list[Written]:
        """Every place in a stream, in the order of first units; one that is right for a term is so for all."""
        return self._find(stream.units, stream.surface)

    def _counts(self, text: str) -> Counter[int]:
        """How often each term stands in a text, its style aside."""
        parts = units(text)
        places = self._find(parts, lambda first, last: text[parts[first].start : parts[last].end])
        return Counter(place.term for place in places if place.writing <= Writing.STYLE)

    def _find(self, parts: Sequence[Unit], surface: Callable[[int, int], str]) -> list[Written]:
        return [
            place
            for first, unit in enumerate(parts)
            if unit.sounds
            for key, last in self._keys_from(parts, first)
            for place in self._at(key, first, last, surface(first, last))
        ]

    def _keys_from(self, parts: Sequence[Unit], first: int) -> Iterator[tuple[str, int]]:
        key = ""
        for last in range(first, len(parts)):
            unit = parts[last]
            if unit.kind is UnitKind.BREAK:
                return
            if unit.sounds:
                key += written(unit.text)
                if key not in self._beginnings:
                    return
                if key in self._keys:
                    yield key, last

    def _at(self, key: str, first: int, last: int, surface: str) -> Sequence[Written]:
        places = [
            Written(number, first, last, _writing(self._terms[number], surface, form))
            for number, form in self._keys[key]
        ]
        return [place for place in places if place.writing is Writing.RIGHT] or places


def _writing(term: Term, surface: str, form: Form) -> Writing:
    if form is Form.ALIAS:
        return Writing.ALIAS
    if form is Form.PLURAL:
        return Writing.RIGHT
    if plain(surface) != plain(term.text):
        return Writing.RIGHT if all(map(is_han, term.text)) else Writing.SPOKEN
    quiet = surface == term.text or (term.text.islower() and surface.casefold() == term.text)
    return Writing.RIGHT if quiet else Writing.STYLE
