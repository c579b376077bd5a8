"""Rows of a page of suggestions: for each band a head, under it the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from annotator.core.model import Band
from annotator.gui.panels.row_model import RowModel


class Banded(Protocol):
    """A place on a line, as sure as its band says."""

    @property
    def band(self) -> Band: ...

    @property
    def line_id(self) -> int: ...

    def __hash__(self) -> int: ...


Place = TypeVar("Place", bound=Banded)


@dataclass(frozen=True, slots=True)
class BandRow(Generic[Place]):
    """The head of a band, with all its places, or one place."""

    band: Band
    places: tuple[Place, ...]
    head: bool


def band_rows(places: Sequence[Place]) -> list[BandRow[Place]]:
    """The rows of a page, what is sure first; within a band in the order given."""
    rows = []
    for band in Band:
        held = tuple(place for place in places if place.band is band)
        if held:
            rows += [BandRow(band, held, head=True), *(BandRow(band, (place,), head=False) for place in held)]
    return rows


class BandRowModel(RowModel[BandRow[Place], Place]):
    """The rows and the places that are ticked."""

    def items(self, row: BandRow[Place]) -> Sequence[Place]:
        return row.places
