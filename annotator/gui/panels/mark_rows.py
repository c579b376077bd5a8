"""The rows of the page of suggested punctuation: for each band a head, under it the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.model import Band, Suspect
from annotator.gui.kit.messages import reason_text
from annotator.gui.lines.mark_words import mark_band_text, mark_change
from annotator.gui.panels.row_model import RowModel


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """A place with a suggested mark: the number of its line, and the words before and after."""

    suspect: Suspect
    number: int
    before: str
    after: str

    @property
    def change(self) -> str:
        """What the first suggestion does."""
        return mark_change(self.suspect.text, self.suspect.suggestions[0].text)


@dataclass(frozen=True, slots=True)
class MarkRow:
    """The head of a band, with all its places, or one place."""

    band: Band
    places: tuple[MarkPlace, ...]
    head: bool


def mark_rows(places: Sequence[MarkPlace]) -> list[MarkRow]:
    """The rows of a page, what is sure first; within a band in the order given."""
    rows = []
    for band in Band:
        held = tuple(place for place in places if place.suspect.band is band)
        if held:
            rows += [MarkRow(band, held, head=True), *(MarkRow(band, (place,), head=False) for place in held)]
    return rows


class MarkRowModel(RowModel[MarkRow, MarkPlace]):
    """The rows and the places that are ticked."""

    def items(self, row: MarkRow) -> Sequence[MarkPlace]:
        return row.places

    def spoken(self, row: MarkRow) -> str:
        if row.head:
            return self.tr("{band}: %n places", "", len(row.places)).format(band=mark_band_text(row.band))
        place = row.places[0]
        why = reason_text(place.suspect.suggestions[0].reason)
        return f"{place.number} {place.before} [{place.change}] {place.after} ({why})"
