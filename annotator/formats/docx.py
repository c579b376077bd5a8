"""Word documents (.docx): the clean text, or all that was changed as tracked changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from annotator.core.page import NOBODY_KNOWS, Author, FrontKind, Page, Run, Turn
from annotator.formats.docx_changes import ChangeMarks
from annotator.formats.docx_comments import Comments
from annotator.formats.docx_document import new_document, packed
from annotator.formats.docx_styles import CONTINUED, EVENT, FRONT, PERSON, SPEAKER, TALK, UNCLEAR
from annotator.formats.remarks import spans

_TITLE = 0
_ROWS = {FrontKind.EVENT: EVENT, FrontKind.PERSON: PERSON, FrontKind.TEXT: FRONT}


class _Pen(Protocol):
    """What writes into paragraphs: what is handed over alone, or everything with its fate."""

    def add(self, paragraph: WordParagraph, runs: Sequence[Run]) -> None: ...

    def add_label(self, paragraph: WordParagraph, label: str) -> None: ...

    def paragraph_removed(self, paragraph: WordParagraph) -> None: ...


class _Plain:
    """Writes what is handed over; unclear places are highlighted, with comments on them."""

    def __init__(self, document: Document, author: str) -> None:
        self._comments = Comments(document, author)

    def add(self, paragraph: WordParagraph, runs: Sequence[Run]) -> None:
        for span in spans(runs):
            if span.note:
                paragraph._p.append(self._comments.at(span.note.text))
                continue
            run = paragraph.add_run(span.text)
            if span.query:
                run._r.style = UNCLEAR
                paragraph._p.extend(self._comments.on([run._r], span.query.text or NOBODY_KNOWS))

    def add_label(self, paragraph: WordParagraph, label: str) -> None:
        paragraph.add_run(label)._r.style = SPEAKER

    def paragraph_removed(self, paragraph: WordParagraph) -> None:
        paragraph._p.getparent().remove(paragraph._p)


def write_docx(page: Page, authors: Mapping[Author, str] | None = None) -> bytes:
    """The page as a Word document: every part in a style of its own, figures left out, notes as comments.

    The same page gives the same bytes. With `authors`, the names under which changes are shown, everything that was
    heard stays in it as tracked changes: with all of them accepted it is the document without, with all rejected its
    talk is what was heard.
    """
    document = new_document(page.title, page.language)
    author = "编辑" if page.chinese else "Editor"
    pen: _Pen = ChangeMarks(document, authors) if authors else _Plain(document, author)
    if page.title:
        document.add_heading(page.title, _TITLE)
    for row in page.front:
        document.add_paragraph(row.text)._p.style = _ROWS[row.kind]
    for block in page.blocks:
        if isinstance(block, Turn):
            _add_turn(document, pen, block)
        else:
            document.add_heading(block.text, block.level)
    return packed(document)


def _add_turn(document: Document, pen: _Pen, turn: Turn) -> None:
    label, style = turn.label, TALK
    for part in turn.paragraphs:
        paragraph = document.add_paragraph()
        paragraph._p.style = style
        if label and part.text:
            pen.add_label(paragraph, label)
            label = ""
        pen.add(paragraph, part.runs)
        if part.text:
            style = CONTINUED
        else:
            pen.paragraph_removed(paragraph)
