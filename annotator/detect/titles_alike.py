"""How much two titles of talks have in common, and where: what names their event tells more than their subject."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from annotator.core.text import is_han
from annotator.detect.title import date_in, read_title, split_title

_MOST_OF_SUBJECT = 1.5
_LETTERS_A_HANZI = 2
_LONGEST_WORD = 8

_HANZI = "\u3400-\u9fff"
_SEPARATOR = re.compile(r"[：:|｜/·•—–【】\[\]《》()（）,，;；]|\s-+\s|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])")
_TOKEN = re.compile(
    rf"(?P<year>(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d))|(?P<number>\d+|(?<=第)[一二三四五六七八九十百]+)"
    rf"|(?P<word>[{_HANZI}]|[^\W\d_{_HANZI}]+)"
)
_EVERYDAY = re.compile(
    "圆桌|论坛|主题|专题|报告|演讲|分享|讲座|访谈|对话|会议|大会|峰会|沙龙|研讨|视频|录播|直播|回放|上午|下午|开幕式|闭幕式|嘉宾"
    "|主持|[第期场集讲天日]"
)
_EVERYDAY_WORD = re.compile(
    "an?|the|of|on|in|at|and|for|to|with|by|from|day|part|talks?|panel|keynote|tutorial|workshop|session|track|episode|ep"
    "|vol|lecture|seminar|conference|summit|symposium|forum|meeting|webinar|interview|podcast"
)


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    is_year: bool


class _Segment(NamedTuple):
    """A stretch of a title between two separators. One that is `outer` names the event, not the subject.

    That is what has a year or is called an event; in other titles it is what they begin with.
    """

    tokens: tuple[_Token, ...]
    outer: bool


class Shared(NamedTuple):
    """What two titles have in common: how much, in hanzi, and the words of the first."""

    weight: float
    words: str


NOTHING = Shared(0.0, "")


class TitleShape:
    """A title as it is compared."""

    def __init__(self, title: str) -> None:
        facts = read_title(title)
        self.text = facts.title or title.strip()
        self.event = facts.event or split_title(self.text)[0]
        self.day = date_in(self.text)
        bare = self.text.replace(self.day, " " * len(self.day)) if self.day else self.text
        self.segments = _segments(bare, len(self.event))
        self.years = {_year(token.text) for part in self.segments for token in part.tokens if token.is_year}
        self.years |= {self.day[:4]} if self.day else set()

    def shared_with(self, other: TitleShape) -> Shared:
        """The most that stands in both at the same end of a segment."""
        found = [
            Shared(_told(run, outer=one.outer and two.outer), self._words(one, run))
            for one in self.segments
            for two in other.segments
            for run in _common(one, two)
        ]
        return max(found, default=NOTHING)

    def _words(self, segment: _Segment, run: Sequence[_Token]) -> str:
        """A run as it is written, with a year beside it."""
        if not run:
            return ""
        at = segment.tokens.index(run[0])
        before = segment.tokens[:at]
        start = before[0].start if before and all(token.is_year for token in before) else run[0].start
        behind = segment.tokens[segment.tokens.index(run[-1]) + 1 :]
        years = list(takewhile(lambda token: token.is_year, behind))
        return self.text[start : years[-1].end if years else run[-1].end].strip()


def _segments(text: str, event: int) -> tuple[_Segment, ...]:
    found = list[_Segment]()
    start = 0
    for separator in [*_SEPARATOR.finditer(text), None]:
        end = separator.start() if separator else len(text)
        tokens = tuple(_tokens(text, start, end))
        if tokens:
            found.append(_Segment(tokens, outer=start < event or any(token.is_year for token in tokens)))
        start = separator.end() if separator else end
    if found and not any(segment.outer for segment in found):
        found[0] = found[0]._replace(outer=True)
    return tuple(found)


def _tokens(text: str, start: int, end: int) -> Iterable[_Token]:
    """Words, hanzi and years; a number counts for any other, as talks of a series differ by it."""
    for found in _TOKEN.finditer(text, start, end):
        word = "#" if found.lastgroup == "number" else unicodedata.normalize("NFKC", found[0]).casefold()
        yield _Token(word, found.start(), found.end(), found.lastgroup == "year")


def _year(text: str) -> str:
    return f"20{text[1:]}" if len(text) == len("'24") else text


def _common(one: _Segment, two: _Segment) -> Iterable[list[_Token]]:
    """What two segments begin with and what they end with, years aside."""
    first, second = ([token for token in part.tokens if not token.is_year] for part in (one, two))
    yield _same(first, second)
    yield _same(first[::-1], second[::-1])[::-1]


def _same(one: Sequence[_Token], two: Sequence[_Token]) -> list[_Token]:
    pairs = takewhile(lambda pair: pair[0].text == pair[1].text, zip(one, two, strict=False))
    return [token for token, _ in pairs]


def _told(run: Sequence[_Token], *, outer: bool) -> float:
    weight = _weight(run)
    return weight if outer else min(weight, _MOST_OF_SUBJECT)


def _weight(run: Sequence[_Token]) -> float:
    """How much a run tells, in hanzi; everyday words of titles tell a quarter."""
    words = " ".join(token.text for token in run)
    hanzi = re.sub(rf"(?<=[{_HANZI}]) (?=[{_HANZI}])", "", words)
    all_hanzi = sum(map(is_han, hanzi))
    telling = sum(map(is_han, _EVERYDAY.sub("", hanzi)))
    latin = [word for word in words.split() if len(word) > 1 and not is_han(word[0])]
    letters = sum(min(len(word), _LONGEST_WORD) for word in latin if not _EVERYDAY_WORD.fullmatch(word))
    return telling + (all_hanzi - telling) / 4 + letters / _LETTERS_A_HANZI
