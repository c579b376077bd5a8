from dataclasses import replace

import pytest

from annotator.core import edits
from annotator.core.history import Change
from annotator.core.model import Category, Decision, DecisionKind, Info, Line, Piece, SessionTerm, Speaker, Term
from annotator.core.transcript import Transcript


def test_lines_are_reached_by_id_position_and_neighbour(make_transcript):
    transcript = make_transcript("甲", "乙", "丙")
    assert [line.text for line in transcript.lines] == ["甲", "乙", "丙"]
    assert transcript.line(2).text == "乙"
    assert transcript.index(3) == 2
    assert transcript.neighbour(2, 1) == transcript.line(3)
    assert transcript.neighbour(2, -1) == transcript.line(1)
    assert len(transcript) == 3
    assert 2 in transcript
    assert 4 not in transcript


def test_beyond_the_ends_there_is_no_neighbour(make_transcript):
    transcript = make_transcript("甲", "乙")
    assert transcript.neighbour(1, -1) is None
    assert transcript.neighbour(2, 1) is None


def test_a_line_that_is_not_there_is_a_key_error(make_transcript):
    with pytest.raises(KeyError):
        make_transcript("甲").line(7)


def test_lines_stand_in_the_order_of_their_keys_however_they_are_given():
    transcript = Transcript([], [Line(1, "b", "乙"), Line(2, "a", "甲")], info=Info(""))
    assert [line.id for line in transcript.lines] == [2, 1]


def test_the_original_is_put_together_from_its_pieces(make_transcript):
    transcript = make_transcript("先聊一聊数据。", "the scaling law", "has limits")
    line = replace(transcript.line(1), pieces=(Piece(1, 2, 4), Piece(1, 4, 6)))
    assert transcript.original(line) == "一聊数据"
    english = replace(transcript.line(2), pieces=(Piece(2, 4, 15), Piece(3, 0, 10)))
    assert transcript.original(english) == "scaling law has limits"
    assert transcript.original(replace(line, pieces=())) == ""


def test_a_turn_is_the_run_of_lines_with_the_same_speaker(make_transcript):
    transcript = make_transcript(*"甲乙丙丁戊")
    for line_id, speaker in ((2, 9), (3, 9), (5, 9)):
        line = transcript.line(line_id)
        transcript.apply([Change(line, replace(line, speaker=speaker))])
    assert [line.id for line in transcript.turn(3)] == [2, 3]
    assert [line.id for line in transcript.turn(5)] == [5]
    assert [line.id for line in transcript.turn(1)] == [1]


def test_an_interjection_ends_no_turn_and_is_one_by_itself(make_transcript):
    transcript = make_transcript(*"甲乙丙丁戊己")
    said = {1: (9, False), 2: (8, True), 3: (9, False), 4: (9, True), 5: (8, False), 6: (None, True)}
    for line_id, (speaker, interjection) in said.items():
        line = transcript.line(line_id)
        transcript.apply([Change(line, replace(line, speaker=speaker, interjection=interjection))])
    turns = [[line.id for line in transcript.turn(line_id)] for line_id in said]
    assert turns == [[1, 2, 3], [2], [1, 2, 3], [4], [5], [6]]


def test_the_roster_is_in_the_order_of_slots(make_transcript):
    transcript = make_transcript("甲", speakers=[Speaker(9, 2, "陈遥"), Speaker(8, 1, "程明明")])
    assert [speaker.name for speaker in transcript.roster()] == ["程明明", "陈遥"]


def test_ids_are_never_given_out_twice(make_transcript):
    transcript = make_transcript("甲乙", "丙")
    step = edits.split(transcript, 1, 1)
    transcript.apply(step.changes)
    transcript.apply(step.inverse().changes)
    given = step.after.line_id
    ids = [transcript.new_id(), transcript.new_id()]
    assert given < ids[0] < ids[1] < transcript.next_id


def test_an_id_that_came_with_a_change_is_not_given_out_again(make_transcript):
    transcript = make_transcript("甲")
    made = Change(None, Speaker(40, 1, "陈遥"))
    transcript.apply([made])
    transcript.apply([made.inverse()])
    assert transcript.new_id() == 41


def test_ids_go_on_where_the_last_sitting_left_them():
    assert Transcript([], [Line(3, "a", "甲")], info=Info(""), next_id=20).new_id() == 20
    assert Transcript([], [Line(30, "a", "甲")], info=Info(""), next_id=20).new_id() == 31


VALUES = (
    Speaker(50, 1, "陈遥"),
    Decision(50, DecisionKind.IGNORED, "skin law"),
    SessionTerm(50, Term("Mamba", Category.TERM_EN)),
    Line(50, "z", "新的一行。"),
)


@pytest.mark.parametrize("value", VALUES)
def test_values_of_every_kind_are_made_and_go_again(value, make_transcript, state_of):
    transcript = make_transcript("甲")
    before = state_of(transcript)
    transcript.apply([Change(None, value)])
    assert state_of(transcript) != before
    transcript.apply([Change(value, None)])
    assert state_of(transcript) == before


def test_the_title_changes(make_transcript):
    transcript = make_transcript("甲")
    transcript.apply([Change(transcript.info, Info("新的题目", started=True))])
    assert transcript.info == Info("新的题目", started=True)


def test_a_change_made_from_what_no_longer_stands_is_refused(make_transcript):
    transcript = make_transcript("甲", "乙")
    stale = replace(transcript.line(1), text="早先的")
    with pytest.raises(AssertionError):
        transcript.apply([Change(stale, replace(stale, text="新的"))])
    assert transcript.line(1).text == "甲"


def test_a_line_that_gets_another_key_moves(make_transcript):
    transcript = make_transcript("甲", "乙", "丙")
    line = transcript.line(1)
    transcript.apply([Change(line, replace(line, order="zz"))])
    assert [line.id for line in transcript.lines] == [2, 3, 1]
    assert transcript.index(1) == 2


def test_a_snapshot_is_left_alone_by_later_edits(make_transcript, state_of):
    transcript = make_transcript("甲乙", "丙", speakers=[Speaker(9, 1, "陈遥")])
    snapshot = transcript.snapshot()
    before = state_of(snapshot)
    assert before == state_of(transcript)
    transcript.apply(edits.split(transcript, 1, 1).changes)
    transcript.apply([Change(transcript.speakers[9], None)])
    assert state_of(snapshot) == before
    assert [line.id for line in transcript.snapshot(1).lines] == [1]


@pytest.mark.parametrize(
    ("text", "soft", "mark"),
    [
        ("我们聊。", [1], "。"),
        ("我们聊。 ", [1], "。"),
        ("我们聊", [1], ""),
        ("我们聊，", [1], ""),
        ("我们聊。", [], ""),
    ],
)
def test_a_soft_mark_is_there_while_a_cut_stands_and_nobody_took_it_out(make_transcript, text, soft, mark):
    transcript = make_transcript("今天聊。", "好。", soft=soft)
    assert transcript.soft_mark(replace(transcript.line(1), text=text)) == mark
