"""Loads what was learned of marks; it ships with the program."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from annotator.app.paths import resource
from annotator.detect.marks.weights import MarkWeights, weights_of


def load_mark_weights(path: Path | None = None) -> MarkWeights:
    """The weights by which marks are suggested: those in a file of NumPy's, or the ones that ship."""
    with np.load(path or resource("marks", "net.npz"), allow_pickle=False) as arrays:
        return weights_of(arrays)
