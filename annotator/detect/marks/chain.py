"""Which mark stands at each place: all rows of marks weighed at once (a conditional random field)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Figures: TypeAlias = NDArray[np.float64]

NONE, COMMA, LISTED, STOP, ASKED, CALLED = range(6)
MARKS = ("", "，", "、", "。", "？", "！")
ENDS = (STOP, ASKED, CALLED)


@dataclass(frozen=True, slots=True)
class KindWeights:
    """What each sign weighs for each of `MARKS`, and each mark after each other (a row what comes before)."""

    signs: Mapping[str, Sequence[float]]
    follows: Figures


def scores_of(places: Iterable[Iterable[str]], weights: KindWeights) -> Figures:
    """For each place the sums of the weights of its signs, a column a mark. Signs without a weight count nothing."""
    table = weights.signs
    rows = []
    for signs in places:
        total = [0.0] * len(MARKS)
        for sign in signs:
            found = table.get(sign)
            if found:
                total = [a + b for a, b in zip(total, found, strict=True)]
        rows.append(total)
    return np.array(rows).reshape(-1, len(MARKS))


def beliefs(scores: Figures, follows: Figures) -> tuple[Figures, Figures, float]:
    """How probable each mark is at each place, how often each follows each, and the logarithm of all rows' sum."""
    count = len(scores)
    top = scores.max(axis=1, keepdims=True)
    here, steps = np.exp(scores - top), np.exp(follows)
    ahead, behind = np.empty_like(here), np.ones_like(here)
    sizes = np.empty(count)
    last = here[0]
    for at in range(count):
        last = here[at] if at == 0 else (last @ steps) * here[at]
        sizes[at] = last.sum()
        last = last / sizes[at]
        ahead[at] = last
    for at in range(count - 2, -1, -1):
        behind[at] = steps @ (here[at + 1] * behind[at + 1]) / sizes[at + 1]
    pairs = np.einsum("ti,tj->ij", ahead[:-1], here[1:] * behind[1:] / sizes[1:, None]) * steps
    return ahead * behind, pairs, float(np.log(sizes).sum() + top.sum())
