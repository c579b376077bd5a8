from dataclasses import replace

import pytest

from annotator.app.found import Found
from annotator.app.readiness import Left, readiness, unified
from annotator.core.history import Caret, Change, StepKind
from annotator.core.marks import leave_mark
from annotator.core.model import Band, LineState, Speaker, SuspectKind
from annotator.core.slices import finished
from annotator.core.unclear import mark_unclear


def judge(transcript, found=None, terms=()):
    return finished(readiness(transcript, [found or Found(transcript)], terms))


def set_lines(transcript, *numbers, **values):
    transcript.apply([Change(transcript.line(n), replace(transcript.line(n), **values)) for n in numbers])


@pytest.fixture
def talk(make_transcript):
    """All read, all by one person."""
    talk = make_transcript("先聊 Sora 的事情。", "还有 SORA 这个。", "再说 Sora 吧。", "最后谢谢。", soft=[1, 3])
    talk.speakers[90] = Speaker(90, 1, "周岚")
    set_lines(talk, 1, 2, 3, 4, speaker=90, state=LineState.READ)
    return talk


def numbers(talk, kind, **known):
    return [one.number for one in judge(talk, **known).of(kind)]


def test_sure_and_likely_suspects_are_told_with_what_is_suggested(talk, make_suspect):
    found = Found(talk)
    found.keep(
        {
            1: [make_suspect(talk.line(1), "事情", "实情", band=Band.SURE)],
            2: [make_suspect(talk.line(2), "这个", "浙江", band=Band.LIKELY)],
            4: [make_suspect(talk.line(4), "谢谢", "泄泄", band=Band.MAYBE)],
        }
    )
    left = judge(talk, found)
    assert [(one.text, one.wanted) for one in left.of(Left.SURE)] == [("事情", "实情")]
    assert [one.number for one in left.of(Left.LIKELY)] == [2]
    assert left.counts()[Left.SURE] == 1


def test_soft_marks_within_a_turn_are_told_once_suggestion_or_not(talk, make_suspect):
    assert numbers(talk, Left.MARKS) == [1, 3]
    found = Found(talk)
    mark = replace(make_suspect(talk.line(1), "。", "，", band=Band.SURE), kind=SuspectKind.PUNCTUATION)
    found.keep({1: [mark]})
    left = judge(talk, found)
    assert [(one.number, one.wanted) for one in left.of(Left.MARKS)] == [(1, "，"), (3, "")]
    assert not left.of(Left.SURE)


def test_a_soft_mark_that_was_left_as_it_stands_is_decided(talk, make_suspect):
    mark = replace(make_suspect(talk.line(1), "。", "，"), kind=SuspectKind.PUNCTUATION)
    talk.apply(leave_mark(talk, mark).changes)
    assert numbers(talk, Left.MARKS) == [3]


def test_a_soft_mark_that_is_settled_or_ends_what_is_handed_over_apart_is_none(talk):
    set_lines(talk, 4, paragraph=True)
    assert numbers(talk, Left.MARKS) == [1]
    set_lines(talk, 1, soft_end=False)
    assert not numbers(talk, Left.MARKS)


def test_turns_that_are_not_read_are_told_each_once(talk):
    set_lines(talk, 2, 3, state=LineState.TODO)
    (unread,) = judge(talk).of(Left.UNREAD)
    assert (unread.number, unread.lines, unread.spots[0].line_id) == (2, 2, 2)


def test_unclear_places(talk):
    talk.apply(mark_unclear(talk, 4, 2, 4).changes)
    (unclear,) = judge(talk).of(Left.UNCLEAR)
    assert (unclear.number, unclear.text, unclear.spots[0].start) == (4, "谢谢", 2)


def test_talk_of_nobody_counts_where_others_have_a_speaker(talk):
    set_lines(talk, 3, 4, speaker=None)
    assert [(one.number, one.lines) for one in judge(talk).of(Left.NOBODY)] == [(3, 2)]
    set_lines(talk, 1, 2, speaker=None)
    assert not numbers(talk, Left.NOBODY)


def test_names_that_only_stand_in_for_one_are_told_where_they_speak_first(talk):
    talk.speakers[91] = Speaker(91, 2, "Speaker 2")
    assert not numbers(talk, Left.STAND_IN)
    set_lines(talk, 2, 4, speaker=91)
    assert [(one.number, one.text) for one in judge(talk).of(Left.STAND_IN)] == [(2, "Speaker 2")]


def test_mixed_forms_are_written_alike_by_one_step(talk):
    (mixed,) = judge(talk).of(Left.MIXED)
    assert (mixed.text, mixed.wanted, mixed.number) == ("SORA", "Sora", 2)
    step = unified(talk, mixed, Caret(2, 0))
    assert step.kind is StepKind.REPLACE
    talk.apply(step.changes)
    assert talk.line(2).text == "还有 Sora 这个。"
    assert unified(talk, mixed) is None, "it stands nowhere any more"


def test_the_form_of_a_known_term_is_proposed(talk):
    assert [one.wanted for one in judge(talk, terms={"SORA"}).of(Left.MIXED)] == ["SORA"]


def test_a_text_that_is_done_has_nothing_left(make_transcript):
    talk = make_transcript("先聊 Sora。", "好的。")
    set_lines(talk, 1, 2, state=LineState.READ)
    assert judge(talk).left == ()


def test_ten_thousand_lines_are_looked_at_in_small_slices(make_transcript):
    talk = make_transcript(*["先聊 Sora 的事情，再聊 SORA 的事情，最后 GPT-4V 的。"] * 10_000)
    work = readiness(talk, [Found(talk)], ())
    steps = sum(1 for _ in work)
    assert steps >= 30_000, "each slice is a line at most"
