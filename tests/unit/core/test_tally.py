from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import edits, roster
from annotator.core.edits import Reach
from annotator.core.history import Change
from annotator.core.model import LineKind, LineState, SourceLine, Speaker
from annotator.core.tally import Tally

PEOPLE = (Speaker(8, 1, "陈遥"), Speaker(9, 2, "程明明"))
TALK = ("大家好欢迎。", "先聊数据。", SourceLine(3, "![](图.png)", LineKind.FIGURE), "嗯。", "谢谢各位嘉宾。", "好。")


def counts(tally):
    return tally.lines, tally.read, tally.turns, dict(tally.shares())


def talk(make_transcript, *speakers):
    transcript = make_transcript(*TALK, speakers=PEOPLE)
    for line, speaker in zip(list(transcript.lines), speakers, strict=True):
        transcript.apply([Change(line, replace(line, speaker=speaker))])
    return transcript


def follow(tally, transcript, step):
    transcript.apply(step.changes)
    tally.follow(step)


def test_lines_of_talk_are_counted_without_figures(make_transcript):
    tally = Tally(make_transcript(*TALK))
    assert counts(tally) == (5, 0, 0, {})


def test_a_turn_is_a_run_of_lines_by_somebody(make_transcript):
    assert Tally(talk(make_transcript, 8, 8, 8, 9, None, 9)).turns == 3


def test_shares_are_of_the_talk_that_is_attributed(make_transcript):
    tally = Tally(talk(make_transcript, 8, None, 9, 9, None, None))
    assert tally.shares() == {8: pytest.approx(6 / 8), 9: pytest.approx(2 / 8)}


def test_somebody_without_talk_left_has_no_share(make_transcript):
    transcript = talk(make_transcript, 8, None, None, 9, None, None)
    tally = Tally(transcript)
    follow(tally, transcript, edits.set_speaker(transcript, 4, 0, None, Reach.LINE))
    assert tally.shares() == {8: 1.0}


def test_lines_read_are_counted_as_they_are_read(make_transcript):
    transcript = make_transcript(*TALK)
    tally = Tally(transcript)
    step = edits.set_state(transcript, [1, 2, 4], LineState.READ)
    follow(tally, transcript, step)
    assert tally.read == 3
    follow(tally, transcript, step.inverse())
    assert tally.read == 0


def test_a_line_of_nobody_that_goes_makes_one_turn_of_two(make_transcript):
    transcript = make_transcript("甲", "乙", "丙", speakers=PEOPLE)
    for line_id in (1, 3):
        line = transcript.line(line_id)
        transcript.apply([Change(line, replace(line, speaker=8))])
    tally = Tally(transcript)
    assert tally.turns == 2
    follow(tally, transcript, edits.join(transcript, 1))
    assert tally.turns == 1


acts = st.lists(
    st.tuples(
        st.sampled_from(["type", "split", "join", "speaker", "state", "remove", "undo"]),
        st.integers(0, 11),
        st.integers(0, 6),
    ),
    max_size=14,
)


def step_of(transcript, act, number, at):
    line = transcript.lines[number % len(transcript)]
    match act:
        case "type":
            return edits.change_text(transcript, line.id, line.text[:at] + "嗯")
        case "split":
            return edits.split(transcript, line.id, at)
        case "join":
            return edits.join(transcript, line.id)
        case "speaker":
            return edits.set_speaker(transcript, line.id, at, [None, 8, 9][at % 3], list(Reach)[number % 3])
        case "state":
            return edits.set_state(transcript, [line.id], list(LineState)[at % 3])
    speaker = (8, 9)[number % 2]
    return roster.remove_speaker(transcript, speaker) if speaker in transcript.speakers else None


@given(acts)
@settings(max_examples=100, deadline=None)
def test_after_any_steps_the_tally_is_a_fresh_count(make_transcript, row):
    transcript = talk(make_transcript, 8, 8, None, None, 9, 8)
    tally, done = Tally(transcript), []
    for act, number, at in row:
        if act != "undo":
            step = step_of(transcript, act, number, at)
            done += [step] if step else []
        else:
            step = done.pop().inverse() if done else None
        if step:
            follow(tally, transcript, step)
        assert counts(tally) == counts(Tally(transcript))
