from __future__ import annotations

import pytest

from annotator.detect.sound.reader import Reader
from annotator.detect.typed import typed_sounds


@pytest.fixture(scope="module")
def said(lexicon):
    reader = Reader(lexicon)
    return lambda typed: typed_sounds(typed, reader)


@pytest.mark.parametrize("typed", ["he1", "hē", "HE1", "he\u0304"])
def test_what_has_tones_is_pinyin_alone(said, typed):
    assert said(typed) == ["he"]


def test_letters_are_a_word_and_pinyin_and_letters(said):
    assert said("he") == ["hi", "he", "EyCi"]


@pytest.mark.parametrize(
    ("typed", "like"), [("kang1fan1", "kang fan"), ("nǚ", "nv4"), ("nü3", "nv3"), ("xī'ān", "xi1 an1")]
)
def test_pinyin_may_be_typed_in_several_ways(said, typed, like):
    assert set(said(typed)) <= set(said(like))
    assert said(typed)


def test_a_figure_behind_what_is_no_pinyin_is_a_figure(said):
    assert said("gpt4") == said("g p t 4")
    assert said("ban 3") == ["bAnsan", "bAnTri"]


def test_hanzi_of_either_script_are_read(said):
    assert said("長安") == said("长安") == ["CaNan"]


@pytest.mark.parametrize("typed", ["", "'", "- -", "😀", "か", "\ud83d"])
def test_what_is_silent_has_no_sound(said, typed):
    assert said(typed) == []


def test_long_typing_has_few_readings(said):
    assert len(said("xian" * 2_000)) < 20
    assert len(said("xian " * 2_000)) < 20
