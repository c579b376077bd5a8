"""Glossaries that are to be right as a whole: the first row that is not is an error."""

from __future__ import annotations

from pathlib import Path

from annotator.core.errors import BadGlossary, FileEmpty
from annotator.core.glossary_merge import united
from annotator.core.interchange import Layout, RowFault
from annotator.core.model import Term
from annotator.formats.decode import decode
from annotator.formats.glossaries.table import guess_layout, read_table
from annotator.formats.read import read_bytes


def read_glossary(path: Path) -> list[Term]:
    """Read a glossary file.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileTooLarge: the bytes cannot be had.
        FileEmpty, FileBinary, BadEncoding, BadGlossary: they hold no glossary.
    """
    return parse_glossary(read_bytes(path), str(path))


def parse_glossary(data: bytes, name: str) -> list[Term]:
    """The terms of a glossary. Columns stand in any order, only `term` must be there, others are ignored.

    Rows without a term are skipped, rows of one term are made one. A term without a category is
    `term-zh` where it has Chinese characters and `term-en` where it has none.

    Raises:
        FileEmpty, FileBinary, BadEncoding, BadGlossary: the bytes hold no glossary.
    """
    text, _ = decode(data, name)
    if not text.strip():
        raise FileEmpty(path=name)
    layout = guess_layout(text)
    if not layout.has_term:
        raise BadGlossary(path=name, row=1, what="the header names no column 'term'")
    return terms_of_table(text, layout, name)


def terms_of_table(text: str, layout: Layout, name: str) -> list[Term]:
    """The terms of a table that is laid out so, each once; rows without one are skipped. Raises BadGlossary."""
    found = read_table(text, layout)
    for bad in found.bad:
        if bad.fault is not RowFault.NO_TERM:
            raise BadGlossary(path=name, row=bad.number, what=bad.words())
    terms: dict[str, Term] = {}
    for row in found.rows:
        before = terms.get(row.term.text)
        terms[row.term.text] = united(before, row.term) if before else row.term
    return list(terms.values())
