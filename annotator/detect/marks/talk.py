"""The talk without its marks: words one after the other, and the places where a mark stands or a line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from annotator.core.text import is_han
from annotator.detect.tokens import UnitKind, units
from annotator.detect.words import Words

LATIN, NUMBER = "A", "0"
_MARKS = re.compile(r"\s*(?:[，。、？！；：…?!;]|[,:.](?![^\W_])|(?<![^\W_])[,:.])+\s*")
_ASCII = {",": "，", ".": "。", "?": "？", "!": "！", ";": "；", ":": "："}
_STRENGTH = "，、：…；。！？"


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line of talk. `runs_on`: its final mark was put there by a cut by length, and nobody settled it.

    `settled`: what stands at its end is the editor's choice. `ends_turn`: somebody else speaks on the next line.
    """

    id: int
    text: str
    runs_on: bool = False
    settled: bool = False
    ends_turn: bool = False


class PlaceKind(IntEnum):
    """What a place is: within a line, a cut by length, another line end, or the end of a turn."""

    INNER = 0
    CUT = 1
    LINE_END = 2
    TURN_END = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands, or a line ends: before word `word` of the talk, at code points `start` to `end` of a line.

    `mark` is what stands there, as one full-width mark; `fixed` says that nothing is to be suggested.
    """

    word: int
    line: int
    start: int
    end: int
    mark: str
    kind: PlaceKind = PlaceKind.INNER
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the talk: its text, and where it begins in which line. `sign` is the text, or what stands for it."""

    text: str
    sign: str
    line: int
    start: int

    @property
    def end(self) -> int:
        """Where it ends in its line."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Talk:
    """The lines with their words, and the places between words, both in the order of the text.

    `bare` talk has hardly any marks of its own, `marked` talk has sentence ends within its lines.
    """

    lines: Sequence[SpokenLine]
    words: Sequence[Word]
    places: Sequence[Place]
    bare: bool
    marked: bool


_BARE = 60  # characters a mark, or more
_MARKED = 200  # characters a sentence end within a line, or fewer


def talk_of(lines: Sequence[SpokenLine], words: Words) -> Talk:
    """The talk of these lines. Words of hanzi are cut as the lexicon has them; no word runs over a mark."""
    found: list[Word] = []
    places: list[Place] = []
    for number, line in enumerate(lines):
        done = 0
        for match in _MARKS.finditer(line.text):
            found += _words(line.text, done, match.start(), number, words)
            done = match.end()
            if done < len(line.text):
                places.append(_place(len(found), number, match))
        left = line.text[done:].rstrip()
        found += _words(line.text, done, done + len(left), number, words)
        places.append(_line_end(len(found), number, line))
    inner = [place for place in places if place.kind is PlaceKind.INNER]
    size = sum(len(line.text) for line in lines)
    ends = sum(place.mark in "。？！；" for place in inner)
    return Talk(lines, found, _apart(places), len(inner) * _BARE < size, ends * _MARKED > size)


def _place(word: int, line: int, match: re.Match[str]) -> Place:
    mark = _strongest(match.group())
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    end = match.end() - len(match.group()) + len(match.group().rstrip())
    return Place(word, line, start, end, mark, fixed=_is_foreign(mark))


def _line_end(word: int, number: int, line: SpokenLine) -> Place:
    text = line.text.rstrip()
    match = re.search(rf"(?:{_MARKS.pattern})$", text)
    mark = _strongest(match.group()) if match else ""
    start = len(text) - len(match.group().lstrip()) if match else len(text)
    kind = PlaceKind.CUT if line.runs_on else PlaceKind.LINE_END
    kind = PlaceKind.TURN_END if line.ends_turn else kind
    return Place(word, number, start, len(text), mark, kind, line.settled or _is_foreign(mark))


def _is_foreign(mark: str) -> bool:
    """Whether a mark is one that is never suggested, so that whoever put it knew why."""
    return mark in ("：", "；", "…")


def _strongest(marks: str) -> str:
    wide = [_ASCII.get(mark, mark) for mark in marks.strip()]
    return max(wide, key=lambda mark: _STRENGTH.find(mark), default="")


def _words(text: str, start: int, end: int, line: int, words: Words) -> list[Word]:
    """The words of a stretch of a line; what is neither said nor a mark is left out."""
    found: list[Word] = []
    for run in _RUNS.finditer(text, start, end):
        if is_han(run.group()[0]):
            cuts = words.split(run.group())
            found += (Word(run.group()[a:b], run.group()[a:b], line, run.start() + a) for a, b in cuts)
            continue
        for unit in units(run.group()):
            if unit.kind in (UnitKind.WORD, UnitKind.NUMBER):
                sign = LATIN if unit.kind is UnitKind.WORD else NUMBER
                found.append(Word(unit.text, sign, line, run.start() + unit.start))
    return found


_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff〇"
_RUNS = re.compile(f"[{_HAN}]+|[^{_HAN}]+")


def _apart(places: Sequence[Place]) -> list[Place]:
    """The places with words between them: of several in a row the last one stands, and none comes before all words."""
    kept: list[Place] = []
    for place in places:
        if kept and kept[-1].word == place.word:
            kept.pop()
        if place.word:
            kept.append(place)
    return kept
