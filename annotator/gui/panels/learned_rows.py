"""The rows of the page of what was learned: pairs to remember, then terms to switch off, each under a head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.app.learned import IdleTerm, Learned, LearnedPair
from annotator.gui.kit.messages import category_text
from annotator.gui.panels.row_model import RowModel

Item = LearnedPair | IdleTerm


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One pair or one term, or the head of all of them."""

    items: tuple[Item, ...]
    head: bool


def learned_rows(learned: Learned) -> list[LearnedRow]:
    """The rows of a page."""
    rows = []
    for items in (learned.pairs, learned.idle):
        if items:
            rows += [LearnedRow(items, head=True), *(LearnedRow((item,), head=False) for item in items)]
    return rows


class LearnedModel(RowModel[LearnedRow, Item]):
    """The rows, and what is ticked."""

    def items(self, row: LearnedRow) -> Sequence[Item]:
        return row.items

    def spoken(self, row: LearnedRow) -> str:
        item = row.items[0]
        if row.head:
            return self._head(row)
        if isinstance(item, LearnedPair):
            return f"{item.lesson.heard} → {item.lesson.meant} ({self.note(item)})"
        return f"{item.text} ({self.note(item)})"

    def _head(self, row: LearnedRow) -> str:
        if isinstance(row.items[0], LearnedPair):
            return self.tr("%n pairs to remember", "", len(row.items))
        return self.tr("%n terms rejected more often than accepted: to be switched off", "", len(row.items))

    def note(self, item: Item) -> str:
        """What was made of it, and what listening for it would have come to here."""
        made = self._made(item)
        if isinstance(item, IdleTerm):
            return f"{made} · {category_text(item.category)}"
        here = self.tr("put right here {caught}×, left {wrong}×").format(caught=item.caught, wrong=item.wrong)
        return f"{here} · {made}"

    def _made(self, item: Item) -> str:
        counts = item.lesson if isinstance(item, LearnedPair) else item
        accepted = self.tr("accepted {count}×").format(count=counts.accepted)
        if not counts.rejected:
            return accepted
        rejected = self.tr("rejected {count}×").format(count=counts.rejected)
        return f"{accepted} · {rejected}"
