"""HTML, as it goes to the clipboard for word processors and mail."""

from __future__ import annotations

from html import escape

from annotator.core.page import Page, Turn


def write_html(page: Page) -> bytes:
    """The page as a small HTML document in UTF-8: speakers bold, figures left out."""
    title = escape(page.title)
    body = [f"<h1>{title}</h1>"] if title else []
    for block in page.blocks:
        if isinstance(block, Turn):
            body += _paragraphs(block)
        else:
            body.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
    head = f'<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>{title}</title></head>\n<body>\n'
    return (head + "\n".join(body) + "\n</body>\n</html>\n").encode()


def _paragraphs(turn: Turn) -> list[str]:
    label = f"<b>{escape(turn.label)}</b>" if turn.label else ""
    return [f"<p>{'' if at else label}{escape(paragraph.text)}</p>" for at, paragraph in enumerate(turn.paragraphs)]
