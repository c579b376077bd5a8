from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Category, ReasonCode, Term
from annotator.detect.forms import everyday_forms
from annotator.detect.rank import Candidate, best_path
from annotator.detect.spelling import SpellingIndex
from annotator.detect.tokens import UnitKind, units
from annotator.detect.weigh import MAYBE
from annotator.detect.words import Words


def kinds(text):
    return [(unit.kind.name, unit.text) for unit in units(text)]


def test_hanzi_words_and_figures_are_units():
    assert kinds("用GPT4，café's") == [
        ("HAN", "用"), ("WORD", "GPT"), ("NUMBER", "4"), ("LIGHT", "，"), ("WORD", "café's"),
    ]  # fmt: skip


def test_full_width_letters_count_as_plain_ones():
    assert kinds("ＡＩ４") == [("WORD", "AI"), ("NUMBER", "4")]


def test_a_point_between_figures_is_no_full_stop():
    assert [kind for kind, _ in kinds("1。6")] == ["NUMBER", "LIGHT", "NUMBER"]
    assert [kind for kind, _ in kinds("是。6")] == ["HAN", "BREAK", "NUMBER"]


@given(st.text())
def test_units_cover_the_text_without_gaps(text):
    found = units(text)
    assert [unit.start for unit in found] == [0, *(unit.end for unit in found)][: len(found)]
    assert sum(unit.end - unit.start for unit in found) == len(text)


@pytest.mark.parametrize("text", ["[题](a b.png)", "`x y`", "https://a.b/c?d=1", "a.b@c-d.org"])
def test_addresses_and_code_are_one_break(text):
    assert [unit.kind for unit in units(text)] == [UnitKind.BREAK]


def test_hanzi_are_cut_into_the_likeliest_words(lexicon):
    text = "我们研究生成方法"
    assert [text[start:end] for start, end in Words(lexicon).split(text)] == ["我们", "研究", "生成", "方法"]


def test_rare_words_cost_more_than_common_ones(lexicon):
    words = Words(lexicon)
    assert words.cost("我们") < words.cost("端倪") < words.cost("剧身智能")
    assert words.zipf("the") > words.zipf("tokenizer") >= words.zipf("qqxzz")


def test_terms_are_counted_whatever_their_style():
    index = SpellingIndex([Term("Open-Sora", Category.PRODUCT), Term("多模态", Category.TERM_ZH)])
    assert index.counts("open sora和Open-Sora是多模态的") == {0: 2, 1: 1}


def test_a_two_hanzi_given_name_and_the_forms_of_address_are_everyday_forms():
    forms = [term.text for term in everyday_forms(Term("祝清雅", Category.PERSON))]
    assert forms[:3] == ["祝清雅", "清雅", "祝老师"]
    assert [term.text for term in everyday_forms(Term("Ada", Category.PERSON))] == ["Ada"]
    assert "安" not in [term.text for term in everyday_forms(Term("李安", Category.PERSON))]


def candidate(first, last, term, probability):
    return Candidate(first, last, term, probability, ReasonCode.SOUND)


candidates = st.builds(
    lambda first, length, term, probability: candidate(first, first + length, term, probability),
    st.integers(0, 12),
    st.integers(0, 4),
    st.integers(0, 3),
    st.floats(0, 1),
)


@given(st.lists(candidates, max_size=20))
def test_the_best_path_never_overlaps_and_is_in_order(some):
    path = best_path(some)
    stretches = [(group[0].first, group[0].last) for group in path]
    assert all(before[1] < after[0] for before, after in pairwise(stretches))
    for group in path:
        assert [c.probability for c in group] == sorted((c.probability for c in group), reverse=True)
        assert all(c.probability >= MAYBE for c in group)


def test_the_best_path_prefers_what_explains_more():
    [[chosen]] = best_path([candidate(0, 1, 0, 0.6), candidate(0, 3, 1, 0.6), candidate(3, 3, 2, 0.6)])
    assert chosen.term == 1


def test_two_probable_neighbours_beat_one_improbable_whole():
    path = best_path([candidate(0, 1, 0, 0.9), candidate(2, 3, 1, 0.9), candidate(0, 3, 2, 0.5)])
    assert [group[0].term for group in path] == [0, 1]


def test_one_stretch_gathers_its_suggestions_best_first():
    [group] = best_path([candidate(0, 1, 0, 0.3), candidate(0, 1, 1, 0.6), candidate(0, 1, 1, 0.4)])
    assert [(c.term, c.probability) for c in group] == [(1, 0.6), (0, 0.3)]
