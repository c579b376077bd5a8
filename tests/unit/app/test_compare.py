"""What differs between two states of the lines, whatever was split, joined and retyped between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.compare import compare, paired
from annotator.core import edits
from annotator.core.model import Line, Piece, Speaker
from annotator.core.versions import Snapshot, snapshot_of

GUEST = Speaker(90, 1, "林知远")


@pytest.fixture
def transcript(make_transcript):
    return make_transcript("大家好，我是爆凡。", "先聊一聊 skin law。", "谢谢各位。", speakers=(GUEST,))


def texts(found):
    return [(passage.number, passage.before, passage.after) for passage in found]


def test_only_lines_that_differ_are_told_with_where_they_are(transcript):
    then = snapshot_of(transcript)
    transcript.apply(edits.change_text(transcript, 2, "先聊一聊 scaling law。").changes)
    (found,) = compare(then, snapshot_of(transcript))
    assert (found.line_id, found.number) == (2, 2)
    assert (found.before, found.after) == ("先聊一聊 skin law。", "先聊一聊 scaling law。")
    assert compare(then, then) == []


def test_a_split_and_a_join_show_as_line_ends_and_leave_the_rest_in_step(transcript):
    then = snapshot_of(transcript)
    transcript.apply(edits.split(transcript, 1, 4).changes)
    transcript.apply(edits.change_text(transcript, 3, "谢谢。").changes)
    found = compare(then, snapshot_of(transcript))
    assert texts(found) == [(1, "大家好，我是爆凡。", "大家好，\n我是爆凡。"), (4, "谢谢各位。", "谢谢。")]
    assert [passage.text_differs for passage in found] == [False, True]
    back = compare(snapshot_of(transcript), then)
    assert texts(back) == [(1, "大家好，\n我是爆凡。", "大家好，我是爆凡。"), (3, "谢谢。", "谢谢各位。")]


def test_a_change_of_speaker_alone_differs_in_speakers(transcript):
    then = snapshot_of(transcript)
    transcript.apply(edits.set_speaker(transcript, 1, 4, GUEST.id).changes)
    found = compare(then, snapshot_of(transcript))
    assert (found[0].speakers_before, found[0].speakers_after) == (("",), ("", "林知远"))
    assert not any(passage.text_differs for passage in found)


def test_lines_that_came_from_nowhere_or_are_gone_are_told(transcript):
    then = snapshot_of(transcript)
    shorter = Snapshot(then.lines[:2])
    assert texts(compare(then, shorter)) == [(2, "谢谢各位。", "")]
    assert texts(compare(shorter, then)) == [(3, "", "谢谢各位。")]


def test_lines_in_another_order_than_the_source_are_all_told():
    one, two, three = (Line(at, str(at), text, (Piece(at, 0, 3),)) for at, text in enumerate(("甲", "乙", "丙"), 1))
    found = compare(Snapshot((one, two, three)), Snapshot((two, one, three)))
    assert "\n".join(passage.before for passage in found).split("\n") == ["甲", "乙", "丙"]
    assert "\n".join(passage.after for passage in found).split("\n") == ["乙", "甲", "丙"]


ACTS = st.lists(
    st.tuples(st.sampled_from(["split", "join", "type"]), st.integers(0, 9), st.integers(0, 9)), max_size=12
)


@given(ACTS)
def test_what_is_told_and_what_stands_alike_make_up_both_sides(make_transcript, acts):
    transcript = make_transcript("大家好，我是爆凡。", "先聊一聊 skin law。", "谢谢各位。", "再见，再见。")
    then = snapshot_of(transcript)
    for name, at, number in acts:
        line = transcript.lines[at % len(transcript)]
        make = {
            "split": lambda line=line, number=number: edits.split(transcript, line.id, number),
            "join": lambda line=line: edits.join(transcript, line.id),
            "type": lambda line=line, number=number: edits.change_text(
                transcript, line.id, line.text[:number] + "新" + line.text[number + 1 :]
            ),
        }[name]
        step = make()
        if step:
            transcript.apply(step.changes)
    now = snapshot_of(transcript)
    pairs = list(paired(then.lines, now.lines))
    assert [line for olds, _ in pairs for line in olds] == list(then.lines)
    assert [line for _, news in pairs for line in news] == list(now.lines)
    texts_of = [("\n".join(line.text for line in olds), "\n".join(line.text for line in news)) for olds, news in pairs]
    found = compare(then, now)
    assert [(passage.before, passage.after) for passage in found] == [pair for pair in texts_of if pair[0] != pair[1]]
    for passage in found:
        assert transcript.lines[passage.number - 1].id == passage.line_id
