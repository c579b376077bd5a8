"""The rows of the page of suggested paragraphs: for each stretch of talk a head, under it the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.app.jobs import ParagraphPlace
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP
from annotator.gui.panels.row_model import RowModel

_REASONS = {
    "opener": QT_TRANSLATE_NOOP("paragraphs", "opens a point"),
    "topic": QT_TRANSLATE_NOOP("paragraphs", "another topic"),
    "length": QT_TRANSLATE_NOOP("paragraphs", "else too long"),
}


def paragraph_reason_text(reason: str) -> str:
    """Why a paragraph is suggested."""
    return QCoreApplication.translate("paragraphs", _REASONS[reason])


def paragraph_reasons() -> list[str]:
    """All that a paragraph may be suggested for."""
    return list(map(paragraph_reason_text, _REASONS))


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A suggested paragraph in its place: the number of its line, and the words before and after."""

    place: ParagraphPlace
    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ShownStretch:
    """A stretch of one speaker's talk, `length` characters long; a `slot` of 0 is nobody's."""

    name: str
    slot: int
    length: int
    places: tuple[ShownPlace, ...]


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """The head of a stretch, with all its places, or one place."""

    stretch: ShownStretch
    places: tuple[ShownPlace, ...]
    head: bool


def paragraph_rows(stretches: Sequence[ShownStretch]) -> list[ParagraphRow]:
    """The rows of a page, in the order of the text."""
    rows = []
    for stretch in stretches:
        rows.append(ParagraphRow(stretch, stretch.places, head=True))
        rows += (ParagraphRow(stretch, (place,), head=False) for place in stretch.places)
    return rows


class ParagraphRowModel(RowModel[ParagraphRow, ShownPlace]):
    """The rows and the places that are ticked."""

    def items(self, row: ParagraphRow) -> Sequence[ShownPlace]:
        return row.places

    def spoken(self, row: ParagraphRow) -> str:
        if row.head:
            return f"{self.name(row)}: {self.note(row)}"
        place = row.places[0]
        why = paragraph_reason_text(place.place.reason)
        return f"{place.number} {place.before} ¶ {place.after} ({why}) {self.note(row)}"

    def name(self, row: ParagraphRow) -> str:
        """Who speaks."""
        return row.stretch.name or self.tr("Nobody")

    def note(self, row: ParagraphRow) -> str:
        """What the ticks come to: into how many paragraphs the talk is parted, or how long this one gets."""
        if not row.head:
            place = row.places[0]
            return self.length_text(self._length(row.stretch, place)) if place in self.ticked else ""
        count = 1 + sum(place in self.ticked for place in row.places)
        return self.tr("{length} characters in %n paragraphs", "", count).format(length=f"{row.stretch.length:,}")

    def length_text(self, length: int) -> str:
        """How long a paragraph is, in words."""
        return self.tr("%n characters", "", length)

    def _length(self, stretch: ShownStretch, begin: ShownPlace) -> int:
        """How long the paragraph gets that begins there, in code points."""
        behind = (place for place in stretch.places if place.place.at > begin.place.at and place in self.ticked)
        return next((place.place.at for place in behind), stretch.length) - begin.place.at
