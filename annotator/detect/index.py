"""The glossary ready for searching: how each term sounds, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.core.model import Term
from annotator.detect.sound.phones import Costs, Phones, drop_costs, encode
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.trie import Level, Patterns, Places, levels_of, patterns_of
from annotator.detect.tokens import Unit, UnitKind, units

_MOST_PHONES = 60
_MOST_LETTERS = 240
_FEWEST_PHONES = 2
_WEAK_END = 0.6
_SHARES = ((3, 0.2), (4, 0.36), (5, 0.42), (_MOST_PHONES, 0.45))
_HAN_SHARES = ((4, 0.12), (5, 0.2), (_MOST_PHONES, 0.22))

Said = tuple[str, bool, float]


@dataclass(frozen=True, slots=True)
class Index:
    """The sounds of terms as a tree, and whose they are: those of pattern p are `owners[bounds[p]:bounds[p + 1]]`."""

    patterns: Patterns
    levels: Sequence[Level]
    owners: Places
    bounds: Places


def build_index(terms: Sequence[Term], reader: Reader, swaps: Costs | None = None) -> Index:
    """The sounds of all terms that may be suggested; `swaps` is what it costs to hear one phone as another."""
    owners: dict[Said, dict[int, None]] = {}
    for number, term in enumerate(terms):
        for said in () if term.protect else _sounds(term, reader):
            owners.setdefault(said, {})[number] = None
    patterns = patterns_of(*_laid_out(list(owners)), [share for _, _, share in owners], swaps)
    return Index(
        patterns,
        levels_of(patterns),
        np.array([number for numbers in owners.values() for number in numbers], dtype=np.int64),
        np.cumsum([0, *map(len, owners.values())]),
    )


def _sounds(term: Term, reader: Reader) -> Iterable[Said]:
    """Each way to say a term, whether its end is weak, as that of an English word is, and how much may be amiss."""
    parts = units(term.text)
    shares = _HAN_SHARES if all(unit.kind is UnitKind.HAN for unit in parts) else _SHARES
    given = (reader.pronunciation(text) for text in term.pronunciations)
    read = reader.term_readings(parts) if _is_said(term.text, parts) else ()
    for said in dict.fromkeys([*given, *read]):
        if _FEWEST_PHONES <= len(said) <= _MOST_PHONES:
            share = next(share for longest, share in shares if len(said) <= longest)
            yield said, parts[-1].kind is UnitKind.WORD, share


def _is_said(text: str, parts: Sequence[Unit]) -> bool:
    """Whether the reader can say a term as a whole: it is no long text, and has no letters of other scripts."""
    return len(text) <= _MOST_LETTERS and not any(unit.kind is UnitKind.BREAK and unit.text.isalpha() for unit in parts)


def _laid_out(sounds: Sequence[Said]) -> tuple[list[Phones], list[Costs]]:
    """The phones of each, and what leaving out each phone costs."""
    phones = encode("".join(said for said, _, _ in sounds))
    drops = drop_costs()[phones]
    ends = np.cumsum([len(said) for said, _, _ in sounds], dtype=np.int64)
    weak = ends[[weak for _, weak, _ in sounds]] - 1 if sounds else ends
    drops[weak] = (drops[weak] * _WEAK_END).astype(np.uint8)
    return np.split(phones, ends)[:-1], np.split(drops, ends)[:-1]
