"""Where a mark was left out: every border of words where nothing stands, weighed by itself."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from annotator.detect.marks.gap_signs import gap_signs
from annotator.detect.marks.talk import Talk, Word

_STEEPEST = 30.0


def borders(talk: Talk) -> Iterator[tuple[int, int, int]]:
    """The borders of words where nothing stands: the word behind, and the characters to the places beside it."""
    first = 0
    for place in talk.places:
        ends = _ends(talk.words[first : place.word])
        for at in range(1, len(ends)):
            yield first + at, ends[at - 1], ends[-1] - ends[at - 1]
        first = place.word


def _ends(words: Sequence[Word]) -> list[int]:
    """How many characters are said up to the end of each word."""
    ends, said = [], 0
    for word in words:
        said += len(word.text)
        ends.append(said)
    return ends


def left_out(talk: Talk, weights: Mapping[str, float], least: float) -> dict[int, float]:
    """How likely a mark was left out before words, as a logit, where that is at least `least`."""
    signs = [word.sign for word in talk.words]
    found = {}
    for border, before, behind in borders(talk):
        told = gap_signs(signs, border, before, behind, bare=talk.bare)
        logit = sum(weights.get(sign, 0.0) for sign in told)
        if logit >= least:
            found[border] = max(-_STEEPEST, min(_STEEPEST, logit))
    return found


def probability(logit: float) -> float:
    """The probability of a logit."""
    return 1 / (1 + math.exp(-logit))
