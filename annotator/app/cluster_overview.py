"""The clusters at a glance: each term that was probably meant in several places, with the variants heard for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class ClusterCount:
    """A term with the number of its places, and each variant with its own, the most frequent first."""

    meant: str
    places: int
    variants: tuple[tuple[str, int], ...]


def cluster_counts(meant: Mapping[tuple[str, str], int]) -> list[ClusterCount]:
    """The clusters, the largest first, from how often each pair of a term and a form heard for it is undecided."""
    heard: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (term, variant), count in meant.items():
        if count > 0:
            heard[term].append((variant, count))
    made = [_counted(term, variants) for term, variants in heard.items()]
    return sorted((x for x in made if x.places >= _FEWEST), key=lambda x: (-x.places, x.meant))


def _counted(term: str, variants: list[tuple[str, int]]) -> ClusterCount:
    ordered = sorted(variants, key=lambda variant: (-variant[1], variant[0]))
    return ClusterCount(term, sum(count for _, count in variants), tuple(ordered))
