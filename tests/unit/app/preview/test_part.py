"""Parts of a transcript: around a line, one after the other, as transcripts of their own."""

import pytest

from annotator.app.preview.part import REACH, excerpt, part_after, part_around, part_before, well_within
from annotator.core.build import fresh_transcript
from annotator.core.edits import change_text, set_speaker, set_speaker_of
from annotator.core.model import DecisionKind, Speaker
from annotator.core.unclear import mark_unclear
from annotator.formats.read import parse

ROW = "我们今天聊一聊模型的规模和数据的质量，" * 5


@pytest.fixture
def long():
    """400 lines of 96 characters, all cut by length, of two people who take turns every 20 lines."""
    rows = [f"第{number:03}行" + ROW[:90] + "。" for number in range(400)]
    transcript = fresh_transcript(parse("\n\n".join(rows).encode(), "talk.md"))
    transcript.speakers = {900: Speaker(900, 1, "周岚"), 901: Speaker(901, 2, "林知远")}
    for at in range(0, 400, 20):
        transcript.apply(set_speaker(transcript, transcript.lines[at].id, 0, 900 + at // 20 % 2).changes)
    return transcript


def characters(transcript, rows):
    return sum(len(transcript.lines[at].text) for at in rows)


def test_a_part_is_whole_turns_around_its_line(long):
    part = part_around(long, long.lines[210].id)
    assert 210 in part
    assert part.start % 20 == part.stop % 20 == 0
    assert 2 * REACH < characters(long, part) < 6 * REACH


def test_a_turn_without_end_is_cut(long):
    long.apply(set_speaker_of(long, [line.id for line in long.lines], 900).changes)
    part = part_around(long, long.lines[210].id)
    assert 210 in part
    assert characters(long, part) < 4 * REACH + 500


def test_the_parts_one_after_the_other_are_the_whole(long):
    at, seen = 0, []
    while part := part_after(long, at):
        seen += part
        at = part.stop
    assert seen == list(range(400))


def test_the_parts_one_before_the_other_are_the_whole(long):
    at, seen = 400, []
    while part := part_before(long, at):
        seen[:0] = part
        at = part.start
    assert seen == list(range(400))


def test_of_a_line_without_measure_the_beginning_is_looked_at(long):
    line = long.lines[205]
    long.apply(change_text(long, line.id, "好" * 1_000_000).changes)
    part = excerpt(long, part_around(long, line.id))
    assert max(len(x.text) for x in part.lines) < 20_000
    assert part.line(line.id).text.startswith("好好")


def test_a_line_near_the_edge_of_a_part_is_not_well_within_unless_the_text_ends_there(long):
    part = range(100, 180)
    within = [well_within(long, part, long.lines[at].id) for at in (99, 101, 140, 178, 180)]
    assert within == [False, False, True, False, False]
    assert well_within(long, range(0, 80), long.lines[0].id)
    assert well_within(long, range(320, 400), long.lines[399].id)


def test_an_excerpt_is_as_its_lines_were(long):
    line = long.lines[205]
    long.apply(change_text(long, line.id, "改" + line.text).changes)
    long.apply(mark_unclear(long, line.id, 2, 5).changes)
    long.apply(mark_unclear(long, long.lines[3].id, 2, 5).changes)
    part = excerpt(long, range(200, 220))
    lines = long.lines[200:220]
    assert [x.text for x in part.lines] == [x.text for x in lines]
    assert [part.original(x) for x in part.lines] == [long.original(x) for x in lines]
    assert [part.soft_mark(x) for x in part.lines] == [long.soft_mark(x) for x in lines] == ["。"] * 20
    assert [(x.kind, x.line_id) for x in part.decisions.values()] == [(DecisionKind.UNCLEAR, line.id)]
    assert len(part.source) == 20
