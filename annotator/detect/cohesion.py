"""How far a talk goes on about the same across a place: by the words that stand on both sides of it.

What is said again ties a text together (lexical chains: Galley et al., Discourse segmentation of multi-party
conversation, 2003). Where fewer ties cross than on either side, another topic begins (depth scores: Hearst, TextTiling,
1997). Pairs of hanzi do for words: no dictionary has to be loaded, and the terms of a talk stand in none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_REACH = 160  # code points: words said again later than that tie nothing together
_FAINT = 2.0  # ties on both sides together: with no more, little can be told
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]+|[\u4e00-\u9fff]{2,}")
_PLAIN = frozenset(
    "的了是在我你您他她它们这那个就也都和有不没人上下来去到说要会能对很还把被让给跟与或吗呢吧啊嗯呃哦么什怎为因所以但而且"
    "如果其实然后可觉得样些里面时候大家比种做一二三两几多少现讲话点事"
)
_USUAL = frozenset(
    "the|and|that|this|for|you|are|was|with|have|not|but|they|our|can|what|from|will|would|there".split("|")  # noqa: SIM905
)


def depths(text: str, places: Sequence[int]) -> Floats:
    """For each of these code points, in order, how much less ties the text together there than around it: 0 to 1."""
    at = np.asarray(places, dtype=np.intp)
    ties = _ties(text)[at]
    firsts, lasts = np.searchsorted(at, at - _REACH), np.searchsorted(at, at + _REACH, "right")
    left = np.array([ties[first : here + 1].max() for here, first in enumerate(firsts)])
    right = np.array([ties[here:last].max() for here, last in enumerate(lasts)])
    around = left + right
    found: Floats = (around - 2 * ties) / (around + _FAINT)
    return found


def _ties(text: str) -> Floats:
    """How much is said before each code point that is said again behind it; what is rare counts more."""
    places: dict[str, list[int]] = defaultdict(list)
    for form, at in _forms(text):
        places[form].append(at)
    steps = np.zeros(len(text) + 2)
    for found in places.values():
        weight = 1 / np.log2(len(found) + 1)
        for one, other in pairwise(found):
            if other - one <= _REACH:
                steps[one + 1] += weight
                steps[other + 1] -= weight
    ties: Floats = np.cumsum(steps)
    return ties


def _forms(text: str) -> Iterator[tuple[str, int]]:
    """The words that tell of a topic: Latin ones, and pairs of hanzi."""
    for match in _WORD.finditer(text):
        word, start = match.group().lower(), match.start()
        if word.isascii():
            if word not in _USUAL:
                yield word, start
            continue
        for at in range(len(word) - 1):
            if word[at] not in _PLAIN and word[at + 1] not in _PLAIN:
                yield word[at : at + 2], start + at
