"""What speaks for and against a match: the figures that the weights are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from annotator.core.model import Category
from annotator.detect.candidates import Figures, Flags, Matches
from annotator.detect.columns import LONGEST, TermColumns, UnitColumns
from annotator.detect.sound.distance import Places
from annotator.detect.spelling import key_of
from annotator.detect.stream import Stream

HAN, LATIN, CROSS = 0, 1, 2
_DISTANCE_WEIGHT = 4.0
_SHORT = 2.5
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


def heard_keys(matches: Matches, stream: Stream) -> list[str]:
    """The key of what stands at each match."""
    stretches = list(zip(matches.firsts.tolist(), matches.lasts.tolist(), strict=True))
    known = {(first, last): key_of(stream.units[first : last + 1]) for first, last in set(stretches)}
    return [known[stretch] for stretch in stretches]


def evidence(
    matches: Matches, heard: Sequence[str], columns: UnitColumns, terms: TermColumns, context: dict[str, Figures]
) -> Evidence:
    """All figures of the matches; `context` adds those that the whole transcript gives."""
    first, stop = matches.firsts, matches.lasts + 1
    latin = columns.latin[stop] - columns.latin[first]
    han = columns.han[stop] - columns.han[first]
    figures = {
        **_heard_figures(matches, columns, latin),
        **_pair_figures(matches, heard, columns, terms, han),
        **_term_figures(matches, terms),
        **context,
        "running": _running(matches, columns),
    }
    figures |= _rivalry(matches, matches.shares + _SPELLING_WEIGHT * (1 - figures["like_spelling"]))
    gain = figures["heard_cost"] - figures["term_cost"] - _DISTANCE_WEIGHT * matches.shares * matches.wholes
    figures["gain"] = gain.clip(-30, 30)
    term_latin, term_han = terms.latin[matches.terms] > 0, terms.han[matches.terms] > 0
    crossings = np.full(len(matches), CROSS)
    crossings[(latin == 0) & (han > 0) & ~term_latin] = HAN
    crossings[(han == 0) & ~term_han] = LATIN
    return Evidence(matches, figures, crossings)


def _heard_figures(matches: Matches, columns: UnitColumns, latin: Places) -> dict[str, Figures]:
    first, last = matches.firsts, matches.lasts
    stop = last + 1
    one_word = columns.starts[first] & (columns.word_ends[first] == stop) & columns.known[first] & (stop - first > 1)
    at = (first[:, None] + np.arange(LONGEST)).clip(max=len(columns.zipf) - 1)
    zipfs = np.where(at < stop[:, None], columns.zipf[at], np.nan)
    lowest = np.where(np.isnan(zipfs), np.inf, zipfs).min(axis=1)
    figures = {
        "heard_cost": (columns.cost[stop] - columns.cost[first]).clip(max=60),
        "edge_start": columns.starts[first],
        "edge_end": columns.ends[last],
        "both_edges": columns.starts[first] & columns.ends[last],
        "one_word": one_word,
        "word_count": np.where(one_word, _USUAL - columns.word_cost[first], 0.0).clip(min=0),
        "zipf_max": np.nan_to_num(zipfs).max(axis=1),
        "zipf_alone": np.where(
            columns.sounding[stop] - columns.sounding[first] == 1, np.nan_to_num(zipfs).max(axis=1), 0.0
        ),
        "zipf_min": np.where(np.isinf(lowest), 0.0, lowest),
        "capitals": columns.capitals[stop] > columns.capitals[first],
        "letters": (columns.letters[stop] - columns.letters[first]).clip(max=2),
        "vocabulary": (columns.vocabulary[stop] - columns.vocabulary[first]) / np.maximum(1, latin),
        "light": columns.lights[stop] > columns.lights[first],
        "fillers": columns.fillers[stop] > columns.fillers[first],
        "particles": columns.particles[stop] - columns.particles[first],
        "heard_units": columns.sounding[stop] - columns.sounding[first],
    }
    return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}


def _pair_figures(
    matches: Matches, heard: Sequence[str], columns: UnitColumns, terms: TermColumns, han: Places
) -> dict[str, Figures]:
    meant = [terms.keys[term] for term in matches.terms.tolist()]
    likeness = _likeness(heard, meant)
    paired = (han > 0) & (terms.han[matches.terms] == han)
    wanted = terms.syllables[matches.terms]
    at = columns.han[matches.firsts][:, None] + np.arange(wanted.shape[1])
    same = ((columns.syllables[at.clip(max=len(columns.syllables) - 1)] == wanted) & (wanted >= 0)).sum(axis=1)
    return {
        "one": np.ones(len(matches)),
        "share": matches.shares,
        "exact": (matches.shares == 0).astype(np.float64),
        "whole": np.log(matches.wholes),
        "whole_exact": matches.wholes * (1 - 2 * matches.shares),
        "short": (_SHORT - matches.wholes).clip(min=0),
        "like_spelling": likeness,
        "part": np.array([a in b or b in a for a, b in zip(heard, meant, strict=True)], dtype=np.float64),
        "same_start": np.array([a[:1] == b[:1] for a, b in zip(heard, meant, strict=True)], dtype=np.float64),
        "same_length": paired.astype(np.float64),
        "same_tones": np.where(paired, same / np.maximum(1, han), 0.0),
        "same_hanzi": np.where(paired, likeness, 0.0),
    }


def _likeness(heard: Sequence[str], meant: Sequence[str]) -> Figures:
    if not heard:
        return np.zeros(0)
    return cpdist(heard, meant, scorer=Levenshtein.normalized_similarity).astype(np.float64)


def _term_figures(matches: Matches, terms: TermColumns) -> dict[str, Figures]:
    roster = terms.roster[matches.terms]
    codes = np.array([list(Category).index(category) for category in terms.categories], dtype=np.int64)[matches.terms]

    def among(category: Category) -> Flags:
        return np.asarray(codes == list(Category).index(category))

    figures = {
        "term_cost": terms.cost[matches.terms],
        "roster": roster,
        "unlisted_person": among(Category.PERSON) & ~roster,
        "org": among(Category.ORG),
        "abbr": among(Category.ABBR),
        "product": among(Category.PRODUCT),
    }
    return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}


def _rivalry(matches: Matches, farness: Figures) -> dict[str, Figures]:
    """How many terms are as near at the same stretch, and how much nearer this one is than the next."""
    stretches = np.unique(np.stack((matches.firsts, matches.lasts)), axis=1, return_inverse=True)[1].reshape(-1)
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
