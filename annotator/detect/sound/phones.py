"""One small inventory of phones for Chinese and English, and what it costs to hear one as another.

Costs are whole numbers that fit a byte, UNIT for two sounds that have nothing in common. The groups follow the usual
confusions of Mandarin speakers and recognisers: n/ng/l, zh/z, sh/s, b/p, d/t, f/h, neighbouring vowels. Where labels
made by hand say otherwise, what was learned from them counts (`confusions.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from annotator.detect.sound.confusions import CONFUSIONS

Costs = NDArray[np.uint8]
Phones = NDArray[np.uint8]

UNIT = 20

VOWELS = {  # height, frontness
    "a": (0.0, 0.45),
    "A": (0.15, 0.8),
    "E": (0.5, 0.9),
    "e": (0.45, 0.4),
    "o": (0.4, 0.0),
    "i": (1.0, 1.0),
    "I": (0.85, 0.55),
    "u": (1.0, 0.0),
    "v": (1.0, 0.75),
}
SIBILANTS = {  # place (teeth, retroflex, palate), manner (stop-like, breathy, hissing, voiced)
    "z": (0, 0),
    "c": (0, 1),
    "s": (0, 2),
    "8": (0, 3),
    "Z": (1, 0),
    "C": (1, 1),
    "S": (1, 2),
    "J": (2, 0),
    "Q": (2, 1),
    "X": (2, 2),
}
LIKE = {
    0.1: ("iy", "uw", "vy", "TD", "aA", "iI"),
    0.15: ("nN", "gk", "bp", "dt", "ao", "AE", "eI"),
    0.2: ("ea", "eo", "eE", "eA", "IE", "eu"),
    0.25: ("uo", "wo", "vw", "Ts", "D8", "Dd", "Ds", "8z"),
    0.3: ("fV", "Vw", "Vb", "Tt", "re", "rZ", "rJ", "tC", "tQ", "TS", "Dz", "r8"),
    0.35: ("nl", "lr", "fh", "mn", "mN", "Tf", "Dl", "dZ", "lu", "lo", "lw"),
    0.4: ("fp", "kh", "hX", "tc", "dz", "gJ", "kQ", "Vu", "rw", "rl", "yJ", "rI", "ra", "hS"),
    0.5: ("tk", "pt", "pk", "bd", "dg", "mw", "bm", "dn", "dl", "tT", "gw", "kX", "fw", "fX", "ys", "dJ", "hw"),
}
DROPPED = {  # what it costs that a phone is not there; 0.8 where nothing is said
    0.15: "wy",
    0.3: "hI",
    0.35: "Nre",
    0.4: "nu",
    0.5: "aAEiolv",
    0.6: "tdDTgbkp",
}
ALL = "pbmfVvdtTDnNlgkhJQXZCSzcs8rwyaAEeoiIu"
IPA = {
    "A": "æ", "E": "ɛ", "e": "ə", "a": "ɑ", "o": "ɔ", "I": "ɪ", "v": "y", "y": "j", "N": "ŋ", "r": "ɹ", "S": "ʃ",
    "C": "tʃ", "Z": "dʒ", "z": "ts", "c": "tsʰ", "J": "tɕ", "Q": "tɕʰ", "X": "ɕ", "8": "z", "T": "θ",
    "D": "ð", "V": "v",
}  # fmt: skip
CODE = {phone: number for number, phone in enumerate(ALL, 1)}
BREAK = 0
NEVER = 115


def encode(phones: str) -> Phones:
    """The phones as numbers from 1; raises KeyError for what is no phone."""
    return np.array([CODE[phone] for phone in phones], dtype=np.uint8)


@cache
def swap_costs() -> Costs:
    """Cost of hearing one phone as another, by their codes; row and column BREAK match nothing."""
    return swap_costs_with(CONFUSIONS)


def swap_costs_with(confusions: Mapping[str, float]) -> Costs:
    """The costs where some pairs of phones were learned: two phones as one text, and their cost by UNIT."""
    costs = np.full((len(ALL) + 1, len(ALL) + 1), NEVER, dtype=np.uint8)
    for one, row in CODE.items():
        for other, column in CODE.items():
            costs[row, column] = round(UNIT * unlike(one, other))
    for pair, cost in confusions.items():
        row, column = CODE[pair[0]], CODE[pair[1]]
        costs[row, column] = costs[column, row] = round(UNIT * cost)
    return costs


@cache
def drop_costs() -> Costs:
    """Cost of leaving out a phone, by its code; a BREAK cannot be left out."""
    costs = np.full(len(ALL) + 1, round(0.8 * UNIT), dtype=np.uint8)
    costs[BREAK] = NEVER
    for share, phones in DROPPED.items():
        for phone in phones:
            costs[CODE[phone]] = round(share * UNIT)
    return costs


def unlike(one: str, other: str) -> float:
    """How unlike two phones are by hand-set costs, from 0 to 1.1."""
    if one == other:
        return 0.0
    for share, pairs in LIKE.items():
        if one + other in pairs or other + one in pairs:
            return share
    if one in VOWELS and other in VOWELS:
        (height, front), (height2, front2) = VOWELS[one], VOWELS[other]
        return float(min(0.5, 0.1 + 0.35 * np.hypot(height - height2, front - front2)))
    if one in SIBILANTS and other in SIBILANTS:
        (place, manner), (place2, manner2) = SIBILANTS[one], SIBILANTS[other]
        return 0.12 * abs(place - place2) + 0.2 * (manner != manner2)
    return 1.0 if (one in VOWELS) == (other in VOWELS) else 1.1
