"""Glossaries as CSV: a header, one term a row, several values in a cell separated by `|`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from annotator.core.errors import BadGlossary, FileEmpty
from annotator.core.model import Category, Term
from annotator.core.text import is_han
from annotator.formats.decode import decode
from annotator.formats.read import read_bytes

_DELIMITERS = ",;\t"
_BETWEEN_VALUES = "|"
_YES = {"1", "true", "yes", "y", "x", "是"}
_NO = {"", "0", "false", "no", "n", "否"}


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
    terms: dict[str, Term] = {}
    for number, row in _rows(text, name):
        term = _term(row, number, name)
        if term.text:
            terms[term.text] = _merged(terms[term.text], term) if term.text in terms else term
    return list(terms.values())


def _rows(text: str, name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row after the header with its number from 1, its cells by column."""
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            cells = [" ".join(cell.split()) for cell in cells]
            if not any(cells):
                continue
            if not columns:
                columns = [cell.lower() for cell in cells]
                if "term" not in columns:
                    raise BadGlossary(path=name, row=reader.line_num, what="the header names no column 'term'")
                continue
            if any(cells[len(columns) :]):
                what = "there are more cells than columns; put quotes around a text with the separator in it"
                raise BadGlossary(path=name, row=reader.line_num, what=what)
            yield reader.line_num, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise BadGlossary(path=name, row=reader.line_num, what=str(error)) from None


def _delimiter(text: str) -> str:
    header = text.strip().split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def _term(row: Mapping[str, str], number: int, name: str) -> Term:
    text = row.get("term", "")
    return Term(
        text,
        _category(row.get("category", ""), text, number, name),
        aliases=tuple(alias for alias in _values(row, "aliases") if alias != text),
        pronunciations=_values(row, "pronunciations"),
        not_near=_values(row, "not_near"),
        note=row.get("note", ""),
        source=row.get("source", ""),
        protect=_is_yes("protect", row.get("protect", ""), number, name),
        minimum=_minimum(row.get("minimum", ""), number, name),
        on=_is_yes("on", row.get("on", "") or "yes", number, name),
    )


def _category(cell: str, text: str, number: int, name: str) -> Category:
    if not cell:
        return Category.TERM_ZH if any(map(is_han, text)) else Category.TERM_EN
    try:
        return Category(cell.lower())
    except ValueError:
        what = f"there is no category '{cell}', only {', '.join(Category)}"
        raise BadGlossary(path=name, row=number, what=what) from None


def _is_yes(column: str, cell: str, number: int, name: str) -> bool:
    if cell.lower() in _YES | _NO:
        return cell.lower() in _YES
    raise BadGlossary(path=name, row=number, what=f"'{column}' is yes or no, not '{cell}'")


def _minimum(cell: str, number: int, name: str) -> float:
    try:
        minimum = float(cell or 0)
    except ValueError:
        minimum = -1.0
    if 0 <= minimum <= 1:
        return minimum
    raise BadGlossary(path=name, row=number, what=f"'minimum' is a probability from 0 to 1, not '{cell}'")


def _values(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    values = (value.strip() for value in row.get(column, "").split(_BETWEEN_VALUES))
    return tuple(dict.fromkeys(value for value in values if value))


def _merged(first: Term, again: Term) -> Term:
    return replace(
        first,
        aliases=_union(first.aliases, again.aliases),
        pronunciations=_union(first.pronunciations, again.pronunciations),
        not_near=_union(first.not_near, again.not_near),
        note=first.note or again.note,
        source=first.source or again.source,
        protect=first.protect or again.protect,
        minimum=max(first.minimum, again.minimum),
        on=first.on and again.on,
    )


def _union(first: tuple[str, ...], again: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + again))
