import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.cli.marks import marked, reason_words, tally
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind


def suspect(text, start, end, *, meant=("RouteLM",), band=Band.SURE, probability=0.93):
    suggestions = tuple(Suggestion(word, probability, Reason(ReasonCode.SOUND)) for word in meant)
    heard = text[start:end]
    return Suspect(1, start, end, heard, SuspectKind.TERM, Category.PRODUCT, band, probability, suggestions)


def test_brackets_name_what_was_heard_what_is_meant_and_how_sure():
    text = "那个root elm很小"
    assert marked(text, [suspect(text, 2, 10)], colour=False) == "那个[root elm -> RouteLM 0.93 sure]很小"


def test_suspects_are_marked_in_the_order_of_the_text():
    text = "abc"
    shown = marked(text, [suspect(text, 2, 3), suspect(text, 0, 1)], colour=False)
    assert shown == "[a -> RouteLM 0.93 sure]b[c -> RouteLM 0.93 sure]"


def test_a_part_whose_replacement_stands_on_another_line_says_so():
    assert "line before" in marked("ab", [suspect("ab", 0, 2, meant=("",))], colour=False)


def test_without_a_suggestion_there_is_a_question_mark():
    assert marked("ab", [suspect("ab", 0, 2, meant=())], colour=False) == "[ab -> ? 0.93 sure]"


@pytest.mark.parametrize("band", Band)
def test_colours_keep_the_words_of_the_band(band):
    shown = marked("ab", [suspect("ab", 0, 2, band=band)], colour=True)
    assert "\x1b[" in shown
    assert band in shown
    assert "[ab" not in shown


@given(st.text(), st.data())
def test_nothing_of_the_line_gets_lost(text, data):
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    suspects = [suspect(text, start, end, meant=()) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    shown = marked(text, suspects, colour=False)
    for one in suspects:
        shown = shown.replace(f"[{one.text} -> ? 0.93 sure]", one.text, 1)
    assert shown == text


def test_the_tally_counts_by_band():
    found = [suspect("ab", 0, 1), suspect("ab", 1, 2, band=Band.MAYBE)]
    assert tally(found, 12) == "Suspects: 2 in 12 lines (1 sure, 0 likely, 1 maybe)."


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_words(code):
    words = reason_words(Reason(code, "zh ōu l án", "zh ōu l ǎng", "title"))
    assert re.fullmatch(r"[a-z ]+: zh ōu l án ≈ zh ōu l ǎng \(title\)", words)


def test_the_same_pinyin_and_similar_pinyin_are_told_apart():
    assert reason_words(Reason(ReasonCode.PINYIN)) == "same pinyin"
    assert reason_words(Reason(ReasonCode.NEAR_PINYIN)) == "similar pinyin"
