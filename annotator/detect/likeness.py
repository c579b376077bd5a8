"""What was heard beside what may have been meant: how like they sound and are written, where they agree."""

from __future__ import annotations

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from annotator.detect.candidates import Matches
from annotator.detect.columns import UnitColumns
from annotator.detect.sound.trie import Places
from annotator.detect.terms import MOST_UNITS, Figures, Flags, TermColumns

_USUAL = 18.0
_LEAST_CORE, _MOST_SHARE = 0.1, 1.2
_STEM = 4
_ENDINGS = frozenset(
    ("", "s", "es", "e", "d", "ed", "r", "er", "or", "ers", "ors", "y", "ly", "al", "ally", "ic", "ics", "ical", "ity")
) | {"ing", "ings", "ion", "ions", "ation", "ive", "able", "ment", "ness", "ize", "ized", "izer", "ization"}


def sound_figures(matches: Matches, columns: UnitColumns, terms: TermColumns) -> dict[str, Figures]:
    """How near the sounds are."""
    han = columns.han[matches.lasts + 1] - columns.han[matches.firsts]
    paired = (han > 0) & (terms.han[matches.terms] == han)
    wanted = terms.syllables[matches.terms]
    at = columns.han[matches.firsts][:, None] + np.arange(MOST_UNITS)
    same = ((columns.syllables[at.clip(max=len(columns.syllables) - 1)] == wanted) & (wanted >= 0)).sum(axis=1)
    return {
        "share": matches.shares,
        "exact": (matches.shares == 0).astype(np.float64),
        "whole_exact": matches.wholes * (1 - 2 * matches.shares),
        "same_length": paired.astype(np.float64),
        "same_tones": np.where(paired, same / np.maximum(1, han), 0.0),
    }


def writing_figures(matches: Matches, heard: list[str], columns: UnitColumns, terms: TermColumns) -> dict[str, Figures]:
    """How like the writings are: letter by letter, and unit by unit from both ends; what lies between is the core."""
    meant = [terms.keys[term] for term in matches.terms.tolist()]
    begin, end = columns.sounding[matches.firsts], columns.sounding[matches.lasts + 1]
    lead, tail = _common(matches, begin, end, columns, terms)
    weights, lengths = terms.weights[matches.terms], terms.lengths[matches.terms].clip(max=MOST_UNITS)
    rows = np.arange(len(matches))
    core = (weights[rows, lengths - tail] - weights[rows, lead]) / weights[rows, lengths].clip(min=1)
    told, asked = _digits(begin, end, columns), terms.digits[matches.terms]
    figures = {
        "like_spelling": _likeness(heard, meant),
        "part": np.array([a in b or b in a for a, b in zip(heard, meant, strict=True)], dtype=np.float64),
        "same_start": np.array([a[:1] == b[:1] for a, b in zip(heard, meant, strict=True)], dtype=np.float64),
        "core": core,
        "core_share": (matches.shares / core.clip(min=_LEAST_CORE)).clip(max=_MOST_SHARE),
        "digits_lost": ((asked & ~told) != 0).astype(np.float64),
        "digits_extra": ((told & ~asked) != 0).astype(np.float64),
        "inflected": _inflected(heard, meant, (end - begin - lead - tail <= 1) & (lengths - lead - tail <= 1)),
    }
    return figures | _core_figures(begin + lead, end - tail, lead + tail > 0, columns)


def _core_figures(begin: Places, end: Places, partial: Flags, columns: UnitColumns) -> dict[str, Figures]:
    """What the core of the heard text is by itself, where some of it agrees with the term."""
    empty = begin >= end
    last = len(columns.said) - 1
    first, stop = columns.said[begin.clip(max=last)], columns.said[(end - 1).clip(min=0)] + 1
    edges = columns.starts[first] & columns.ends[stop - 1] & ~empty & partial
    word = edges & (columns.word_ends[first] == stop) & columns.known[first]
    return {
        "core_none": empty.astype(np.float64),
        "core_edges": edges.astype(np.float64),
        "core_word": word.astype(np.float64),
        "core_count": np.where(word, _USUAL - columns.word_costs[first], 0.0).clip(min=0),
    }


def _common(
    matches: Matches, begin: Places, end: Places, columns: UnitColumns, terms: TermColumns
) -> tuple[Places, Places]:
    """How many units agree from the start, and of the rest from the end."""
    meant, lengths = terms.units[matches.terms], terms.lengths[matches.terms]
    shorter = np.minimum(end - begin, lengths).clip(max=MOST_UNITS)
    steps = np.arange(MOST_UNITS)
    same = columns.writings[begin[:, None] + steps] == meant
    lead = np.logical_and.accumulate(same & (steps < shorter[:, None]), axis=1).sum(axis=1)
    back = np.take_along_axis(meant, (lengths[:, None] - 1 - steps).clip(0, MOST_UNITS - 1), axis=1)
    same = (columns.writings[end[:, None] - 1 - steps] == back) & (lengths[:, None] <= MOST_UNITS)
    tail = np.logical_and.accumulate(same & (steps < (shorter - lead)[:, None]), axis=1).sum(axis=1)
    return lead, tail


def _digits(begin: Places, end: Places, columns: UnitColumns) -> Places:
    """The figures heard in each stretch, one bit each."""
    found = np.zeros(len(begin), dtype=np.int64)
    for step in range(MOST_UNITS):
        found |= np.where(begin + step < end, columns.digits[begin + step], 0)
    return found


def _likeness(heard: list[str], meant: list[str]) -> Figures:
    if not heard:
        return np.zeros(0)
    return cpdist(heard, meant, scorer=Levenshtein.normalized_similarity).astype(np.float64)


def _inflected(heard: list[str], meant: list[str], single: Flags) -> Figures:
    """1 where the writings differ in one word, and only in its ending: `sample` and `sampling`."""
    found = np.zeros(len(heard))
    for at in np.flatnonzero(single).tolist():
        found[at] = _same_stem(heard[at], meant[at])
    return found


def _same_stem(one: str, other: str) -> bool:
    lead = _run(one, other)
    if lead < _STEM:
        return False
    rest, others = one[lead:], other[lead:]
    tail = _run(rest[::-1], others[::-1])
    return (rest in _ENDINGS and others in _ENDINGS) or (
        tail > _STEM and rest[:-tail] in _ENDINGS and others[:-tail] in _ENDINGS
    )


def _run(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
