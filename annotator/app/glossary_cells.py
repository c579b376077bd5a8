"""The cells of the glossary as text: how each is written, how it is read, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.app.glossary_rows import Field, GlossaryRow, Rows, glossary_rows, sources
from annotator.core.glossary import Layer, Lesson
from annotator.core.model import Term
from annotator.detect.sound.given import unsayable

_BETWEEN = " | "
_BARS = re.compile("[|｜、]")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*[%％]?")


class FaultCode(StrEnum):
    """What is wrong with a cell."""

    EMPTY = "empty"
    DOUBLED = "doubled"
    IS_ALIAS = "is-alias"
    ALIAS_IS_TERM = "alias-is-term"
    ALIAS_TAKEN = "alias-taken"
    UNSAYABLE = "unsayable"
    NO_SHARE = "no-share"


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong: the part of the cell at fault, and the other term that it meets."""

    code: FaultCode
    what: str = ""
    other: str = ""


def cell_text(row: GlossaryRow, field: Field) -> str:
    """A cell as it is shown and typed: several values between strokes, a probability in per cent."""
    write = _WRITTEN.get(field)
    return write(row) if write else ""


def read_cell(term: Term, field: Field, typed: str) -> Term | CellFault:
    """The term with one cell as it was typed."""
    text = " ".join(typed.split())
    if field is Field.TERM:
        return replace(term, text=text, aliases=tuple(a for a in term.aliases if a != text))
    if field is Field.ALIASES:
        return replace(term, aliases=tuple(alias for alias in _values(text) if alias != term.text))
    if field is Field.PRONUNCIATIONS:
        return replace(term, pronunciations=_values(text))
    if field is Field.NOT_NEAR:
        return replace(term, not_near=_values(text))
    if field is Field.MINIMUM:
        share = read_share(text)
        return CellFault(FaultCode.NO_SHARE, text) if share is None else replace(term, minimum=share)
    if field is Field.NOTE:
        return replace(term, note=text)
    return replace(term, source=text)


def read_share(typed: str) -> float | None:
    """A probability typed in per cent, from 0 to 1; 0 where nothing is typed, None where it is no such thing."""
    text = typed.strip()
    match = _PERCENT.fullmatch(text)
    if not text or not match:
        return None if text else 0.0
    share = float(match[1]) / 100
    return share if share <= 1 else None


class Names:
    """The texts and aliases of all terms, by which a changed one is judged; capitals do not count.

    The text of a term that is off is taken all the same, but may be another's alias.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._taken: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._aliases: dict[str, str] = {}
        for term in terms:
            self._taken[term.text.casefold()] = term.text
            if term.on:
                self._texts[term.text.casefold()] = term.text
                self._aliases.update((alias.casefold(), term.text) for alias in term.aliases)

    def fault(self, before: str, term: Term) -> CellFault | None:
        """What is wrong with a term that takes the place of the one with the text `before`, if anything."""
        if not term.text:
            return CellFault(FaultCode.EMPTY)
        other = self._taken.get(term.text.casefold(), before)
        if term.text != before and other != before:
            return CellFault(FaultCode.DOUBLED, term.text, other)
        owner = self._aliases.get(term.text.casefold(), before)
        if term.text != before and owner != before:
            return CellFault(FaultCode.IS_ALIAS, term.text, owner)
        for alias in term.aliases:
            named = self._texts.get(alias.casefold(), before)
            if named != before:
                return CellFault(FaultCode.ALIAS_IS_TERM, alias, named)
            owner = self._aliases.get(alias.casefold(), before)
            if owner != before:
                return CellFault(FaultCode.ALIAS_TAKEN, alias, owner)
        silent = next((part for said in term.pronunciations if (part := unsayable(said))), None)
        return CellFault(FaultCode.UNSAYABLE, silent) if silent else None


@dataclass(frozen=True, slots=True)
class Listed:
    """The terms of a glossary as rows, with what is known of all of them together."""

    rows: Rows
    names: Names
    sources: list[str]


def listed(layers: Mapping[Layer, Iterable[Term]], lessons: Iterable[Lesson] = ()) -> Listed:
    """The terms of all layers, for any thread: with ten thousand it takes a moment."""
    rows = glossary_rows(layers, lessons)
    return Listed(rows, Names(row.term for row in rows), sources(rows))


def _values(text: str) -> tuple[str, ...]:
    values = (value.strip() for value in _BARS.split(text))
    return tuple(dict.fromkeys(value for value in values if value))


def share_text(share: float) -> str:
    """A probability in per cent, without needless digits."""
    return f"{share * 100:.4g}%"


_WRITTEN: dict[Field, Callable[[GlossaryRow], str]] = {
    Field.TERM: lambda row: row.term.text,
    Field.ALIASES: lambda row: _BETWEEN.join(row.term.aliases),
    Field.PRONUNCIATIONS: lambda row: _BETWEEN.join(row.term.pronunciations),
    Field.NOT_NEAR: lambda row: _BETWEEN.join(row.term.not_near),
    Field.MINIMUM: lambda row: share_text(row.term.minimum) if row.term.minimum else "",
    Field.NOTE: lambda row: row.term.note,
    Field.SOURCE: lambda row: row.term.source,
    Field.ACCEPTED: lambda row: str(row.accepted) if row.accepted else "",
    Field.REJECTED: lambda row: str(row.rejected) if row.rejected else "",
}
