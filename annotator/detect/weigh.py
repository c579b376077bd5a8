"""From evidence to probability: one small logistic model for each way in which scripts meet."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from annotator.core.model import Band
from annotator.detect.evidence import Evidence
from annotator.detect.features import NAMES, HeardFacts
from annotator.detect.spelling import Writing
from annotator.detect.weights import WEIGHTS

SURE, LIKELY, MAYBE = 0.85, 0.5, 0.2
_STEEPEST = 30.0
_ALIAS, _ALIAS_USUAL = 0.95, 0.6
_STYLE, _STYLE_USUAL = 0.9, 0.6
_SPOKEN = 0.92
_USUAL_ZIPF = 4.2


def probabilities(evidence: Evidence) -> NDArray[np.float64]:
    """How probable each match is."""
    weights = np.array([[WEIGHTS[crossing].get(name, 0.0) for name in NAMES] for crossing in WEIGHTS])
    rows = {crossing: number for number, crossing in enumerate(WEIGHTS)}
    chosen = weights[[rows[crossing] for crossing in evidence.crossings]]
    scores = np.einsum("ij,ij->i", evidence.values, chosen) if len(chosen) else np.zeros(0)
    return np.asarray(1 / (1 + np.exp(-scores.clip(-_STEEPEST, _STEEPEST))))


def spelling_probability(writing: Writing, heard: HeardFacts) -> float:
    """How probable it is that a place written otherwise than its term ought to be written like it."""
    if writing is Writing.ALIAS:
        return _ALIAS_USUAL if heard.values["one_word"] else _ALIAS
    if writing is Writing.SPOKEN:
        return _SPOKEN
    usual = len(heard.latin) == 1 and heard.latin[0].islower() and heard.values["zipf_max"] >= _USUAL_ZIPF
    return _STYLE_USUAL if usual else _STYLE


def band_of(probability: float) -> Band:
    """The band of a probability of at least MAYBE."""
    if probability >= SURE:
        return Band.SURE
    return Band.LIKELY if probability >= LIKELY else Band.MAYBE
