"""The cells of a row become a term, or tell what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.core.interchange import Field, RowFault, usual_category
from annotator.core.model import Category, Term
from annotator.formats.glossaries.headers import category_of

_YES = {"1", "true", "yes", "y", "x", "on", "是", "√"}
_NO = {"0", "false", "no", "n", "off", "否", "×"}
_LONGEST_TERM = 200


class RowIsBad(Exception):
    """A row makes no term: its fault, and what was found in its place."""

    def __init__(self, fault: RowFault, found: str = "") -> None:
        super().__init__(fault, found)
        self.fault = fault
        self.found = found


def term_of(cells: Mapping[Field, str], between: str) -> Term:
    """The term that these cells tell of, each already one line. Raises RowIsBad."""
    text = cells.get(Field.TERM, "")
    if not text:
        raise RowIsBad(RowFault.NO_TERM)
    aliases = values_in(cells.get(Field.ALIASES, ""), between)
    for value in (text, *aliases):
        if len(value) > _LONGEST_TERM:
            raise RowIsBad(RowFault.LONG, f"{len(value):,}")
    return Term(
        text,
        _category(cells.get(Field.CATEGORY, ""), text),
        aliases=tuple(alias for alias in aliases if alias != text),
        pronunciations=values_in(cells.get(Field.PRONUNCIATIONS, ""), between),
        not_near=values_in(cells.get(Field.NOT_NEAR, ""), between),
        note=cells.get(Field.NOTE, ""),
        source=cells.get(Field.SOURCE, ""),
        protect=_yes_or_no(cells.get(Field.PROTECT, ""), otherwise=False),
        minimum=_probability(cells.get(Field.MINIMUM, "")),
        on=_yes_or_no(cells.get(Field.ON, ""), otherwise=True),
    )


def values_in(cell: str, between: str) -> tuple[str, ...]:
    """The values of a cell, each once; a backslash before a separator or a backslash takes its meaning away."""
    if between not in cell and "\\" not in cell:
        return (cell,) if cell else ()
    parts = re.findall(rf"(?:\\[\\{re.escape(between)}]|[^{re.escape(between)}])+", cell)
    values = (re.sub(rf"\\([\\{re.escape(between)}])", r"\1", part).strip() for part in parts)
    return tuple(dict.fromkeys(value for value in values if value))


def one_cell(values: tuple[str, ...], between: str = "|") -> str:
    """Values as one cell, so that `values_in` gives them back."""
    return between.join(re.sub(rf"([\\{re.escape(between)}])", r"\\\1", value) for value in values)


def _category(cell: str, text: str) -> Category:
    found = category_of(cell) if cell else usual_category(text)
    if found is None:
        raise RowIsBad(RowFault.CATEGORY, cell)
    return found


def _yes_or_no(cell: str, *, otherwise: bool) -> bool:
    if cell and cell.lower() not in _YES | _NO:
        raise RowIsBad(RowFault.YES_OR_NO, cell)
    return cell.lower() in _YES if cell else otherwise


def _probability(cell: str) -> float:
    if not cell:
        return 0.0
    try:
        value = float(cell.removesuffix("%")) / (100 if cell.endswith("%") else 1)
    except ValueError:
        raise RowIsBad(RowFault.MINIMUM, cell) from None
    if not 0 <= value <= 1:
        raise RowIsBad(RowFault.MINIMUM, cell)
    return value
