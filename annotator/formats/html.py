"""HTML: a document of its own that prints well, and the plainer one that word processors take from the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from annotator.core.page import Figure, FrontKind, Page, Paragraph, Turn
from annotator.formats.html_style import STYLE
from annotator.formats.remarks import Endnotes, Span, heading, spans

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(page: Page) -> bytes:
    """The page as one HTML file in UTF-8, without scripts and addresses; of figures it has the words alone.

    Unclear places are marked, with what is noted on them at the end.
    """
    notes = Endnotes()
    body = [*_head(page), *_talk(page, notes), *_endnotes(page, notes)]
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        _title(page),
        f"<style>{STYLE}</style>",
    )
    return _document(page, head, ["<main>", *body, "</main>"])


def write_clip(page: Page) -> bytes:
    """The page as a small HTML document for the clipboard: speakers bold, figures left out."""
    body = [f"<h1>{escape(page.title)}</h1>"] if page.title else []
    body += [f"<p>{escape(row.text)}</p>" for row in page.front]
    for block in page.blocks:
        if isinstance(block, Turn):
            texts = [escape(paragraph.text) for paragraph in block.paragraphs]
            body += [f"<p>{'' if at else _label(block)}{text}</p>" for at, text in enumerate(texts)]
        else:
            body.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
    return _document(page, ('<meta charset="utf-8">', _title(page)), body)


def _title(page: Page) -> str:
    """The name of the document, which HTML wants of every one."""
    return f"<title>{escape(page.title) or ('文字稿' if page.chinese else 'Transcript')}</title>"


def _document(page: Page, head: tuple[str, ...], body: list[str]) -> bytes:
    rows = ("<!DOCTYPE html>", f'<html lang="{page.language}">', "<head>", *head, "</head>", "<body>")
    return ("\n".join((*rows, *body, "</body>", "</html>")) + "\n").encode()


def _head(page: Page) -> Iterator[str]:
    if not (page.title or page.front):
        return
    yield "<header>"
    if page.title:
        yield f"<h1>{escape(page.title)}</h1>"
    for kind, rows in groupby(page.front, key=lambda row: row.kind):
        texts = [escape(row.text) for row in rows]
        if kind is FrontKind.PERSON:
            yield f'<ul class="people">{"".join(f"<li>{text}</li>" for text in texts)}</ul>'
        else:
            yield from (f'<p class="{kind}">{text}</p>' for text in texts)
    yield "</header>"


def _talk(page: Page, notes: Endnotes) -> Iterator[str]:
    for block in page.blocks:
        if not isinstance(block, Turn):
            level = min(block.level + 1, 6)
            yield f"<h{level}>{escape(block.text)}</h{level}>"
            continue
        yield '<section class="turn">'
        label = _label(block)
        for part in block.parts:
            if isinstance(part, Figure):
                yield from _caption(part)
            else:
                yield f"<p>{label}{_text(page, notes, part)}</p>"
                label = ""
        yield "</section>"


def _label(turn: Turn) -> str:
    return f"<b>{escape(turn.label)}</b>" if turn.label else ""


def _caption(figure: Figure) -> Iterator[str]:
    words = figure.markup.removeprefix("![").partition("]")[0].strip()
    if words:
        yield f'<p class="figure">{escape(words)}</p>'


def _text(page: Page, notes: Endnotes, paragraph: Paragraph) -> str:
    return "".join(_marked(notes, span) for span in spans(paragraph.runs))


def _marked(notes: Endnotes, span: Span) -> str:
    if span.note:
        return _reference(notes.number(span.note))
    if not span.query:
        return escape(span.text)
    title = f' title="{escape("; ".join(span.query.text.splitlines()))}"' if span.query.text else ""
    reference = _reference(notes.number(span.query)) if span.query.text else ""
    return f"<mark{title}>{escape(span.text)}</mark>{reference}"


def _reference(number: int) -> str:
    return f'<sup><a href="#note-{number}" id="place-{number}">{number}</a></sup>'


def _endnotes(page: Page, notes: Endnotes) -> Iterator[str]:
    texts = notes.texts()
    if texts:
        yield f'<footer><h2>{heading(page)}</h2><ol class="notes">'
        for number, text in enumerate(texts, 1):
            yield f'<li id="note-{number}">{escape(text)} <a href="#place-{number}">↩</a></li>'
        yield "</ol></footer>"
