"""What was learned of marks: weights of signs, and how far to trust what comes of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.detect.marks.chain import MARKS, KindWeights

_NAMES = ("none", "comma", "listed", "stop", "asked", "called")
_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class MarkWeights:
    """`gaps` weigh the signs of a mark left out, `kinds` those of each mark.

    `chances` hold a line for each mark, by which the logit of how probable it is told to be is set right.
    """

    gaps: Mapping[str, float]
    kinds: KindWeights
    chances: Sequence[tuple[float, float]]

    def chance(self, mark: int, told: float) -> float:
        """How probable a mark is that is told to be so probable."""
        told = min(max(told, _CLOSE), 1 - _CLOSE)
        base, slope = self.chances[mark]
        return 1 / (1 + math.exp(-(base + slope * math.log(told / (1 - told)))))


def read_weights(rows: Iterable[str]) -> MarkWeights:
    """The weights in rows of columns apart by tabs: what they are of, the sign, the figures."""
    gaps: dict[str, float] = {}
    kinds: dict[str, Sequence[float]] = {}
    follows = np.zeros((len(MARKS), len(MARKS)))
    chances = [(0.0, 1.0)] * len(MARKS)
    for row in rows:
        part, sign, *figures = row.rstrip("\n").split("\t")
        values = tuple(map(float, figures))
        if part == "gap":
            gaps[sign] = values[0]
        elif part == "kind":
            kinds[sign] = values
        elif part == "follows":
            follows[_NAMES.index(sign)] = values
        else:
            chances[_NAMES.index(sign)] = (values[0], values[1])
    return MarkWeights(gaps, KindWeights(kinds, follows), tuple(chances))


def weight_rows(weights: MarkWeights) -> Iterable[str]:
    """The rows that `read_weights` reads."""
    for name, follows in zip(_NAMES, weights.kinds.follows, strict=True):
        yield "\t".join(("follows", name, *map(_short, follows)))
    for name, chance in zip(_NAMES, weights.chances, strict=True):
        yield "\t".join(("chance", name, *map(_short, chance)))
    for sign, weight in sorted(weights.gaps.items()):
        yield f"gap\t{sign}\t{_short(weight)}"
    for sign, figures in sorted(weights.kinds.signs.items()):
        yield "\t".join(("kind", sign, *map(_short, figures)))


def _short(figure: float) -> str:
    return f"{figure:.2f}".replace("-0.00", "0").replace("0.00", "0") if abs(figure) < 1 else f"{figure:.3g}"
