"""Word documents (.docx): the clean text, or all that was changed as tracked changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from annotator.core.page import Author, Page, Run, Turn
from annotator.formats.docx_changes import ChangeMarks
from annotator.formats.docx_document import new_document, packed

_TITLE = 0


class _Pen(Protocol):
    """What writes into paragraphs: what is handed over alone, or everything with its fate."""

    def add(self, paragraph: WordParagraph, runs: Sequence[Run]) -> None: ...

    def add_label(self, paragraph: WordParagraph, label: str) -> None: ...

    def paragraph_removed(self, paragraph: WordParagraph) -> None: ...


class _Plain:
    """Writes what is handed over."""

    def add(self, paragraph: WordParagraph, runs: Sequence[Run]) -> None:
        paragraph.add_run("".join(run.text for run in runs if run.removed is None))

    def add_label(self, paragraph: WordParagraph, label: str) -> None:
        paragraph.add_run(label).bold = True

    def paragraph_removed(self, paragraph: WordParagraph) -> None:
        paragraph._p.getparent().remove(paragraph._p)


def write_docx(page: Page, authors: Mapping[Author, str] | None = None) -> bytes:
    """The page as a Word document: speakers bold, figures left out. The same page gives the same bytes.

    With `authors`, the names under which changes are shown, everything that was heard stays in it as tracked changes:
    with all of them accepted it is the document without, with all rejected its talk is what was heard.
    """
    document = new_document(page.title)
    pen: _Pen = ChangeMarks(document, authors) if authors else _Plain()
    if page.title:
        document.add_heading(page.title, _TITLE)
    for block in page.blocks:
        if isinstance(block, Turn):
            _add_turn(document, pen, block)
        else:
            document.add_heading(block.text, block.level)
    return packed(document)


def _add_turn(document: Document, pen: _Pen, turn: Turn) -> None:
    label = turn.label
    for part in turn.paragraphs:
        paragraph = document.add_paragraph()
        if label and part.text:
            pen.add_label(paragraph, label)
            paragraph.paragraph_format.space_before = Pt(12)
            label = ""
        pen.add(paragraph, part.runs)
        if not part.text:
            pen.paragraph_removed(paragraph)
