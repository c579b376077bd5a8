"""What terms are mined from, and what is found: papers, and the names and terms that stand out in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.model import Category, Term

MINED = "papers"
"""The `source` of a term that was found in papers."""
_STANDS_OUT = 0.6


class PlaceUnit(StrEnum):
    """What the places of a paper are counted in."""

    ROW = "row"
    PARAGRAPH = "paragraph"
    PAGE = "page"
    SLIDE = "slide"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row of a paper's text, cells of a table apart by tabs. It stands at place `number` (from 1)."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A text to mine terms from: an agenda, abstracts, slides, notes. `name` is its file name or what stands for it."""

    name: str
    unit: PlaceUnit
    rows: tuple[PaperRow, ...]


class Sign(StrEnum):
    """Why something found in papers may be a name or a term, for the shells to word."""

    ROLE = "role"
    ADDRESS = "address"
    LISTED = "listed"
    WORKPLACE = "workplace"
    KEYWORD = "keyword"
    TITLE = "title"
    PAIR = "pair"
    QUOTED = "quoted"
    SPELLING = "spelling"
    RARE = "rare"
    TOGETHER = "together"
    RECURS = "recurs"


@dataclass(frozen=True, slots=True)
class Why:
    """One sign, and what it was seen by: the word for a role, the long form, how often."""

    sign: Sign
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where something stands in a paper, with a little of the text on either side."""

    paper: str
    unit: PlaceUnit
    number: int
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class MinedTerm:
    """A name or term found in papers. `score` (0 to 1) tells how much it stands out, `count` how often it stands there.

    `also` are other names of the same, given beside it: the long form of an abbreviation. `known` says that the
    glossary has it.
    """

    text: str
    category: Category
    score: float
    count: int
    excerpts: tuple[Excerpt, ...]
    why: tuple[Why, ...]
    also: tuple[str, ...] = ()
    known: bool = False

    @property
    def stands_out(self) -> bool:
        """Whether it is offered ticked: new, and surely a name or a term."""
        return self.score >= _STANDS_OUT and not self.known

    def as_term(self) -> Term:
        """It as an entry of a glossary. Its other names become a note."""
        return Term(self.text, self.category, note="; ".join(self.also), source=MINED)
