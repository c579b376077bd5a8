"""A small net that reads characters and tells the mark behind each.

Convolutions over time whose reach doubles from layer to layer (van den Oord et al., WaveNet, 2016; Bai et al., An
Empirical Evaluation of Generic Convolutional and Recurrent Networks for Sequence Modeling, 2018), each reading what the
one before made of the talk on either side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from annotator.detect.marks.kinds import MARKS, Figures
from annotator.detect.marks.tokens import Tokens

Layer: TypeAlias = NDArray[np.float32]

REACHES = (1, 2, 4, 8, 16, 32, 1)
_SIDE = 1 + sum(REACHES)
_AT_ONCE = 1024  # tokens
_CLOSE = 1e-5
_STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Convolution:
    """What a layer makes of the token before, the token itself and the one behind: a table each, and a bias."""

    tables: Layer
    bias: Layer

    def __call__(self, rows: Layer, reach: int) -> Layer:
        """The rows as this layer sees them; beyond both ends there is nothing."""
        before, here, behind = self.tables
        made: Layer = rows @ here + self.bias
        if reach < len(rows):
            made[reach:] += rows[:-reach] @ before
            made[:-reach] += rows[reach:] @ behind
        return made


@dataclass(frozen=True, slots=True)
class Block:
    """A layer with what evens its rows out beforehand."""

    scale: Layer
    shift: Layer
    convolution: Convolution


@dataclass(frozen=True, slots=True)
class MarkNet:
    """The net as it was learned. `vocabulary` numbers the tokens that it knows from 1."""

    vocabulary: Mapping[str, int]
    characters: Layer
    shown: Layer
    ends: Layer
    first: Convolution
    blocks: Sequence[Block]
    out: Layer
    bias: Layer

    def chances(self, tokens: Tokens) -> Figures:
        """How probable each of `MARKS` is behind each word: a row a word, a column a mark."""
        told = np.empty((len(tokens.numbers), len(MARKS)))
        for start in range(0, len(told), _AT_ONCE):
            end = min(start + _AT_ONCE, len(told))
            low, high = max(0, start - _SIDE), min(end + _SIDE, len(told))
            told[start:end] = self._read(tokens, slice(low, high))[start - low : end - low]
        told = np.exp(told[tokens.lasts])
        return np.asarray(told / told.sum(axis=1, keepdims=True))

    def _read(self, tokens: Tokens, part: slice) -> Layer:
        rows = self.characters[tokens.numbers[part]] + self.shown[tokens.shown[part]] + self.ends[tokens.ends[part]]
        rows = _bent(self.first(rows, 1))
        for block, reach in zip(self.blocks, REACHES, strict=True):
            rows = rows + _bent(block.convolution(_evened(rows, block.scale, block.shift), reach))
        return np.asarray(rows @ self.out + self.bias)


def _bent(rows: Layer) -> Layer:
    """Each figure times its logistic: small below zero, itself above (SiLU)."""
    return np.asarray(rows / (1 + np.exp(-np.maximum(rows, -_STEEPEST))))


def _evened(rows: Layer, scale: Layer, shift: Layer) -> Layer:
    """Each row with mean 0 and spread 1, scaled and shifted (Ba et al., Layer Normalization, 2016)."""
    away = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((away * away).mean(axis=1, keepdims=True) + _CLOSE)
    return np.asarray(away / spread * scale + shift)
