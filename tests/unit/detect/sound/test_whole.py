from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.sound.phones import drop_costs, encode, swap_costs
from annotator.detect.sound.trie import patterns_of
from annotator.detect.sound.whole import WholeSounds

SAID = "skEylINaenoiud"
phones = st.text(st.sampled_from(SAID), min_size=1, max_size=9)


def plain_distance(heard, meant, left_out):
    """The distance, reckoned cell by cell."""
    swaps, extra = swap_costs().astype(int), drop_costs().astype(int)[heard]
    row = np.cumsum([0, *extra]).tolist()
    for phone, drop in zip(meant, left_out, strict=True):
        below = [row[0] + drop]
        for at, other in enumerate(heard):
            below.append(min(row[at] + swaps[phone, other], row[at + 1] + drop, below[at] + extra[at]))
        row = below
    return row[-1]


@given(st.lists(phones, max_size=8), st.text(st.sampled_from(SAID), max_size=9), st.integers(1, 10))
def test_the_sweep_measures_each_pattern_as_a_plain_edit_distance_does(said, heard, weak):
    rows = [encode(meant) for meant in said]
    drops = [drop_costs()[row] for row in rows]
    for row in drops:
        row[-1] = row[-1] * weak // 10
    distances = WholeSounds(patterns_of(rows, drops, [0.5] * len(rows))).distances(encode(heard))
    expected = [plain_distance(encode(heard), row, drop.astype(int)) for row, drop in zip(rows, drops, strict=True)]
    assert distances.tolist() == expected
