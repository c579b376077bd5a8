"""What speaks for and against a match: the figures that the weights are for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.detect.candidates import Matches
from annotator.detect.columns import UnitColumns
from annotator.detect.likeness import sound_figures, writing_figures
from annotator.detect.terms import LONGEST, Figures, TermColumns

HAN, LATIN, CROSS = 0, 1, 2
_DISTANCE_WEIGHT = 4.0
_USUAL = 18.0
_MARGIN, _RIVAL = 0.3, 0.05
_SPELLING_WEIGHT = 0.25
_BESIDE, _MOST = 4, 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Matches, their figures by name, and which scripts meet in each (HAN, LATIN, CROSS)."""

    matches: Matches
    figures: dict[str, Figures]
    crossings: NDArray[np.int64]


def evidence(
    matches: Matches, heard: list[str], columns: UnitColumns, terms: TermColumns, context: dict[str, Figures]
) -> Evidence:
    """All figures of the matches; `context` adds those that the whole transcript gives."""
    first, stop = matches.firsts, matches.lasts + 1
    figures = {
        "one": np.ones(len(matches)),
        **_heard_figures(matches, columns),
        **sound_figures(matches, columns, terms),
        **writing_figures(matches, heard, columns, terms),
        **_term_figures(matches, terms),
        **context,
        "running": _running(matches, columns),
    }
    figures |= _rivalry(matches, matches.shares + _SPELLING_WEIGHT * (1 - figures["like_spelling"]))
    gain = figures["heard_cost"] - figures["term_cost"] - _DISTANCE_WEIGHT * matches.shares * matches.wholes
    figures["gain"] = gain.clip(-30, 30)
    latin, han = columns.latin[stop] - columns.latin[first], columns.han[stop] - columns.han[first]
    term_latin, term_han = terms.latin[matches.terms] > 0, terms.han[matches.terms] > 0
    crossings = np.full(len(matches), CROSS)
    crossings[(latin == 0) & (han > 0) & ~term_latin] = HAN
    crossings[(han == 0) & ~term_han] = LATIN
    return Evidence(matches, figures, crossings)


def _heard_figures(matches: Matches, columns: UnitColumns) -> dict[str, Figures]:
    first, last = matches.firsts, matches.lasts
    stop = last + 1
    one_word = columns.starts[first] & (columns.word_ends[first] == stop) & columns.known[first] & (stop - first > 1)
    at = (first[:, None] + np.arange(LONGEST)).clip(max=len(columns.zipf) - 1)
    inside = at < stop[:, None]
    zipfs = np.where(inside, columns.zipf[at], np.nan)
    lowest = np.where(np.isnan(zipfs), np.inf, zipfs).min(axis=1)
    talk = np.where(inside & ~np.isnan(columns.talk[at]), columns.talk[at], np.inf).min(axis=1)
    talk[np.isinf(talk)] = 0
    latin = columns.latin[stop] - columns.latin[first]
    said = columns.sounding[stop] - columns.sounding[first]
    figures = {
        "heard_cost": (columns.costs[stop] - columns.costs[first]).clip(max=60),
        "edge_start": columns.starts[first],
        "edge_end": columns.ends[last],
        "both_edges": columns.starts[first] & columns.ends[last],
        "one_word": one_word,
        "word_count": np.where(one_word, _USUAL - columns.word_costs[first], 0.0).clip(min=0),
        "zipf_max": np.nan_to_num(zipfs).max(axis=1),
        "zipf_alone": np.where(said == 1, np.nan_to_num(zipfs).max(axis=1), 0.0),
        "zipf_min": np.where(np.isinf(lowest), 0.0, lowest),
        "talk_word": np.where((columns.word_ends[first] == stop) & columns.starts[first], talk, 0.0),
        "odd": (talk == 0) & ~np.isinf(lowest),
        "capitals": columns.capitals[stop] > columns.capitals[first],
        "letters": (columns.letters[stop] - columns.letters[first]).clip(max=2),
        "vocabulary": (columns.vocabulary[stop] - columns.vocabulary[first]) / np.maximum(1, latin),
        "light": columns.marks[stop] > columns.marks[first],
        "fillers": columns.fillers[stop] > columns.fillers[first],
        "particles": columns.particles[stop] - columns.particles[first],
        "heard_units": said,
    }
    return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}


def _term_figures(matches: Matches, terms: TermColumns) -> dict[str, Figures]:
    roster, person = terms.roster[matches.terms], terms.person[matches.terms]
    figures = {
        "term_cost": terms.cost[matches.terms],
        "roster": roster,
        "in_title": terms.titled[matches.terms],
        "unlisted_person": person & ~roster,
    }
    return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}


def _rivalry(matches: Matches, farness: Figures) -> dict[str, Figures]:
    """How many terms are as near at the same stretch, and how much nearer this one is than the next."""
    stretches = np.unique(_keys(matches.firsts, matches.lasts), return_inverse=True)[1].reshape(-1)
    keys = stretches * 10.0 + farness
    order = np.sort(keys)
    begins = np.searchsorted(order, stretches * 10.0)
    following = np.searchsorted(order, keys, side="right")
    padded = np.append(order, np.inf)
    best = padded[begins]
    own_is_best = best == keys
    other = np.where(own_is_best, padded[following], best) - keys
    near = np.searchsorted(order, keys + _RIVAL, side="right") - begins
    return {"rivals": np.log(np.maximum(1, near)), "margin": other.clip(-_MARGIN, _MARGIN)}


def _running(matches: Matches, columns: UnitColumns) -> Figures:
    """1 where Latin words stand close on both sides: running English, not a term inside Chinese."""
    end = len(columns.latin) - 1
    first, stop = matches.firsts, matches.lasts + 1
    before = columns.latin[first] - columns.latin[(first - _BESIDE).clip(min=0)]
    after = columns.latin[(stop + _BESIDE).clip(max=end)] - columns.latin[stop]
    return np.asarray(((before >= _MOST) & (after >= _MOST)).astype(float))


def _keys(*columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for each row of columns below 2**21."""
    keys = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        keys = (keys << 21) + column
    return keys
