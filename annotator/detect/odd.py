"""Collects the forms of a transcript that ordinary talk does not have: rare words, strange cuts, words nobody uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.core.model import Category, Term
from annotator.core.text import bare
from annotator.detect.names import is_chinese_name
from annotator.detect.stream import Stream
from annotator.detect.tokens import UnitKind

_MOST_HANZI, _MOST_WORDS = 4, 3
_USUAL_COST, _USUAL_ZIPF = 8.5, 5.0
_KNOWN_SHARE = 0.3  # of how rare a word is in general, where talks about AI have it
_WORD_IN_TALK, _HANZI_IN_TALK = 4.2, 5.6  # Zipf: what is as usual as this ends a form
_SURNAME_IN_TALK = 4.5
_ODD = 2.0
_PERSON = 9.0
_RUNNING = 6  # Latin words: what is longer is English talk, of which only the odd counts
_FEWEST, _FEWEST_LATIN, _LETTERS, _CAPITALS = 4, 3, 4, 3
_PLAIN = frozenset(
    "的了是在有这那我你他她它们个就也都和不一会要去来说到可能还没把被让给对上下里中为与或但而因所以如果什么怎样哪谁些种"
    "时候很太更最做用想看得着过地呃嗯啊哦吧呢吗嘛呀哈诶二三四五六七八九十两几多少大小好"
)
_IDLE = frozenset("就是有没这那个什么们了着过很不一些下说")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the stream, units `first` to `last`: its cost as ordinary talk and how usual it is in talks."""

    text: str
    first: int
    last: int
    cost: float
    talk: float
    zipf: float


class OddForms:
    """Reads streams one after another and counts what may be a name or a term that no dictionary has."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._oddness: dict[str, float] = {}
        self._latin: set[str] = set()
        self._words: Counter[str] = Counter()

    def read(self, stream: Stream) -> None:
        """Take the forms of a stream in."""
        runs = list(_runs(stream))
        for latin, run in runs:
            for words in _forms(run, latin=latin):
                text = stream.surface(words[0].first, words[-1].last)
                oddness = _oddness_of_latin(words) if latin else _oddness(text, words)
                if len(run) > _RUNNING and latin and oddness < _ODD:
                    continue
                self._counts[text] += 1
                self._oddness[text] = oddness
                if latin:
                    self._latin.add(text)
        long = (word for latin, run in runs if not latin for word in run if word.last - word.first >= 2)
        self._words.update(word.text for word in long)

    def terms(self, most: int) -> list[Term]:
        """The oddest forms and those that recur, at most so many; of spellings that differ in case the usual one."""
        kept: dict[str, str] = {}
        for text in sorted(self._wanted(), key=self._weight, reverse=True):
            kept.setdefault(bare(text), text)
        chosen = list(kept.values())[:most]
        return [Term(text, Category.PRODUCT if text in self._latin else Category.PERSON) for text in chosen]

    def _wanted(self) -> Iterator[str]:
        for text, count in self._counts.items():
            if self._oddness[text] >= _ODD or (text in self._latin and count >= _FEWEST_LATIN and _is_long(text)):
                yield text
        yield from (text for text, count in self._words.items() if count >= _FEWEST and not _IDLE & set(text))

    def _weight(self, text: str) -> tuple[float, int]:
        count = max(self._counts[text], self._words[text])
        return (self._oddness.get(text, 0.0) + 1) * count, count


def _is_long(text: str) -> bool:
    return len(bare(text)) >= _LETTERS or (text.isupper() and len(text) >= _CAPITALS)


def _runs(stream: Stream) -> Iterator[tuple[bool, list[_Word]]]:
    """The words that stand beside each other in one script, spaces aside; whether it is the Latin one."""
    run: list[_Word] = []
    latin = False
    zipf = stream.fact("zipf")
    at = 0
    while at < len(stream.units):
        stop, kind = int(stream.word_ends[at]), stream.kinds[at]
        spaced = bool(run) and latin and stream.units[at].text == " "
        joins = kind in (UnitKind.HAN, UnitKind.WORD) and latin == (kind == UnitKind.WORD)
        if run and not spaced and not (joins and stream.lines[at] == stream.lines[run[-1].last]):
            yield latin, run
            run = []
        if kind in (UnitKind.HAN, UnitKind.WORD):
            latin = kind == UnitKind.WORD
            cost, talk = float(stream.word_costs[at]), float(stream.talk[at])
            run.append(_Word(stream.words[at], at, stop - 1, cost, talk, float(np.nan_to_num(zipf[at]))))
        at = stop
    if run:
        yield latin, run


def _forms(run: Sequence[_Word], *, latin: bool) -> Iterator[Sequence[_Word]]:
    """The stretches of a run that may be one name or term."""
    for first in range(len(run)):
        for last in range(first, len(run)):
            words = run[first : last + 1]
            if latin and len(words) > _MOST_WORDS:
                break
            if not latin and (_ends(words[-1]) or words[-1].last - words[0].first >= _MOST_HANZI):
                break
            if latin or words[-1].last > words[0].first:
                yield words


def _ends(word: _Word) -> bool:
    """Whether a word of hanzi is too plain to stand in a name or a term that nobody knows."""
    usual = _WORD_IN_TALK if len(word.text) > 1 else _HANZI_IN_TALK
    return word.text in _PLAIN or word.talk >= usual


def _oddness(text: str, words: Sequence[_Word]) -> float:
    if len(words) > 1 and len(text) <= 3 and words[0].talk < _SURNAME_IN_TALK and is_chinese_name(text):
        return _PERSON
    rare = sum(max(0.0, word.cost - _USUAL_COST) * (_KNOWN_SHARE if word.talk else 1.0) for word in words)
    return rare / (1 + 0.3 * (len(words) - 1))


def _oddness_of_latin(words: Sequence[_Word]) -> float:
    return sum(max(0.0, _USUAL_ZIPF - max(word.zipf, word.talk)) for word in words)
