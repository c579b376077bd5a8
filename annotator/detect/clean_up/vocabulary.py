"""Which short Chinese words there are, and of what sort: enough to tell a stutter from two words that meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ROW = re.compile(r"^(\S{1,3}) \d{2,} (\w+)", re.MULTILINE)  # words counted ten times at least
_RARE_NAME = re.compile(r"^(\S)\1 \d (nr\w*)", re.MULTILINE)  # 莉莉


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one to three characters, each with its sort: n... noun, v verb, vn verbal noun, a adjective."""

    sorts: Mapping[str, str]

    def known(self, word: str) -> bool:
        """Whether this is a word."""
        return word in self.sorts

    def is_noun(self, word: str) -> bool:
        """Whether it names a thing, a time or a place."""
        return self.sorts.get(word, "-")[0] in "ntsf"

    def is_verb(self, word: str) -> bool:
        """Whether it is used as a verb, first of all."""
        return self.sorts.get(word) in ("v", "vn")

    def words_of(self, text: str) -> Iterator[str]:
        """The text as words, at each place the longest."""
        at = 0
        while at < len(text):
            size = next((size for size in (3, 2) if text[at : at + size] in self.sorts), 1)
            yield text[at : at + size]
            at += size

    def ends_word(self, text: str, end: int) -> bool:
        """Whether a word of two or three characters ends here."""
        return any(text[end - size : end] in self.sorts for size in (2, 3) if end >= size)


@cache
def vocabulary() -> Vocabulary:
    """The usual words of jieba's dictionary; to read them takes a third of a second, once."""
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    rows = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8")
    names = {double * 2: sort for double, sort in _RARE_NAME.findall(rows)}
    return Vocabulary(names | dict(_ROW.findall(rows)))
