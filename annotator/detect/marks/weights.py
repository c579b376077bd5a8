"""What was learned of marks: the net, and how far to trust what it tells."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.layers import Evening, Layer, Linear
from annotator.detect.marks.net import REACHES, Convolution, MarkNet
from annotator.detect.marks.reader import Attention, Reader

_CLOSE = 1e-6
_LEAST, _LEAST_READ = 1e-5, 1e-12  # of what is evened out


@dataclass(frozen=True, slots=True)
class MarkWeights:
    """`chances` hold a line for each mark, by which the logit of how probable the net tells it to be is set right."""

    net: MarkNet
    chances: Sequence[tuple[float, float]]

    def chance(self, mark: int, told: float) -> float:
        """How probable a mark is that is told to be so probable."""
        told = min(max(told, _CLOSE), 1 - _CLOSE)
        base, slope = self.chances[mark]
        return 1 / (1 + math.exp(-(base + slope * math.log(told / (1 - told)))))


def weights_of(arrays: Mapping[str, Any]) -> MarkWeights:
    """The weights in arrays by name, as a file of NumPy holds them; tables in whole numbers with a scale a row.

    Raises:
        KeyError, ValueError: one is missing, or of another shape than it must be.
    """
    known = {token: number for number, token in enumerate(arrays["vocabulary"].tolist(), 1)}
    parts = _Parts(arrays)
    reader = parts.reader("reader.")
    if len(reader.tokens) != len(known) + 1:
        raise ValueError("the vocabulary is not that of the reader")
    layers = tuple(
        Convolution(parts.evening(f"evens.{at}", _LEAST), parts.linear(f"layers.{at}.tables"))
        for at in range(len(REACHES))
    )
    net = MarkNet(
        known,
        reader,
        parts.evening("even", _LEAST),
        parts.linear("into"),
        parts.table("shown.weight"),
        parts.table("ends.weight"),
        layers,
        parts.linear("out"),
    )
    chances = np.asarray(arrays["chances"], dtype=np.float64).reshape(len(MARKS), 2)
    return MarkWeights(net, [(float(base), float(slope)) for base, slope in chances])


class _Parts:
    """The parts of a net by the names of their arrays."""

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        self._arrays = arrays

    def table(self, name: str) -> Layer:
        """An array, in full."""
        table = np.asarray(self._arrays[name], dtype=np.float32)
        scale = f"{name}.scale"
        return table * np.asarray(self._arrays[scale], dtype=np.float32) if scale in self._arrays else table

    def linear(self, name: str) -> Linear:
        """A table whose rows stand for what comes out, as a layer."""
        return Linear(np.ascontiguousarray(self.table(f"{name}.weight").T), self.table(f"{name}.bias"))

    def evening(self, name: str, least: float) -> Evening:
        """What evens rows out."""
        return Evening(self.table(f"{name}.weight"), self.table(f"{name}.bias"), least)

    def reader(self, name: str) -> Reader:
        """The encoder."""
        layers: list[Attention] = []
        while f"{name}layers.{len(layers)}.query.weight" in self._arrays:
            layers.append(self._attention(f"{name}layers.{len(layers)}."))
        tables = self.table(f"{name}tokens.weight"), self.table(f"{name}places.weight")
        return Reader(*tables, self.evening(f"{name}even", _LEAST_READ), self.linear(f"{name}into"), tuple(layers))

    def _attention(self, name: str) -> Attention:
        return Attention(
            query=self.linear(f"{name}query"),
            key=self.linear(f"{name}key"),
            value=self.linear(f"{name}value"),
            mixed=self.linear(f"{name}mixed"),
            even_looked=self.evening(f"{name}even_looked", _LEAST_READ),
            wide=self.linear(f"{name}wide"),
            narrow=self.linear(f"{name}narrow"),
            even_thought=self.evening(f"{name}even_thought", _LEAST_READ),
        )
