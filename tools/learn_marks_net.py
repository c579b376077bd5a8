"""Learns the net of marks with PyTorch, of which the program itself knows nothing: `pip install torch` for learning."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from learn_marks_reader import Reader
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.net import REACHES
from annotator.detect.marks.reader import WINDOW
from annotator.detect.marks.tokens import UNKNOWN, Shown, Tokens

Numbers = NDArray[np.int64]

WIDTH = 192
BATCH = 32  # windows
_FORGET, _HIDE = 0.25, 0.1  # how often a figure is left out, and a token, so that none is relied on alone
_AVERAGE = 0.99
_INSIDE = -100  # no mark can stand there, nothing is learned
_QUICK = torch.bfloat16
_MOST, _LEAST = 127, 1e-8  # of a byte, of a scale


@dataclass(frozen=True, slots=True)
class Example:
    """A talk as the net reads it, and the mark behind each token, by its number in `MARKS`."""

    tokens: Tokens
    truth: Numbers


class Convolution(nn.Module):
    """What a layer makes of the token before, the token itself and the one behind."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.tables = nn.Linear(3 * WIDTH, WIDTH)

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """The rows as this layer sees them; beyond both ends there is nothing."""
        nothing = torch.zeros_like(rows[:, : self.reach])
        before = torch.cat([nothing, rows[:, : -self.reach]], dim=1)
        behind = torch.cat([rows[:, self.reach :], nothing], dim=1)
        return torch.as_tensor(self.tables(torch.cat([before, rows, behind], dim=2)))


class Net(nn.Module):
    """What `annotator.detect.marks.net` does, in a form that learns, on a reader that has learned Chinese elsewhere."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        seen = len(reader.layers) * reader.width
        self.even = nn.LayerNorm(seen)
        self.into = nn.Linear(seen, WIDTH)
        self.shown = nn.Embedding(len(Shown), WIDTH)
        self.ends = nn.Embedding(2, WIDTH)
        for table in (self.shown, self.ends):
            nn.init.normal_(table.weight, std=0.1)
        self.layers = nn.ModuleList(map(Convolution, REACHES))
        self.evens = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in REACHES)
        self.out = nn.Linear(WIDTH, len(MARKS))

    def forward(self, numbers: torch.Tensor, shown: torch.Tensor, ends: torch.Tensor) -> torch.Tensor:
        """The scores of all marks behind each token."""
        if self.training:
            numbers = numbers.masked_fill(torch.rand(numbers.shape) < _HIDE, UNKNOWN)
        rows = self._forget(self.even(self.reader(numbers)))
        rows = self.into(rows) + self.shown(shown) + self.ends(ends)
        for layer, even in zip(self.layers, self.evens, strict=True):
            rows = rows + functional.silu(layer(self._forget(even(rows))))
        return torch.as_tensor(self.out(self._forget(rows)))

    def _forget(self, rows: torch.Tensor) -> torch.Tensor:
        """The rows without some figures, the same ones all through a window (Gal and Ghahramani, 2016)."""
        kept = functional.dropout(rows.new_ones(len(rows), 1, rows.shape[2]), _FORGET, self.training)
        return rows * kept


class Slow:
    """The figures of a net in full precision, where small steps count, beside the quick ones that it reckons with."""

    def __init__(self, net: Net, rate: float, reading: float, steps: int) -> None:
        self.quick = copy.deepcopy(net).to(_QUICK).train()
        self._full = {name: nn.Parameter(figures.detach().clone()) for name, figures in net.named_parameters()}
        self._average = {name: figures.detach().clone() for name, figures in self._full.items()}
        read = [figures for name, figures in self._full.items() if name.startswith("reader.")]
        told = [figures for name, figures in self._full.items() if not name.startswith("reader.")]
        self._optimizer = torch.optim.AdamW([{"params": read}, {"params": told}], lr=rate, weight_decay=0.01)
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer, [reading, rate], total_steps=steps, pct_start=0.2
        )

    def step(self) -> None:
        """Learn from the slopes of the quick figures."""
        quick = dict(self.quick.named_parameters())
        for name, figures in self._full.items():
            slope = quick[name].grad
            figures.grad = None if slope is None else slope.float()
            quick[name].grad = None
        nn.utils.clip_grad_norm_(self._full.values(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        with torch.no_grad():
            for name, figures in self._full.items():
                quick[name].copy_(figures)
                self._average[name].lerp_(figures, 1 - _AVERAGE)

    def net(self) -> Net:
        """The net with the average of the figures of the last steps."""
        net = copy.deepcopy(self.quick).float()
        net.load_state_dict(self._average)
        return net.eval()


def taught(net: Net, talks: Sequence[Example], *, times: int, rate: float, reading: float, seed: int = 1) -> Net:
    """A net that has read all talks so many times, its weights the average of the last steps.

    Adam with decoupled decay (Loshchilov and Hutter, 2019), the rate rising and falling once (Smith, 2018); `reading`
    is the rate of what the reader knows.
    """
    torch.manual_seed(seed)
    dice = np.random.default_rng(seed)
    steps = times * -(-sum(len(talk.truth) for talk in talks) // (WINDOW * BATCH))
    slow = Slow(net, rate, reading, steps + times + 1)
    for _ in range(times):
        for batch in _batches(talks, dice):
            *read, truth = (torch.from_numpy(column) for column in batch)
            scores = slow.quick(*read).float().reshape(-1, len(MARKS))
            functional.cross_entropy(scores, truth.reshape(-1), ignore_index=_INSIDE).backward()
            slow.step()
    return slow.net()


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


def arrays_of(net: Net, vocabulary: Mapping[str, int], chances: Sequence[tuple[float, float]]) -> dict[str, object]:
    """The weights as `annotator.detect.marks.weights` reads them: tables in a byte a figure with a scale a row."""
    arrays: dict[str, object] = {"vocabulary": np.array(list(vocabulary)), "chances": np.array(chances)}
    for name, figures in net.state_dict().items():
        table = figures.detach().numpy()
        if table.ndim == 2:
            scale = np.abs(table).max(axis=1, keepdims=True) / _MOST + _LEAST
            arrays |= {name: np.round(table / scale).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}
        else:
            arrays[name] = table.astype(np.float32)
    return arrays
