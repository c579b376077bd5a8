from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.text import find_text, find_whole, is_han, is_latin, joined, run_together


@pytest.mark.parametrize("char", "程〇㐀鿿𠮷")
def test_chinese_characters_are_known_in_every_plane(char):
    assert is_han(char)
    assert not is_latin(char)


@pytest.mark.parametrize("char", "aZ0éΩ")
def test_letters_and_digits_count_as_latin(char):
    assert is_latin(char)
    assert not is_han(char)


@pytest.mark.parametrize("char", "，。 .-あ한")
def test_marks_spaces_and_other_scripts_are_neither(char):
    assert not is_han(char)
    assert not is_latin(char)


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("scaling", "law", "scaling law"),
        ("Well,", "then", "Well, then"),
        ("we agree.", "(laughs)", "we agree. (laughs)"),
        ("大模型", "很大", "大模型很大"),
        ("我们用", "GPT", "我们用GPT"),
        ("GPT", "很大", "GPT很大"),
        ("scaling ", "law", "scaling law"),
        ("scaling", " law", "scaling law"),
        ("", "law", "law"),
        ("law", "", "law"),
    ],
)
def test_texts_join_with_a_space_only_between_latin_words(left, right, whole):
    assert joined(left, right) == whole


def test_text_is_found_wherever_it_stands_in_any_case():
    assert find_text("GPT 和 gpt，还有Gpt", "gpt") == [(0, 3), (6, 9), (12, 15)]


def test_what_is_looked_for_is_no_pattern():
    assert find_text("a.c abc", "a.c") == [(0, 3)]


def test_nothing_is_found_where_nothing_is_looked_for():
    assert find_text("程明明", "") == []


def test_a_latin_word_is_not_found_within_a_longer_one_but_beside_hanzi():
    assert find_whole("loras和lora，用LORA做", "lora") == [(6, 10), (12, 16)]


def test_hanzi_are_found_within_anything():
    assert find_whole("支架子", "支架") == [(0, 2)]


@given(st.lists(st.text("ab 系，.", max_size=3)))
def test_many_texts_run_together_as_two_by_two(texts):
    assert run_together(texts) == reduce(joined, texts, "")
