"""Glossaries as tables: any separator, columns in any order under any names, several values in a cell.

A table holds all of a term. What it cannot hold: space at the ends of a text and more than one space in a row,
and signs that cannot be seen.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from annotator.core.interchange import (
    LISTS,
    BadRow,
    Field,
    GlossaryRows,
    Layout,
    RowFault,
    TermRow,
    WeighedTerm,
    Written,
)
from annotator.core.model import Term
from annotator.core.text import writable
from annotator.formats.cells import read_cell, write_cells
from annotator.formats.glossaries.cells_to_term import RowIsBad, one_cell, term_of
from annotator.formats.glossaries.headers import fields_of

_DELIMITERS = "\t,;|，；"
_BETWEEN = "|；;、"
_SAID = re.compile(r"sep=(.)\n", re.IGNORECASE)  # the row by which a spreadsheet tells the separator
_LOOKED_AT = 200
_COLUMNS = tuple(Field)

Cells = tuple[int, list[str]]


def read_table(text: str, layout: Layout) -> GlossaryRows:
    """The terms of a table that is laid out so. Rows without any text are passed over."""
    return GlossaryRows.of(_read_rows(text, layout), _ignored(layout))


def _read_rows(text: str, layout: Layout) -> Iterator[TermRow | BadRow]:
    told = frozenset(field for field in layout.columns if field)
    header = layout.header
    for record in _records(text, layout.delimiter):
        if isinstance(record, BadRow):
            yield record
        elif header:
            header = False
        else:
            yield _read_row(*record, layout, told)


def _read_row(number: int, cells: Sequence[str], layout: Layout, told: frozenset[Field]) -> TermRow | BadRow:
    if any("\ufffd" in cell for cell in cells):
        return BadRow(number, RowFault.BYTES)
    if any(cells[len(layout.columns) :]):
        return BadRow(number, RowFault.CELLS)
    found = {field: cell for field, cell in zip(layout.columns, cells, strict=False) if field}
    try:
        term = term_of(found, layout.between)
    except RowIsBad as error:
        return BadRow(number, error.fault, error.found)
    return TermRow(number, term, told if found.get(Field.CATEGORY) else told - {Field.CATEGORY})


def _ignored(layout: Layout) -> tuple[str, ...]:
    return tuple(name for name, field in zip(layout.names, layout.columns, strict=False) if name and not field)


def first_rows(text: str, delimiter: str, count: int) -> list[list[str]]:
    """The first rows of a table as they stand, a header among them."""
    whole = (row[1] for row in _records(text, delimiter) if not isinstance(row, BadRow))
    return list(islice(whole, count))


def guess_layout(text: str) -> Layout:
    """How the table is probably laid out: by the header where it is known, else by the separator that recurs."""
    said = _SAID.match(text)
    signs = said[1] if said else _DELIMITERS
    headers = [layout for sign in signs if (layout := _by_header(text, sign))]
    return max(headers or [_by_width(text, sign) for sign in signs], key=lambda layout: len(layout.columns))


def layout_of(text: str, delimiter: str) -> Layout:
    """How a table with this separator is probably laid out."""
    return _by_header(text, delimiter) or _by_width(text, delimiter)


def _by_header(text: str, delimiter: str) -> Layout | None:
    names = next(iter(first_rows(text, delimiter, 1)), [])
    columns = fields_of(names)
    if Field.TERM not in columns:
        return None
    return Layout(delimiter, True, columns, tuple(names), _between(text, columns, names, delimiter))


def _by_width(text: str, delimiter: str) -> Layout:
    widths = Counter(map(len, first_rows(text, delimiter, _LOOKED_AT)))
    usual = widths.most_common(1)[0][0] if widths else 0
    return Layout(delimiter, header=False, columns=(None,) * usual)


def _between(text: str, columns: Sequence[Field | None], names: Sequence[str], own: str) -> str:
    """What stands between the values of a cell: `|` in tables of this program, else what is seen there."""
    lists = [at for at, field in enumerate(columns) if field in LISTS and names[at].lower() != field]
    rows = first_rows(text, own, _LOOKED_AT)[1:] if lists else []
    seen = Counter(char for row in rows for at in lists if at < len(row) for char in row[at])
    found = [char for char in _BETWEEN if seen[char] and char != own]
    return found[0] if found else next(char for char in _BETWEEN if char != own)


def _records(text: str, delimiter: str) -> Iterator[Cells | BadRow]:
    """Each row that has any text, with its number from 1, its cells as one line each.

    Where a quotation mark stands wrongly only the row with it is bad, however many it would take in.
    """
    lines = io.StringIO(text)
    first = 0
    if _SAID.match(text):
        lines.readline()
        first = 1
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number, start = first + reader.line_num + 1, lines.tell()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield BadRow(number, RowFault.QUOTE)
            first = number
            lines.seek(start)
            lines.readline()
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        plain = [_one_line(cell) if cell else "" for cell in cells]
        if any(plain):
            yield number, plain


def _one_line(cell: str) -> str:
    shown = cell if cell.isprintable() else writable(cell)
    return " ".join((read_cell(shown) if shown.startswith("'") else shown).split())


def write_csv(terms: Sequence[WeighedTerm]) -> Written:
    """A table for spreadsheets, separated by commas. It holds all of every term."""
    return Written(table_of((weighed.term for weighed in terms), ","), len(terms))


def write_tsv(terms: Sequence[WeighedTerm]) -> Written:
    """A table separated by tabs. It holds all of every term."""
    return Written(table_of((weighed.term for weighed in terms), "\t"), len(terms))


def table_of(terms: Iterable[Term], delimiter: str) -> bytes:
    """A table with a header that holds all of every term."""
    return write_cells([tuple(map(str, _COLUMNS)), *map(_cells_of, terms)], delimiter)


def _cells_of(term: Term) -> tuple[str, ...]:
    return (
        term.text,
        term.category,
        one_cell(term.aliases),
        one_cell(term.pronunciations),
        one_cell(term.not_near),
        term.note,
        term.source,
        "yes" if term.protect else "",
        repr(term.minimum) if term.minimum else "",
        "" if term.on else "no",
    )
