"""The glossary as a list: each term as it counts, which of them are wanted, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.core.glossary import Layer, Lesson
from annotator.core.model import Category, Term
from annotator.core.narrowing import Parts, plain_parts, runs_through, wanted_letters
from annotator.core.slices import finished

_LAYERS, _CATEGORIES = tuple(Layer), tuple(Category)
_SLICE = 100


class Field(StrEnum):
    """What is told of a term, and what the list can be sorted by."""

    ON = "on"
    TERM = "term"
    CATEGORY = "category"
    LAYER = "layer"
    ALIASES = "aliases"
    PRONUNCIATIONS = "pronunciations"
    NOT_NEAR = "not-near"
    MINIMUM = "minimum"
    PROTECT = "protect"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NOTE = "note"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class GlossaryRow:
    """A term as it counts and the layer it comes from; it counts over the same text of an earlier layer, `over`.

    `accepted` and `rejected` tell how often the editor took it for what was said, and how often not.
    """

    term: Term
    layer: Layer
    over: Layer | None = None
    accepted: int = 0
    rejected: int = 0


Rows = list[GlossaryRow]
Ways = Mapping[str, Parts]


def glossary_rows(layers: Mapping[Layer, Iterable[Term]], lessons: Iterable[Lesson] = ()) -> Rows:
    """Every term once, as its last layer has it, in the order of the texts."""
    accepted: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    for lesson in lessons:
        accepted[lesson.meant] += lesson.accepted
        rejected[lesson.meant] += lesson.rejected
    rows: dict[str, GlossaryRow] = {}
    for layer in Layer:
        for term in layers.get(layer, ()):
            under = rows.get(term.text)
            over = under.layer if under else None
            rows[term.text] = GlossaryRow(term, layer, over, accepted[term.text], rejected[term.text])
    return sorted(rows.values(), key=lambda row: (row.term.text.casefold(), row.term.text))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which terms to show; what is None does not matter. `typed` is looked for in the text and in the aliases."""

    typed: str = ""
    category: Category | None = None
    layer: Layer | None = None
    on: bool | None = None
    source: str | None = None
    rejected: bool = False

    def fits(self, ways: Ways) -> Callable[[GlossaryRow], bool]:
        """Tells of a row whether it is wanted; `ways` is how texts are typed, as far as that is known."""
        plain, letters = self.typed.strip().casefold(), wanted_letters(self.typed)

        def named(text: str) -> bool:
            known = text.casefold()
            return plain in known or bool(letters and runs_through(letters, ways.get(text) or plain_parts(text)))

        def fits(row: GlossaryRow) -> bool:
            term = row.term
            return (
                self.category in (None, term.category)
                and self.layer in (None, row.layer)
                and self.on in (None, term.on)
                and self.source in (None, term.source)
                and not (self.rejected and not row.rejected)
                and (not plain or any(map(named, (term.text, *term.aliases))))
            )

        return fits


@dataclass(frozen=True, slots=True)
class Order:
    """Which terms are shown, and how they are sorted."""

    wanted: Wanted = field(default_factory=Wanted)
    by: Field = Field.TERM
    falling: bool = False


def arranging(rows: Sequence[GlossaryRow], order: Order, ways: Ways) -> Generator[None, None, Rows]:
    """The terms wanted in their order, made in slices; of equals the one earlier in the list comes first."""
    shown: Rows = []
    fits = order.wanted.fits(ways)
    for at in range(0, len(rows), _SLICE):
        shown += filter(fits, rows[at : at + _SLICE])
        yield
    if order.by is Field.TERM:
        return shown[::-1] if order.falling else shown
    return sorted(shown, key=_KEYS[order.by], reverse=order.falling)


def arranged(rows: Sequence[GlossaryRow], order: Order, ways: Ways) -> Rows:
    """The terms wanted in their order, made at once."""
    return finished(arranging(rows, order, ways))


def sources(rows: Iterable[GlossaryRow]) -> list[str]:
    """Where the terms come from, in the order of the alphabet."""
    return sorted({row.term.source for row in rows if row.term.source}, key=str.casefold)


_KEYS: dict[Field, Callable[[GlossaryRow], Any]] = {
    Field.ON: lambda row: not row.term.on,
    Field.CATEGORY: lambda row: _CATEGORIES.index(row.term.category),
    Field.LAYER: lambda row: _LAYERS.index(row.layer),
    Field.ALIASES: lambda row: (-len(row.term.aliases), row.term.aliases),
    Field.PRONUNCIATIONS: lambda row: (-len(row.term.pronunciations), row.term.pronunciations),
    Field.NOT_NEAR: lambda row: (-len(row.term.not_near), row.term.not_near),
    Field.MINIMUM: lambda row: -row.term.minimum,
    Field.PROTECT: lambda row: not row.term.protect,
    Field.ACCEPTED: lambda row: -row.accepted,
    Field.REJECTED: lambda row: -row.rejected,
    Field.NOTE: lambda row: (not row.term.note, row.term.note.casefold()),
    Field.SOURCE: lambda row: (not row.term.source, row.term.source.casefold()),
}
