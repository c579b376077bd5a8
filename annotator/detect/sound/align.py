"""Sets two sequences of sounds side by side: which was heard as which, and what only one side has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from annotator.detect.sound.phones import CODE, drop_costs, swap_costs

Table = Sequence[Sequence[int]]
Pair = tuple[str, str]

NOTHING = ""


def align(heard: Sequence[str], meant: Sequence[str], swaps: Table | None = None) -> list[Pair]:
    """The sounds of both sides in pairs, in order, at the least cost; NOTHING stands where one side has no sound.

    A sound is a phone or several that belong together, as those of a final; a string is a sequence of phones. Equal
    sounds at the start and at the end are always paired. `swaps` is what it costs to hear one phone as another, as
    learned unless it is given. Raises KeyError where sounds that differ are no phones.
    """
    costs = _learned() if swaps is None else _Costs(swaps)
    start, shortest = 0, min(len(heard), len(meant))
    while start < shortest and heard[start] == meant[start]:
        start += 1
    tail = 0
    while tail < shortest - start and heard[-1 - tail] == meant[-1 - tail]:
        tail += 1
    end = len(heard) - tail
    between = _paired(heard[start:end], meant[start : len(meant) - tail], costs)
    return [*zip(heard[:start], heard[:start], strict=True), *between, *zip(heard[end:], heard[end:], strict=True)]


def cost_of(pairs: Iterable[Pair]) -> int:
    """What hearing the pairs costs together, by UNIT for two phones that have nothing in common."""
    costs = _learned()
    return sum(costs[pair] for pair in pairs if pair[0] != pair[1])


class _Costs(dict[Pair, int]):
    """What it costs to hear one sound as another, or one and NOTHING; worked out when it is first asked for."""

    def __init__(self, swaps: Table) -> None:
        super().__init__()
        self._swaps = swaps
        self._drops: list[int] = drop_costs().tolist()

    def __missing__(self, pair: Pair) -> int:
        one, other = pair
        if NOTHING in pair:
            cost = sum(self._drops[CODE[phone]] for phone in one + other)
        elif len(one) == len(other) == 1:
            cost = self._swaps[CODE[one]][CODE[other]]
        else:
            cost = _rests(one, other, self)[-1][-1]
        self[pair] = cost
        return cost


@cache
def _learned() -> _Costs:
    return _Costs(swap_costs().tolist())


def _paired(heard: Sequence[str], meant: Sequence[str], costs: _Costs) -> list[Pair]:
    """The pairs at the least cost; where it costs the same, two sounds stand apart rather than for each other."""
    rests = _rests(heard, meant, costs) if heard and meant else []
    pairs: list[Pair] = []
    i, j = len(heard), len(meant)  # how many are left
    while i and j:
        rest, one, other = rests[i][j], heard[-i], meant[-j]
        if rest == rests[i - 1][j] + costs[one, NOTHING]:
            other = NOTHING
        elif rest == rests[i][j - 1] + costs[NOTHING, other]:
            one = NOTHING
        pairs.append((one, other))
        i, j = i - bool(one), j - bool(other)
    pairs += ((sound, NOTHING) for sound in heard[len(heard) - i :])
    pairs += ((NOTHING, sound) for sound in meant[len(meant) - j :])
    return pairs


def _rests(heard: Sequence[str], meant: Sequence[str], costs: _Costs) -> list[list[int]]:
    """The least cost of the last few sounds, by how many of either side; after Wagner and Fischer (1974)."""
    extras = [(sound, costs[NOTHING, sound]) for sound in reversed(meant)]
    row = list(accumulate((extra for _, extra in extras), initial=0))
    rows = [row]
    for sound in reversed(heard):
        drop = costs[sound, NOTHING]
        above = row
        least = above[0] + drop
        row = [least]
        for (other, extra), both, one in zip(extras, above, above[1:], strict=False):
            least += extra
            dropped, swapped = one + drop, both + costs[sound, other]
            if dropped < least:  # min() takes three times as long
                least = dropped
            if swapped < least:
                least = swapped
            row.append(least)
        rows.append(row)
    return rows
