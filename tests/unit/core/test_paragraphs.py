from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import decisions, edits, turns
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import LineKind, Scope, SourceLine
from annotator.core.paragraphs import (
    clear_paragraph,
    place_of,
    start_paragraph,
    start_paragraphs,
    toggle_paragraph,
)
from annotator.core.stretches import replace_stretch
from annotator.core.versions import restore, snapshot_of

TALK = ("我们先谈数据。首先是来源，", "其次是清洗。", "最后谈谈训练。")


@pytest.fixture
def talk(make_transcript):
    return make_transcript(*TALK)


def begun(transcript):
    """The texts with which paragraphs begin."""
    return [line.text for line in transcript.lines if line.paragraph]


def test_inside_a_line_the_line_is_split_there(talk, made):
    step = made(talk, start_paragraph(talk, 1, 7))
    assert [line.text for line in talk.lines] == ["我们先谈数据。", "首先是来源，", *TALK[1:]]
    assert begun(talk) == ["首先是来源，"]
    right = talk.lines[1]
    assert (step.kind, step.before, step.after) == (StepKind.PARAGRAPH, Caret(1, 7), Caret(right.id))


def test_at_the_start_of_a_line_it_begins_with_that_line(talk, made):
    step = made(talk, start_paragraph(talk, 2, 0))
    assert begun(talk) == [TALK[1]]
    assert step.after == Caret(2)


def test_at_the_end_of_a_line_it_begins_with_the_next(talk, made):
    step = made(talk, start_paragraph(talk, 2, len(TALK[1])))
    assert begun(talk) == [TALK[2]]
    assert step.after == Caret(3)


def test_before_the_mark_of_a_cut_it_begins_with_the_next_line(make_transcript, made):
    talk = make_transcript("我们先谈数。", "据的来源。", soft=[1])
    made(talk, start_paragraph(talk, 1, 5))
    assert begun(talk) == ["据的来源。"]


def test_where_one_begins_anyway_there_is_nothing_to_do(talk):
    assert start_paragraph(talk, 1, 0) is None, "the first turn begins there"
    talk.apply([Change(talk.line(2), replace(talk.line(2), speaker=7))])
    assert start_paragraph(talk, 2, 0) is None, "another turn begins there"
    talk.apply(start_paragraph(talk, 2, 2).changes)
    assert start_paragraph(talk, talk.lines[2].id, 0) is None, "one was set there"
    assert start_paragraph(talk, 3, len(TALK[2])) is None, "nothing follows"


@pytest.mark.parametrize("kind", [LineKind.HEADING, LineKind.FIGURE])
def test_none_begins_with_a_heading_or_a_figure(make_transcript, kind):
    talk = make_transcript("一二", SourceLine(2, "# 图", kind), "三四")
    assert start_paragraph(talk, 2, 0) is None
    assert start_paragraph(talk, 2, 2) is None
    assert start_paragraph(talk, 1, 2) is None


def test_none_begins_with_an_interjection(talk, made):
    talk.apply([Change(talk.line(2), replace(talk.line(2), interjection=True))])
    assert start_paragraph(talk, 2, 0) is None


def test_an_interjection_where_a_paragraph_begins_leaves_it_to_who_speaks_on(talk, made):
    made(talk, start_paragraph(talk, 2, 0))
    made(talk, turns.interject(talk, 2, 0, 2))
    assert begun(talk) == ["是清洗。"]


def test_one_key_sets_and_clears(talk, made):
    made(talk, toggle_paragraph(talk, 2, 0))
    assert begun(talk) == [TALK[1]]
    made(talk, toggle_paragraph(talk, 1, len(TALK[0])))
    assert begun(talk) == []
    assert clear_paragraph(talk, 2) is None


def test_many_begin_as_one_step(talk, made):
    places = [Caret(1, 7), Caret(2, 0), Caret(3, 2), Caret(3, 4), Caret(1, 0)]
    made(talk, start_paragraphs(talk, places))
    assert begun(talk) == ["首先是来源，", "其次是清洗。", "谈谈", "训练。"]
    assert start_paragraphs(talk, [Caret(1, 0)]) is None
    assert start_paragraphs(talk, []) is None


def test_decisions_follow_their_text(talk, made, make_suspect):
    talk.apply(decisions.ignore(talk, [make_suspect(talk.line(1), "来源", "来元")], Scope.HERE).changes)
    made(talk, start_paragraphs(talk, [Caret(1, 3), Caret(1, 7)]))
    (decision,) = talk.decisions.values()
    assert (talk.line(decision.line_id).text, decision.start) == ("首先是来源，", 3)


def test_a_paragraph_that_is_joined_to_the_line_above_is_none(talk, made):
    made(talk, start_paragraph(talk, 2, 0))
    made(talk, edits.join(talk, 1))
    assert begun(talk) == []


def test_a_paragraph_below_an_emptied_line_stays_one(talk, made):
    made(talk, start_paragraph(talk, 3, 0))
    made(talk, edits.change_text(talk, 2, ""))
    made(talk, edits.join(talk, 2))
    assert begun(talk) == [TALK[2]]


def test_a_stretch_deleted_up_to_a_paragraph_leaves_it(talk, made):
    made(talk, start_paragraph(talk, 3, 0))
    made(talk, replace_stretch(talk, Caret(2, 0), Caret(3, 0), ""))
    assert begun(talk) == [TALK[2]]


def test_a_paragraph_stays_when_its_line_is_reverted_or_emptied(talk, made):
    made(talk, start_paragraph(talk, 2, 0))
    made(talk, edits.change_text(talk, 2, "其次是清理。"))
    made(talk, edits.revert(talk, 2))
    assert begun(talk) == [TALK[1]]


def test_a_version_brings_paragraphs_back(talk, made):
    made(talk, start_paragraph(talk, 1, 7))
    version = snapshot_of(talk)
    made(talk, clear_paragraph(talk, talk.lines[1].id))
    made(talk, restore(talk, version))
    assert begun(talk) == ["首先是来源，"]


HANZI = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏"
ACTS = st.lists(st.tuples(st.sampled_from(["split", "join", "toggle"]), st.integers(0, 30)), max_size=30)


@given(ACTS)
@settings(max_examples=150, deadline=None)
def test_splits_and_joins_leave_paragraphs_where_they_were_said(make_transcript, acts):
    talk = make_transcript(HANZI[:8], HANZI[8:16], HANZI[16:])
    expected = set()
    for act, at in acts:
        starts = [0, *accumulate(len(line.text) for line in talk.lines)]
        number = max(n for n, start in enumerate(starts[:-1]) if start <= at % len(HANZI))
        line, offset = talk.lines[number], at % len(HANZI) - starts[number]
        if act == "split":
            step = edits.split(talk, line.id, offset)
        elif act == "join":
            step = edits.join(talk, line.id)
            expected -= {starts[number + 1]}
        else:
            step = toggle_paragraph(talk, line.id, offset)
            expected ^= {at % len(HANZI)} - {0}
        talk.apply(step.changes if step else ())
        starts = [0, *accumulate(len(line.text) for line in talk.lines)]
        assert {start for line, start in zip(talk.lines, starts, strict=False) if line.paragraph} == expected
    assert "".join(line.text for line in talk.lines) == HANZI


def test_a_place_behind_the_last_words_is_the_next_line(talk):
    assert place_of(talk, 1, 3) == Caret(1, 3)
    assert place_of(talk, 1, len(TALK[0])) == Caret(2)
