"""From evidence to probability: one small logistic model for each way in which scripts meet."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from annotator.core.model import Band
from annotator.detect.features import CROSS, HAN, LATIN, Evidence
from annotator.detect.spelling import Writing
from annotator.detect.terms import Figures

Weights = Mapping[str, Mapping[str, float]]

SURE, LIKELY, MAYBE = 0.85, 0.35, 0.04
MODELS = {HAN: "han", LATIN: "latin", CROSS: "cross"}
_STEEPEST = 30.0
_TAUGHT, _ALIAS, _ALIAS_USUAL = 0.999, 0.95, 0.6
_STYLE, _STYLE_USUAL = 0.9, 0.6
_SPOKEN, _SPOKEN_SHORT = 0.92, 0.6


def probabilities(evidence: Evidence, weights: Weights) -> Figures:
    """How probable each match is, by the weights of each model's figures."""
    scores = np.zeros(len(evidence.matches))
    for crossing, model in MODELS.items():
        rows = evidence.crossings == crossing
        for name, weight in weights[model].items():
            scores[rows] += weight * evidence.figures[name][rows]
    return np.asarray(1 / (1 + np.exp(-scores.clip(-_STEEPEST, _STEEPEST))))


def shifted(probabilities: Figures, shifts: Figures) -> Figures:
    """Probabilities with their logits moved."""
    odds = probabilities / np.maximum(1 - probabilities, 1e-12) * np.exp(shifts)
    return np.asarray(odds / (1 + odds))


def spelling_probability(writing: Writing, *, taught: bool, usual: bool, short: bool) -> float:
    """How probable it is that a place ought to be written like its term.

    `taught`: the user said so in this session; `usual`: it is an ordinary word as it stands;
    `short`: the term has hardly more than one letter.
    """
    if writing is Writing.ALIAS and taught:
        return _TAUGHT
    if writing is Writing.ALIAS:
        return _ALIAS_USUAL if usual else _ALIAS
    if writing is Writing.STYLE:
        return _STYLE_USUAL if usual else _STYLE
    return _SPOKEN_SHORT if short else _SPOKEN


def band_of(probability: float) -> Band:
    """The band of a probability of at least MAYBE."""
    if probability >= SURE:
        return Band.SURE
    return Band.LIKELY if probability >= LIKELY else Band.MAYBE
