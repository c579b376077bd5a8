"""Places that are written like a term or a known wrong form, whatever their case, spaces, hyphens and figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from functools import lru_cache
from itertools import accumulate
from unicodedata import normalize

from annotator.core.model import Term
from annotator.core.text import FINAL_MARKS, is_han
from annotator.detect.script import simplified
from annotator.detect.sound.letters import written
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, UnitKind, units

_HEAD = 40  # characters: longer keys are found by their beginning
_BREAK = "\n"
_BETWEEN = re.compile(r"[\W_]+")
_WORD_ENDS = re.compile(r"[\s-]+")
_ENUMERATES = "、"


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
    """A text without case, width, spaces and hyphens."""
    return _BETWEEN.sub("", normalize("NFKC", text).casefold())


@dataclass(frozen=True, slots=True)
class _Entry:
    """A text that is looked for, by its term: its core, and the marks that must stand before and behind that."""

    term: int
    form: Form
    core: str
    before: str
    behind: str


class _Run:
    """Units as `writing_of` writes them, one after the other, with breaks; `ends` tells where each unit ends."""

    def __init__(self, parts: Sequence[Unit]) -> None:
        self.parts = parts
        self.written = [
            written(unit.text) if unit.sounds else _BREAK if unit.kind is UnitKind.BREAK else "" for unit in parts
        ]
        self.text = "".join(self.written)
        self.ends = list(accumulate(map(len, self.written)))

    def marked(self, first: int, last: int, entry: _Entry) -> bool:
        """Whether the marks of an entry stand before and behind the units."""
        before = self.parts[max(0, first - len(entry.before)) : first]
        behind = self.parts[last + 1 : last + 1 + len(entry.behind)]
        return _text(before).endswith(entry.before) and _text(behind).startswith(entry.behind)


class SpellingIndex:
    """Finds the spellings of terms and of their aliases."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._keys: dict[str, list[_Entry]] = {}
        self._beginnings: set[str] = set()
        self._long: dict[str, list[str]] = {}
        for number, term in enumerate(terms):
            self._add(term.text, number, Form.TERM)
            if term.text[-1:].isascii() and term.text[-1:].isalpha():
                self._add(f"{term.text}s", number, Form.PLURAL)
            for alias in term.aliases:
                self._add(simplified(alias).rstrip(FINAL_MARKS), number, Form.ALIAS)
        self.counts = lru_cache(maxsize=20_000)(self._counts)

    def _add(self, text: str, number: int, form: Form) -> None:
        parts = units(text)
        key = key_of(parts)
        if not key:
            return
        if key not in self._keys:
            self._beginnings.update(key[:length] for length in range(1, min(len(key), _HEAD) + 1))
            if len(key) > _HEAD:
                self._long.setdefault(key[:_HEAD], []).append(key)
        self._keys.setdefault(key, []).append(_entry(text, parts, number, form))

    def find(self, stream: Stream) -> list[Written]:
        """Every place in a stream, in the order of first units; one that is right for a term is so for all."""
        return self._find(stream.units, stream.surface)

    def _counts(self, text: str) -> Counter[int]:
        """How often each term stands in a text, its style aside."""
        parts = units(text)
        places = self._find(parts, lambda first, last: text[parts[first].start : parts[last].end])
        return Counter(place.term for place in places if place.writing <= Writing.STYLE)

    def _find(self, parts: Sequence[Unit], surface: Callable[[int, int], str]) -> list[Written]:
        run = _Run(parts)
        return [
            place
            for first, unit in enumerate(parts)
            if unit.sounds
            for key, last in self._keys_from(run, first)
            for place in self._at(self._keys[key], run, first, last, surface(first, last))
        ]

    def _keys_from(self, run: _Run, first: int) -> Iterator[tuple[str, int]]:
        """The keys that a run has from a unit on, and the last unit of each."""
        start = run.ends[first] - len(run.written[first])
        for last in range(first, len(run.ends)):
            key = run.text[start : run.ends[last]]
            if key not in self._beginnings:
                break
            if run.written[last] and key in self._keys:
                yield key, last
        for key in self._long.get(run.text[start : start + _HEAD], ()):
            end = start + len(key)
            last = bisect_left(run.ends, end)
            if run.text.startswith(key, start) and run.ends[last] == end:
                yield key, last

    def _at(self, entries: Sequence[_Entry], run: _Run, first: int, last: int, surface: str) -> Sequence[Written]:
        places = [
            Written(entry.term, first, last, _writing(entry, surface))
            for entry in entries
            if run.marked(first, last, entry) and (_ENUMERATES not in surface or _ENUMERATES in entry.core)
        ]
        return [place for place in places if place.writing is Writing.RIGHT] or places


def _text(parts: Iterable[Unit]) -> str:
    return "".join(unit.text for unit in parts)


def _entry(text: str, parts: Sequence[Unit], number: int, form: Form) -> _Entry:
    said = [at for at, unit in enumerate(parts) if unit.sounds]
    core = text[parts[said[0]].start : parts[said[-1]].end]
    before, behind = parts[: said[0]], parts[said[-1] + 1 :]
    return _Entry(number, form, normalize("NFC", core), _marks(before), _marks(behind))


def _words(text: str) -> list[str]:
    """The words of a term of ordinary words, which may begin a sentence and be joined by hyphens before a noun."""
    return _WORD_ENDS.split(text.casefold())


def _marks(parts: Sequence[Unit]) -> str:
    return _text(parts).strip() if any(unit.kind is UnitKind.BREAK for unit in parts) else ""


def _writing(entry: _Entry, surface: str) -> Writing:
    if entry.form is Form.ALIAS:
        return Writing.ALIAS
    if entry.form is Form.PLURAL or entry.before or entry.behind:
        return Writing.RIGHT
    core = entry.core
    if normalize("NFC", surface) == core or (core.islower() and _words(surface) == _words(core)):
        return Writing.RIGHT
    if plain(surface) == plain(core):
        return Writing.STYLE
    alone = written(surface) == written(core)  # a figure by itself, as 0 for ZeRO
    return Writing.RIGHT if alone or all(map(is_han, core)) else Writing.SPOKEN
