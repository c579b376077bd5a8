"""Facts about each term as columns, for quick reckoning with many matches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.core.model import Category, Term
from annotator.core.text import is_han
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.trie import Places
from annotator.detect.spelling import writing_of
from annotator.detect.tokens import units
from annotator.detect.words import Words

Figures = NDArray[np.float64]
Flags = NDArray[np.bool_]

LONGEST = 12
MOST_UNITS = 8
_LATIN_COST = 14.0
_DEAREST = 40.0
_HAN_WEIGHT = 2.5


class Numbering:
    """Numbers for texts, from 0; a text met before has the number it got then."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def add(self, text: str) -> int:
        """The number of a text, a new one if need be."""
        return self._numbers.setdefault(text, len(self._numbers))

    def known(self, text: str) -> int:
        """The number of a text, -1 for one never added."""
        return self._numbers.get(text, -1)


@dataclass(frozen=True, slots=True)
class TermColumns:
    """One row a term.

    `units` and `syllables` hold the numbers of what it is written with and of its pinyin, as far as
    MOST_UNITS and padded with -1; `weights` how much of it, by letters and hanzi, stands before each unit and
    behind the last; `digits` its figures, one bit each. `person` marks the names of people, `roster` those of
    the people who talk, `titled` what the title names, `careful` terms that never stand near certain words.
    """

    keys: Sequence[str]
    lengths: Places
    units: Places
    syllables: Places
    weights: Figures
    digits: Places
    han: Places
    latin: Places
    cost: Figures
    person: Flags
    roster: Flags
    titled: Flags
    careful: Flags


def term_columns(
    terms: Sequence[Term], roster: frozenset[str], title: str, words: Words, writings: Numbering, syllables: Numbering
) -> TermColumns:
    """The columns of a glossary; `roster` holds the names of the people who talk."""
    written = [writing_of(units(term.text)) for term in terms]
    keys = ["".join(parts) for parts in written]
    hanzi = ["".join(filter(is_han, term.text)) for term in terms]
    weights = np.zeros((len(terms), MOST_UNITS + 1))
    for row, parts in zip(weights, written, strict=True):
        row[1 : len(parts) + 1] = [weight(part) for part in parts[:MOST_UNITS]]
    latin = np.array([sum(char.isascii() and char.isalpha() for char in key) for key in keys], dtype=np.int64)
    costs = np.array([words.text_cost(han) if len(han) < LONGEST else _DEAREST for han in hanzi])
    title_key = "".join(writing_of(units(title)))
    return TermColumns(
        keys=keys,
        lengths=np.array([len(parts) for parts in written], dtype=np.int64),
        units=_table([[writings.add(part) for part in parts] for parts in written]),
        syllables=_table([[syllables.add(said) for said in pinyin_of(han[:LONGEST])] for han in hanzi]),
        weights=np.cumsum(weights, axis=1),
        digits=np.array([digits(key) for key in keys], dtype=np.int64),
        han=np.array([len(han) for han in hanzi], dtype=np.int64),
        latin=latin,
        cost=np.minimum(costs + _LATIN_COST * (latin > 0), _DEAREST),
        person=np.array([term.category is Category.PERSON for term in terms], dtype=bool),
        roster=np.array([term.text in roster for term in terms], dtype=bool),
        titled=np.array([len(key) > 1 and key in title_key for key in keys], dtype=bool),
        careful=np.array([bool(term.not_near) for term in terms], dtype=bool),
    )


def weight(written: str) -> float:
    """How much of a text a unit is: a hanzi counts as much as a few letters."""
    return _HAN_WEIGHT if written and is_han(written[0]) else float(len(written))


def digits(written: str) -> int:
    """The figures in a text, one bit each."""
    return sum({1 << int(char) for char in written if char in "0123456789"})


def _table(rows: Sequence[Sequence[int]]) -> Places:
    table = np.full((len(rows), MOST_UNITS), -1, dtype=np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row[:MOST_UNITS]
    return table
