"""The rows of the page of suggested punctuation: for each band a head, under it the places."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.model import Band, Suspect
from annotator.gui.kit.messages import reason_text
from annotator.gui.lines.mark_words import mark_band_text, mark_change
from annotator.gui.panels.band_rows import BandRow, BandRowModel


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """A place with a suggested mark: the number of its line, and the words before and after."""

    suspect: Suspect
    number: int
    before: str
    after: str

    @property
    def band(self) -> Band:
        """How sure it is."""
        return self.suspect.band

    @property
    def line_id(self) -> int:
        """The line where it stands."""
        return self.suspect.line_id

    @property
    def change(self) -> str:
        """What the first suggestion does."""
        return mark_change(self.suspect.text, self.suspect.suggestions[0].text)


MarkRow = BandRow[MarkPlace]


class MarkRowModel(BandRowModel[MarkPlace]):
    """The rows and the places that are ticked."""

    def spoken(self, row: MarkRow) -> str:
        if row.head:
            return self.tr("{band}: %n places", "", len(row.places)).format(band=mark_band_text(row.band))
        place = row.places[0]
        why = reason_text(place.suspect.suggestions[0].reason)
        return f"{place.number} {place.before} [{place.change}] {place.after} ({why})"
