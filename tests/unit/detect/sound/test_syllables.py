from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.sound.pinyin_phones import syllable_phones
from annotator.detect.sound.syllables import syllable_ways, syllables


@pytest.mark.parametrize(
    ("letters", "ways"),
    [
        ("kangfan", ["kang fan"]),
        ("xian", ["xian", "xi an"]),
        ("fangan", ["fang an", "fan gan"]),
        ("nv", ["nv"]),
        ("lue", ["lue", "lu e"]),
        ("pian", ["pian", "pi an"]),
        ("scaling", []),
        ("k", []),
        ("kangf", []),
        ("", []),
    ],
)
def test_letters_are_cut_into_syllables_in_all_ways(letters, ways):
    assert [" ".join(way) for way in syllable_ways(letters)] == ways


@given(st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=3))
def test_syllables_run_together_are_found_again(said):
    ways = syllable_ways("".join(said))
    assert tuple(said) in ways or len(ways) == 8
    assert all("".join(way) == "".join(said) for way in ways)


def test_every_syllable_can_be_said():
    assert 390 < len(syllables()) < 430
    assert all(map(syllable_phones, syllables()))


def test_long_letters_have_a_few_ways():
    assert len(syllable_ways("xian" * 500)) == 8
    assert syllable_ways("a" * 10_000 + "z") == []
