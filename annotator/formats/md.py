"""Markdown (.md)."""

from __future__ import annotations

import re

from annotator.core.page import Figure, Page, Turn

_OPENS_BLOCK = re.compile(r"\d{1,9}(?=[.)]\s)|(?=#{1,6}\s|>|[-+*]\s)")


def write_md(page: Page) -> bytes:
    """The page as Markdown in UTF-8: speakers bold, figures where they were shown."""
    texts = [f"# {page.title}"] if page.title else []
    for block in page.blocks:
        if isinstance(block, Turn):
            texts += _parts(block)
        else:
            texts.append(f"{'#' * block.level} {block.text}")
    return ("\n\n".join(texts) + "\n").encode()


def _parts(turn: Turn) -> list[str]:
    texts: list[str] = []
    label = f"**{turn.speaker}**{turn.label.removeprefix(turn.speaker)}" if turn.speaker else ""
    for part in turn.parts:
        if isinstance(part, Figure):
            texts.append(part.markup)
        else:
            texts.append(label + part.text if label else _as_talk(part.text))
            label = ""
    return texts


def _as_talk(text: str) -> str:
    """The paragraph, kept from being read as a heading, a quotation or a list."""
    found = _OPENS_BLOCK.match(text)
    return f"{found[0]}\\{text[found.end() :]}" if found else text
