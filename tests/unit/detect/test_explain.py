from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Category, ReasonCode, Term
from annotator.detect.engine import Engine
from annotator.detect.explain import GAP, Explainer
from annotator.detect.lines import TextLine
from annotator.detect.sound.reader import Reader

WORDS = ["周岚", "昼蓝", "清雅", "女", "安", "知", "𠮷", "scaling", "law", "GAN", "GPT", "4", "day", " ", "，", "あ"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map("".join)


@pytest.fixture(scope="module")
def explain(lexicon):
    """Says why a term is suggested for a whole text."""
    stream, explainer = Engine([], lexicon=lexicon).stream, Explainer(Reader(lexicon))

    def explain(heard, meant, *pronunciations, code=ReasonCode.SOUND):
        heard = stream([TextLine(1, heard)])
        term = Term(meant, Category.WORD, pronunciations=pronunciations, source="own")
        return explainer.reason(code, heard, 0, len(heard.units) - 1, term)

    return explain


def rows(reason):
    return reason.heard, reason.meant


@pytest.mark.parametrize(
    ("heard", "meant", "code", "shown"),
    [
        ("标彰", "表彰", ReasonCode.PINYIN, ("b iāo zh āng", "b iǎo zh āng")),
        ("昼蓝", "周岚", ReasonCode.PINYIN, ("zh òu l án", "zh ōu l án")),
        ("周朗", "周岚", ReasonCode.NEAR_PINYIN, ("zh ōu l ǎng", "zh ōu l án")),
        ("林安", "林燕", ReasonCode.NEAR_PINYIN, ("l ín ān", "l ín yàn")),
        ("轻雅", "祝清雅", ReasonCode.NEAR_PINYIN, ("· · q īng yǎ", "zh ù q īng yǎ")),
        ("侄女儿", "侄女", ReasonCode.NEAR_PINYIN, ("zh í n ǚ ér", "zh í n ǚ ·")),
    ],
)
def test_hanzi_are_compared_by_initial_and_final(explain, heard, meant, code, shown):
    reason = explain(heard, meant)
    assert (reason.code, rows(reason), reason.source) == (code, shown, "own")


@pytest.mark.parametrize(
    ("heard", "meant", "shown"),
    [
        ("skin law", "scaling law", ("s k · · ɪ n l ɔ", "s k eɪ l ɪ ŋ l ɔ")),
        ("感", "GAN", ("g ɑ n", "g æ n")),
        ("token", "投肯", ("t oʊ k ə n", "t oʊ k ə n")),
        ("pie", "π", ("p aɪ", "p aɪ")),
    ],
)
def test_all_else_is_compared_in_ipa(explain, heard, meant, shown):
    reason = explain(heard, meant)
    assert (reason.code, rows(reason)) == (ReasonCode.SOUND, shown)


@pytest.mark.parametrize(("heard", "shown"), [("甘", "g æ n"), ("g a n", "dʒ i eɪ ɛ n")])
def test_of_several_readings_of_a_term_the_nearest_is_shown(explain, heard, shown):
    assert explain(heard, "GAN").meant == shown


def test_the_other_reading_of_what_was_heard_is_shown_where_it_is_nearer(explain):
    assert explain("4", "fore").heard == "f ɔ ɹ"
    assert explain("4", "肆").heard == "s ɪ"


def test_a_pronunciation_given_by_hand_is_shown_where_it_is_nearer(explain):
    given = ("shan4 rong2", "dan mister")
    assert rows(explain("善荣", "单荣", *given)) == ("sh àn r óng", "sh àn r óng")
    assert rows(explain("丹荣", "单荣", *given)) == ("d ān r óng", "d ān r óng")
    assert rows(explain("丹荣", "单荣", "shan4 rong2 yi1")) == ("d ān r óng", "d ān r óng")
    assert explain("dan miss", "单荣", *given).meant == "d æ n m ɪ s t ə ɹ"


def test_pinyin_given_for_a_foreign_name_is_compared_as_pinyin(explain):
    reason = explain("酷为", "Cuvée", "ku4 wei1")
    assert (reason.code, rows(reason)) == (ReasonCode.PINYIN, ("k ù wèi", "k ù wēi"))
    assert explain("酷为", "Cuvée", "Ku4 Wei1") == reason
    assert explain("coo way", "Cuvée", "ku4 wei1").code is ReasonCode.SOUND


def test_a_known_wrong_form_stays_one_and_shows_its_sounds(explain):
    reason = explain("标彰", "表彰", code=ReasonCode.ALIAS)
    assert (reason.code, rows(reason)) == (ReasonCode.ALIAS, ("b iāo zh āng", "b iǎo zh āng"))


@pytest.mark.parametrize("code", [ReasonCode.SPELLING, ReasonCode.LETTERS])
def test_ways_of_writing_show_no_sounds(explain, code):
    reason = explain("gpt 4 o", "GPT-4o", code=code)
    assert (reason.code, rows(reason), reason.source) == (code, ("", ""), "own")


@pytest.mark.parametrize(
    ("heard", "meant"), [("周岚", "あお"), ("𠮷", "吉"), ("，", "周岚"), ("周岚" * 40, "周岚"), ("周岚", "day " * 80)]
)
def test_what_is_silent_or_very_long_shows_no_sounds(explain, heard, meant):
    assert rows(explain(heard, meant)) == ("", "")


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_both_rows_have_the_same_number_of_sounds(explain, heard, meant):
    reason = explain(heard, meant)
    pairs = list(zip(reason.heard.split(" "), reason.meant.split(" "), strict=True))
    assert (GAP, GAP) not in pairs
    assert bool(reason.heard) == bool(reason.meant)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_sounds_like_itself(explain, text):
    reason = explain(text, text)
    assert reason.heard == reason.meant
    assert reason.code is not ReasonCode.NEAR_PINYIN
