"""Reads a paper of whatever format it is: text, Markdown, docx, pptx, PDF, web page."""

from __future__ import annotations

from pathlib import Path

from annotator.core.errors import FileBinary, FileEmpty, PaperUnknown
from annotator.core.papers import Paper, PaperRow, PlaceUnit
from annotator.core.text import printable_name
from annotator.formats.decode import decode
from annotator.formats.papers.lookalikes import plain
from annotator.formats.read import read_bytes

SUFFIXES = ("md", "txt", "docx", "pptx", "pdf", "html", "htm")


def read_paper(path: Path) -> Paper:
    """Read a paper; its format is told by content and not by suffix.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileTooLarge: the bytes cannot be had.
        FileEmpty, BadEncoding, PaperUnknown, PaperExpands, PaperDamaged, PaperLocked, PaperWithoutText: no text can.
    """
    return parse_paper(read_bytes(path), str(path))


def parse_paper(data: bytes, name: str) -> Paper:
    """The paper in these bytes. `name` is its file name or path, used in errors and, without folders, as its name.

    Raises as `read_paper` does, but for what keeps the bytes from being had.
    """
    paper = _parsed(data, name)
    if not paper.rows:
        raise FileEmpty(path=name)
    return Paper(Path(printable_name(name)).name, paper.unit, paper.rows)


def paper_of(text: str, name: str) -> Paper:
    """Text that was pasted, as a paper."""
    rows = enumerate(plain(text).splitlines(), 1)
    return Paper(name, PlaceUnit.ROW, tuple(PaperRow(row.strip(), at) for at, row in rows if row.strip()))


def _parsed(data: bytes, name: str) -> Paper:
    """The libraries of a format are loaded when a paper is read: terms are mined of titles too."""
    if data.startswith(b"%PDF-"):
        from annotator.formats.papers.pdf import read_pdf

        return read_pdf(data, name)
    if data.startswith(b"PK\x03\x04"):
        from annotator.formats.papers.office import read_office

        return read_office(data, name)
    from annotator.formats.papers.page import looks_like_page, read_page

    if looks_like_page(data):
        return read_page(data, name)
    try:
        text, _ = decode(data, name)
    except FileBinary as error:
        raise PaperUnknown(path=name, what=error.fields["what"]) from None
    return paper_of(text, name)
