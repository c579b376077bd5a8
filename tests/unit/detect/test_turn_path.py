"""The chain of host and guest, against every path counted one by one."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from annotator.detect.turn_path import LEAST, TO_GUEST, TO_HOST, TO_OTHER, Beliefs, Scores, believe, best_path

FIGURES = st.floats(-4, 4)
SIZES = st.integers(1, 5)


def scores(size):
    return st.builds(
        Scores, arrays(np.float64, size, elements=FIGURES), arrays(np.float64, (size, 3), elements=FIGURES)
    )


def paths(size):
    """Every path: whether the host speaks in each piece, and the kind of turn that begins it, if one does."""
    for hosts in product((True, False), repeat=size):
        options = [(None,)]
        for before, here in pairwise(hosts):
            if before != here:
                options.append((TO_HOST,) if here else (TO_GUEST,))
            else:
                options.append((None,) if here else (None, TO_OTHER))
        yield from ((hosts, kinds) for kinds in product(*options))


@given(SIZES.flatmap(scores))
def test_beliefs_are_those_of_all_paths_weighed(given_scores):
    size = len(given_scores.host)
    host, turns, total = np.zeros(size), np.zeros((size, 3)), 0.0
    for hosts, kinds in paths(size):
        score = sum(given_scores.host[at] for at in range(size) if hosts[at])
        score += sum(given_scores.turns[at, kind] for at, kind in enumerate(kinds) if kind is not None)
        weight = np.exp(score)
        total += weight
        host += weight * np.array(hosts)
        for at, kind in enumerate(kinds):
            if kind is not None:
                turns[at, kind] += weight
    beliefs = believe(given_scores)
    assert beliefs.host == pytest.approx(host / total, abs=1e-9)
    assert beliefs.turns == pytest.approx(turns / total, abs=1e-9)
    assert beliefs.evidence == pytest.approx(np.log(total))


@given(SIZES.flatmap(scores))
def test_turns_of_the_best_path_are_probable_enough_and_in_order(given_scores):
    beliefs = believe(given_scores)
    firsts = [first for first, _ in best_path(beliefs)]
    assert firsts[0] == 0
    assert firsts == sorted(set(firsts))
    assert all(beliefs.turns[first].sum() >= LEAST for first in firsts[1:])


def test_a_turn_to_the_host_and_one_back_may_stand_side_by_side():
    turns = np.zeros((5, 3))
    turns[2, TO_HOST], turns[3, TO_GUEST] = 0.6, 0.9
    beliefs = Beliefs(np.array([0.1, 0.1, 0.7, 0.1, 0.1]), turns, 0.0)
    assert best_path(beliefs) == [(0, False), (2, True), (3, False)]


def test_of_two_turns_of_a_kind_side_by_side_the_likelier_is_taken():
    turns = np.zeros((5, 3))
    turns[2, TO_HOST], turns[3, TO_HOST] = 0.3, 0.6
    beliefs = Beliefs(np.array([0.05, 0.05, 0.3, 0.9, 0.9]), turns, 0.0)
    assert best_path(beliefs) == [(0, False), (3, True)]
