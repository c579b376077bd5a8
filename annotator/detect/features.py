"""What speaks for and against a match: the figures that the weights are for."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from annotator.core.model import Category, Term
from annotator.core.text import PARTICLES
from annotator.detect.candidates import Match
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.spelling import plain, surface_of
from annotator.detect.stream import Stream
from annotator.detect.tokens import UnitKind
from annotator.detect.words import Words

Matrix = NDArray[np.float64]

NAMES = (
    "one", "share", "exact", "whole", "whole_exact", "short", "heard_cost", "term_cost", "gain", "edge_start",
    "edge_end", "both_edges", "one_word", "word_count", "zipf_max", "zipf_min", "capitals", "letters", "vocabulary",
    "like_spelling", "same_length", "same_tones", "same_hanzi", "light", "fillers", "particles", "heard_often",
    "term_seen", "covers", "roster", "unlisted_person", "org", "abbr", "product", "rivals", "margin", "heard_units",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TermFacts:
    """What is known of a term itself."""

    plain: str
    han: int
    latin: int
    pinyin: tuple[str, ...]
    cost: float
    category: Category
    roster: bool


@dataclass(frozen=True, slots=True)
class HeardFacts:
    """What is known of a stretch of units itself."""

    plain: str
    han: str
    latin: tuple[str, ...]
    pinyin: tuple[str, ...]
    values: Mapping[str, float]


def term_facts(term: Term, words: Words, *, roster: bool) -> TermFacts:
    """The facts of one term."""
    text = plain(term.text)
    han = "".join(char for char in text if "㐀" <= char <= "鿿")
    latin = len(text) - len(han)
    cost = words.text_cost(han) + (14.0 if latin else 0.0)
    return TermFacts(text, len(han), latin, pinyin_of(han) if han else (), min(cost, 40.0), term.category, roster)


class HeardReader:
    """Works out and keeps the facts of stretches of one stream."""

    def __init__(self, stream: Stream, texts: Sequence[str], words: Words, vocabulary: frozenset[str]) -> None:
        self._stream, self._texts, self._words, self._vocabulary = stream, texts, words, vocabulary
        self._all = "\n".join(texts)
        self.facts = lru_cache(maxsize=None)(self._facts)

    def _facts(self, first: int, last: int) -> HeardFacts:
        stream, words = self._stream, self._words
        inner = stream.units[first : last + 1]
        han = "".join(unit.text for unit in inner if unit.kind is UnitKind.HAN)
        latin = tuple(unit.text for unit in inner if unit.kind is UnitKind.WORD)
        numbers = sum(unit.kind is UnitKind.NUMBER for unit in inner)
        zipfs = [words.zipf(word) for word in latin] or [0.0]
        start_edge = stream.word_starts[first] == first
        end_edge = stream.word_ends[last] == last + 1
        one_word = start_edge and stream.word_ends[first] == last + 1 and len(han) > 1
        values = {
            "heard_cost": min(words.text_cost(han), 60.0)
            + sum(2.3 * (9 - zipf) for zipf in zipfs if latin)
            + 6.0 * numbers,
            "edge_start": start_edge,
            "edge_end": end_edge,
            "both_edges": start_edge and end_edge,
            "one_word": one_word and words.known(han),
            "word_count": max(0.0, 18.0 - words.cost(han)) if one_word and words.known(han) else 0.0,
            "zipf_max": max(zipfs),
            "zipf_min": min(zipfs),
            "capitals": any(len(word) > 1 and word.isupper() for word in latin),
            "letters": sum(len(word) == 1 for word in latin),
            "vocabulary": sum(word.lower() in self._vocabulary for word in latin) / max(1, len(latin)),
            "light": any(unit.kind is UnitKind.LIGHT and unit.text.strip() for unit in inner),
            "fillers": any(unit.filler for unit in inner),
            "particles": sum(unit.text in PARTICLES for unit in inner),
            "heard_often": math.log(max(1, self._all.count(surface_of(stream, first, last, self._texts)))),
            "heard_units": sum(unit.sounds for unit in inner),
        }
        spoken = tuple(stream.pinyin[at] for at in range(first, last + 1) if stream.pinyin[at])
        heard = plain("".join(unit.text for unit in inner if unit.sounds))
        return HeardFacts(heard, han, latin, spoken, values)


def crossing(heard: HeardFacts, term: TermFacts) -> str:
    """Which scripts meet: `han`, `latin` or `cross`."""
    if heard.han and not heard.latin and term.han and not term.latin:
        return "han"
    return "latin" if not heard.han and not term.han else "cross"


def pair_values(match: Match, heard: HeardFacts, term: TermFacts) -> dict[str, float]:
    """The figures that heard text and term make together."""
    pairs = list(zip(heard.pinyin, term.pinyin, strict=False)) if len(heard.pinyin) == len(term.pinyin) else []
    likeness = Levenshtein.normalized_similarity(heard.plain, term.plain)
    return {
        "one": 1.0,
        "share": match.share,
        "exact": match.share == 0,
        "whole": math.log(match.whole),
        "whole_exact": match.whole * (1 - 2 * match.share),
        "short": max(0.0, 2.5 - match.whole),
        "term_cost": term.cost,
        "gain": max(-30.0, min(30.0, heard.values["heard_cost"] - term.cost - 4 * match.share * match.whole)),
        "like_spelling": likeness,
        "same_length": bool(pairs),
        "same_tones": sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0,
        "same_hanzi": likeness if pairs else 0.0,
        "roster": term.roster,
        "unlisted_person": term.category is Category.PERSON and not term.roster,
        "org": term.category is Category.ORG,
        "abbr": term.category is Category.ABBR,
        "product": term.category is Category.PRODUCT,
    }
