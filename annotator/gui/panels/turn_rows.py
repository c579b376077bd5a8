"""The rows of the page of suggested turns: for each band a head, under it the places."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.model import Band, TurnStart
from annotator.gui.lines.turn_words import turn_band_text, turn_name, turn_reason_text
from annotator.gui.panels.band_rows import BandRow, BandRowModel


@dataclass(frozen=True, slots=True)
class TurnPlace:
    """A suggested turn in its place: the number of its line, the words before and after, and the speaker's slot."""

    turn: TurnStart
    number: int
    before: str
    after: str
    slot: int

    @property
    def band(self) -> Band:
        """How sure it is."""
        return self.turn.band

    @property
    def line_id(self) -> int:
        """The line where it begins."""
        return self.turn.line_id


TurnRow = BandRow[TurnPlace]


class TurnRowModel(BandRowModel[TurnPlace]):
    """The rows and the places that are ticked."""

    def spoken(self, row: TurnRow) -> str:
        if row.head:
            return self.tr("{band}: %n turns", "", len(row.places)).format(band=turn_band_text(row.band))
        place = row.places[0]
        why = turn_reason_text(place.turn.reason)
        return f"{place.number} {place.before} ¶ {turn_name(place.turn.speaker)}: {place.after} ({why})"
