"""Where paragraphs of a turn may begin: at the ends of sentences, where it reads well and none gets too long or short.

Each such place has a price, by the words before and behind it and by how far the talk goes on about the same; each
paragraph has one by its length. The cheapest way through the turn is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from annotator.core.text import is_latin
from annotator.detect import paragraph_signs as signs
from annotator.detect.cohesion import depths

Floats = NDArray[np.float64]

SHORTEST, SHORT, LONG = 60, 150, 300  # characters, as `_extents` counts them
_LONGEST = 900
_LATIN = 0.4
_START, _CLAUSE, _TOPIC = 0.1, 0.4, 0.4
_TOLD = 0.3
_CLOSING = re.escape("”’」』）)]\"' 　")
_SENTENCE = re.compile(rf"[。．.！!？?…]+[{_CLOSING}]*")
_CLAUSE_END = re.compile(rf"[，,；;][{_CLOSING}]*")


class ParagraphReason(StrEnum):
    """What speaks most for a paragraph: the words that it opens with, another topic, or the length of the turn."""

    OPENER = "opener"
    TOPIC = "topic"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class ParagraphIdea:
    """A paragraph may begin at code point `at`. `score` (0 to 1) tells how much worse the turn reads without it."""

    at: int
    score: float
    reason: ParagraphReason


def sentence_ends(text: str) -> list[int]:
    """The code points behind the marks that end sentences, with what closes there and the space behind it."""
    ends = (match.end() for match in _SENTENCE.finditer(text))
    return [end for end in ends if end < len(text) and not (text[end - 1] in ".。" and is_latin(text[end]))]


def paragraph_starts(text: str, ends: Collection[int], cuts: Collection[int] = ()) -> list[ParagraphIdea]:
    """Where paragraphs may begin within the talk of one speaker; with the talk itself one begins anyway.

    `ends` are the code points behind its sentences, as `sentence_ends` gives them. Where none is near, clauses do, and
    the `cuts` by length, whose marks are left out of the text.
    """
    extents = _extents(text)
    if extents[-1] < 2 * SHORTEST:
        return []
    known = sorted(end for end in set(ends) if 0 < end < len(text))
    places = [at for at in known if not signs.hangs(text, at, clause=False)]
    clauses = set(_clauses(text, places, cuts, extents))
    places = sorted({*places, *clauses})
    if not places:
        return []
    words = np.array([signs.price(text, at, clause=at in clauses) for at in places])
    listed = signs.list_items(text, places)
    topics = depths(text, places)
    prices = words + _START - _TOPIC * topics
    prices += [listed.get(at, 0.0) + _CLAUSE * (at in clauses) for at in places]
    way = _Way(extents[np.array([0, *places, len(text)])], np.array([0.0, *prices, 0.0]))
    return [
        ParagraphIdea(places[number - 1], way.gain(number), _reason(words[number - 1], topics[number - 1]))
        for number in way.chosen
    ]


def _reason(words: float, topic: float) -> ParagraphReason:
    if words <= signs.OPENS / 2:
        return ParagraphReason.OPENER
    return ParagraphReason.TOPIC if topic >= _TOLD else ParagraphReason.LENGTH


def _extents(text: str) -> Floats:
    """How many characters stand before each code point. Latin letters count less: words of them are longer."""
    counted = np.fromiter((_LATIN if is_latin(char) or char == " " else 1.0 for char in text), float, len(text))
    return np.concatenate(([0.0], np.cumsum(counted)))


def _clauses(text: str, places: Sequence[int], cuts: Collection[int], extents: Floats) -> Iterable[int]:
    """Where clauses may end that can be left alone, where no sentence ends for long."""
    borders = sorted({*cuts, *(match.end() for match in _CLAUSE_END.finditer(text))})
    for start, end in pairwise((0, *places, len(text))):
        if extents[end] - extents[start] > LONG:
            found = borders[bisect_right(borders, start) : bisect_left(borders, end)]
            yield from (at for at in found if not signs.hangs(text, at, clause=True))


class _Way:
    """The cheapest way through a turn: `stops` are extents, the first and the last its ends; each has its price."""

    def __init__(self, stops: Floats, prices: Floats) -> None:
        self._stops = stops
        self._prices = prices
        self._before, back = _cheapest(stops, prices)
        behind, _ = _cheapest(stops[-1] - stops[::-1], prices[::-1])
        self._behind = behind[::-1] - prices
        self.chosen = _stops_on(back)

    def gain(self, number: int) -> float:
        """How much a stop on the way saves: 0 is nothing, 1 more than can be counted."""
        stops = self._stops
        first, last = np.searchsorted(stops, (stops[number] - _LONGEST, stops[number] + _LONGEST))
        first, last = min(first, number - 1), max(last, number + 1)
        across = _lengths(stops[None, number + 1 : last + 1] - stops[first:number, None])
        ways = self._before[first:number, None] + across + (self._behind + self._prices)[None, number + 1 : last + 1]
        saved = float(ways.min() - self._before[-1])
        return saved / (1 + saved) if np.isfinite(saved) else 1.0


def _cheapest(stops: Floats, prices: Floats) -> tuple[Floats, list[int]]:
    """What it costs to come to each stop from the first, and from which one; inf where no paragraph can end."""
    costs = np.full(len(stops), np.inf)
    costs[0] = 0.0
    back = [0] * len(stops)
    firsts = np.searchsorted(stops, stops - _LONGEST)
    lasts = np.searchsorted(stops, stops - SHORTEST, "right")
    for here in range(1, len(stops)):
        last = int(lasts[here])
        if last == 0:
            continue
        while np.isinf(costs[last - 1]):
            last -= 1
        first = min(int(firsts[here]), last - 1)
        ways = costs[first:last] + _lengths(stops[here] - stops[first:last])
        best = int(ways.argmin())
        costs[here], back[here] = ways[best] + prices[here], first + best
    return costs, back


def _stops_on(back: Sequence[int]) -> list[int]:
    """The stops on the way to the last, in order, without its ends."""
    stops, at = [], back[-1]
    while at > 0:
        stops.append(at)
        at = back[at]
    return stops[::-1]


def _lengths(extents: Floats) -> Floats:
    """What paragraphs of these extents cost by their length."""
    short = np.maximum(SHORT - extents, 0.0) / (SHORT - SHORTEST)
    long = np.maximum(extents - LONG, 0.0) / (LONG - SHORT)
    costs: Floats = np.where(extents < SHORTEST, np.inf, short**2 + long**2)
    return costs
