"""What nets are made of: tables that are multiplied with, and rows that are evened out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Layer: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Linear:
    """A table with a column for each figure that comes out, and a bias."""

    table: Layer
    bias: Layer

    def __call__(self, rows: Layer) -> Layer:
        """The rows multiplied with the table."""
        return np.asarray(rows @ self.table + self.bias)


@dataclass(frozen=True, slots=True)
class Evening:
    """Gives each row mean 0 and spread 1, then scales and shifts it (Ba et al., Layer Normalization, 2016)."""

    scale: Layer
    shift: Layer
    least: float

    def __call__(self, rows: Layer) -> Layer:
        """The rows evened out; `least` keeps what hardly varies from being blown up."""
        away = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((away * away).mean(axis=-1, keepdims=True) + np.float32(self.least))
        return np.asarray(away / spread * self.scale + self.shift)
