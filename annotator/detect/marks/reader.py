"""Reads tokens as an encoder that has learned Chinese from very many texts: each token in the light of those around it.

Layers of attention (Vaswani et al., Attention Is All You Need, 2017) as in BERT (Devlin et al., 2019), over windows of
tokens that overlap.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.detect.marks.layers import Evening, Layer, Linear
from annotator.detect.marks.tokens import Numbers

HEADS = 12
WINDOW, SIDE = 192, 32  # tokens: what is read at once, and how much of that only for what it says of the rest
_AT_ONCE = 4  # windows
_BEND = math.sqrt(2 / math.pi), 0.044715


@dataclass(frozen=True, slots=True)
class Attention:
    """A layer: each token looks at all others of the window, then is thought over by itself."""

    query: Linear
    key: Linear
    value: Linear
    mixed: Linear
    even_looked: Evening
    wide: Linear
    narrow: Linear
    even_thought: Evening

    def __call__(self, rows: Layer) -> Layer:
        """The rows of some windows as this layer sees them."""
        rows = self.even_looked(rows + self.mixed(self._looked(rows)))
        return self.even_thought(rows + self.narrow(_bent(self.wide(rows))))

    def _looked(self, rows: Layer) -> Layer:
        count, size, width = rows.shape
        heads = (count, size, HEADS, width // HEADS)
        query, key, value = (layer(rows).reshape(heads).swapaxes(1, 2) for layer in (self.query, self.key, self.value))
        looks = query @ key.swapaxes(2, 3) / np.float32(math.sqrt(width // HEADS))
        looks = np.exp(looks - looks.max(axis=3, keepdims=True))
        looks /= looks.sum(axis=3, keepdims=True)
        return np.asarray((looks @ value).swapaxes(1, 2).reshape(count, size, width))


@dataclass(frozen=True, slots=True)
class Reader:
    """The encoder as it was learned: figures for each token and each place in a window, and the layers."""

    tokens: Layer
    places: Layer
    even: Evening
    into: Linear
    layers: Sequence[Attention]

    def __call__(self, numbers: Numbers) -> Layer:
        """What all layers make of the tokens, side by side: a row a token."""
        parts = []
        windows = list(_windows(len(numbers)))
        for first in range(0, len(windows), _AT_ONCE):
            some = windows[first : first + _AT_ONCE]
            read = self._read(np.stack([numbers[start:end] for start, end, _, _ in some]))
            parts += [
                rows[first - start : last - start] for rows, (start, _, first, last) in zip(read, some, strict=True)
            ]
        return np.concatenate(parts)

    def _read(self, numbers: Numbers) -> Layer:
        rows = self.into(self.even(self.tokens[numbers] + self.places[: numbers.shape[1]]))
        seen = []
        for layer in self.layers:
            rows = layer(rows)
            seen.append(rows)
        return np.concatenate(seen, axis=2)


def _windows(size: int) -> Iterator[tuple[int, int, int, int]]:
    """Where each window of so many tokens begins and ends, and the part of it that it is to tell."""
    window = min(WINDOW, size)
    starts = [*range(0, size - window, WINDOW - 2 * SIDE), size - window]
    told = 0
    for start in starts:
        last = size if start == starts[-1] else start + window - SIDE
        yield start, start + window, told, last
        told = last


def _bent(rows: Layer) -> Layer:
    """Each figure times about the chance of a smaller one (Hendrycks and Gimpel, GELU, 2016)."""
    scale, third = _BEND
    inner = np.float32(scale) * (rows + np.float32(third) * rows * rows * rows)
    return np.asarray(np.float32(0.5) * rows * (1 + np.tanh(inner)))
