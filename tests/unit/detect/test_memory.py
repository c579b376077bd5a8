from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Category, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine

TERMS = [
    Term("scaling law", Category.TERM_EN),
    Term("Sora", Category.PRODUCT),
    Term("多模态", Category.TERM_ZH),
    Term("祝清雅", Category.PERSON),
    Term("GPT-4o", Category.PRODUCT),
]
TEXTS = [
    "今天讲一讲skin law这个事情，大家都知道，多么泰的模型",
    "那朱清雅老师觉得sorrow怎么样，g p t four o呢",
    "对，我觉得呃，这个skilling low还是成立的",
    "好的谢谢。",
]
pieces = st.sampled_from(["", "", "skin law", "skilling low", "朱清", "雅", "多模", "泰", "，", " ", "呃", "的", "g p"])


def lines_of(texts, runs_on):
    return [TextLine(number, text, runs_on) for number, text in enumerate(texts, 1)]


def fresh(lexicon, lines, only):
    return Engine(TERMS, lexicon=lexicon).check(lines, only)


@pytest.fixture(scope="module")
def engine(lexicon):
    return Engine(TERMS, lexicon=lexicon)


@settings(max_examples=100, deadline=None)
@given(
    runs_on=st.booleans(),
    row=st.integers(0, 3),
    at=st.integers(0, 30),
    length=st.integers(0, 6),
    typed=pieces,
    again=pieces,
)
def test_a_line_checked_again_after_edits_is_as_if_checked_for_the_first_time(
    lexicon, engine, runs_on, row, at, length, typed, again
):
    texts = list(TEXTS)
    engine.check(lines_of(texts, runs_on))
    for piece in (typed, again):
        texts[row] = texts[row][:at] + piece + texts[row][at + length :]
        lines = lines_of(texts, runs_on)
        assert engine.check(lines, {row + 1}) == fresh(lexicon, lines, {row + 1})
    assert engine.check(lines) == fresh(lexicon, lines, None)


def test_what_a_deletion_brings_together_is_found(lexicon, engine):
    apart, joined = ["先讲skin 呵呵law吧"], ["先讲skin law吧"]
    engine.check(lines_of(apart, False))
    found = engine.check(lines_of(joined, False), {1})
    assert found == fresh(lexicon, lines_of(joined, False), {1})
    assert [suspect.text for suspect in found] == ["skin law"]


def test_lines_that_went_or_changed_their_order_are_searched_anew(lexicon, engine):
    engine.check(lines_of(TEXTS, False))
    turned = [TextLine(number, text) for number, text in zip((3, 1, 2), (TEXTS[2], TEXTS[0], TEXTS[1]), strict=True)]
    assert engine.check(turned) == fresh(lexicon, turned, None)
    assert engine.check(turned, {1, 2}) == fresh(lexicon, turned, {1, 2})


def test_what_a_neighbour_says_counts_where_the_line_itself_is_as_it_was(lexicon, engine):
    engine.check(lines_of(TEXTS, True))
    changed = [TEXTS[0] + "skilling", "low，" + TEXTS[1], *TEXTS[2:]]
    engine.check(lines_of(changed, True), {1})
    assert engine.check(lines_of(changed, True), {2}) == fresh(lexicon, lines_of(changed, True), {2})
