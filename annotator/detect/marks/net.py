"""Tells the mark behind each word, by what a reader makes of the talk and by what stands there.

Convolutions over time whose reach doubles from layer to layer (van den Oord et al., WaveNet, 2016; Bai et al., An
Empirical Evaluation of Generic Convolutional and Recurrent Networks for Sequence Modeling, 2018), each reading what the
one before made of the talk on either side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.detect.marks.kinds import Figures
from annotator.detect.marks.layers import Evening, Layer, Linear
from annotator.detect.marks.reader import Reader
from annotator.detect.marks.tokens import Tokens

REACHES = (1, 2, 4, 8, 1)
_STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Convolution:
    """What a layer makes of the token before, the token itself and the one behind, once they are evened out."""

    even: Evening
    tables: Linear

    def __call__(self, rows: Layer, reach: int) -> Layer:
        """The rows as this layer sees them; beyond both ends there is nothing."""
        rows = self.even(rows)
        near = np.pad(rows, ((reach, reach), (0, 0)))
        return _bent(self.tables(np.concatenate([near[: -2 * reach], rows, near[2 * reach :]], axis=1)))


@dataclass(frozen=True, slots=True)
class MarkNet:
    """The net as it was learned. `vocabulary` numbers the tokens that its reader knows from 1."""

    vocabulary: Mapping[str, int]
    reader: Reader
    even: Evening
    into: Linear
    shown: Layer
    ends: Layer
    layers: Sequence[Convolution]
    out: Linear

    def chances(self, tokens: Tokens) -> Figures:
        """How probable each of `MARKS` is behind each word: a row a word, a column a mark."""
        rows = self.into(self.even(self.reader(tokens.numbers))) + self.shown[tokens.shown] + self.ends[tokens.ends]
        for layer, reach in zip(self.layers, REACHES, strict=True):
            rows = rows + layer(rows, reach)
        told = self.out(rows[tokens.lasts]).astype(np.float64)
        told = np.exp(told - told.max(axis=1, keepdims=True))
        return np.asarray(told / told.sum(axis=1, keepdims=True))


def _bent(rows: Layer) -> Layer:
    """Each figure times its logistic: small below zero, itself above (SiLU)."""
    return np.asarray(rows / (1 + np.exp(-np.maximum(rows, -_STEEPEST))))
