"""What differs between two texts, by hanzi, mark and Latin word."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from annotator.core.align import changed_span

_LONGEST = 20_000
_TOKEN = re.compile(r"[0-9A-Za-zÀ-ɏͰ-Ͽ]+|.", re.DOTALL)


class Difference(NamedTuple):
    """A stretch of the one text and what stands instead of it in the other, in code points; either may be empty."""

    start: int
    end: int
    new_start: int
    new_end: int


def word_differences(old: str, new: str) -> list[Difference]:
    """The fewest stretches by which `new` differs from `old`. A Latin word differs as a whole.

    Texts of more than 20,000 code points differ in one stretch at most.
    """
    if old == new:
        return []
    if max(len(old), len(new)) > _LONGEST:
        start, old_end, new_end = changed_span(old, new)
        return [Difference(start, old_end, start, new_end)]
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    at_old, at_new = _starts(olds), _starts(news)
    found: list[Difference] = []
    for code in Levenshtein.opcodes(olds, news):
        if code.tag == "equal":
            continue
        here = Difference(at_old[code.src_start], at_old[code.src_end], at_new[code.dest_start], at_new[code.dest_end])
        if found and found[-1].end == here.start and found[-1].new_end == here.new_start:
            here = Difference(found[-1].start, here.end, found.pop().new_start, here.new_end)
        found.append(here)
    return found


def _starts(tokens: list[str]) -> list[int]:
    """Where each token begins, and where the last one ends."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts
