"""Glossaries on their way in and out: rows that were read, rows that could not be, and what a file cannot hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.model import Category, Term
from annotator.core.text import is_han


class Field(StrEnum):
    """What a term has to tell; the value is how a table heads its column."""

    TERM = "term"
    CATEGORY = "category"
    ALIASES = "aliases"
    PRONUNCIATIONS = "pronunciations"
    NOT_NEAR = "not_near"
    NOTE = "note"
    SOURCE = "source"
    PROTECT = "protect"
    MINIMUM = "minimum"
    ON = "on"


LISTS = (Field.ALIASES, Field.PRONUNCIATIONS, Field.NOT_NEAR)
SINGLE = (Field.CATEGORY, Field.NOTE, Field.SOURCE, Field.PROTECT, Field.MINIMUM, Field.ON)


def value_of(term: Term, wanted: Field) -> object:
    """What a term has in one field."""
    value: object = getattr(term, "text" if wanted is Field.TERM else wanted)
    return value


def usual_category(text: str) -> Category:
    """The category of a term that nobody said one of: `term-zh` with Chinese characters, `term-en` without."""
    return Category.TERM_ZH if any(map(is_han, text)) else Category.TERM_EN


class RowFault(StrEnum):
    """What is wrong with a row of a glossary file. The value is the English text of it, with `found` to fill in."""

    NO_TERM = "there is no term in this row; fill it in or delete the row"
    CELLS = "there are more cells than columns; put quotes around a text with the separator in it"
    CATEGORY = "there is no category '{found}', only {known}"
    YES_OR_NO = "'{found}' is neither yes nor no"
    MINIMUM = "'{found}' is no probability; write a number from 0 to 1"
    BYTES = "the bytes are of another encoding than the rest; save the file as UTF-8"
    LONG = "a cell has {found} characters, too many for a term; the separator may be another one"
    QUOTE = "a quotation mark opens here and is not closed rightly; double it or close it"
    SOUND = "'{found}' cannot be said; write pinyin with tone numbers, as la1, or English words"
    SHAPE = "'{found}' has a part too many or too few"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, counted from 1, that could not be read."""

    number: int
    fault: RowFault
    found: str = ""

    def words(self) -> str:
        """What is wrong, in English."""
        return self.fault.value.format(found=self.found, known=", ".join(Category))


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term, the row of the file where it stands, counted from 1, and the fields that the row tells of it."""

    number: int
    term: Term
    told: frozenset[Field]


@dataclass(frozen=True, slots=True)
class GlossaryRows:
    """What a glossary file holds: rows that were read, rows that could not be, columns that nobody asked for."""

    rows: tuple[TermRow, ...]
    bad: tuple[BadRow, ...] = ()
    ignored: tuple[str, ...] = ()

    @classmethod
    def of(cls, found: Iterable[TermRow | BadRow], ignored: tuple[str, ...] = ()) -> GlossaryRows:
        """The rows of a file as they come, put apart."""
        rows: list[TermRow] = []
        bad: list[BadRow] = []
        for row in found:
            bad.append(row) if isinstance(row, BadRow) else rows.append(row)
        return cls(tuple(rows), tuple(bad), ignored)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is to be read: the separator, whether the first row is a header, which column holds what.

    `between` stands between the values of one cell. A column without a field is passed over.
    """

    delimiter: str
    header: bool
    columns: tuple[Field | None, ...]
    names: tuple[str, ...] = ()
    between: str = "|"

    @property
    def has_term(self) -> bool:
        """Whether a column is known to hold the terms."""
        return Field.TERM in self.columns


@dataclass(frozen=True, slots=True)
class WeighedTerm:
    """A term with how much it matters that it is heard rightly, from 1 to 100."""

    term: Term
    weight: int


class Omission(StrEnum):
    """Why a term or a part of it is not in a file. The value is the English text of it."""

    OFF = "it is switched off, which the format cannot say"
    SIGNS = "it has signs in it that the format uses itself"
    TAKEN = "another term before it has the same alias"
    ROOM = "there was no more room"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text of the glossary that a file does not hold, and why."""

    text: str
    why: Omission


@dataclass(frozen=True, slots=True)
class Written:
    """A glossary as a file's bytes, and what is not in them.

    `lost` counts the terms whose fields the format has no place for.
    """

    data: bytes
    terms: int
    left_out: tuple[LeftOut, ...] = ()
    lost: Mapping[Field, int] = field(default_factory=dict)
