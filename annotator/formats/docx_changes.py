"""Tracked changes in a Word document: what was added and removed, each by its author, and queries as comments.

The elements are those of ECMA-376-1, 17.13.5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from annotator.core.page import NOBODY_KNOWS, Author, Run
from annotator.formats.docx_comments import Comments
from annotator.formats.docx_styles import SPEAKER


class ChangeMarks:
    """Writes runs into the paragraphs of one document with all that became of them.

    `authors` are the names shown for whoever made a change; comments are by the editor.
    """

    def __init__(self, document: Document, authors: Mapping[Author, str]) -> None:
        self._authors = authors
        self._comments = Comments(document, authors[Author.EDITOR])
        self._count = 0

    def add(self, paragraph: Paragraph, runs: Sequence[Run]) -> None:
        """Put the runs at the end of a paragraph, those on which there is a query as the range of one comment."""
        for query, held in groupby(runs, key=lambda run: run.query):
            elements = list(map(self._element, held))
            paragraph._p.extend(self._comments.on(elements, query.text or NOBODY_KNOWS) if query else elements)

    def add_label(self, paragraph: Paragraph, label: str) -> None:
        """Put a name at the end of a paragraph, as the editor's addition."""
        run = paragraph.add_run(label)
        run._r.style = SPEAKER
        inserted = self._change("w:ins", Author.EDITOR)
        run._r.addprevious(inserted)
        inserted.append(run._r)

    def paragraph_removed(self, paragraph: Paragraph) -> None:
        """Have the paragraph go too where the removal of all its text is accepted."""
        properties = paragraph._p.get_or_add_pPr()
        fonts = OxmlElement("w:rPr")
        fonts.append(self._change("w:del", Author.CLEAN_UP))
        properties.append(fonts)

    def _element(self, run: Run) -> BaseOxmlElement:
        if run.note:
            return self._comments.at(run.note.text)
        element = _plain(run.text, removed=run.removed is not None)
        for tag, author in (("w:del", run.removed), ("w:ins", run.added)):
            if author is not None:
                change = self._change(tag, author)
                change.append(element)
                element = change
        return element

    def _change(self, tag: str, author: Author) -> BaseOxmlElement:
        self._count += 1
        return OxmlElement(tag, {qn("w:id"): str(self._count), qn("w:author"): self._authors[author]})


def _plain(text: str, *, removed: bool) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    run.text = text
    for content in run.findall(qn("w:t")) if removed else ():
        content.tag = qn("w:delText")
    return run
