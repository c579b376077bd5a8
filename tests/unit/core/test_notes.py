import pytest

from annotator.core import edits, notes
from annotator.core.history import StepKind
from annotator.core.model import LineState


def test_a_flag_is_set_and_taken_away(make_transcript, made):
    transcript = make_transcript("先聊系数。", "嗯。")
    step = made(transcript, notes.flag(transcript, [1, 2], flagged=True))
    assert [line.flagged for line in transcript.lines] == [True, True]
    assert (step.kind, step.before.line_id, step.after) == (StepKind.FLAG, 1, None)
    assert notes.flag(transcript, [1], flagged=True) is None
    made(transcript, notes.flag(transcript, [1], flagged=False))
    assert [line.flagged for line in transcript.lines] == [False, True]


def test_a_comment_is_written_changed_and_removed(make_transcript, made):
    transcript = make_transcript("先聊系数。")
    made(transcript, notes.comment(transcript, 1, "问一下周岚"))
    assert transcript.line(1).comment == "问一下周岚"
    assert notes.comment(transcript, 1, " 问一下周岚 ") is None
    made(transcript, notes.comment(transcript, 1, "  "))
    assert transcript.line(1).comment == ""
    assert transcript.line(1).state is LineState.TODO


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("一\r\n二\t三\u2028四", "一 二 三 四"),
        ("响铃\x07和\x00空\x1b[31m", "响铃和空[31m"),
        ("半个\ud83d字", "半个字"),
        (" 👩‍🔬 　好 ", "👩‍🔬 好"),
    ],
)
def test_a_note_is_one_row_without_control_characters(typed, kept):
    assert notes.plain_note(typed) == kept


def test_a_split_leaves_flag_and_comment_with_the_left_part(make_transcript, made):
    transcript = make_transcript("你好吗我很好。")
    made(transcript, notes.flag(transcript, [1], flagged=True))
    made(transcript, notes.comment(transcript, 1, "谁在说"))
    made(transcript, edits.split(transcript, 1, 3))
    assert [(line.flagged, line.comment) for line in transcript.lines] == [(True, "谁在说"), (False, "")]


@pytest.mark.parametrize(("upper", "lower", "both"), [("甲", "乙", "甲; 乙"), ("甲", "甲", "甲"), ("", "乙", "乙")])
def test_a_join_keeps_the_flag_and_the_comment_of_either_line(make_transcript, made, upper, lower, both):
    transcript = make_transcript("你好吗。", "我很好。")
    made(transcript, notes.flag(transcript, [2], flagged=True))
    for line_id, words in ((1, upper), (2, lower)):
        step = notes.comment(transcript, line_id, words)
        transcript.apply(step.changes if step else ())
    made(transcript, edits.join(transcript, 1))
    (line,) = transcript.lines
    assert (line.flagged, line.comment) == (True, both)


def test_a_revert_keeps_flag_and_comment(make_transcript, made):
    transcript = make_transcript("你好吗。")
    made(transcript, notes.flag(transcript, [1], flagged=True))
    made(transcript, notes.comment(transcript, 1, "谁在说"))
    made(transcript, edits.change_text(transcript, 1, ""))
    made(transcript, edits.revert(transcript, 1))
    line = transcript.line(1)
    assert (line.text, line.flagged, line.comment) == ("你好吗。", True, "谁在说")


def test_lines_are_marked_as_not_read_again(make_transcript, made):
    transcript = make_transcript("甲。", "乙。", "丙。")
    made(transcript, edits.change_text(transcript, 2, "乙！"))
    made(transcript, edits.set_state(transcript, [1, 2], LineState.READ))
    step = made(transcript, edits.set_unread(transcript, [1, 2, 3]))
    assert [line.state for line in transcript.lines] == [LineState.TODO, LineState.EDITED, LineState.TODO]
    assert step.kind is StepKind.UNREAD
    assert edits.set_unread(transcript, [1, 2, 3]) is None
