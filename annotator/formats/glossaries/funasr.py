"""Hot words of FunASR.

Its runtime and clients take a file with a hot word and a weight from 1 to 100 in each row, as `阿里巴巴 20`; about
1,000 words of up to 10 characters serve it best. What it corrects after recognition is another file, with
`wrong=>right` in a row, or a right word alone, which is looked for by its sound; `#` begins a comment.
The hot words hold the terms alone, the corrections their aliases too. Of two corrections of one form FunASR would
make the last, so that only the first is written.
"""

from __future__ import annotations

import re
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
from annotator.formats.glossaries.plain_rows import plain_rows, rows_as_bytes, switched_on

_ARROWS = ("=>", "->", "→")
_WEIGHED = re.compile(r"(.*\S) (\d+)")
_TERM = frozenset((Field.TERM,))
_PAIR = frozenset((Field.TERM, Field.ALIASES))


def looks_like_fixes(text: str) -> bool:
    """Whether some row says what is right for what is wrong."""
    return any(not isinstance(row, BadRow) and _pair(row[1]) is not None for row in plain_rows(text))


def looks_weighed(text: str) -> bool:
    """Whether at least half of the rows end in a number, which then is a weight."""
    rows = [row[1] for row in plain_rows(text) if not isinstance(row, BadRow) and not row[1].startswith("#")]
    return bool(rows) and sum(_WEIGHED.fullmatch(row) is not None for row in rows) * 2 >= len(rows)


def read_hot_words(text: str) -> GlossaryRows:
    """Hot words, with weights or without; the weights are passed over."""
    return GlossaryRows.of(_read_rows(text, weighed=looks_weighed(text)))


def read_fixes(text: str) -> GlossaryRows:
    """Corrections and words that are looked for by their sound."""
    return GlossaryRows.of(_read_rows(text, weighed=False))


def _read_rows(text: str, *, weighed: bool) -> Iterator[TermRow | BadRow]:
    for found in plain_rows(text):
        if isinstance(found, BadRow):
            yield found
        elif not found[1].startswith("#"):
            yield _read_row(*found, weighed=weighed)


def _read_row(number: int, row: str, *, weighed: bool) -> TermRow | BadRow:
    pair = _pair(row)
    if pair is None:
        word = _WEIGHED.fullmatch(row) if weighed else None
        return _row(number, word[1] if word else row, "")
    return _row(number, pair[1], pair[0]) if all(pair) else BadRow(number, RowFault.SHAPE, row)


def _row(number: int, text: str, alias: str) -> TermRow:
    aliases = (alias,) if alias and alias != text else ()
    return TermRow(number, Term(text, usual_category(text), aliases), _PAIR if alias else _TERM)


def _pair(row: str) -> tuple[str, str] | None:
    """What is wrong and what is right in this row; None where it is a word alone."""
    for arrow in _ARROWS:
        wrong, found, right = row.partition(arrow)
        if found:
            return wrong.strip(), right.strip()
    return None


def write_hot_words(terms: Sequence[WeighedTerm]) -> Written:
    """A hot word and its weight in each row."""
    left_out: list[LeftOut] = []
    rows = []
    for weighed in switched_on(terms, left_out):
        if _fits(weighed.term.text):
            rows.append(f"{weighed.term.text} {weighed.weight}")
        else:
            left_out.append(LeftOut(weighed.term.text, Omission.SIGNS))
    return Written(rows_as_bytes(rows), len(rows), tuple(left_out))


def write_fixes(terms: Sequence[WeighedTerm]) -> Written:
    """A correction in each row; a term without aliases stands alone."""
    left_out: list[LeftOut] = []
    rows: list[str] = []
    seen: set[str] = set()
    written = 0
    for weighed in switched_on(terms, left_out):
        term = weighed.term
        if not _fits(term.text):
            left_out.append(LeftOut(term.text, Omission.SIGNS))
            continue
        before = len(rows)
        for alias in term.aliases:
            if not _fits(alias) or alias in seen:
                left_out.append(LeftOut(alias, Omission.TAKEN if alias in seen else Omission.SIGNS))
            else:
                seen.add(alias)
                rows.append(f"{alias}=>{term.text}")
        if len(rows) == before:
            rows.append(term.text)
        written += 1
    return Written(rows_as_bytes(rows), written, tuple(left_out))


def _fits(text: str) -> bool:
    return not text.startswith("#") and not any(arrow in text for arrow in _ARROWS)
