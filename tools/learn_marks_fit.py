"""Fits the weights of signs of marks: logistic regression for gaps, a chain for the kinds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from scipy.optimize import minimize

from annotator.detect.marks.chain import MARKS

Figures = NDArray[np.float64]
Matrix = sparse.csr_matrix
PULL_GAPS, PULL_KINDS, PULL_FOLLOWS = 1.0, 12.0, 1.0
_TIMES = 150
_STRETCH = 40
_KINDS = len(MARKS)


def signs_of(rows: Iterable[Sequence[str]], *, least: int) -> list[str]:
    """The signs met often enough."""
    counts = Counter(sign for signs in rows for sign in set(signs))
    return sorted(sign for sign, count in counts.items() if count >= least)


def matrix(rows: Sequence[Sequence[str]], names: Sequence[str]) -> Matrix:
    """The signs as a table, a column a name. One met twice in a row counts twice, as when it is weighed."""
    columns = {name: at for at, name in enumerate(names)}
    found = [[columns[sign] for sign in signs if sign in columns] for signs in rows]
    ends = np.cumsum([0, *map(len, found)])
    flat = [column for row in found for column in row]
    table = sparse.csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
    table.sum_duplicates()
    return table


def fit_gaps(rows: Matrix, truth: Figures, first: Figures | None = None) -> Figures:
    """The weights of the greatest likelihood, held near zero; sought from `first` on, which only saves time."""
    turned = rows.T.tocsr()

    def loss(values: Figures) -> tuple[float, Figures]:
        scores = rows @ values
        chances = 1 / (1 + np.exp(-scores))
        short = float((np.logaddexp(0, scores) - truth * scores).sum())
        return short + 0.5 * PULL_GAPS * float(values @ values), turned @ (chances - truth) + PULL_GAPS * values

    first = np.zeros(rows.shape[1]) if first is None else first
    return np.asarray(minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": _TIMES}).x)


def fit_kinds(
    rows: Sequence[Matrix], truth: Sequence[Figures], first: tuple[Figures, Figures] | None = None
) -> tuple[Figures, Figures]:
    """The weights of signs for each mark, and of each mark after each other, over talks given one by one.

    They are sought from `first` on, which only saves time.
    """
    table, marks = sparse.vstack(rows).tocsr(), np.concatenate(truth).astype(int)
    turned, size = table.T.tocsr(), table.shape[1] * _KINDS
    right = np.zeros((len(marks), _KINDS))
    right[np.arange(len(marks)), marks] = 1
    runs = _runs([len(each) for each in truth])
    pairs = np.zeros((_KINDS, _KINDS))
    for places in runs:
        np.add.at(pairs, (marks[places[:, :-1]].ravel(), marks[places[:, 1:]].ravel()), 1)

    def loss(values: Figures) -> tuple[float, Figures]:
        signs, follows = values[:size].reshape(-1, _KINDS), values[size:].reshape(_KINDS, _KINDS)
        scores = table @ signs
        told, slope = np.empty_like(scores), -pairs
        total = -float((scores * right).sum() + (pairs * follows).sum())
        for places in runs:
            told[places], seen, evidence = _beliefs(scores[places], follows)
            slope = slope + seen
            total += evidence
        missed = turned @ (told - right) + PULL_KINDS * signs
        total += 0.5 * PULL_KINDS * float((signs**2).sum()) + 0.5 * PULL_FOLLOWS * float((follows**2).sum())
        return total, np.concatenate([missed.ravel(), (slope + PULL_FOLLOWS * follows).ravel()])

    start = np.concatenate([each.ravel() for each in first]) if first else np.zeros(size + _KINDS**2)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _TIMES}).x
    return found[:size].reshape(-1, _KINDS), found[size:].reshape(_KINDS, _KINDS)


def _runs(lengths: Sequence[int]) -> list[NDArray[np.int64]]:
    """The numbers of the places in runs of equal length, so that many are weighed at once."""
    runs: dict[int, list[Sequence[int]]] = defaultdict(list)
    first = 0
    for length in lengths:
        for start in range(first, first + length, _STRETCH):
            end = min(start + _STRETCH, first + length)
            runs[end - start].append(range(start, end))
        first += length
    return [np.array(places) for places in runs.values()]


def _beliefs(scores: Figures, follows: Figures) -> tuple[Figures, Figures, float]:
    """As `chain.beliefs`, for many runs at once."""
    length = scores.shape[1]
    top = scores.max(axis=2, keepdims=True)
    here, steps = np.exp(scores - top), np.exp(follows)
    ahead, behind, sizes = np.empty_like(here), np.ones_like(here), np.empty(here.shape[:2])
    last = here[:, 0]
    for at in range(length):
        last = (last @ steps) * here[:, at] if at else last
        sizes[:, at] = last.sum(axis=1)
        last = last / sizes[:, at, None]
        ahead[:, at] = last
    for at in range(length - 2, -1, -1):
        behind[:, at] = (here[:, at + 1] * behind[:, at + 1] / sizes[:, at + 1, None]) @ steps.T
    seen = np.einsum("nti,ntj->ij", ahead[:, :-1], here[:, 1:] * behind[:, 1:] / sizes[:, 1:, None]) * steps
    return ahead * behind, seen, float(np.log(sizes).sum() + top.sum())


def chances_of(told: Figures, truth: Figures) -> list[tuple[float, float]]:
    """For each mark the line that sets right the logit of how probable it was told to be, where nobody had seen it."""
    lines = []
    for mark in range(_KINDS):
        chance = told[:, mark].clip(1e-6, 1 - 1e-6)
        figures = np.stack([np.ones(len(chance)), np.log(chance / (1 - chance))], axis=1)
        right = (truth == mark).astype(np.float64)

        def loss(values: Figures, figures: Figures = figures, right: Figures = right) -> tuple[float, Figures]:
            scores = figures @ values
            slope = figures.T @ (1 / (1 + np.exp(-scores)) - right)
            away = values - (0.0, 1.0)
            return float((np.logaddexp(0, scores) - right * scores).sum() + 2 * away @ away), slope + 4 * away

        base, slope = minimize(loss, np.array([0.0, 1.0]), jac=True, method="L-BFGS-B").x
        lines.append((float(base), float(slope)))
    return lines


def set_right(told: Figures, lines: Sequence[tuple[float, float]]) -> Figures:
    """What was told, set right by a line for each mark."""
    chance = told.clip(1e-6, 1 - 1e-6)
    base, slope = np.array(lines).T
    return np.asarray(1 / (1 + np.exp(-(base + slope * np.log(chance / (1 - chance))))))
