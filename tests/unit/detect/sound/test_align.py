from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.sound.align import NOTHING, align, cost_of
from annotator.detect.sound.phones import ALL, CODE, drop_costs, swap_costs

SWAPS, DROPS = swap_costs().tolist(), drop_costs().tolist()
SOUNDS = st.sampled_from([*ALL, "ay", "Ey", "ow", "iN", "uaN"])
SEQUENCES = st.one_of(st.text(ALL, max_size=7), st.lists(SOUNDS, max_size=6))


def least(heard, meant):
    """The least cost of all ways to set the phones side by side, by trying every one."""

    @cache
    def rest(i, j):
        one, other = heard[i:], meant[j:]
        ways = [rest(i + 1, j) + DROPS[CODE[one[0]]]] if one else []
        ways += [rest(i, j + 1) + DROPS[CODE[other[0]]]] if other else []
        ways += [rest(i + 1, j + 1) + SWAPS[CODE[one[0]]][CODE[other[0]]]] if one and other else []
        return min(ways, default=0)

    return rest(0, 0)


def side(pairs, which):
    return [pair[which] for pair in pairs if pair[which] != NOTHING]


@pytest.mark.parametrize(
    ("heard", "meant", "shown"),
    [
        ("bawfan", "bawfan", ["bb", "aa", "ww", "ff", "aa", "nn"]),
        ("zan", "ZaN", ["zZ", "aa", "nN"]),
        ("skInlo", "skEylINlo", ["ss", "kk", "-E", "-y", "-l", "II", "nN", "ll", "oo"]),
        ("sowra", "sora", ["ss", "oo", "w-", "rr", "aa"]),
        ("fan", "", ["f-", "a-", "n-"]),
        ("", "fan", ["-f", "-a", "-n"]),
        ("", "", []),
    ],
)
def test_phones_stand_beside_what_they_were_heard_for(heard, meant, shown):
    assert ["".join(sound or "-" for sound in pair) for pair in align(heard, meant)] == shown


def test_phones_that_belong_together_are_paired_as_one():
    heard, meant = ["k", "Ey", "l", "iN"], ["g", "ay", "in"]
    assert align(heard, meant) == [("k", "g"), ("Ey", "ay"), ("l", ""), ("iN", "in")]


@given(SEQUENCES, SEQUENCES)
def test_both_sides_are_whole_and_in_order(heard, meant):
    pairs = align(heard, meant)
    assert side(pairs, 0) == list(heard)
    assert side(pairs, 1) == list(meant)
    assert (NOTHING, NOTHING) not in pairs


@given(st.text(ALL, max_size=7), st.text(ALL, max_size=7))
def test_no_other_pairs_cost_less(heard, meant):
    """Equal ends are paired even where the hand-set costs would have them otherwise, so those are set apart."""
    start, end = ("p", "i"), ("C", "u")
    heard, meant = start[0] + heard + end[0], start[1] + meant + end[1]
    assert cost_of(align(heard, meant)) == least(heard, meant)


@given(SEQUENCES, SEQUENCES)
def test_what_is_heard_and_what_is_meant_may_change_sides(heard, meant):
    assert cost_of(align(heard, meant)) == cost_of(align(meant, heard))


def test_equal_sounds_cost_nothing_and_others_what_the_project_says():
    assert cost_of(align("bawfan", "bawfan")) == 0
    assert cost_of([("n", "N")]) == SWAPS[CODE["n"]][CODE["N"]]
    assert cost_of([("l", ""), ("", "h")]) == DROPS[CODE["l"]] + DROPS[CODE["h"]]
    assert cost_of([("ay", "aN")]) == least("ay", "aN")


def test_other_costs_may_be_given():
    swaps = swap_costs().copy()
    swaps[CODE["h"], CODE["m"]] = 0
    assert align("hs", "m") == [("h", ""), ("s", "m")]
    assert align("hs", "m", swaps.tolist()) == [("h", "m"), ("s", "")]
