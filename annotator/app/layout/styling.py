"""Script, spacing and width of a paragraph, as changes of its runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from annotator.app.layout.stream import Item, cleaned, standing
from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.page import Run

_LONGEST = 20_000
_BORDER = re.compile(r"(?<=[㐀-鿿])\s*[，,。.？?！!；;：:]\s*(?=[㐀-鿿])")


def restyled(runs: Sequence[Run], style: Callable[[str], str]) -> list[Run]:
    """The runs with their text that stands made over by `style`, whatever differs put down to the clean-up."""
    text = standing(runs)
    after = style(text)
    if after == text:
        return list(runs)
    items: Sequence[Item] = runs
    return [item for item in cleaned(items, list(_changes(text, after))) if isinstance(item, Run)]


def _changes(old: str, new: str) -> Iterator[Cleaning]:
    """Clause by clause: a mark between Chinese keeps what stands on either side from touching the other."""
    at = 0
    for before, after in _in_pairs(old, new):
        if max(len(before), len(after)) > _LONGEST:
            yield Cleaning(at, at + len(before), after, CleanRule.STYLE)
        elif before != after:
            for code in Levenshtein.opcodes(before, after):
                if code.tag != "equal":
                    put = after[code.dest_start : code.dest_end]
                    yield Cleaning(at + code.src_start, at + code.src_end, put, CleanRule.STYLE)
        at += len(before)


def _in_pairs(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The clauses of one text with those of the other; both texts whole where they do not match."""
    olds, news = ([0, *(border.end() for border in _BORDER.finditer(text)), len(text)] for text in (old, new))
    if len(olds) != len(news):
        olds, news = [0, len(old)], [0, len(new)]
    for (a, b), (c, d) in zip(pairwise(olds), pairwise(news), strict=True):
        yield old[a:b], new[c:d]
