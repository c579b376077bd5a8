"""How much of what was misheard a glossary knows: for how many labels it has a right form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from annotator.app.evaluate import Score
from annotator.core.model import Term
from annotator.detect.mining.book import key_of
from annotator.detect.mining.mine import known_keys


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Of `labels` that are asked for, `known` have a right form in the glossary, and `found` are found.

    The same for the `forms`, each counted once however often it was misheard.
    """

    labels: int
    known: int
    forms: int
    forms_known: int
    found: int

    @property
    def share(self) -> float:
        """The share of labels whose right form is known; 0 where there are none."""
        return self.known / self.labels if self.labels else 0.0

    @property
    def recall(self) -> float:
        """The share of labels that a first suggestion puts right; 0 where there are none."""
        return self.found / self.labels if self.labels else 0.0


def knowledge(terms: Iterable[Term], scored: Iterable[tuple[Score, Iterable[Term]]]) -> Knowledge:
    """What terms know of the labels that transcripts were scored by, each checked against some terms of its own too.

    Case, spaces and hyphens never count, as in the score.
    """
    keys = known_keys(terms)
    labels = [label for score, own in scored for label in _labels(score, keys | known_keys(own))]
    return Knowledge(
        labels=len(labels),
        known=sum(label.known for label in labels),
        forms=len({label.right for label in labels}),
        forms_known=len({label.right for label in labels if label.known}),
        found=sum(label.found for label in labels),
    )


class _Label(NamedTuple):
    """The keys of what a label asks for, whether one is known, and whether it is found."""

    right: frozenset[str]
    known: bool
    found: bool


def _labels(score: Score, keys: AbstractSet[str]) -> Iterator[_Label]:
    for asked in score.asked:
        right = frozenset(map(key_of, asked.label.rights))
        yield _Label(right, not keys.isdisjoint(right), asked.rank == 1)
