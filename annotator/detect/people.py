"""Finds where people are named in talk, by sound: a recogniser seldom writes a name as its owner does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from rapidfuzz.fuzz import ratio

from annotator.core.model import RosterEntry
from annotator.core.text import is_han
from annotator.detect.names import COMPOUND_SURNAMES, SURNAMES, is_chinese_name

ALIKE = 0.75
TWO_OF_THREE = 2 / 3
HALF_ALIKE = 0.5
_ENOUGH = {True: ALIKE, False: 1.0}

_ADDRESS = re.compile(
    r"老师(?!们)|教授|博士(?!后|期|论|生|毕|的时)|院士|女士|主任|总(?=[，呢你您先来请怎这那有可说讲谈聊]|$)"
)
_WORDS_BEFORE_ADDRESS = frozenset("那从向和后时都应连经解成全于是位他们个我你")
_THANKS = re.compile("谢谢|感谢|多谢")
_INITIAL = re.compile(r"[bpmfdtnlgkhjqxzcsryw]?")
_FOLDED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_LATIN_ALIKE = 80
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a clause, from `start` to `end`; `score` says how alike it sounds (1: the same).

    `addressed` says that a form of address such as 老师 follows, which then belongs to it.
    """

    start: int
    end: int
    name: str
    score: float
    addressed: bool


@lru_cache(maxsize=8192)
def syllable(char: str) -> str:
    """The character's sound without tone; sounds that speakers and recognisers mix are one."""
    sound = lazy_pinyin(char, style=Style.NORMAL)[0]
    for usual, folded in _FOLDED:
        sound = sound.replace(usual, folded)
    return sound


def alike(one: str, other: str) -> float:
    """How alike two Chinese texts of equal length sound, 0-1: a syllable that shares its start or rime counts half."""
    if len(one) != len(other) or not one:
        return 0.0
    return sum(_syllables_alike(syllable(a), syllable(b)) for a, b in zip(one, other, strict=True)) / len(one)


@lru_cache(maxsize=65536)
def _syllables_alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    same_start = bool(_initial(one)) and _initial(one) == _initial(other)
    return 0.5 if same_start or _rime(one) == _rime(other) else 0.0


def _initial(sound: str) -> str:
    found = _INITIAL.match(sound)
    return found[0] if found else ""


def _rime(sound: str) -> str:
    final = sound[len(_initial(sound)) :]
    return final.lstrip("iuü") or final


class People:
    """Those who may be named: the roster, and people that the talk itself addresses again and again."""

    def __init__(self, roster: Iterable[RosterEntry]) -> None:
        self.names = [entry.name for entry in roster]
        self._forms = [(form, name) for name in self.names for form in _forms(name)]
        self._surnames = {name: _surname(name) for name in self.names if is_han(name[0])}
        self._begun: dict[str, Sequence[int]] = {}
        self._known: dict[str, Sequence[Mention]] = {}

    def add_addressed(self, texts: Iterable[str]) -> None:
        """Learn people whom the talk addresses at least twice and who sound like nobody known."""
        heard = [(text[: address.start()], address[0]) for text in texts for address in _ADDRESS.finditer(text)]
        written = Counter(_written_name(before) or "" for before, _ in heard)
        for name, _ in sorted(written.items(), key=lambda item: (-len(item[0]), -item[1])):
            called = [
                address for before, address in heard if alike(before[-len(name) :], name) >= _ENOUGH[len(name) > 1]
            ]
            if name and len(called) > 1 and self._best_addressed(name, len(name)) is None:
                self._add(name, name if len(name) > 1 else name + called[0])

    def _add(self, form: str, name: str) -> None:
        self.names.append(name)
        self._forms += [(form, name)] if len(form) > 1 else []
        self._surnames[name] = form[:1]
        self._begun.clear()
        self._known.clear()

    def mentions(self, text: str) -> Sequence[Mention]:
        """Everyone named in the clause, in order; an addressed name goes before a bare one at the same place."""
        if text not in self._known:
            self._known[text] = self._mentions(text)
        return self._known[text]

    def _mentions(self, text: str) -> Sequence[Mention]:
        found = [*self._addressed(text), *self._bare(text)]
        found.sort(key=lambda mention: (not mention.addressed, -mention.score))
        kept: list[Mention] = []
        for mention in found:
            if all(mention.end <= other.start or mention.start >= other.end for other in kept):
                kept.append(mention)
        return sorted(kept, key=lambda mention: mention.start)

    def _addressed(self, text: str) -> Iterator[Mention]:
        for address in _ADDRESS.finditer(text):
            best = self._best_addressed(text, address.start())
            if best:
                start, name, score = best
                yield Mention(start, address.end(), name, score, addressed=True)

    def _best_addressed(self, text: str, end: int) -> tuple[int, str, float] | None:
        options = [
            (alike(text[end - len(form) : end], form), len(form), name)
            for form, name in self._forms
            if len(form) <= end and is_han(form[0])
        ]
        best = max([*options, *self._by_surname(text[:end])], default=None)
        return (end - best[1], best[2], best[0]) if best and best[0] >= ALIKE else None

    def _by_surname(self, before: str) -> Iterator[tuple[float, int, str]]:
        """Those whom the surname alone tells, also where a longer name was heard in part."""
        heard = len(_written_name(before))
        for name, surname in self._surnames.items():
            lengths = {len(surname), heard} if heard < len(name) else {len(surname)}
            for length in lengths:
                spoken = before[-length:][: len(surname)] if length else ""
                if alike(spoken, surname) == 1 and self._is_only(surname):
                    yield ALIKE, length, name

    def _is_only(self, surname: str) -> bool:
        return sum(alike(other, surname) == 1 for other in self._surnames.values()) == 1

    def _bare(self, text: str) -> Iterator[Mention]:
        found = [(order, start) for start, char in enumerate(text) if is_han(char) for order in self._begun_by(char)]
        for order, start in sorted(found):
            form, name = self._forms[order]
            heard = text[start : start + len(form)]
            score = alike(heard, form) if all(map(is_han, heard)) else 0.0
            if score >= HALF_ALIKE:
                yield Mention(start, start + len(form), name, score, addressed=False)
        for form, name in self._forms:
            if not is_han(form[0]):
                for word in _LATIN_WORD.finditer(text):
                    if ratio(word[0].casefold(), form.casefold()) >= _LATIN_ALIKE:
                        yield Mention(word.start(), word.end(), name, 1.0, addressed=False)

    def _begun_by(self, char: str) -> Sequence[int]:
        """The Chinese forms, by their number, whose first syllable sounds like the character's."""
        if char not in self._begun:
            heard = syllable(char)
            self._begun[char] = [
                order
                for order, (form, _) in enumerate(self._forms)
                if is_han(form[0]) and _syllables_alike(heard, syllable(form[0])) >= HALF_ALIKE
            ]
        return self._begun[char]


def _forms(name: str) -> Sequence[str]:
    """What a person is called: the full name and the given name, where that is more than a syllable."""
    if not is_han(name[0]):
        return [word for word in name.split() if len(word) > 2]
    given = name[len(_surname(name)) :]
    return [name, given] if len(given) > 1 else [name]


def _surname(name: str) -> str:
    return name[:2] if name[:2] in COMPOUND_SURNAMES else name[:1]


def _written_name(text: str) -> str:
    """The name that stands before a form of address, as written: a full name, or a surname alone."""
    before = _THANKS.split(text)[-1]
    for length in range(_LONGEST_NAME, 1, -1):
        if len(before) >= length and is_chinese_name(before[-length:]) and before[-length] not in _WORDS_BEFORE_ADDRESS:
            return before[-length:]
    last = before[-1:]
    return last if last in SURNAMES and last not in _WORDS_BEFORE_ADDRESS else ""
