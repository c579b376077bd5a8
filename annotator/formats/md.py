"""Markdown (.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from annotator.core.page import Figure, FrontKind, Page, Turn
from annotator.formats.md_text import plain, plain_bold, plain_heading, plain_paragraph
from annotator.formats.remarks import Endnotes, heading, signed

_PICTURE = re.compile(r"!\[[^\]]*\]\((?!\s*<?\s*(?:javascript|vbscript|data):)[^()<>]*\)", re.IGNORECASE)


def write_md(page: Page) -> bytes:
    """The page as Markdown in UTF-8: speakers bold, figures where they were shown, notes at its end.

    Text that only looks like markup is shown as it stands.
    """
    notes = Endnotes()
    texts = [f"# {plain_heading(page.title)}"] if page.title else []
    texts += _front(page)
    for block in page.blocks:
        if isinstance(block, Turn):
            texts += _parts(page, notes, block)
        else:
            texts.append(f"{'#' * block.level} {plain_heading(block.text)}")
    if rows := [f"{number}. {plain_paragraph(text)}" for number, text in enumerate(notes.texts(), 1)]:
        texts += [f"## {heading(page)}", "\n".join(rows)]
    return ("\n\n".join(texts) + "\n").encode()


def _front(page: Page) -> Iterator[str]:
    """The rows before the talk, those of people as a list."""
    for kind, rows in groupby(page.front, key=lambda row: row.kind):
        texts = [plain_paragraph(row.text) for row in rows]
        yield "\n".join(f"- {text}" for text in texts) if kind is FrontKind.PERSON else "\n\n".join(texts)


def _parts(page: Page, notes: Endnotes, turn: Turn) -> Iterator[str]:
    label = plain_bold(turn.speaker) + turn.label.removeprefix(turn.speaker) if turn.speaker else ""
    for part in turn.parts:
        if isinstance(part, Figure):
            yield part.markup if _PICTURE.fullmatch(part.markup) else plain_paragraph(part.markup)
            continue
        text = signed(page, notes, part)
        yield label + plain(text) if label else plain_paragraph(text)
        label = ""
