"""Places that are written like a term or a known wrong form, whatever their case, spaces, hyphens and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from annotator.core.model import Term
from annotator.core.text import is_han
from annotator.detect.sound.letters import written
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, units


class Writing(IntEnum):
    """How a place agrees with a term."""

    RIGHT = 0
    STYLE = 1
    SPOKEN = 2
    ALIAS = 3


@dataclass(frozen=True, slots=True)
class Written:
    """Units `first` to `last` are written like a term."""

    term: int
    first: int
    last: int
    writing: Writing


def key_of(parts: Iterable[Unit]) -> str:
    """What a stretch of units has in common with its other spellings."""
    return "".join(written(unit.text) for unit in parts if unit.sounds)


def plain(text: str) -> str:
    """A text without case, spaces and hyphens."""
    return "".join(char for char in text.casefold() if char.isalnum())


class SpellingIndex:
    """Finds the spellings of terms and of their aliases in a stream."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._keys: dict[str, list[tuple[int, bool]]] = {}
        self._beginnings: set[str] = set()
        for number, term in enumerate(terms):
            self._add(term.text, number, is_alias=False)
            for alias in term.aliases:
                self._add(alias, number, is_alias=True)

    def _add(self, text: str, number: int, *, is_alias: bool) -> None:
        key = key_of(units(text))
        if key:
            self._keys.setdefault(key, []).append((number, is_alias))
            self._beginnings.update(key[:length] for length in range(1, len(key) + 1))

    def find(self, stream: Stream, texts: Sequence[str]) -> list[Written]:
        """Every place, the longest one first at each unit. `texts` are the lines of the stream."""
        found: list[Written] = []
        for first, unit in enumerate(stream.units):
            if unit.sounds:
                found += reversed(list(self._at(stream, first, texts)))
        return found

    def _at(self, stream: Stream, first: int, texts: Sequence[str]) -> Iterator[Written]:
        key = ""
        for last in range(first, len(stream.units)):
            unit = stream.units[last]
            if not unit.sounds:
                if unit.kind.name == "BREAK":
                    return
                continue
            key += written(unit.text)
            if key not in self._beginnings:
                return
            for number, is_alias in self._keys.get(key, ()):
                surface = surface_of(stream, first, last, texts)
                yield Written(number, first, last, _writing(self._terms[number], surface, is_alias=is_alias))


def surface_of(stream: Stream, first: int, last: int, texts: Sequence[str]) -> str:
    """The text of the units from `first` to `last` as it stands, lines run together."""
    start, end = stream.units[first], stream.units[last]
    if start.line == end.line:
        return texts[start.line][start.start : end.end]
    return "".join(unit.text for unit in stream.units[first : last + 1])


def _writing(term: Term, surface: str, *, is_alias: bool) -> Writing:
    if is_alias:
        return Writing.ALIAS
    same = plain(surface) == plain(term.text)
    if not same:
        return Writing.SPOKEN if any(not is_han(char) for char in term.text) else Writing.RIGHT
    quiet = surface == term.text or (term.text.islower() and surface.casefold() == term.text)
    return Writing.RIGHT if quiet else Writing.STYLE
