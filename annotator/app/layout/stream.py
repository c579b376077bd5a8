"""The stream of one speaker's talk: runs in their order, and between them what takes no part in the clean-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from annotator.core.cleaning import Cleaning
from annotator.core.history import Caret
from annotator.core.page import Author, Figure, Run


@dataclass(frozen=True, slots=True)
class Aside:
    """What another said meanwhile."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """Where a paragraph begins."""


Item = Run | Aside | Break | Figure


def stands(item: Item) -> TypeGuard[Run]:
    """Whether this is talk that is handed over; a note is none."""
    return isinstance(item, Run) and item.removed is None and item.note is None


def standing(items: Iterable[Item]) -> str:
    """The talk that is handed over, asides left out: offsets in it are code points."""
    return "".join(item.text for item in items if stands(item))


def offsets(items: Iterable[Item]) -> list[int]:
    """Where each item begins in the standing text."""
    found, at = [], 0
    for item in items:
        found.append(at)
        if isinstance(item, Run) and item.removed is None:
            at += len(item.text)
    return found


def part(run: Run, start: int, end: int) -> Run:
    """The code points `start` to `end` of a run."""
    place = run.place and Caret(run.place.line_id, run.place.offset + start)
    return replace(run, text=run.text[start:end], place=place)


def cut_at(items: Iterable[Item], offsets: Iterable[int]) -> Iterator[tuple[int, Item]]:
    """The items, runs cut at these offsets (sorted) of the standing text, each with the offset where it begins."""
    cuts = list(offsets)
    at = number = 0
    for item in items:
        if not stands(item):
            yield at, item
            continue
        end, begun = at + len(item.text), at
        while number < len(cuts) and cuts[number] <= at:
            number += 1
        while number < len(cuts) and cuts[number] < end:
            yield at, part(item, at - begun, cuts[number] - begun)
            at = cuts[number]
            number += 1
        yield at, part(item, at - begun, end - begun)
        at = end


def with_breaks(items: Iterable[Item], starts: Sequence[int]) -> list[Item]:
    """The items with a break before the talk at each of these offsets (sorted, over 0)."""
    found: list[Item] = []
    left = list(starts)
    for at, item in cut_at(items, starts):
        while left and left[0] <= at and stands(item):
            found.append(Break())
            del left[0]
        found.append(item)
    return found


def cleaned(items: Iterable[Item], cleanings: Sequence[Cleaning]) -> list[Item]:
    """The items with what these cleanings (sorted, apart from each other) remove and add, by the clean-up."""
    edges = sorted({edge for cleaning in cleanings for edge in (cleaning.start, cleaning.end)})
    found: list[Item] = []
    left = list(reversed(cleanings))
    begun: Run | None = None
    for at, item in cut_at(items, edges):
        while left and left[-1].end <= at and stands(item):
            _put(found, _added(left.pop(), begun or item, begun or _last(found)))
            begun = None
        if stands(item) and left and left[-1].start <= at:
            begun = begun or item
            item = replace(item, removed=Author.CLEAN_UP, rule=left[-1].rule)
        found.append(item)
    while left:
        _put(found, _added(left.pop(), begun, begun))
    return found


def _put(found: list[Item], runs: Sequence[Run]) -> None:
    """Put runs at the end, before the notes that stand there."""
    at = len(found)
    while at and isinstance(item := found[at - 1], Run) and item.note:
        at -= 1
    found[at:at] = runs


def _last(found: Sequence[Item]) -> Run | None:
    return next((item for item in reversed(found) if isinstance(item, Run)), None)


def _added(cleaning: Cleaning, at: Run | None, before: Run | None) -> list[Run]:
    """What a cleaning puts there. It is part of a query that stands on both sides of it."""
    if not cleaning.text:
        return []
    query = at.query if at and before and at.query == before.query else None
    place = at.place if at else None
    return [Run(cleaning.text, added=Author.CLEAN_UP, place=place, rule=cleaning.rule, query=query)]
