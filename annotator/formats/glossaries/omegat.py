"""Glossaries of OmegaT: rows of source, target and comment with tabs between them, in UTF-8; `#` begins a comment.

The source is what was heard wrongly, an alias, the target the right term, the comment its note. A term without aliases
is its own source. Held are terms, aliases and notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.core.interchange import (
    BadRow,
    Field,
    GlossaryRows,
    LeftOut,
    Omission,
    RowFault,
    TermRow,
    WeighedTerm,
    Written,
    usual_category,
)
from annotator.core.model import Term
from annotator.core.text import writable
from annotator.formats.glossaries.plain_rows import rows_as_bytes, switched_on

_TAB, _COMMENT = "\t", "#"
_TOLD = frozenset((Field.TERM, Field.ALIASES, Field.NOTE))


def looks_like_omegat(text: str) -> bool:
    """Whether all rows but comments have two cells or three."""
    rows = [row for row in text.split("\n") if row.strip() and not row.startswith(_COMMENT)]
    return bool(rows) and all(1 <= row.count(_TAB) <= 2 for row in rows)


def read_omegat(text: str) -> GlossaryRows:
    """The terms of a glossary of OmegaT. What stands in more columns is passed over, as OmegaT does."""
    return GlossaryRows.of(_read_rows(text))


def _read_rows(text: str) -> Iterator[TermRow | BadRow]:
    for number, row in enumerate(text.split("\n"), 1):
        if row.startswith(_COMMENT) or not row.strip():
            continue
        heard, right, note, *_ = [" ".join(writable(cell).split()) for cell in row.split(_TAB)] + [""] * 2
        if "\ufffd" in row:
            yield BadRow(number, RowFault.BYTES)
        elif not heard or not right:
            yield BadRow(number, RowFault.SHAPE, " ".join(row.split()))
        else:
            aliases = () if heard == right else (heard,)
            yield TermRow(number, Term(right, usual_category(right), aliases, note=note), _TOLD)


def write_omegat(terms: Sequence[WeighedTerm]) -> Written:
    """A row for each alias of each term."""
    left_out: list[LeftOut] = []
    rows: list[str] = []
    written = 0
    for weighed in switched_on(terms, left_out):
        term = weighed.term
        fitting = [alias for alias in term.aliases if not alias.startswith(_COMMENT)]
        left_out += [LeftOut(alias, Omission.SIGNS) for alias in term.aliases if alias.startswith(_COMMENT)]
        if not fitting and term.text.startswith(_COMMENT):
            left_out.append(LeftOut(term.text, Omission.SIGNS))
            continue
        rows += [_TAB.join(filter(None, (heard, term.text, term.note))) for heard in fitting or [term.text]]
        written += 1
    return Written(rows_as_bytes(rows), written, tuple(left_out))
