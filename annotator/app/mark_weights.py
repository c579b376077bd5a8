"""Loads what was learned of marks; it ships with the program."""

from __future__ import annotations

from annotator.app.paths import resource
from annotator.detect.marks.weights import MarkWeights, read_weights


def load_mark_weights() -> MarkWeights:
    """The weights by which marks are suggested."""
    with resource("marks", "weights.tsv").open(encoding="utf-8") as rows:
        return read_weights(rows)
