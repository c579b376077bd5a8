"""Plain text (.txt)."""

from __future__ import annotations

from annotator.core.page import Page, Turn


def write_txt(page: Page) -> bytes:
    """The page as UTF-8 text: an empty row between paragraphs, figures left out."""
    texts = [page.title]
    for block in page.blocks:
        if isinstance(block, Turn):
            texts += _paragraphs(block)
        else:
            texts.append(block.text)
    return ("\n\n".join(text for text in texts if text) + "\n").encode()


def _paragraphs(turn: Turn) -> list[str]:
    first, *others = [paragraph.text for paragraph in turn.paragraphs] or [""]
    return [turn.label + first if first else "", *others]
