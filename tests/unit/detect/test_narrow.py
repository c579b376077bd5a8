from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from annotator.app.glossary import builtin_terms
from annotator.core.text import is_han
from annotator.detect.narrow import fitting

TEXTS = [
    "康帆",
    "kangaroo",
    "scaling law",
    "PhotoMaker",
    "GPT-4o",
    "西安",
    "先",
    "绿洲",
    "方案",
    "長安",
    "单依纯",
    "C++",
]


def narrow(typed):
    return list(filter(fitting(typed), TEXTS))


@pytest.mark.parametrize(
    "typed", ["kf", "kangf", "kfan", "kangfan", "kang fan", "KANG FAN", "kang'fan", "康f", "k帆", "帆"]
)
def test_a_name_is_found_by_initials_syllables_hanzi_and_any_mix(typed):
    assert narrow(typed) == ["康帆"]


@pytest.mark.parametrize(
    "typed", ["sca", "sl", "scal", "scalinglaw", "scaling law", "scaling-law", "sca la", "law", "alin"]
)
def test_a_term_is_found_by_its_letters_and_the_initials_of_its_words(typed):
    assert narrow(typed) == ["scaling law"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pm", ["PhotoMaker"]),
        ("maker", ["PhotoMaker"]),
        ("gpt4", ["GPT-4o"]),
        ("g4o", ["GPT-4o"]),
        ("kang", ["康帆", "kangaroo"]),
        ("xian", ["西安", "先"]),
        ("xi'an", ["西安"]),
        ("fan", ["康帆", "方案"]),
        ("lvz", ["绿洲"]),
        ("lüz", ["绿洲"]),
        ("luz", ["绿洲"]),
        ("长安", ["長安"]),
        ("chang", ["長安"]),
        ("zhang", ["長安"]),
        ("shanyi", ["单依纯"]),
        ("danyi", ["单依纯"]),
        ("c++", ["C++", "長安", "单依纯"]),
        ("ro", []),
        ("kb", []),
        ("fk", []),
        ("kang fang", []),
    ],
)
def test_what_is_typed_runs_through_beginnings_of_parts(typed, found):
    assert sorted(narrow(typed)) == sorted(found)


@pytest.mark.parametrize("typed", ["", " ", "'", "+"])
def test_all_stay_where_no_letter_is_typed(typed):
    assert narrow(typed) == TEXTS


@pytest.mark.parametrize("typed", ["a" * 10_000, "kang " * 2_000, "😀", "\ud83d"])
def test_odd_typing_ends_soon(typed):
    start = time.perf_counter()
    assert narrow(typed) in ([], TEXTS)
    assert time.perf_counter() - start < 1


@given(st.sampled_from([term.text for term in builtin_terms() if all(map(is_han, term.text))]), st.data())
def test_beginnings_of_all_syllables_of_a_term_find_it(text, data):
    typed = [part[: data.draw(st.integers(1, len(part)))] for part in lazy_pinyin(text)]
    assert fitting("".join(typed))(text)
    assert fitting(" ".join(typed))(text)
    assert not fitting("".join(typed) + "b")(text)
