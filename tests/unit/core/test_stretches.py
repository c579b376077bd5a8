import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import decisions, edits
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import LineKind, LineState, Scope, SourceLine
from annotator.core.stretches import break_stretch, not_talk, replace_stretch, texts_of
from annotator.core.text import FINAL_MARKS
from annotator.core.unclear import mark_unclear

TALK = ("今天我们聊聊大。", "模型的数据。", "we talk.", "about scaling laws.", "谢谢各位。")


@pytest.fixture
def talk(make_transcript):
    return make_transcript(*TALK, soft=[1, 3])


def texts(transcript):
    return [line.text for line in transcript.lines]


def test_a_stretch_is_read_line_by_line(talk):
    held = texts_of(talk, Caret(1, 4), Caret(3, 2))
    assert [(line.id, text) for line, text in held] == [(1, "聊聊大。"), (2, "模型的数据。"), (3, "we")]
    assert [text for _, text in texts_of(talk, Caret(2, 1), Caret(2, 3))] == ["型的"]


def test_within_a_line_it_is_a_change_of_its_text(talk, made):
    step = made(talk, replace_stretch(talk, Caret(2, 0), Caret(2, 2), "系统"))
    assert texts(talk)[1] == "系统的数据。"
    assert (step.kind, step.after) == (StepKind.TYPING, Caret(2, 2))
    assert talk.line(2).state is LineState.EDITED


def test_what_is_left_of_first_and_last_line_becomes_one_line(talk, made):
    step = made(talk, replace_stretch(talk, Caret(1, 4), Caret(3, 3), "讲", kind=StepKind.PASTE))
    assert texts(talk) == ["今天我们讲talk.", *TALK[3:]]
    assert [line.id for line in talk.lines] == [1, 4, 5]
    assert (step.kind, step.before, step.after) == (StepKind.PASTE, Caret(3, 3), Caret(1, 5))
    line = talk.line(1)
    assert line.soft_end, "where the talk ran on behind the last line it does so still"
    assert line.state is LineState.EDITED
    assert talk.original(line) == "今天我们聊聊大模型的数据。we talk."


def test_deleting_nothing_but_a_line_end_is_a_join(talk, made):
    step = made(talk, replace_stretch(talk, Caret(1, len(TALK[0])), Caret(2, 0), ""))
    assert step.kind is StepKind.JOIN
    assert texts(talk)[0] == "今天我们聊聊大模型的数据。"


def test_the_mark_of_a_cut_goes_where_the_talk_now_runs_on(talk, made):
    made(talk, replace_stretch(talk, Caret(1, len(TALK[0])), Caret(2, 2), "语言"))
    assert texts(talk)[0] == "今天我们聊聊大语言的数据。"


def test_the_mark_of_a_cut_stays_where_nothing_follows_it(talk, made):
    made(talk, replace_stretch(talk, Caret(1, len(TALK[0])), Caret(2, len(TALK[1])), ""))
    assert texts(talk)[0] == TALK[0]
    assert talk.soft_mark(talk.line(1)) == "。"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (2, 14, "we laws."),
        (2, 11, "weng laws."),
        (2, 6, "we scaling laws."),
        (1, 8, "waling laws."),
        (0, 6, "scaling laws."),
    ],
)
def test_words_that_were_apart_stay_apart_where_a_stretch_is_deleted(talk, made, start, end, expected):
    made(talk, replace_stretch(talk, Caret(3, start), Caret(4, end), ""))
    assert texts(talk)[2] == expected


def test_the_upper_speaker_has_what_is_left(talk, made):
    talk.apply([Change(line, replace(line, speaker=line.id % 2 + 7)) for line in list(talk.lines)])
    made(talk, replace_stretch(talk, Caret(1, 2), Caret(2, 3), ""))
    assert talk.line(1).speaker == 8


def test_where_nothing_is_left_of_the_upper_line_the_lower_speaker_keeps_the_words(talk, made):
    talk.apply([Change(line, replace(line, speaker=line.id % 2 + 7)) for line in list(talk.lines)])
    made(talk, replace_stretch(talk, Caret(1, 0), Caret(4, 0), ""))
    assert texts(talk) == [*TALK[3:]]
    assert (talk.lines[0].id, talk.lines[0].speaker) == (1, 7)


def test_everything_deleted_leaves_one_line_that_can_be_reverted(talk, made):
    made(talk, replace_stretch(talk, Caret(1, 0), Caret(5, len(TALK[4])), "", kind=StepKind.DELETE))
    assert texts(talk) == [""]
    made(talk, edits.revert(talk, 1))
    assert texts(talk) == ["今天我们聊聊大模型的数据。we talk about scaling laws.谢谢各位。"]


def test_times_run_from_the_first_line_to_the_end_of_the_last(make_transcript, made):
    lines = [SourceLine(at, text, start_ms=at * 100, end_ms=at * 100 + 90) for at, text in enumerate("甲乙丙", 1)]
    transcript = make_transcript(*lines)
    made(transcript, replace_stretch(transcript, Caret(1, 1), Caret(3, 0), ""))
    (line,) = transcript.lines
    assert (line.text, line.start_ms, line.end_ms) == ("甲丙", 100, 390)


def test_lines_that_were_all_read_stay_read(talk, made):
    made(talk, edits.set_state(talk, [1, 2], LineState.READ))
    made(talk, replace_stretch(talk, Caret(1, 2), Caret(2, 2), ""))
    assert talk.line(1).state is LineState.READ


@pytest.mark.parametrize("kind", [LineKind.HEADING, LineKind.FIGURE])
@pytest.mark.parametrize("ends", [(1, 3), (1, 2), (2, 3)])
def test_headings_and_figures_are_never_replaced(make_transcript, kind, ends):
    transcript = make_transcript("一二", SourceLine(2, "# 图", kind), "三四")
    start, end = Caret(ends[0], 1), Caret(ends[1], 1)
    assert not_talk(transcript, start, end).id == 2
    assert replace_stretch(transcript, start, end, "x") is None
    assert break_stretch(transcript, start, end) is None


def test_within_a_heading_text_is_replaced(make_transcript, made):
    transcript = make_transcript(SourceLine(1, "# 图", LineKind.HEADING))
    made(transcript, replace_stretch(transcript, Caret(1, 2), Caret(1, 3), "表"))
    assert texts(transcript) == ["# 表"]


def test_decisions_follow_their_text(talk, make_suspect, made):
    for line_id, heard in ((1, "我们"), (2, "数据"), (4, "laws")):
        suspect = make_suspect(talk.line(line_id), heard)
        made(talk, decisions.ignore(talk, [suspect], Scope.HERE))
    made(talk, replace_stretch(talk, Caret(1, 5), Caret(4, 6), "的"))
    assert texts(talk)[0] == "今天我们聊的scaling laws."
    assert [(d.line_id, d.start) for d in talk.decisions.values()] == [(1, 2), (1, 5), (1, 14)]


def test_marks_of_unclear_places_keep_to_what_is_left_of_their_text(talk, made):
    for line_id, start, end in ((1, 2, 7), (2, 0, 2), (3, 0, 7), (4, 6, 13)):
        made(talk, mark_unclear(talk, line_id, start, end))
    made(talk, replace_stretch(talk, Caret(1, 4), Caret(3, 3), "的"))
    marks = [(d.line_id, d.start, d.heard) for d in talk.decisions.values()]
    assert marks == [(1, 2, "我们"), (1, 5, "talk"), (4, 6, "scaling")]
    assert texts(talk)[0] == "今天我们的talk."


@pytest.mark.parametrize(
    ("marked", "cut", "left"),
    [
        ((0, 8), (4, 5), [(1, 0, "今天我们"), (6, 0, "聊大。")]),
        ((2, 5), (4, 5), [(1, 2, "我们")]),
        ((4, 8), (4, 5), [(6, 0, "聊大。")]),
        ((5, 7), (2, 5), [(6, 0, "聊大")]),
        ((3, 5), (3, 5), []),
    ],
)
def test_a_mark_stays_on_both_sides_of_a_line_end_put_in(talk, made, marked, cut, left):
    made(talk, mark_unclear(talk, 1, *marked))
    step = made(talk, break_stretch(talk, *(Caret(1, at) for at in cut)))
    lower = step.after.line_id
    marks = [(d.line_id, d.start, d.heard) for d in talk.decisions.values()]
    assert marks == [(1 if row == 1 else lower, start, heard) for row, start, heard in left]


def test_no_mark_is_left_on_white_space_alone(talk, made):
    made(talk, mark_unclear(talk, 4, 0, 13))
    made(talk, edits.split(talk, 4, 5))
    lower = talk.lines[4].id
    assert talk.line(lower).text == " scaling laws."
    made(talk, replace_stretch(talk, Caret(lower, 1), Caret(5, 0), "啊"))
    assert [(d.line_id, d.heard) for d in talk.decisions.values()] == [(4, "about")]


def test_what_was_noted_on_the_lines_is_noted_on_the_one_they_become(talk, made):
    noted = {1: {"comment": "查"}, 2: {"flagged": True}, 3: {"comment": "问", "interjection": True}}
    talk.apply([Change(talk.line(at), replace(talk.line(at), **fields)) for at, fields in noted.items()])
    made(talk, replace_stretch(talk, Caret(1, 4), Caret(3, 3), ""))
    line = talk.line(1)
    assert (line.flagged, line.comment, line.interjection) == (True, "查; 问", False)


def test_a_line_end_in_the_place_of_a_stretch_of_one_line(talk, make_suspect, made):
    made(talk, decisions.ignore(talk, [make_suspect(talk.line(4), "laws")], Scope.HERE))
    step = made(talk, break_stretch(talk, Caret(4, 5), Caret(4, 14)))
    assert texts(talk)[3:5] == ["about", "laws."]
    assert [(d.line_id, d.start) for d in talk.decisions.values()] == [(step.after.line_id, 0)]
    assert step.after == Caret(talk.lines[4].id, 0)


def test_a_line_end_in_the_place_of_a_stretch_of_several(talk, made):
    talk.apply([Change(line, replace(line, speaker=line.id + 6)) for line in list(talk.lines)])
    made(talk, break_stretch(talk, Caret(1, 4), Caret(4, 6)))
    assert texts(talk) == ["今天我们", "scaling laws.", "谢谢各位。"]
    assert [(line.id, line.speaker) for line in talk.lines] == [(1, 7), (4, 10), (5, 11)]
    assert [talk.original(line) for line in talk.lines[:2]] == [
        "今天我们聊聊大模型的数据。we talk.",
        "about scaling laws.",
    ]


def test_no_part_is_empty_where_a_line_end_is_put(talk):
    assert break_stretch(talk, Caret(1, 0), Caret(2, 2)) is None
    assert break_stretch(talk, Caret(1, 2), Caret(2, len(TALK[1]))) is None
    assert break_stretch(talk, Caret(2, 0), Caret(2, 2)) is None
    assert break_stretch(talk, Caret(1, len(TALK[0])), Caret(2, 0)) is None
    assert break_stretch(talk, Caret(2, 0), Caret(2, 0)) is None


def test_the_mark_of_a_cut_is_no_line_of_its_own(talk, made):
    before_mark = len(TALK[0]) - 1
    assert break_stretch(talk, Caret(1, before_mark), Caret(1, before_mark)) is None
    assert break_stretch(talk, Caret(1, 2), Caret(1, before_mark)) is None
    made(talk, edits.set_speaker(talk, 1, before_mark, 9))
    assert [line.speaker for line in talk.lines] == [None, 9, 9, 9, 9], "there it means the next line"


def test_without_a_stretch_it_is_a_split(talk, made):
    made(talk, break_stretch(talk, Caret(2, 2), Caret(2, 2)))
    assert texts(talk)[1:3] == ["模型", "的数据。"]


acts = st.lists(
    st.tuples(
        st.sampled_from(["replace", "delete", "break", "join", "type", "decide", "mark"]),
        st.integers(0, 9),
        st.integers(0, 9),
        st.integers(0, 12),
        st.integers(0, 12),
        st.text("系 law，。", max_size=3),
    ),
    max_size=8,
)


def ends_of(transcript, one, other, at, to):
    lines = transcript.lines
    ends = [(one % len(lines), at), (other % len(lines), to)]
    (first, a), (last, b) = sorted((row, min(offset, len(lines[row].text))) for row, offset in ends)
    return Caret(lines[first].id, a), Caret(lines[last].id, b)


def step_of(transcript, act, one, other, at, to, text, make_suspect):
    start, end = ends_of(transcript, one, other, at, to)
    line = transcript.line(start.line_id)
    match act:
        case "join":
            return edits.join(transcript, line.id)
        case "type":
            return edits.change_text(transcript, line.id, text)
        case "break":
            return break_stretch(transcript, start, end)
        case "mark":
            return mark_unclear(transcript, line.id, start.offset, min(start.offset + 2, len(line.text)))
        case "decide":
            return decisions.ignore(transcript, [make_suspect(line, line.text[at : at + 2])], Scope.HERE)
    return replace_stretch(transcript, start, end, text if act == "replace" else "")


def bare(text):
    """A text without what a join may add or drop between lines."""
    return re.sub(rf"[\s{re.escape(FINAL_MARKS)}]", "", text)


@given(acts)
@settings(max_examples=150, deadline=None)
def test_any_row_of_them_is_taken_back_exactly_and_loses_no_source(make_transcript, make_suspect, made, row):
    transcript = make_transcript(*TALK, soft=[1, 3])
    for act, one, other, at, to, text in row:
        step = step_of(transcript, act, one, other, at, to, text, make_suspect)
        if step:
            made(transcript, step)
            assert step.after.offset <= len(transcript.line(step.after.line_id).text)
    kept = [(p.source, at) for line in transcript.lines for p in line.pieces for at in range(p.start, p.end)]
    assert kept == sorted(set(kept))
    whole = {(line.index, at) for line in transcript.source for at in range(len(line.text))}
    assert all(TALK[source - 1][at] in FINAL_MARKS for source, at in whole - set(kept))
    assert all(decision.line_id in transcript for decision in transcript.decisions.values())


@given(acts)
@settings(max_examples=100, deadline=None)
def test_the_text_is_as_in_a_document(make_transcript, make_suspect, row):
    transcript = make_transcript(*TALK, soft=[1, 3])
    for act, one, other, at, to, text in row:
        start, end = ends_of(transcript, one, other, at, to)
        rows = transcript.lines
        before = "".join(line.text for line in rows[: transcript.index(start.line_id)])
        after = "".join(line.text for line in rows[transcript.index(end.line_id) + 1 :])
        head = before + transcript.line(start.line_id).text[: start.offset]
        tail = transcript.line(end.line_id).text[end.offset :] + after
        step = step_of(transcript, act, one, other, at, to, text, make_suspect)
        transcript.apply(step.changes if step else ())
        if step and act in ("replace", "delete", "break"):
            put = text if act == "replace" else ""
            assert bare("".join(texts(transcript))) == bare(head + put + tail)
