"""Edits of a text that was run together from parts: what each does to which part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotator.core.text import FINAL_MARKS

PAUSES = "，,、：:"
_MARKS = FINAL_MARKS + PAUSES


class Edit(NamedTuple):
    """`text` in the place of the code points `start` to `end`."""

    start: int
    end: int
    text: str


def dealt(edit: Edit, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Edit]]:
    """What an edit does to the parts of a text, each given by where it begins and ends: their numbers and edits.

    Words that take the place of several parts stand where they begin. Of what is put in between two parts the marks
    go to the one before, as they end it, and the words to the one after. Spaces only keep parts from each other, so
    where two meet none is left over.
    """
    touched = [number for number, (start, end) in enumerate(parts) if start < edit.end and edit.start < end]
    if touched:
        yield from _replaced(edit, parts, touched)
    elif parts:
        yield from _put_between(edit, parts)


def _replaced(edit: Edit, parts: Sequence[tuple[int, int]], touched: Iterable[int]) -> Iterator[tuple[int, Edit]]:
    text = edit.text
    for number in touched:
        start, end = parts[number]
        if number and edit.start <= start:
            text = text.lstrip(" ")
        if edit.end >= end and number + 1 < len(parts):
            text = text.rstrip(" ")
        yield number, Edit(max(edit.start, start) - start, min(edit.end, end) - start, text)
        text = ""


def _put_between(edit: Edit, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Edit]]:
    after = next((number for number, (start, _) in enumerate(parts) if edit.end <= start), len(parts))
    words = edit.text
    if after:
        words = words.lstrip(_MARKS) if after < len(parts) else ""
        marks = edit.text[: len(edit.text) - len(words)]
        words = words.lstrip(" ")
        start, end = parts[after - 1]
        yield after - 1, Edit(end - start, end - start, marks)
    if words:
        yield after, Edit(0, 0, words)


def edited_text(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made in it that are in order and do not overlap."""
    pieces = []
    done = 0
    for start, end, instead in edits:
        pieces += [text[done:start], instead]
        done = end
    return "".join([*pieces, text[done:]])
