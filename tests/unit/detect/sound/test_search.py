from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.sound.phones import ALL, BREAK, NEVER, drop_costs, encode, swap_costs
from annotator.detect.sound.search import CEILING, EDGE, SLACK, find, make_track
from annotator.detect.sound.trie import levels_of, patterns_of

SAID = "skEylINaenoiud"
phones = st.text(st.sampled_from(SAID), min_size=1, max_size=7)
texts = st.text(st.sampled_from(SAID + "|"), max_size=24)
places = st.lists(st.integers(0, 24), max_size=30)


def codes_of(said):
    return np.array([BREAK if phone == "|" else encode(phone)[0] for phone in said], dtype=np.uint8)


def table(said, share):
    rows = [codes_of(phones) for phones in said]
    return patterns_of(rows, [drop_costs()[row] for row in rows], [share] * len(rows))


def track(said, starts=None, stops=None):
    codes = codes_of(said)
    every = np.arange(len(said) + 1)
    return make_track(
        codes, drop_costs()[codes], every if starts is None else starts, every if stops is None else stops
    )


def found(patterns, track):
    hits = find(patterns, levels_of(patterns), track)
    columns = (hits.patterns, hits.starts, hits.stops, hits.costs)
    return sorted(zip(*(column.tolist() for column in columns), strict=True))


def plain_distance(meant, drops, heard, skips):
    """The same costs, reckoned cell by cell for one pattern and one whole stretch."""
    swaps = swap_costs().astype(int)

    def run_on(row, most):
        return [
            min(row[at - over] + sum(skips[at - over : at]) for over in range(min(most, at) + 1))
            for at in range(len(row))
        ]

    row = run_on([0] + [10_000] * len(heard), EDGE)
    for place, phone in enumerate(meant):
        last = place == len(meant) - 1
        below = [
            min(row[at] + drops[place], row[at - 1] + swaps[phone, heard[at - 1]] if at else 10_000)
            for at in range(len(row))
        ]
        row = run_on(below, EDGE if last else 1)
    return row[-1]


def by_brute_force(patterns, track):
    drops, heard, skips = patterns.drops.astype(int), track.phones.tolist(), track.skips.astype(int).tolist()
    for number, length in enumerate(patterns.lengths.tolist()):
        for start in np.flatnonzero(track.starts == 0).tolist():
            for stop in np.flatnonzero(track.stops == 0).tolist():
                if 0 < stop - start <= length + SLACK:
                    meant = patterns.phones[number, :length].tolist()
                    cost = plain_distance(meant, drops[number].tolist(), heard[start:stop], skips[start:stop])
                    if cost <= patterns.cutoffs[number]:
                        yield number, start, stop, cost


@given(said=st.lists(phones, max_size=6, unique=True), text=texts, share=st.floats(0, 0.6), starts=places, stops=places)
def test_the_search_finds_all_that_brute_force_finds_and_no_more(said, text, share, starts, stops):
    patterns = table(said, share)
    on = track(text, *([at for at in given if at <= len(text)] for given in (starts, stops)))
    assert found(patterns, on) == sorted(by_brute_force(patterns, on))


@given(meant=phones, before=phones, after=phones)
def test_a_pattern_is_found_wherever_it_stands(meant, before, after):
    start, stop = len(before), len(before + meant)
    assert (0, start, stop, 0) in found(table([meant], 0.0), track(before + meant + after))


def test_nothing_is_found_across_a_break():
    long = "skEylINlo" * 3
    assert found(table([long], 0.3), track(long))
    assert not found(table([long], 0.3), track(long[:14] + "|" + long[14:]))


def test_patterns_that_begin_alike_are_told_apart():
    hits = found(table(["skEylIN", "skEy", "skEyl"], 0.0), track("skEylIN"))
    assert hits == [(0, 0, 7, 0), (1, 0, 4, 0), (2, 0, 5, 0)]


def test_sums_of_costs_fit_a_byte():
    assert CEILING + NEVER + int(drop_costs()[1:].max()) < 256
    assert len(ALL) + 1 == len(drop_costs())
