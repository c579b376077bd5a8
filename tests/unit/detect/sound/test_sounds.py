from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from annotator.core.model import Term
from annotator.detect.sound.english import by_rule, cmu_phones
from annotator.detect.sound.phones import BREAK, NEVER, UNIT, drop_costs, encode, swap_costs
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.pinyin_phones import syllable_phones
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.trie import HIGHEST_CUTOFF
from annotator.detect.tokens import units


def distance(one, other):
    """Plain edit distance with the same costs."""
    swaps, drops = swap_costs().astype(int), drop_costs().astype(int)
    a, b = encode(one) if one else [], encode(other) if other else []
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i or j:
                rows[i][j] = min(
                    rows[i - 1][j - 1] + swaps[a[i - 1], b[j - 1]] if i and j else 10_000,
                    rows[i - 1][j] + drops[a[i - 1]] if i else 10_000,
                    rows[i][j - 1] + drops[b[j - 1]] if j else 10_000,
                )
    return rows[-1][-1]


def test_costs_are_symmetric_and_fit_a_byte():
    swaps = swap_costs()
    assert (swaps == swaps.T).all()
    assert (np.diag(swaps)[1:] == 0).all()
    assert swaps[1:, 1:].max() <= 1.1 * UNIT
    assert swaps[BREAK].min() == NEVER > HIGHEST_CUTOFF


@pytest.mark.parametrize(
    ("near", "far"), [("nN", "nk"), ("zZ", "zm"), ("bp", "bs"), ("fh", "fl"), ("nl", "ns"), ("eE", "ek"), ("sS", "sg")]
)
def test_sounds_that_are_often_confused_are_nearer(near, far):
    swaps, (one, other), (_, third) = swap_costs(), encode(near), encode(far)
    assert swaps[one, other] < swaps[one, third] / 2


@pytest.mark.parametrize(
    ("hanzi", "said"),
    [("语言", ["v", "iEn"]), ("学", ["XvE"]), ("知", ["ZI"]), ("有", ["iow"]), ("为", ["uEy"]), ("翁", ["uN"])],
)
def test_hanzi_are_said_by_their_pinyin(hanzi, said):
    assert [syllable_phones(syllable) for syllable in pinyin_of(hanzi)] == said


@given(st.text("长行重乐了着不一地得都还银大会员模型学习中国嗯吗", min_size=1, max_size=6))
def test_hanzi_are_read_as_pypinyin_reads_them(hanzi):
    assert list(pinyin_of(hanzi)) == lazy_pinyin(hanzi, style=Style.TONE3, neutral_tone_with_five=True)


def test_hanzi_are_read_by_the_word_they_are_in():
    assert pinyin_of("银行")[1] != pinyin_of("行走")[0]


def test_hanzi_that_no_one_knows_are_silent():
    assert syllable_phones(pinyin_of("𠮷瓧")[1]) == ""


def test_every_common_hanzi_is_said():
    hanzi = [chr(code) for code in range(0x4E00, 0x9FA6)]
    assert sum(not syllable_phones(pinyin_of(char)[0]) for char in hanzi) < 20


def test_cmu_transcriptions_become_phones():
    assert cmu_phones("S K EY L IH NG") == "skEylIN"


@given(st.text(st.characters(codec="ascii")))
def test_any_word_has_letters_that_sound(word):
    encode(by_rule(word.lower()))


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("GPT", "Zipiti"),
        ("qwen", "kwEn"),
        ("4", "sI"),
        ("4", "for"),
        ("GAN", "gAn"),
        ("GAN", "ZiEyEn"),
        ("PyTorch", "paytorC"),
        ("train", "CrEyn"),
    ],
)
def test_words_and_figures_are_read_in_every_usual_way(lexicon, text, reading):
    [unit] = units(text)
    assert reading in Reader(lexicon).readings(unit)


def test_every_word_that_ships_can_be_said(lexicon):
    assert all(map(cmu_phones, lexicon.spoken.values()))


def test_a_pronunciation_is_pinyin_or_a_respelling(lexicon):
    reader = Reader(lexicon)
    assert reader.pronunciation("lu4 chen2") == "luCen"
    assert reader.pronunciation("see law") == "silo"
    assert reader.pronunciation("?!") == ""


def test_both_languages_meet_in_one_space(lexicon):
    reader = Reader(lexicon)
    [gan], [latin] = (reader.term_readings(units(Term(text, "product").text))[:1] for text in ("干", "GAN"))
    assert distance(gan, latin) <= 0.2 * UNIT
