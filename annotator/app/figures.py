"""How good suspects are, in figures, whatever these are counted from."""

from __future__ import annotations

from abc import ABC, abstractmethod


class Figures(ABC):
    """Counts, and the shares that follow. A share of nothing is 0."""

    __slots__ = ()

    @property
    @abstractmethod
    def suspects(self) -> int:
        """How many suspects there are."""

    @property
    @abstractmethod
    def right(self) -> int:
        """How many suspects put a label right by their first suggestion."""

    @property
    @abstractmethod
    def labels(self) -> int:
        """How many labels are asked for."""

    @property
    @abstractmethod
    def found(self) -> int:
        """How many labels a first suggestion puts right."""

    @property
    @abstractmethod
    def found_at_5(self) -> int:
        """How many labels one of the best five suggestions puts right."""

    @property
    def precision(self) -> float:
        """The share of suspects that are right."""
        return _share(self.right, self.suspects)

    @property
    def recall(self) -> float:
        """The share of labels that are found."""
        return _share(self.found, self.labels)

    @property
    def recall_at_5(self) -> float:
        """The share of labels that one of the best five suggestions puts right."""
        return _share(self.found_at_5, self.labels)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
