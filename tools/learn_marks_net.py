"""Learns the net of marks with PyTorch, of which the program itself knows nothing: `pip install torch` for learning."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from annotator.core.text import is_han
from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.net import REACHES
from annotator.detect.marks.talk import LATIN, NUMBER
from annotator.detect.marks.tokens import UNKNOWN, Shown, Tokens

Numbers = NDArray[np.int64]

WIDTH, DEPTH = 128, 96  # of the layers, of the tokens
WINDOW = 192  # tokens
BATCH = 40  # windows
LEAST_MET = 4
_FORGET, _HIDE = 0.25, 0.12  # how often a figure is left out, and a token, so that none is relied on alone
_AVERAGE = 0.99
_INSIDE = -100  # no mark can stand there, nothing is learned


@dataclass(frozen=True, slots=True)
class Example:
    """A talk as the net reads it, and the mark behind each token, by its number in `MARKS`."""

    tokens: Tokens
    truth: Numbers


def vocabulary_of(texts: Iterable[str]) -> dict[str, int]:
    """The tokens worth knowing, from 1: foreign words, numbers, and the hanzi met often enough."""
    counts = Counter(char for text in texts for char in text if is_han(char))
    tokens = (LATIN, NUMBER, *(char for char, count in counts.most_common() if count >= LEAST_MET))
    return {token: number for number, token in enumerate(tokens, 1)}


class Net(nn.Module):
    """What `annotator.detect.marks.net` does, in a form that learns."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.characters = nn.Embedding(size, DEPTH)
        self.shown = nn.Embedding(len(Shown), DEPTH)
        self.ends = nn.Embedding(2, DEPTH)
        self.first = nn.Conv1d(DEPTH, WIDTH, 3, padding=1)
        self.layers = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=reach, dilation=reach) for reach in REACHES)
        self.even = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in REACHES)
        self.out = nn.Linear(WIDTH, len(MARKS))
        self.forget = nn.Dropout(_FORGET)

    def forward(self, numbers: torch.Tensor, shown: torch.Tensor, ends: torch.Tensor) -> torch.Tensor:
        """The scores of all marks behind each token."""
        if self.training:
            numbers = numbers.masked_fill(torch.rand(numbers.shape) < _HIDE, UNKNOWN)
        rows = self.forget(self.characters(numbers) + self.shown(shown) + self.ends(ends))
        rows = functional.silu(_over_time(self.first, rows))
        for layer, even in zip(self.layers, self.even, strict=True):
            rows = rows + functional.silu(_over_time(layer, self.forget(even(rows))))
        return torch.as_tensor(self.out(rows))


def _over_time(layer: nn.Module, rows: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(layer(rows.transpose(1, 2))).transpose(1, 2)


def taught(net: Net, talks: Sequence[Example], *, times: int, rate: float, seed: int = 1) -> Net:
    """A net that has read all talks so many times, its weights the average of the last steps.

    Adam with decoupled decay (Loshchilov and Hutter, 2019), the rate rising and falling once (Smith, 2018).
    """
    torch.manual_seed(seed)
    dice = np.random.default_rng(seed)
    net = copy.deepcopy(net).train()
    average = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    steps = times * -(-sum(len(talk.truth) for talk in talks) // (WINDOW * BATCH))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps + times + 1)
    for _ in range(times):
        for batch in _batches(talks, dice):
            *read, truth = (torch.from_numpy(column) for column in batch)
            scores = net(*read).reshape(-1, len(MARKS))
            loss = functional.cross_entropy(scores, truth.reshape(-1), ignore_index=_INSIDE)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            with torch.no_grad():
                for kept, now in zip(average.parameters(), net.parameters(), strict=True):
                    kept.lerp_(now, 1 - _AVERAGE)
    return average.eval()


def _batches(talks: Sequence[Example], dice: np.random.Generator) -> Iterable[tuple[Numbers, ...]]:
    """The talks one after the other in another order each time, cut into windows, as batches of columns."""
    order = [talks[at] for at in dice.permutation(len(talks))]
    skip = int(dice.integers(WINDOW))
    numbers = np.concatenate([talk.tokens.numbers for talk in order])
    shown = np.concatenate([talk.tokens.shown for talk in order])
    ends = np.concatenate([talk.tokens.ends for talk in order])
    truth = np.where(ends == 1, np.concatenate([talk.truth for talk in order]), _INSIDE)
    columns = [column[skip:] for column in (numbers, shown, ends, truth)]
    count = len(columns[0]) // WINDOW
    windows = [column[: count * WINDOW].reshape(count, WINDOW) for column in columns]
    shuffled = dice.permutation(count)
    for start in range(0, count, BATCH):
        yield tuple(column[shuffled[start : start + BATCH]] for column in windows)


def arrays_of(net: Net, vocabulary: Sequence[str], chances: Sequence[tuple[float, float]]) -> dict[str, object]:
    """The weights as `annotator.detect.marks.weights` reads them, in half precision: they lose nothing that counts."""
    arrays: dict[str, object] = {"vocabulary": np.array(list(vocabulary)), "chances": np.array(chances)}
    layers = {"characters": net.characters.weight, "shown": net.shown.weight, "ends": net.ends.weight}
    layers |= {"first": net.first.weight.permute(2, 1, 0), "first_bias": net.first.bias}
    layers |= {"out": net.out.weight.T, "out_bias": net.out.bias}
    for at, (layer, even) in enumerate(zip(net.layers, net.even, strict=True)):
        layers |= {f"tables{at}": layer.weight.permute(2, 1, 0), f"bias{at}": layer.bias}
        layers |= {f"scale{at}": even.weight, f"shift{at}": even.bias}
    return arrays | {name: layer.detach().numpy().astype(np.float16) for name, layer in layers.items()}
