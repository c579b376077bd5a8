"""Finds lines that a recogniser cut by length: even lengths and one final mark, whatever was said there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.core.text import FINAL_MARKS

_FEWEST_LINES = 8
_SAME_MARK = 0.85
_LONG_ENOUGH = 0.8
_SHARE_LONG = 0.4
_INNER_MARKS = 0.3


def soft_ends(texts: Sequence[str]) -> list[bool]:
    """For each line of talk, whether its final mark was put there by a cut by length.

    Cuts are there when nearly all lines end in one mark that hardly stands inside them, and many come
    close to the longest usual length. A line that stays far under that length was ended for another
    reason, so its mark stands, as does the last line's.
    """
    longest = _usual_longest(texts)
    mark = _cut_mark(texts)
    long_lines = [len(text) >= longest * _LONG_ENOUGH for text in texts]
    if len(texts) < _FEWEST_LINES or not mark or sum(long_lines) < _SHARE_LONG * len(texts):
        return [False] * len(texts)
    soft = [long and text.endswith(mark) for text, long in zip(texts, long_lines, strict=True)]
    return [*soft[:-1], False]


def _usual_longest(texts: Sequence[str]) -> int:
    lengths = sorted(map(len, texts))
    return lengths[len(lengths) * 95 // 100] if lengths else 0


def _cut_mark(texts: Sequence[str]) -> str:
    ends = Counter(text[-1] for text in texts if text)
    if not ends:
        return ""
    mark, count = ends.most_common(1)[0]
    inner = sum(text.count(mark, 0, -1) for text in texts)
    even = count >= _SAME_MARK * len(texts) and inner <= _INNER_MARKS * len(texts)
    return mark if mark in FINAL_MARKS and even else ""
