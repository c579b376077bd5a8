"""Marks as the editor settles them: taken, confirmed, left."""

from __future__ import annotations

import pytest

from annotator.core.history import StepKind
from annotator.core.marks import LeftMarks, confirmed_lines, leave_mark, settle_mark, settle_marks
from annotator.core.model import (
    Band,
    Category,
    DecisionKind,
    LineState,
    Reason,
    ReasonCode,
    Suggestion,
    Suspect,
    SuspectKind,
)

LINES = ("我们先看数据，再看模型。", "模型不大，你信吗。", "GPT，four是个例子，对。")


def mark_at(line, at, end=None, meant="。"):
    end = at + 1 if end is None else end
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.RHYTHM)),)
    kind = SuspectKind.PUNCTUATION
    return Suspect(line.id, at, end, line.text[at:end], kind, Category.WORD, Band.SURE, 0.9, suggestions)


@pytest.fixture
def talk(make_transcript):
    return make_transcript(*LINES, soft=(1, 2))


def test_a_mark_takes_the_place_of_another(talk):
    step = settle_mark(talk, mark_at(talk.line(1), 6), "。")
    talk.apply(step.changes)
    assert step.kind is StepKind.MARKS
    assert talk.line(1).text == "我们先看数据。再看模型。"
    assert talk.line(1).state is LineState.EDITED
    assert step.after.offset == 7


def test_confirming_a_cut_changes_no_text(talk):
    talk.apply(settle_mark(talk, mark_at(talk.line(1), 11), "。").changes)
    assert talk.line(1).text == LINES[0]
    assert not talk.line(1).soft_end
    assert talk.line(1).state is LineState.TODO
    assert confirmed_lines(talk.decisions.values()) == {1}


@pytest.mark.parametrize("mark", ["？", "，", ""])
def test_another_mark_at_a_cut_is_soft_no_more(talk, mark):
    talk.apply(settle_mark(talk, mark_at(talk.line(2), 8), mark).changes)
    assert talk.line(2).text == "模型不大，你信吗" + mark
    assert talk.soft_mark(talk.line(2)) == ""


def test_a_mark_may_come_where_none_stood(talk):
    talk.apply(settle_mark(talk, mark_at(talk.line(1), 3, 3), "，").changes)
    assert talk.line(1).text == "我们先，看数据，再看模型。"


def test_latin_words_stay_apart_without_their_mark(talk):
    talk.apply(settle_mark(talk, mark_at(talk.line(3), 3), "").changes)
    assert talk.line(3).text == "GPT four是个例子，对。"


def test_many_are_one_step_that_undoes_as_one(talk):
    before = talk.values()
    first, second = talk.line(1), talk.line(2)
    pairs = [
        (mark_at(first, 6), "。"),
        (mark_at(first, 11), ""),
        (mark_at(second, 8), "？"),
        (mark_at(second, 4), "。"),
    ]
    step = settle_marks(talk, pairs)
    talk.apply(step.changes)
    assert (talk.line(1).text, talk.line(2).text) == ("我们先看数据。再看模型", "模型不大。你信吗？")
    assert [d.meant for d in talk.decisions.values()] == ["。", "", "？", "。"]
    assert {d.kind for d in talk.decisions.values()} == {DecisionKind.TAKEN}
    talk.apply(step.inverse().changes)
    assert talk.values() == before


def test_a_mark_that_is_left_is_known_after_edits_elsewhere(talk):
    suspect = mark_at(talk.line(2), 4)
    talk.apply(leave_mark(talk, suspect).changes)
    other = mark_at(talk.line(2), 8)
    assert LeftMarks(talk).undecided(2, [[suspect], [other]]) == [[other]]
    talk.apply(settle_mark(talk, other, "？").changes)
    assert LeftMarks(talk).undecided(2, [[suspect]]) == []
