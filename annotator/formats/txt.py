"""Plain text (.txt)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotator.core.page import FrontKind, Page, Turn
from annotator.formats.remarks import Endnotes, heading, signed


def write_txt(page: Page) -> bytes:
    """The page as UTF-8 text: an empty row between paragraphs, notes at its end, figures left out."""
    notes = Endnotes()
    texts = [page.title, *_front(page)]
    for block in page.blocks:
        if isinstance(block, Turn):
            paragraphs = [signed(page, notes, paragraph) for paragraph in block.paragraphs]
            texts += [block.label + paragraphs[0], *paragraphs[1:]] if paragraphs else []
        else:
            texts.append(block.text)
    if rows := [f"〔{number}〕{text}" for number, text in enumerate(notes.texts(), 1)]:
        texts += [heading(page), "\n".join(rows)]
    return ("\n\n".join(text for text in texts if text) + "\n").encode()


def _front(page: Page) -> Iterator[str]:
    """The rows before the talk, those of people as one paragraph."""
    for kind, rows in groupby(page.front, key=lambda row: row.kind):
        between = "\n" if kind is FrontKind.PERSON else "\n\n"
        yield between.join(row.text for row in rows)
