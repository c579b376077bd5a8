"""The hot words of CapsWriter-Offline, `hot.txt`.

A row is `term | alias | alias ~~~ not near | not near`; `#` begins a comment. Groups stand under a comment as
`# ===== person =====`; a group named as a category is one. Held are terms, aliases, words never near and categories.
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
from annotator.core.model import Category, Term
from annotator.formats.glossaries.headers import category_of
from annotator.formats.glossaries.plain_rows import plain_rows, switched_on

_BAR, _NOT_NEAR, _COMMENT = "|", "~~~", "#"
_GROUP = re.compile(r"#\s*={2,}\s*(.*?)\s*={2,}")
_TOLD = frozenset((Field.TERM, Field.ALIASES, Field.NOT_NEAR))


def looks_like_capswriter(text: str) -> bool:
    """Whether some row has its signs: words never near, or a group."""
    rows = [row[1] for row in plain_rows(text) if not isinstance(row, BadRow)]
    return any(_NOT_NEAR in row or _GROUP.fullmatch(row) for row in rows)


def read_capswriter(text: str) -> GlossaryRows:
    """The terms of a hot.txt."""
    return GlossaryRows.of(_read_rows(text))


def _read_rows(text: str) -> Iterator[TermRow | BadRow]:
    category: Category | None = None
    for found in plain_rows(text):
        if isinstance(found, BadRow):
            yield found
        elif group := _GROUP.fullmatch(found[1]):
            category = category_of(group[1])
        elif not found[1].startswith(_COMMENT):
            yield _read_row(*found, category)


def _read_row(number: int, row: str, category: Category | None) -> TermRow | BadRow:
    names, _, not_near = row.partition(_NOT_NEAR)
    text, *aliases = (name.strip() for name in names.split(_BAR))
    if not text:
        return BadRow(number, RowFault.NO_TERM)
    if _NOT_NEAR in not_near:
        return BadRow(number, RowFault.SHAPE, row)
    wrong = tuple(dict.fromkeys(alias for alias in aliases if alias and alias != text))
    never = tuple(dict.fromkeys(word.strip() for word in not_near.split(_BAR) if word.strip()))
    term = Term(text, category or usual_category(text), wrong, not_near=never)
    return TermRow(number, term, _TOLD | {Field.CATEGORY} if category else _TOLD)


def write_capswriter(terms: Sequence[WeighedTerm]) -> Written:
    """A hot.txt, grouped by category."""
    left_out: list[LeftOut] = []
    groups: dict[Category, list[str]] = {category: [] for category in Category}
    for weighed in switched_on(terms, left_out):
        term = weighed.term
        if _fits(term.text):
            groups[term.category].append(_write_row(term, left_out))
        else:
            left_out.append(LeftOut(term.text, Omission.SIGNS))
    texts = [f"# ===== {category} =====\n" + "".join(rows) for category, rows in groups.items() if rows]
    return Written("\n".join(texts).encode(), sum(map(len, groups.values())), tuple(left_out))


def _write_row(term: Term, left_out: list[LeftOut]) -> str:
    names = [term.text, *_fitting(term.aliases, left_out)]
    never = _fitting(term.not_near, left_out)
    end = f" {_NOT_NEAR} {' | '.join(never)}" if never else ""
    return f"{' | '.join(names)}{end}\n"


def _fitting(texts: Sequence[str], left_out: list[LeftOut]) -> list[str]:
    left_out += [LeftOut(text, Omission.SIGNS) for text in texts if _has_signs(text)]
    return [text for text in texts if not _has_signs(text)]


def _fits(text: str) -> bool:
    return not text.startswith(_COMMENT) and not _has_signs(text)


def _has_signs(text: str) -> bool:
    return _BAR in text or _NOT_NEAR in text
