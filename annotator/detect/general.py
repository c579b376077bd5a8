"""Terms of the trade are expected less than those that somebody gave for this talk.

The odds were learned with a glossary of some hundred terms made for such events. Of the names and terms that are
misheard in a talk it holds seven times as many a term as the built-in one; the logarithm of that is `_LESS`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from annotator.core.model import BUILTIN, Term
from annotator.detect.terms import Figures

_LESS = 1.5
_MANY = 200  # given terms


def shifts_of(terms: Sequence[Term]) -> Figures:
    """By how much the logit of each term falls: of the general ones, the more the more others there are."""
    general = np.array([term.source == BUILTIN for term in terms], dtype=bool)
    return np.where(general, -_LESS * (1 - np.exp(-(~general).sum() / _MANY)), 0.0)


def shifted(probabilities: Figures, shifts: Figures) -> Figures:
    """Probabilities with their logits moved."""
    odds = probabilities / np.maximum(1 - probabilities, 1e-12) * np.exp(shifts)
    return np.asarray(odds / (1 + odds))
