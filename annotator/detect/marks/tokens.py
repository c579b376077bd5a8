"""The talk as the net reads it: one token a hanzi, a Latin word or a number, and what stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from annotator.detect.marks.talk import LATIN, NUMBER, Place, PlaceKind, Talk, Word

Numbers = NDArray[np.int64]

UNKNOWN = 0


class Shown(IntEnum):
    """What stands behind a token: nothing, a mark within a sentence, a sentence's end, a cut by length.

    BARE: nothing, in talk that has no marks to speak of.
    """

    NOTHING = 0
    COMMA = 1
    END = 2
    CUT = 3
    BARE = 4


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns, a row a token: its number in the vocabulary, what stands behind it, whether a word ends with it.

    `lasts` are the rows of the last tokens of the words, a row a word.
    """

    numbers: Numbers
    shown: Numbers
    ends: Numbers
    lasts: Numbers


def tokens_of(talk: Talk, vocabulary: Mapping[str, int]) -> Tokens:
    """The tokens of all words of the talk."""
    parts = [tuple(_parts(word, vocabulary)) for word in talk.words]
    lasts = np.cumsum([len(part) for part in parts], dtype=np.int64) - 1
    numbers = np.array([number for part in parts for number in part], dtype=np.int64)
    ends = np.zeros(len(numbers), dtype=np.int64)
    ends[lasts] = 1
    shown = np.full(len(numbers), Shown.BARE if talk.bare else Shown.NOTHING, dtype=np.int64)
    for place in talk.places:
        shown[lasts[place.word - 1]] = _shown(place, talk)
    return Tokens(numbers, shown, ends, lasts)


def _parts(word: Word, vocabulary: Mapping[str, int]) -> Iterator[int]:
    """The numbers of its hanzi, or of the whole word; a foreign one that is not known counts as any."""
    if word.sign in (LATIN, NUMBER):
        yield vocabulary.get(word.text.lower(), vocabulary.get(word.sign, UNKNOWN))
    else:
        yield from (vocabulary.get(hanzi, UNKNOWN) for hanzi in word.text)


def _shown(place: Place, talk: Talk) -> Shown:
    if place.kind is PlaceKind.TURN_END:
        return Shown.END
    if talk.lines[place.line].runs_on and place.kind is PlaceKind.CUT and not place.fixed:
        return Shown.CUT
    if not place.mark:
        return Shown.BARE if talk.bare else Shown.NOTHING
    return Shown.END if place.mark in "。？！；" else Shown.COMMA
