"""Two plain ways to look for misheard terms, called as the engine is: what its speed is compared with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pypinyin import lazy_pinyin
from rapidfuzz import fuzz, process

from annotator.core.model import Category, Term
from annotator.detect.lines import TextLine
from annotator.detect.tokens import units

ALIKE = 80
MOST = 5
RULES = (("^zh", "z"), ("^ch", "c"), ("^sh", "s"), ("^[lr]", "n"), ("(?<=[aei])ng$", "n"))
CONFUSED = [(re.compile(rule), to) for rule, to in RULES]


class Hit(NamedTuple):
    """A term and the stretch of a line that is like it, in code points or syllables from its start."""

    line_id: int
    start: int
    end: int
    term: str


class FuzzyWindows:
    """Every window of as many hanzi and words as a term has, by the likeness of its letters."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._texts: dict[int, list[str]] = defaultdict(list)
        for term in terms:
            if size := len(_said(term.text)):
                self._texts[size].append(term.text.lower())

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> list[Hit]:
        """The likest terms of each window of the lines in `only` (None: of all)."""
        return [hit for line in _chosen(lines, only) for hit in self._hits(line)]

    def ask(self, text: str, most: int = 50) -> list[str]:
        """The terms that are likest to a text."""
        every = [term for terms in self._texts.values() for term in terms]
        return [term for term, _, _ in process.extract(text.lower(), every, scorer=fuzz.ratio, limit=most)]

    def sounding_like(self, lines: Sequence[TextLine], typed: str) -> list[Hit]:
        """The windows like what is typed."""
        return FuzzyWindows([Term(typed, Category.WORD)]).check(lines)

    def _hits(self, line: TextLine) -> Iterator[Hit]:
        said = _said(line.text)
        for size, texts in self._texts.items():
            for (start, _), (_, end) in zip(said, said[size - 1 :], strict=False):
                window = line.text[start:end].lower()
                found = process.extract(window, texts, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST)
                yield from (Hit(line.id, start, end, text) for text, _, _ in found)


class PinyinScan:
    """Every window of syllables and words looked up as it is, and with what is usually confused made the same."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        self._said: dict[str, str] = {}
        for term in terms:
            said = syllables(term.text)
            self._said[term.text] = " ".join(said)
            for key in (said, folded(said)):
                self._terms[key][term.text] = None
        self._sizes = sorted({len(key) for key in self._terms} - {0})

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> list[Hit]:
        """The terms that sound the same as a window of the lines in `only` (None: of all)."""
        return [hit for line in _chosen(lines, only) for hit in self._hits(line)]

    def ask(self, text: str, most: int = 50) -> list[str]:
        """The terms that are likest to a text, by the letters of the pinyin."""
        said = " ".join(syllables(text))
        return [term for _, _, term in process.extract(said, self._said, scorer=fuzz.ratio, limit=most)]

    def sounding_like(self, lines: Sequence[TextLine], typed: str) -> list[Hit]:
        """The windows that sound the same as what is typed."""
        return PinyinScan([Term(typed, Category.WORD)]).check(lines)

    def _hits(self, line: TextLine) -> Iterator[Hit]:
        said = syllables(line.text)
        alike = folded(said)
        for start in range(len(said)):
            for size in self._sizes:
                if start + size > len(said):
                    break
                window = slice(start, start + size)
                found = self._terms.get(said[window], {}) | self._terms.get(alike[window], {})
                yield from (Hit(line.id, start, start + size, text) for text in found)


def syllables(text: str) -> tuple[str, ...]:
    """A text as pinyin without tones, words and figures in lower case, and `|` for a mark between."""
    return tuple(lazy_pinyin(text, errors=lambda other: re.findall(r"[a-z]+|\d+|[^\s\w]", other.lower())))


def folded(said: Sequence[str]) -> tuple[str, ...]:
    """The syllables with zh and z, ch and c, sh and s, n, l and r, n and ng made one."""
    return tuple(map(_folded, said))


@lru_cache(maxsize=20_000)
def _folded(syllable: str) -> str:
    for rule, to in CONFUSED:
        syllable = rule.sub(to, syllable)
    return syllable


def _said(text: str) -> list[tuple[int, int]]:
    """Where the hanzi, words and figures of a text start and end."""
    return [(unit.start, unit.end) for unit in units(text) if unit.sounds]


def _chosen(lines: Sequence[TextLine], only: Collection[int] | None) -> list[TextLine]:
    return [line for line in lines if only is None or line.id in only]
