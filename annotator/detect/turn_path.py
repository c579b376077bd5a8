"""Who has the word from piece to piece, the host or a guest: every path weighed by its signs, and the best of them.

A chain of two roles (a conditional random field, Lafferty et al. 2001). Its turns are of three kinds: to a guest, to
the host, to another guest; a host never follows a host.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Figures: TypeAlias = NDArray[np.float64]
Kinds: TypeAlias = tuple[float, float, float]

ONE = "one"
TO_GUEST, TO_HOST, TO_OTHER = range(3)
LEAST = 0.16
STAY = 0.15
_STEEPEST = 30.0
_LEAST_LIKELY = 1e-3
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign in a piece weighs for the host, and each sign at its start for the kinds of turns.

    The sign `ONE` stands at every piece. `chances` tell how far to trust what comes of them (`turn_reason.py`).
    """

    host: Mapping[str, float]
    turns: Mapping[str, Kinds]
    chances: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scores:
    """How much each piece's words speak for the host, and its start for a turn of each kind (a column a kind)."""

    host: Figures
    turns: Figures


@dataclass(frozen=True, slots=True)
class Beliefs:
    """How probable it is that the host has the word in each piece, and that a turn of each kind begins it."""

    host: Figures
    turns: Figures
    evidence: float


def scores_of(talk: Sequence[set[str]], starts: Sequence[set[str]], weights: Weights) -> Scores:
    """The sums of the weights of the signs that were found. Signs without a weight count nothing."""
    rows = {sign: row for row, sign in enumerate(weights.turns)}
    table = np.array(list(weights.turns.values()))
    found = [[rows[ONE], *(rows[sign] for sign in signs if sign in rows)] for signs in starts]
    hosts = [weights.host[ONE] + sum(weights.host.get(sign, 0.0) for sign in signs) for signs in talk]
    return Scores(np.array(hosts), np.array([table[row].sum(axis=0) for row in found]))


def believe(scores: Scores) -> Beliefs:
    """Weigh all paths at once, forwards and backwards. `evidence` is the logarithm of their sum."""
    hosts = np.exp(scores.host.clip(-_STEEPEST, _STEEPEST)).tolist()
    turns = np.exp(scores.turns.clip(-_STEEPEST, _STEEPEST)).tolist()
    before, scale = _forwards(hosts, turns)
    after = _backwards(hosts, turns, scale)
    ahead, behind, size = np.array(before), np.array(after), np.array(scale)
    found = np.zeros_like(scores.turns)
    weight, host = np.array(turns)[1:], np.array(hosts)[1:]
    found[1:, TO_GUEST] = ahead[:-1, 0] * weight[:, TO_GUEST] * behind[1:, 1] / size[1:]
    found[1:, TO_HOST] = ahead[:-1, 1] * weight[:, TO_HOST] * host * behind[1:, 0] / size[1:]
    found[1:, TO_OTHER] = ahead[:-1, 1] * weight[:, TO_OTHER] * behind[1:, 1] / size[1:]
    return Beliefs(ahead[:, 0] * behind[:, 0], found, float(np.log(size).sum()))


def _forwards(
    hosts: Sequence[float], turns: Sequence[Sequence[float]]
) -> tuple[list[tuple[float, float]], list[float]]:
    """For each piece, how likely all before it make host and guest, in shares; and what they were divided by."""
    host, guest, size = hosts[0], 1.0, hosts[0] + 1.0
    host, guest = host / size, guest / size
    shares, scale = [(host, guest)], [size]
    for at in range(1, len(hosts)):
        to_guest, to_host, to_other = turns[at]
        host, guest = (host + guest * to_host) * hosts[at], host * to_guest + guest * (1 + to_other)
        size = host + guest
        host, guest = host / size, guest / size
        shares.append((host, guest))
        scale.append(size)
    return shares, scale


def _backwards(
    hosts: Sequence[float], turns: Sequence[Sequence[float]], scale: Sequence[float]
) -> list[tuple[float, float]]:
    host, guest = 1.0, 1.0
    shares = [(host, guest)]
    for at in range(len(hosts) - 1, 0, -1):
        to_guest, to_host, to_other = turns[at]
        as_host = hosts[at] * host
        host, guest = (
            (as_host + to_guest * guest) / scale[at],
            (to_host * as_host + (1 + to_other) * guest) / scale[at],
        )
        shares.append((host, guest))
    return shares[::-1]


def best_path(beliefs: Beliefs) -> list[tuple[int, bool]]:
    """Where turns begin, the first at 0, each with whether the host then has the word.

    A turn may begin where that is at least `LEAST` probable and its kind no less so than beside it. Who has the word
    from there on is the likeliest path; where nobody else has it after all, the turn falls away with the next step.
    """
    turns = beliefs.turns
    kinds = np.arange(len(turns)), turns.argmax(axis=1)
    edged = np.pad(turns, ((_BESIDE, _BESIDE), (0, 0)))
    around = sliding_window_view(edged, 2 * _BESIDE + 1, axis=0)
    beside = around.max(axis=2)[kinds]
    firsts = [0, *(int(at) for at in np.flatnonzero((turns.sum(axis=1) >= LEAST) & (turns[kinds] >= beside)) if at)]
    return list(zip(firsts, _roles(beliefs, firsts), strict=True))


def _roles(beliefs: Beliefs, firsts: Sequence[int]) -> list[bool]:
    hosts = np.add.reduceat(beliefs.host, firsts) / np.diff([*firsts, len(beliefs.host)])
    fits = np.log(np.stack([hosts, 1 - hosts], axis=1).clip(_LEAST_LIKELY, 1))
    turns = beliefs.turns[firsts]
    stays = np.stack([beliefs.host[firsts] - turns[:, TO_HOST], 1 - beliefs.host[firsts] - turns[:, TO_GUEST]], axis=1)
    stays[:, 1] -= turns[:, TO_OTHER]
    moves = np.log(turns.clip(_LEAST_LIKELY, 1))
    rests = np.log((STAY * stays).clip(_LEAST_LIKELY, 1))
    best = fits[0]
    came = []
    for fit, move, rest in zip(fits[1:], moves[1:], rests[1:], strict=True):
        to_host = np.array([best[0] + rest[0], best[1] + move[TO_HOST]])
        to_guest = np.array([best[0] + move[TO_GUEST], best[1] + max(move[TO_OTHER], rest[1])])
        came.append((int(to_host.argmax()), int(to_guest.argmax())))
        best = fit + np.array([to_host.max(), to_guest.max()])
    guest = int(best[1] > best[0])
    roles = [not guest]
    for step in reversed(came):
        guest = step[guest]
        roles.append(not guest)
    return roles[::-1]
