"""The rows of a page of proposals: terms, under them the variants heard in several places, then the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from annotator.app.clusters import Cluster, Proposal
from annotator.gui.kit.messages import category_text
from annotator.gui.panels.row_model import RowModel


class Level(IntEnum):
    """What a row stands for."""

    TERM = 0
    VARIANT = 1
    PLACE = 2


@dataclass(frozen=True, slots=True)
class TickRow:
    """One row with the proposals that its tick box ticks: all of a term, all of a variant, or one place.

    `depth` tells under how many other rows it stands.
    """

    level: Level
    cluster: Cluster
    proposals: tuple[Proposal, ...]
    depth: int = 0

    @property
    def words(self) -> str:
        """What the row names: a term, what was heard for it, or a place amid its text."""
        place = self.proposals[0]
        if self.level is Level.TERM:
            return self.cluster.meant
        return place.heard if self.level is Level.VARIANT else f"{place.before}{place.heard}{place.after}"


def tick_rows(clusters: Iterable[Cluster], *, by_variant: bool, single: bool = False) -> list[TickRow]:
    """The rows of a page; with `by_variant` places where the same was heard stand under a row of their own.

    With `single` that goes for one place alone too.
    """
    rows = []
    for cluster in clusters:
        rows.append(TickRow(Level.TERM, cluster, cluster.proposals))
        for _, places in cluster.variants() if by_variant else [("", cluster.proposals)]:
            together = by_variant and (single or len(places) > 1)
            if together:
                rows.append(TickRow(Level.VARIANT, cluster, places, 1))
            rows += [TickRow(Level.PLACE, cluster, (place,), 1 + together) for place in places]
    return rows


class TickModel(RowModel[TickRow, Proposal]):
    """The rows and the proposals that are ticked."""

    def items(self, row: TickRow) -> Sequence[Proposal]:
        return row.proposals

    def spoken(self, row: TickRow) -> str:
        place = row.proposals[0]
        if row.level is Level.PLACE:
            return f"{place.number} {place.before}{place.heard} → {place.meant or self.tr('(nothing)')}{place.after}"
        return f"{row.words or self.tr('(nothing)')}: {self.note(row)}"

    def note(self, row: TickRow) -> str:
        """How many places a term or a variant has, and what kind of term it is, where that is known."""
        count, category = self.tr("%n places", "", len(row.proposals)), row.cluster.category
        return f"{count} · {category_text(category)}" if row.level is Level.TERM and category else count
