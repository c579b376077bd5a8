"""How far a text is from the same text edited by hand, and what the difference is made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_NO_WORD = re.compile(r"[\W_]")
_SPACE = re.compile(r"\s")
_LIGHT = re.compile("(?:[呃嗯啊哦哈呢嘛吧的]|那么?|然后|就是说?|的话|这个|那个|对吧|好吧|说)+")
NONE = "-"


@dataclass(frozen=True)
class Rate:
    """Characters to change, of as many as the edited text has: with punctuation, without, and by kind."""

    length: int
    words_length: int
    distance: int
    kinds: Counter[str]
    marks: Counter[tuple[str, str]]

    @property
    def share(self) -> float:
        """The character error rate, spaces aside."""
        return self.distance / self.length

    @property
    def words_share(self) -> float:
        """The same of words alone, without punctuation and case."""
        return (self.distance - self.kinds["punctuation"]) / self.words_length

    def rows(self) -> list[str]:
        """The rate in words."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.kinds.most_common())
        marks = ", ".join(f"{told}>{right} {count}" for (told, right), count in self.marks.most_common(14))
        return [
            f"character error rate {self.share:.2%} ({self.distance} of {self.length}), "
            f"words alone {self.words_share:.2%}",
            f"made of: {kinds}",
            f"marks that differ ({NONE} is none): {marks}",
        ]


def rate(text: str, edited: str, terms: Collection[str] = ()) -> Rate:
    """How far a text is from the edited one. `terms` are texts that count as terms where they stand there."""
    told, right = _SPACE.sub("", text), _SPACE.sub("", edited)
    words, right_words = _NO_WORD.sub("", told), _NO_WORD.sub("", right)
    distance = Levenshtein.distance(told, right)
    kinds = Counter(dict.fromkeys(("punctuation",), distance - Levenshtein.distance(words, right_words)))
    kinds.update(_word_kinds(words, right_words, terms))
    return Rate(len(right), len(right_words), distance, kinds, Counter(_marks(told, right)))


def differences(text: str, edited: str, terms: Collection[str] = ()) -> Iterator[tuple[str, str, str, str]]:
    """Where the words differ: of which kind, what stands before, what was told and what is right."""
    words, right = _NO_WORD.sub("", text), _NO_WORD.sub("", edited)
    inside = _inside(right, terms)
    for tag, i, j, k, m in Levenshtein.opcodes(words, right):
        if tag != "equal":
            yield (
                _kind(words, i, j, right[k:m], any(inside[k : max(m, k + 1)])),
                words[max(0, i - 6) : i],
                words[i:j],
                right[k:m],
            )


def _word_kinds(words: str, right: str, terms: Collection[str]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for kind, _, told, meant in differences(words, right, terms):
        kinds[kind] += max(len(told), len(meant))
    return kinds


def _kind(words: str, start: int, end: int, meant: str, in_term: bool) -> str:
    told = words[start:end]
    if in_term and not _LIGHT.fullmatch(told):
        return "terms"
    if _LIGHT.fullmatch(told):
        return "fillers"
    if not told and _LIGHT.fullmatch(meant):
        return "lost hedges"
    if told and told in (words[end : end + len(told)], words[max(0, start - len(told)) : start]):
        return "stutters"
    return "others"


def _inside(right: str, terms: Collection[str]) -> list[bool]:
    """For each character whether it belongs to a term."""
    inside = [False] * (len(right) + 1)
    for term in {_NO_WORD.sub("", term) for term in terms} - {""}:
        for found in re.finditer(re.escape(term), right):
            inside[found.start() : found.end()] = [True] * len(term)
    return inside


def _marks(told: str, right: str) -> Iterator[tuple[str, str]]:
    """The marks that differ behind words that agree."""
    told_words, told_marks = _split(told)
    right_words, right_marks = _split(right)
    for tag, i, j, k, _ in Levenshtein.opcodes(told_words, right_words):
        if tag == "equal":
            for at in range(j - i):
                one, other = told_marks[i + at], right_marks[k + at]
                if one != other:
                    yield one or NONE, other or NONE


def _split(text: str) -> tuple[str, Sequence[str]]:
    """The words of a text, and the marks behind each character of them."""
    words, marks = [], []
    for char in text:
        if not _NO_WORD.match(char):
            words.append(char)
            marks.append("")
        elif marks:
            marks[-1] += char
    return "".join(words), marks
