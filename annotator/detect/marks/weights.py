"""What was learned of marks: the net, and how far to trust what it tells."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.net import Block, Convolution, Layer, MarkNet

_CLOSE = 1e-6


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
    """The weights in arrays by name, as a file of NumPy holds them.

    Raises:
        KeyError, ValueError: one is missing, or of another shape than it must be.
    """

    def layer(name: str) -> Layer:
        return np.asarray(arrays[name], dtype=np.float32)

    known = {token: number for number, token in enumerate(arrays["vocabulary"].tolist(), 1)}
    blocks: list[Block] = []
    while f"scale{len(blocks)}" in arrays:
        at = len(blocks)
        convolution = Convolution(layer(f"tables{at}"), layer(f"bias{at}"))
        blocks.append(Block(layer(f"scale{at}"), layer(f"shift{at}"), convolution))
    first = Convolution(layer("first"), layer("first_bias"))
    inputs = layer("characters"), layer("shown"), layer("ends")
    net = MarkNet(known, *inputs, first, tuple(blocks), layer("out"), layer("out_bias"))
    chances = np.asarray(arrays["chances"], dtype=np.float64).reshape(len(MARKS), 2)
    return MarkWeights(net, [(float(base), float(slope)) for base, slope in chances])
