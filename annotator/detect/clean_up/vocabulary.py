"""Which short Chinese words there are, and of what sort: enough to tell a stutter from two words that meet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ROW = re.compile(r"^(\S{1,3}) \d+ (\w)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one to three characters, each with the letter of its sort: n noun, v verb, a adjective, d adverb."""

    sorts: Mapping[str, str]

    def known(self, word: str) -> bool:
        """Whether this is a word."""
        return word in self.sorts

    def is_noun(self, word: str) -> bool:
        """Whether it names a thing, a time or a place."""
        return self.sorts.get(word, "-") in "ntsf"

    def is_verb(self, word: str) -> bool:
        """Whether it is used as a verb, first of all."""
        return self.sorts.get(word) == "v"

    def ends_word(self, text: str, end: int) -> bool:
        """Whether a word of two or three characters ends here."""
        return any(text[end - size : end] in self.sorts for size in (2, 3) if end >= size)


@cache
def vocabulary() -> Vocabulary:
    """The words of jieba's dictionary; to read them takes a fifth of a second, once."""
    rows = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    return Vocabulary(dict(_ROW.findall(rows)))
