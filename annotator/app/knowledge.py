"""How much of what was misheard a glossary knows: for how many labels it has a right form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.app.evaluate import Score
from annotator.core.model import Term
from annotator.detect.mining.book import key_of
from annotator.detect.mining.mine import known_keys


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Of `labels` that are asked for, `known` have a right form in the glossary; `recall` of them are found.

    The same for the `forms`, each counted once however often it was misheard.
    """

    labels: int
    known: int
    forms: int
    forms_known: int
    recall: float

    @property
    def share(self) -> float:
        """The share of labels whose right form is known; 0 where there are none."""
        return self.known / self.labels if self.labels else 0.0


def knowledge(score: Score, terms: Iterable[Term]) -> Knowledge:
    """What terms know of the labels that a transcript checked against them was scored by.

    Case, spaces and hyphens never count, as in the score.
    """
    keys = known_keys(terms)
    rights = [{key_of(right) for right in asked.label.rights} for asked in score.asked]
    forms = {frozenset(right) for right in rights}
    return Knowledge(
        labels=len(rights),
        known=sum(not keys.isdisjoint(right) for right in rights),
        forms=len(forms),
        forms_known=sum(not keys.isdisjoint(right) for right in forms),
        recall=score.recall,
    )
