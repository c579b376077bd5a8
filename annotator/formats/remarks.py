"""What is remarked on a talk, for documents that have no comments: signs in the text, and numbered notes at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from annotator.core.page import NOBODY_KNOWS, Note, Page, Paragraph, Query, Run


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of what is handed over on which there is one query or none; or a note, without text."""

    text: str
    query: Query | None = None
    note: Note | None = None


def spans(runs: Iterable[Run]) -> Iterator[Span]:
    """What is handed over of these runs."""
    left = (run for run in runs if run.removed is None)
    for (query, note), same in groupby(left, key=lambda run: (run.query, run.note)):
        yield Span("".join(run.text for run in same), query, note)


class Endnotes:
    """The notes of a document, numbered from 1 as they are met."""

    def __init__(self) -> None:
        self._numbers: dict[Query | Note, int] = {}

    def number(self, remark: Query | Note) -> int:
        """The number of a note, the same one each time."""
        return self._numbers.setdefault(remark, len(self._numbers) + 1)

    def texts(self) -> list[str]:
        """What the notes say, each in one row, by their numbers."""
        return ["; ".join(remark.text.splitlines()) for remark in self._numbers]


def heading(page: Page) -> str:
    """What stands above the notes."""
    return "注释" if page.chinese else "Notes"


def signed(page: Page, notes: Endnotes, paragraph: Paragraph) -> str:
    """A paragraph with 〔？〕 behind each unclear place, and numbers where there are notes on it that are wanted."""
    return "".join(span.text + _sign(page, notes, span) for span in spans(paragraph.runs))


def _sign(page: Page, notes: Endnotes, span: Span) -> str:
    if span.note:
        return f"〔{notes.number(span.note)}〕"
    if span.query and page.notes and span.query.text:
        return f"〔？{notes.number(span.query)}〕"
    return NOBODY_KNOWS if span.query else ""
