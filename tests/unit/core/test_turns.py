from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decisions, edits, turns
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import Band, DecisionKind, Speaker, TurnStart
from annotator.core.turns import KnownTurn

HOST, GUEST = Speaker(91, 1, "周岚", "host"), Speaker(92, 2, "林知远")
LINES = ("大家好，我是周岚，请林老师。", "谢谢，我先说两句。", "好的谢谢，那下面呢，我来说。", "对，灯要一盏一盏点。")


def suggested(line_id, start, speaker):
    return TurnStart(line_id, start, speaker, 0.9, "answers", Band.SURE)


def stranger(slot):
    return f"发言人{slot}"


def shown(transcript):
    """Each line with its speaker's name."""
    names = {speaker.id: speaker.name for speaker in transcript.speakers.values()}
    return [(names.get(line.speaker, ""), line.text) for line in transcript.lines]


@pytest.fixture
def panel(make_transcript):
    return make_transcript(*LINES, speakers=(HOST, GUEST))


def test_a_turn_accepted_inside_a_line_splits_it_and_holds_to_the_end(panel, made):
    step = made(panel, turns.accept(panel, [suggested(3, 10, "林知远")], stranger))
    assert shown(panel) == [
        ("", LINES[0]),
        ("", LINES[1]),
        ("", "好的谢谢，那下面呢，"),
        ("林知远", "我来说。"),
        ("林知远", LINES[3]),
    ]
    assert (step.kind, step.before) == (StepKind.TURNS, Caret(3, 10))
    assert step.after == Caret(panel.lines[3].id, 0)


def test_many_turns_are_one_step_and_each_holds_to_the_next(panel, made):
    told = [suggested(1, 0, "周岚"), suggested(2, 0, "林知远"), suggested(3, 5, "周岚"), suggested(3, 10, "林知远")]
    made(panel, turns.accept(panel, told, stranger))
    assert shown(panel) == [
        ("周岚", LINES[0]),
        ("林知远", LINES[1]),
        ("林知远", "好的谢谢，"),
        ("周岚", "那下面呢，"),
        ("林知远", "我来说。"),
        ("林知远", LINES[3]),
    ]


def test_a_turn_ends_where_a_confirmed_one_begins(panel, made):
    made(panel, turns.accept(panel, [suggested(3, 0, "周岚")], stranger))
    made(panel, turns.accept(panel, [suggested(1, 0, "林知远")], stranger))
    assert [name for name, _ in shown(panel)] == ["林知远", "林知远", "周岚", "周岚"]


def test_what_holds_already_is_no_step(panel, made):
    made(panel, turns.accept(panel, [suggested(1, 0, "周岚")], stranger))
    assert turns.accept(panel, [suggested(2, 0, "周岚")], stranger) is None


def test_who_is_new_joins_the_roster_in_the_same_step(panel, made):
    told = [suggested(1, 0, "Speaker 1"), suggested(2, 0, "何一鸣"), suggested(3, 0, "Speaker 1")]
    made(panel, turns.accept(panel, told, stranger))
    assert [(person.slot, person.name) for person in panel.roster()][2:] == [(3, "发言人3"), (4, "何一鸣")]
    assert [name for name, _ in shown(panel)] == ["发言人3", "何一鸣", "发言人3", "发言人3"]


def test_decisions_follow_their_text_into_the_parts(panel, made, make_suspect):
    suspect = make_suspect(panel.line(3), "下面", "夏眠")
    made(panel, decisions.unclear(panel, [suspect]))
    made(panel, turns.reject(panel, 3, 11))
    made(panel, turns.accept(panel, [suggested(3, 5, "周岚"), suggested(3, 10, "林知远")], stranger))
    places = [(panel.line(mark.line_id).text, mark.start) for mark in panel.decisions.values()]
    assert places == [("那下面呢，", 1), ("我来说。", 1)]


def test_a_rejected_place_is_kept_and_found_again_after_edits_and_splits(panel, made):
    step = made(panel, turns.reject(panel, 3, 10))
    assert step.kind is StepKind.NO_TURN
    assert [d.kind for d in panel.decisions.values()] == [DecisionKind.NO_TURN]
    made(panel, edits.change_text(panel, 3, "好谢谢，那下面呢，我来说。"))
    assert list(turns.rejected(panel, [3])) == [(3, 9)]
    made(panel, edits.split(panel, 3, 4))
    assert list(turns.rejected(panel, [panel.lines[3].id])) == [(panel.lines[3].id, 5)]
    assert not list(turns.rejected(panel, [3]))


def test_confirmed_turns_are_where_another_speaker_begins(panel):
    for line, speaker in zip(list(panel.lines), (None, 91, 91, 92), strict=True):
        panel.apply([Change(line, replace(line, speaker=speaker))])
    assert list(turns.confirmed(panel, panel.lines)) == [KnownTurn(2, 0, "周岚"), KnownTurn(4, 0, "林知远")]


def test_an_interjection_becomes_a_line_of_its_own_and_ends_no_turn(panel, made):
    made(panel, turns.accept(panel, [suggested(1, 0, "周岚")], stranger))
    step = made(panel, turns.interject(panel, 3, 0, 4, 92))
    assert shown(panel)[2:] == [("林知远", "好的谢谢，"), ("周岚", "那下面呢，我来说。"), ("周岚", LINES[3])]
    assert [line.interjection for line in panel.lines] == [False, False, True, False, False]
    assert step.after == Caret(3, 0)
    assert list(turns.confirmed(panel, panel.lines)) == [KnownTurn(1, 0, "周岚")]


def test_a_speaker_set_before_an_interjection_goes_on_behind_it(panel, made):
    made(panel, turns.interject(panel, 3, 0, 4))
    made(panel, turns.accept(panel, [suggested(1, 0, "周岚")], stranger))
    assert [name for name, _ in shown(panel)] == ["周岚", "周岚", "", "周岚", "周岚"]
    made(panel, edits.set_speaker(panel, 2, 0, 92))
    assert [name for name, _ in shown(panel)] == ["周岚", "林知远", "", "林知远", "林知远"]


def test_what_is_an_interjection_already_stays_as_it_is(panel, made):
    made(panel, turns.interject(panel, 3, 0, 4, 92))
    assert turns.interject(panel, 3, 0, 4, 92) is None


def test_an_interjection_can_be_taken_back(panel, made):
    made(panel, turns.interject(panel, 3, 0, 4, 92))
    made(panel, turns.no_interjection(panel, 3))
    assert not any(line.interjection for line in panel.lines)
    assert turns.no_interjection(panel, 3) is None


@pytest.mark.parametrize(("start", "end"), [(2, 2), (4, 5), (99, 120)])
def test_where_no_words_stand_nothing_is_interjected(panel, start, end):
    assert turns.interject(panel, 3, start, end) is None


def test_an_interjection_joined_to_talk_is_none_any_more(panel, made):
    made(panel, turns.interject(panel, 3, 0, 4, 92))
    made(panel, edits.join(panel, 3))
    assert not any(line.interjection for line in panel.lines)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 14), st.sampled_from(["周岚", "林知远", "何一鸣"]))))
def test_any_turns_keep_the_text_and_can_be_undone(make_transcript, places):
    transcript = make_transcript(*LINES, speakers=(HOST, GUEST))
    step = turns.accept(transcript, [suggested(*place) for place in places], stranger) if places else None
    before = list(transcript.lines)
    if step:
        transcript.apply(step.changes)
        assert "".join(line.text for line in transcript.lines) == "".join(LINES)
        assert "".join(map(transcript.original, transcript.lines)) == "".join(LINES)
        transcript.apply(step.inverse().changes)
    assert list(transcript.lines) == before
