"""Comments in a Word document. The elements are those of ECMA-376-1, 17.13.4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


class Comments:
    """Makes the comments of one document, all by one author."""

    def __init__(self, document: Document, author: str) -> None:
        self._part = document.part
        self._author = author

    def on(self, elements: Iterable[BaseOxmlElement], text: str) -> Iterator[BaseOxmlElement]:
        """What to put into a paragraph for these elements with a comment on them."""
        known = {qn("w:id"): self._new(text)}
        yield OxmlElement("w:commentRangeStart", known)
        yield from elements
        yield OxmlElement("w:commentRangeEnd", known)
        yield _reference(known)

    def at(self, text: str) -> BaseOxmlElement:
        """What to put into a paragraph for a comment on the place where it stands."""
        return _reference({qn("w:id"): self._new(text)})

    def _new(self, text: str) -> str:
        comment = self._part._comments_part.comments.add_comment(text, author=self._author)
        comment._comment_elm.attrib.pop(qn("w:date"), None)  # the same page gives the same bytes
        return str(comment.comment_id)


def _reference(known: dict[str, str]) -> BaseOxmlElement:
    reference = OxmlElement("w:r")
    reference.append(OxmlElement("w:commentReference", known))
    return reference
