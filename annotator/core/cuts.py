"""Finds lines that a recogniser cut by length: even lengths and one final mark, whatever was said there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from annotator.core.text import FINAL_MARKS

_FEWEST_LINES = 8
_ENDS = "，、：:," + FINAL_MARKS
_SAME_MARK = 0.85
_LONG_ENOUGH = 0.8
_HALF = 0.5
_SHARE_LONG = 0.4
_INNER_MARKS = 0.3
_POINT = re.compile("(?<=[0-9])[。．.](?=[0-9])")  # within a number, however it is written, it ends nothing
_CLAUSE = re.compile(rf"[^{re.escape(_ENDS)}]*[{re.escape(_ENDS)}]?")


def soft_ends(texts: Sequence[str]) -> list[bool]:
    """For each line of talk, whether its final mark was put there by a cut by length.

    Cuts are there when nearly all lines end in one mark that hardly stands inside them, and many come
    close to the longest usual length. A line that stays far under that length, and on which the clause that
    follows had found room, was ended for another reason, so its mark stands, as does the last line's.
    """
    longest = _usual_longest(texts)
    mark = _cut_mark(texts)
    long_lines = [len(text) >= longest * _LONG_ENOUGH for text in texts]
    if len(texts) < _FEWEST_LINES or not mark or sum(long_lines) < _SHARE_LONG * len(texts):
        return [False] * len(texts)
    soft = [
        text.endswith(mark) and (long or _is_full(text, following, longest))
        for (text, following), long in zip(pairwise(texts), long_lines, strict=False)
    ]
    return [*soft, False]


def _is_full(text: str, following: str, longest: int) -> bool:
    """Whether a line is shorter only since the clause that follows is long: recognisers cut where clauses end."""
    clause = _CLAUSE.match(following)
    return len(text) >= longest * _HALF and len(text) + (clause.end() if clause else 0) > longest


def _usual_longest(texts: Sequence[str]) -> int:
    lengths = sorted(map(len, texts))
    return lengths[len(lengths) * 95 // 100] if lengths else 0


def _cut_mark(texts: Sequence[str]) -> str:
    ends = Counter(text[-1] for text in texts if text)
    if not ends:
        return ""
    mark, count = ends.most_common(1)[0]
    inner = sum(_POINT.sub("", text).count(mark, 0, -1) for text in texts)
    even = count >= _SAME_MARK * len(texts) and inner <= _INNER_MARKS * len(texts)
    return mark if mark in FINAL_MARKS and even else ""
