"""All rows of marks weighed at once give what weighing them one by one gives."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from annotator.detect.marks.chain import MARKS, KindWeights, beliefs, scores_of
from annotator.detect.marks.weights import MarkWeights, read_weights, weight_rows

KINDS = len(MARKS)


@pytest.mark.parametrize("count", [1, 2, 4])
def test_beliefs_are_those_of_all_rows_one_by_one(count):
    dice = np.random.default_rng(count)
    scores, follows = dice.normal(size=(count, KINDS)), dice.normal(size=(KINDS, KINDS))
    chances, pairs, total = np.zeros((count, KINDS)), np.zeros((KINDS, KINDS)), 0.0
    for row in product(range(KINDS), repeat=count):
        weight = np.exp(sum(scores[at, mark] for at, mark in enumerate(row)))
        weight *= np.exp(sum(follows[one, other] for one, other in pairwise(row)))
        total += weight
        for at, mark in enumerate(row):
            chances[at, mark] += weight
        for one, other in pairwise(row):
            pairs[one, other] += weight
    found, seen, evidence = beliefs(scores, follows)
    assert found == pytest.approx(chances / total)
    assert seen == pytest.approx(pairs / total)
    assert evidence == pytest.approx(np.log(total))


def test_what_is_ruled_out_stays_out_among_the_steepest_scores():
    scores = np.zeros((3, KINDS))
    scores[1] -= 40
    scores[1, 3] = 0
    scores[2, 0] = 300
    found, _, _ = beliefs(scores, np.zeros((KINDS, KINDS)))
    assert found[1, 3] == pytest.approx(1)
    assert np.isfinite(found).all()


def test_signs_without_a_weight_count_nothing():
    weights = KindWeights({"one": (1.0, 2.0, 0.0, 0.0, 0.0, 0.0)}, np.zeros((KINDS, KINDS)))
    assert scores_of([["one", "never met"], []], weights).tolist() == [[1, 2, 0, 0, 0, 0], [0] * KINDS]


def test_weights_are_read_as_they_are_written():
    follows = np.round(np.linspace(-2, 2, KINDS**2).reshape(KINDS, KINDS), 2)
    kinds = KindWeights({"q=什么": (0.12, -0.5, 0.0, 1.25, 12.5, -3.0)}, follows)
    weights = MarkWeights({"ab=吗|我": 1.5, "one": -4.0}, kinds, ((0.25, 1.5),) * KINDS)
    read = read_weights(weight_rows(weights))
    assert (read.gaps, read.kinds.signs, read.chances) == (weights.gaps, kinds.signs, weights.chances)
    assert read.kinds.follows == pytest.approx(follows)


def test_told_chances_are_set_right():
    weights = MarkWeights({}, KindWeights({}, np.zeros((KINDS, KINDS))), ((0.0, 1.0),) * 5 + ((-1.0, 0.5),))
    assert weights.chance(0, 0.8) == pytest.approx(0.8)
    assert weights.chance(5, 0.5) == pytest.approx(1 / (1 + np.e))
    assert 0 < weights.chance(0, 0.0) < weights.chance(0, 1.0) < 1
