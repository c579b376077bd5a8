"""Learns from places put right what it costs to hear one phone as another.

After Ristad and Yianilos, "Learning string-edit distance" (1998), with the best alignment alone instead of all: the
costs so far foretell how often a phone is heard as another; a pair that is heard more often becomes cheaper, one heard
less often dearer. A few imagined sightings, as often as foretold, hold back what only few places say.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from annotator.detect.sound.align import align
from annotator.detect.sound.phones import ALL, CODE, UNIT, Costs, drop_costs, encode, swap_costs_with, unlike

ALIKE = 0.45  # what is further from the right sound was not misheard by sound
IMAGINED = 5.0
BOUND = 0.5  # a cost changes by half at most
LEAST, MOST = 0.05, 1.1
SHARPEST = 20
HAND_SET = swap_costs_with({}).tolist()
_SHARPNESS = 12.75  # of the hand-set costs by all labels, as `sharpness_of` has it
_HELD = 30.0  # imagined sightings that hold back what few lessons say of costs that rest on many labels

Pairs = Mapping[tuple[str, str], float]
Unlike = Callable[[str, str], float]


def nearest(heard: Iterable[str], meant: Iterable[str]) -> tuple[str, str] | None:
    """The two readings that are most alike by hand-set costs; None where none are."""
    pairs = [(one, other) for one in heard for other in meant if one and other]
    best = min(pairs, key=_share, default=None)
    return best if best and _share(best) <= ALIKE else None


def _share(pair: tuple[str, str]) -> float:
    drops, cost = drop_costs(), 0
    for one, other in align(*pair, HAND_SET):
        codes = [int(encode(phone)[0]) for phone in (one, other) if phone]
        cost += HAND_SET[codes[0]][codes[1]] if len(codes) > 1 else int(drops[codes[0]])
    return cost / UNIT / len(pair[1])


def sightings(places: Mapping[tuple[str, str], int]) -> Pairs:
    """How often each two phones stand for each other, both ways alike; `places` are sounds heard and meant."""
    seen: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (heard, meant), times in places.items():
        for one, other in align(heard, meant, HAND_SET):
            if one and other:
                seen[one, other] += (1 + math.log(times)) / 2
                seen[other, one] += (1 + math.log(times)) / 2
    return seen


def foretold(seen: Pairs, sharpness: float, cost: Unlike = unlike) -> Pairs:
    """How often each two phones would stand for each other by the costs so far alone."""
    told: dict[tuple[str, str], float] = {}
    for one in ALL:
        odds = {other: math.exp(-sharpness * cost(one, other)) for other in ALL}
        times = sum(seen.get((one, other), 0) for other in ALL) / sum(odds.values())
        told |= {(one, other): times * odd for other, odd in odds.items()}
    return told


def sharpness_of(seen: Pairs) -> float:
    """How steeply the odds fall with the hand-set cost, so that what was seen is likeliest."""

    def likelihood(sharpness: float) -> float:
        told = foretold(seen, sharpness)
        return sum(times * math.log(told[pair]) for pair, times in seen.items())

    return max((quarter / 4 for quarter in range(1, 4 * SHARPEST)), key=likelihood)


def confusions(seen: Pairs) -> dict[str, tuple[float, float, float]]:
    """The cost of each two phones that changes, how often they were heard for each other, and how often foretold."""
    sharpness = sharpness_of(seen)
    told = foretold(seen, sharpness)
    changed = {}
    for one, other in combinations(ALL, 2):
        here, there = (pairs.get((one, other), 0) + pairs.get((other, one), 0) for pairs in (seen, told))
        cost = unlike(one, other)
        new = cost - math.log((here + IMAGINED) / (there + IMAGINED)) / sharpness
        new = min(max(new, cost * (1 - BOUND), LEAST), cost * (1 + BOUND), MOST)
        if round(UNIT * new) != round(UNIT * cost):
            changed[one + other] = (round(UNIT * new) / UNIT, here, there)
    return changed


def cheaper(costs: Costs, places: Mapping[tuple[str, str], int]) -> Costs:
    """The costs, less where these sounds heard and meant have two phones for each other more often than they foretell.

    More sightings are imagined beside them than with labels, as what ships rests on many already.
    """
    table, costs = costs.tolist(), costs.copy()

    def so_far(one: str, other: str) -> float:
        return float(table[CODE[one]][CODE[other]] / UNIT)

    seen = sightings(places)
    told = foretold(seen, _SHARPNESS, so_far)
    for one, other in combinations(ALL, 2):
        here, there = (pairs.get((one, other), 0) + pairs.get((other, one), 0) for pairs in (seen, told))
        if here > there:
            cost = so_far(one, other)
            new = max(cost - math.log((here + _HELD) / (there + _HELD)) / _SHARPNESS, cost * (1 - BOUND), LEAST)
            row, column = CODE[one], CODE[other]
            costs[row, column] = costs[column, row] = round(UNIT * min(cost, new))
    return costs
