"""How far to trust what a net tells: by how often it was right where nobody had seen the text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

from annotator.detect.marks.kinds import MARKS, Figures


def chances_of(told: Figures, truth: Figures) -> list[tuple[float, float]]:
    """For each mark the line that sets right the logit of how probable it was told to be, where nobody had seen it."""
    lines = []
    for mark in range(len(MARKS)):
        chance = told[:, mark].clip(1e-6, 1 - 1e-6)
        figures = np.stack([np.ones(len(chance)), np.log(chance / (1 - chance))], axis=1)
        right = (truth == mark).astype(np.float64)

        def loss(values: Figures, figures: Figures = figures, right: Figures = right) -> tuple[float, Figures]:
            scores = figures @ values
            slope = figures.T @ (1 / (1 + np.exp(-scores)) - right)
            away = values - (0.0, 1.0)
            return float((np.logaddexp(0, scores) - right * scores).sum() + 2 * away @ away), slope + 4 * away

        base, slope = minimize(loss, np.array([0.0, 1.0]), jac=True, method="L-BFGS-B").x
        lines.append((float(base), float(slope)))
    return lines


def set_right(told: Figures, lines: Sequence[tuple[float, float]]) -> Figures:
    """What was told, set right by a line for each mark."""
    chance = told.clip(1e-6, 1 - 1e-6)
    base, slope = np.array(lines).T
    return np.asarray(1 / (1 + np.exp(-(base + slope * np.log(chance / (1 - chance))))))
