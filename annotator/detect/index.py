"""The glossary ready for searching: how each term sounds and how it is written, worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.core.model import Term
from annotator.detect.sound.distance import HIGHEST_CUTOFF, Patterns, Places, default_drops
from annotator.detect.sound.phones import Phones, encode
from annotator.detect.sound.reader import Reader
from annotator.detect.tokens import Unit, UnitKind, units

_MOST_PHONES = 60
_FEWEST_PHONES = 2
_WEAK_END = 0.6
_SHARES = ((3, 0.16), (4, 0.3), (5, 0.36))
_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class PatternGroup:
    """Patterns of one length with the term that each belongs to, and the whole cost of each."""

    patterns: Patterns
    terms: Places
    wholes: Places


def pattern_groups(terms: Sequence[Term], reader: Reader) -> list[PatternGroup]:
    """The sounds of all terms, by length."""
    by_length: dict[int, list[tuple[int, Phones, bool]]] = defaultdict(list)
    for number, term in enumerate(terms):
        if term.protect:
            continue
        parts = units(term.text[: _MOST_PHONES + 1])
        for said in _sounds(term, parts, reader):
            if _FEWEST_PHONES <= len(said) <= _MOST_PHONES:
                by_length[len(said)].append((number, encode(said), parts[-1].kind is UnitKind.WORD))
    return [_group(length, rows) for length, rows in sorted(by_length.items())]


def _sounds(term: Term, parts: Sequence[Unit], reader: Reader) -> Iterable[str]:
    given = (reader.pronunciation(text) for text in term.pronunciations)
    return dict.fromkeys([*given, *reader.term_readings(parts)])


def _group(length: int, rows: Sequence[tuple[int, Phones, bool]]) -> PatternGroup:
    phones = np.stack([phones for _, phones, _ in rows])
    drops = default_drops(phones)
    english = np.array([english for _, _, english in rows])
    drops[english, -1] = (drops[english, -1] * _WEAK_END).astype(np.uint8)
    wholes = drops.sum(axis=1, dtype=np.int64)
    share = next((share for longest, share in _SHARES if length <= longest), _SHARE)
    patterns = Patterns(phones, drops, np.minimum(wholes * share, HIGHEST_CUTOFF).astype(np.uint8))
    return PatternGroup(patterns, np.array([number for number, _, _ in rows]), wholes)
