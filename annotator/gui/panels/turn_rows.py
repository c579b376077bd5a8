"""The rows of the page of suggested turns: for each band a head, under it the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.model import Band, TurnStart
from annotator.gui.lines.turn_words import turn_band_text, turn_name, turn_reason_text
from annotator.gui.panels.row_model import RowModel


@dataclass(frozen=True, slots=True)
class TurnPlace:
    """A suggested turn in its place: the number of its line, the words before and after, and the speaker's slot."""

    turn: TurnStart
    number: int
    before: str
    after: str
    slot: int


@dataclass(frozen=True, slots=True)
class TurnRow:
    """The head of a band, with all its places, or one place."""

    band: Band
    places: tuple[TurnPlace, ...]
    head: bool


def turn_rows(places: Sequence[TurnPlace]) -> list[TurnRow]:
    """The rows of a page, what is sure first; within a band in the order given."""
    rows = []
    for band in Band:
        held = tuple(place for place in places if place.turn.band is band)
        if held:
            rows += [TurnRow(band, held, head=True), *(TurnRow(band, (place,), head=False) for place in held)]
    return rows


class TurnRowModel(RowModel[TurnRow, TurnPlace]):
    """The rows and the places that are ticked."""

    def items(self, row: TurnRow) -> Sequence[TurnPlace]:
        return row.places

    def spoken(self, row: TurnRow) -> str:
        if row.head:
            return self.tr("{band}: %n turns", "", len(row.places)).format(band=turn_band_text(row.band))
        place = row.places[0]
        why = turn_reason_text(place.turn.reason)
        return f"{place.number} {place.before} ¶ {turn_name(place.turn.speaker)}: {place.after} ({why})"
