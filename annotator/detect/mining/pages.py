"""The text of papers made ready for mining: without markup and addresses, and with a way back to the papers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from annotator.core.papers import Excerpt, Paper, PaperRow
from annotator.core.text import cuts_word

_LONGEST_ROW = 20_000
_AROUND = 24  # code points of an excerpt on either side
_KEPT_WIDE = "（），：；？！"
_WIDE = "".join(char for at in range(94) if (char := chr(ord("！") + at)) not in _KEPT_WIDE)
_PLAIN = str.maketrans(_WIDE + "\u3000\xa0", "".join(chr(ord(char) - 0xFEE0) for char in _WIDE) + "  ")
_MARKUP = re.compile(
    r"""
    !\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)              # a picture
  | (?<=\])\([^)\n]{0,600}\)                          # where a link leads
  | <?(?:https?|ftp)://[!-~]+ | \bwww\.[!-~]+ | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+
  | </?[a-zA-Z][^<>\n]{0,300}> | <!--[^\n]{0,300}?-->
  | \$[^$\n]{1,300}\$ | \\[a-zA-Z]{1,64}(?:\{[^{}\n]{0,300}\})?
  | ^\s*(?:[-*+]\s+|\#{1,6}\s+|>\s*|\d{1,3}[.)、]\s*|[（(]\d{1,3}[）)]\s*|\[\d{1,3}\]\s*)  # what opens an item
  | \*\*|__|`+ | \[\d[\d,\s–-]{0,20}\]
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"\s*#{1,6}\s+\S")


@dataclass(frozen=True, slots=True)
class MinedRow:
    """A row of a paper as it is read. `heading` says that it is marked as one."""

    text: str
    paper: Paper
    number: int
    heading: bool = False


class Pages:
    """The rows of all papers, one after another, and as one text."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self.rows = tuple(_rows(papers))

    @cached_property
    def text(self) -> str:
        """All rows, a newline between two."""
        return "\n".join(row.text for row in self.rows)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return list(accumulate((len(row.text) + 1 for row in self.rows), initial=0))

    def excerpts(self, spellings: Iterable[str], most: int) -> tuple[int, tuple[Excerpt, ...]]:
        """How often a term stands in the papers, and its first places, no two of them on one row."""
        found = sorted({place for spelling in spellings for place in _places(self.text, spelling)})
        shown: dict[int, Excerpt] = {}
        for start, end in found:
            at = bisect_right(self._starts, start) - 1
            if at not in shown:
                shown[at] = self._excerpt(at, start - self._starts[at], end - self._starts[at])
            if len(shown) == most:
                break
        return len(found), tuple(shown.values())

    def _excerpt(self, at: int, start: int, end: int) -> Excerpt:
        row = self.rows[at]
        before, after = row.text[max(0, start - _AROUND) : start], row.text[end : end + _AROUND]
        return Excerpt(row.paper.name, row.paper.unit, row.number, before, row.text[start:end], after)


def _places(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where a form stands, not within a longer Latin word. Plain search: it is done for many forms."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (cuts_word(text, start) or cuts_word(text, end)):
            yield start, end
        start = text.find(form, end)


def _rows(papers: Iterable[Paper]) -> Iterator[MinedRow]:
    for paper in papers:
        for row in paper.rows:
            text = _plain(row)
            if text.strip():
                yield MinedRow(text, paper, row.number, bool(_HEADING.match(row.text)))


def _plain(row: PaperRow) -> str:
    """The row with plain letters and digits, and without markup, addresses and formulas."""
    text = _MARKUP.sub(" ", row.text[:_LONGEST_ROW].translate(_PLAIN))
    return re.sub(r"[^\S\t]+", " ", text).strip()
