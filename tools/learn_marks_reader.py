"""The reader of the net in a form that learns, and what it knows of Chinese beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from tensorflow_checkpoint import variables
from torch import nn
from torch.nn import functional

from annotator.core.text import is_han
from annotator.detect.marks.reader import HEADS, WINDOW
from annotator.detect.marks.talk import LATIN, NUMBER

_EVEN = 1e-12
_UNKNOWN, _ANY_NUMBER = "[UNK]", "10"  # any other number is read as 10


class Attention(nn.Module):
    """A layer: each token looks at all others of the window, then thinks for itself (Vaswani et al., 2017)."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(width, width) for _ in range(4))
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.even_looked, self.even_thought = nn.LayerNorm(width, _EVEN), nn.LayerNorm(width, _EVEN)

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """The rows as this layer sees them."""
        count, size, width = rows.shape
        query, key, value = (
            layer(rows).view(count, size, HEADS, width // HEADS).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        looks = functional.softmax(query * (width // HEADS) ** -0.5 @ key.transpose(2, 3), dim=-1)
        rows = self.even_looked(rows + self.mixed((looks @ value).transpose(1, 2).reshape(count, size, width)))
        thought = self.narrow(functional.gelu(self.wide(rows), approximate="tanh"))
        return torch.as_tensor(self.even_thought(rows + thought))


class Reader(nn.Module):
    """Layers of attention over a window of tokens."""

    def __init__(self, size: int, depth: int, width: int, inner: int, layers: int) -> None:
        super().__init__()
        self.width = width
        self.tokens, self.places = nn.Embedding(size, depth), nn.Embedding(WINDOW, depth)
        self.even = nn.LayerNorm(depth, _EVEN)
        self.into = nn.Linear(depth, width)
        self.layers = nn.ModuleList(Attention(width, inner) for _ in range(layers))

    def forward(self, numbers: torch.Tensor) -> torch.Tensor:
        """What all layers made of the tokens, side by side."""
        rows = self.into(self.even(self.tokens(numbers) + self.places.weight[: numbers.shape[1]]))
        seen = []
        for layer in self.layers:
            rows = layer(rows)
            seen.append(rows)
        return torch.cat(seen, dim=2)


def pretrained(folder: Path) -> tuple[dict[str, int], Reader]:
    """The vocabulary and the reader that a checkpoint of BERT in a folder holds.

    Of its tokens those stay that a talk is read as: hanzi, and whole foreign words and numbers.
    """
    known = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    figures = variables(folder / "bert_model.ckpt")
    read = [token for token in known if (len(token) == 1 and is_han(token)) or (token.isascii() and token.isalnum())]
    kept = [token for token in read if token not in (LATIN, NUMBER)]  # these stand for any other
    rows = [known.index(_UNKNOWN), *map(known.index, (*kept, _UNKNOWN, _ANY_NUMBER))]
    vocabulary = {token: number for number, token in enumerate((*kept, LATIN, NUMBER), 1)}
    return vocabulary, _reader(figures, rows)


def _reader(figures: Mapping[str, np.ndarray], rows: Sequence[int]) -> Reader:
    depth, width = figures["bert/encoder/embedding_hidden_mapping_in/kernel"].shape
    inner = figures["bert/encoder/layer_0/intermediate/dense/kernel"].shape[1]
    count = sum(name.endswith("intermediate/dense/kernel") for name in figures)
    reader = Reader(len(rows), depth, width, inner, count)
    before = "bert/embeddings/"
    places = figures[f"{before}position_embeddings"][1 : WINDOW + 1] + figures[f"{before}token_type_embeddings"][0]
    state = {"tokens.weight": figures[f"{before}word_embeddings"][rows], "places.weight": places}
    state |= _evened("even", f"{before}LayerNorm", figures)
    state |= _linear("into", "bert/encoder/embedding_hidden_mapping_in", figures)
    for at in range(count):
        layer = f"bert/encoder/layer_{at}/"
        for ours, theirs in _LINEAR.items():
            state |= _linear(f"layers.{at}.{ours}", layer + theirs, figures)
        for ours, theirs in _EVENED.items():
            state |= _evened(f"layers.{at}.{ours}", layer + theirs, figures)
    reader.load_state_dict({name: torch.tensor(np.asarray(table, dtype=np.float32)) for name, table in state.items()})
    return reader


_LINEAR = {
    "query": "attention/self/query",
    "key": "attention/self/key",
    "value": "attention/self/value",
    "mixed": "attention/output/dense",
    "wide": "intermediate/dense",
    "narrow": "output/dense",
}
_EVENED = {"even_looked": "attention/output/LayerNorm", "even_thought": "output/LayerNorm"}


def _linear(ours: str, theirs: str, figures: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {f"{ours}.weight": figures[f"{theirs}/kernel"].T, f"{ours}.bias": figures[f"{theirs}/bias"]}


def _evened(ours: str, theirs: str, figures: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {f"{ours}.weight": figures[f"{theirs}/gamma"], f"{ours}.bias": figures[f"{theirs}/beta"]}
