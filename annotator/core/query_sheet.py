"""A query sheet: the unclear places of a transcript, for somebody else to answer."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.page import Query


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """An unclear place with the talk on either side, an ellipsis where it goes on.

    `number` is that of its line (from 1), the time in ms.
    """

    query: Query
    number: int
    before: str
    after: str
    start_ms: int | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class QuerySheet:
    """All unclear places, in order."""

    title: str
    places: tuple[OpenPlace, ...]
