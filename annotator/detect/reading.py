"""Reads lines: cuts each into units and words, says it aloud, and notes the plain facts about every unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from annotator.core.text import FILLERS, FINAL_MARKS, PARTICLES
from annotator.detect.sound.letters import written
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.trie import Places
from annotator.detect.tokens import Unit, UnitKind, units
from annotator.detect.words import Words

Figures = NDArray[np.float64]
Flags = NDArray[np.bool_]

_ZIPF_TOP = 9.0
_NUMBER_COST = 6.0
_BULLETS, _MARKS = ("- ", "+ ", "> "), "()（）[]【】{}<>《》“”*#|=/$"


class Facts(NamedTuple):
    """What is known of a unit by itself: flags, its frequency as an English word on the Zipf scale (NaN: none)."""

    particle: bool
    filler: bool
    mark: bool
    letter: bool
    capitals: bool
    zipf: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One line, unit by unit.

    `said` and `others` are the likeliest sounds and the next likely ones (empty: none). Around each unit stands one
    of `words`: it starts `before` units earlier, has `lengths` units and costs `word_costs` as ordinary talk, of
    which `costs` is the unit's share; `known` tells whether a dictionary holds it, `talk` how usual it is in talks
    about AI on the Zipf scale (0: not at all). `facts` has the columns of Facts. `in_writing`: the line has marks that
    no recogniser puts.
    """

    units: tuple[Unit, ...]
    pinyin: tuple[str, ...]
    said: tuple[str, ...]
    others: tuple[str, ...]
    written: tuple[str, ...]
    words: tuple[str, ...]
    kinds: Places
    before: Places
    lengths: Places
    known: Flags
    word_costs: Figures
    costs: Figures
    talk: Figures
    facts: Figures
    in_writing: bool


class LineReader:
    """Reads lines by a lexicon; one that was read before is remembered."""

    def __init__(self, reader: Reader, words: Words) -> None:
        self._reader, self._words = reader, words
        self.read = lru_cache(maxsize=2_000)(self._read)
        self._facts = lru_cache(maxsize=50_000)(self._facts_of)
        self._word = lru_cache(maxsize=50_000)(self._word_of)

    def _read(self, text: str, runs_on: bool) -> Reading:
        """Read a line: the final mark of one that runs on is left out, any other ends with a break."""
        parts = list(units(text))
        if runs_on and parts and parts[-1].text in FINAL_MARKS:
            parts.pop()
        else:
            parts.append(Unit(UnitKind.BREAK, "", len(text), len(text)))
        cuts = self._cuts(parts)
        words = ["".join(unit.text for unit in parts[start:end]).lower() for start, end in cuts]
        kinds = [parts[start].kind for start, _ in cuts]
        told = [self._word(word, kind) for word, kind in zip(words, kinds, strict=True)]
        lengths = np.array([end - start for start, end in cuts], dtype=np.int64)
        counts = np.repeat(lengths, lengths)
        pinyin = [
            said
            for word, kind, length in zip(words, kinds, lengths.tolist(), strict=True)
            for said in (pinyin_of(word) if kind is UnitKind.HAN else [""] * length)
        ]
        ways = [self._reader.readings(unit, said) for unit, said in zip(parts, pinyin, strict=True)]
        costs = np.repeat(np.array([cost for cost, _ in told], dtype=np.float64), lengths)
        facts = [self._facts(unit.text, unit.kind) for unit in parts]
        return Reading(
            units=tuple(parts),
            pinyin=tuple(pinyin),
            said=tuple(way[0] if way else "" for way in ways),
            others=tuple(way[1] if len(way) > 1 else "" for way in ways),
            written=tuple(written(unit.text) if unit.sounds else "" for unit in parts),
            words=tuple(word for word, length in zip(words, lengths.tolist(), strict=True) for _ in range(length)),
            kinds=np.array([unit.kind for unit in parts], dtype=np.int64),
            before=np.arange(len(parts)) - np.repeat(np.cumsum(lengths) - lengths, lengths),
            lengths=counts,
            known=np.repeat(np.array([known for _, known in told], dtype=bool), lengths),
            word_costs=costs,
            costs=costs / np.maximum(counts, 1),
            talk=np.repeat(np.array([self._words.talk(word) for word in words], dtype=np.float64), lengths),
            facts=np.array(facts, dtype=np.float64).reshape(len(parts), len(Facts._fields)),
            in_writing=text.startswith(_BULLETS) or any(mark in text for mark in _MARKS),
        )

    def _cuts(self, parts: Sequence[Unit]) -> list[tuple[int, int]]:
        """The words of a line: where in its units each starts and ends."""
        cuts: list[tuple[int, int]] = []
        for is_han, group in groupby(parts, key=lambda unit: unit.kind is UnitKind.HAN):
            run = list(group)
            at = cuts[-1][1] if cuts else 0
            if is_han:
                cuts += [(at + start, at + end) for start, end in self._words.split("".join(u.text for u in run))]
            else:
                cuts += [(at + nth, at + nth + 1) for nth in range(len(run))]
        return cuts

    def _word_of(self, word: str, kind: UnitKind) -> tuple[float, bool]:
        """What a word costs, and whether it is a word of hanzi that a dictionary holds."""
        if kind is UnitKind.HAN:
            return self._words.cost(word), self._words.known(word)
        if kind is UnitKind.WORD:
            return (_ZIPF_TOP - self._words.zipf(word)) * math.log(10), False
        return _NUMBER_COST * (kind is UnitKind.NUMBER), False

    def _facts_of(self, text: str, kind: UnitKind) -> Facts:
        word = kind is UnitKind.WORD
        return Facts(
            particle=text in PARTICLES and bool(text),
            filler=text in FILLERS,
            mark=kind is UnitKind.LIGHT and not text.isspace(),
            letter=word and len(text) == 1,
            capitals=word and len(text) > 1 and text.isupper(),
            zipf=self._words.zipf(text) if word else math.nan,
        )
