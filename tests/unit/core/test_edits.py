from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import decisions, edits
from annotator.core.edits import Reach
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import DecisionKind, LineKind, LineState, Scope, SourceLine, Speaker
from annotator.core.text import FINAL_MARKS, joined


def texts(transcript):
    return [line.text for line in transcript.lines]


def speakers(transcript):
    return [line.speaker for line in transcript.lines]


def attribute(transcript, *names):
    """Give the lines these speakers."""
    for line, speaker in zip(list(transcript.lines), names, strict=True):
        transcript.apply([Change(line, replace(line, speaker=speaker))])


def test_text_changes_and_the_line_is_no_longer_untouched(make_transcript, made):
    transcript = make_transcript("先聊 skin law。")
    step = made(transcript, edits.change_text(transcript, 1, "先聊 scaling law。", caret=5))
    assert texts(transcript) == ["先聊 scaling law。"]
    assert transcript.line(1).state is LineState.EDITED
    assert (step.kind, step.before, step.after) == (StepKind.TYPING, Caret(1, 7), Caret(1, 5))


def test_a_caret_stands_within_the_text_on_both_sides(make_transcript):
    step = edits.change_text(make_transcript("嗯"), 1, "嗯，好的")
    assert (step.before, step.after) == (Caret(1, 1), Caret(1, 4))


def test_the_same_text_is_no_edit(make_transcript):
    assert edits.change_text(make_transcript("嗯。"), 1, "嗯。") is None


def test_a_line_that_was_read_stays_read_when_it_is_corrected(make_transcript, made):
    transcript = make_transcript("嗯。")
    made(transcript, edits.set_state(transcript, [1], LineState.READ))
    made(transcript, edits.change_text(transcript, 1, "好。"))
    assert transcript.line(1).state is LineState.READ


def test_a_split_leaves_the_left_part_its_id(make_transcript, made):
    transcript = make_transcript("你好吗我很好。", "嗯。", soft=[1])
    step = made(transcript, edits.split(transcript, 1, 3))
    left, right, _ = transcript.lines
    assert (left.id, left.text, left.soft_end) == (1, "你好吗", False)
    assert (right.text, right.soft_end) == ("我很好。", True)
    assert right.id not in (1, 2)
    assert [transcript.original(line) for line in (left, right)] == ["你好吗", "我很好。"]
    assert (step.before, step.after) == (Caret(1, 3), Caret(right.id, 0))


@pytest.mark.parametrize("at", [0, 1, 4, 5])
def test_no_part_of_a_split_is_empty(make_transcript, at):
    assert edits.split(make_transcript(" 你好嗯 "), 1, at) is None


def test_headings_and_figures_are_not_split(make_transcript):
    assert edits.split(make_transcript(SourceLine(1, "# 圆桌论坛", LineKind.HEADING)), 1, 4) is None


def test_a_split_shares_out_the_time_by_length(make_transcript, made):
    transcript = make_transcript(SourceLine(1, "一二三四", start_ms=1_000, end_ms=3_000))
    made(transcript, edits.split(transcript, 1, 1))
    assert [(line.start_ms, line.end_ms) for line in transcript.lines] == [(1_000, 1_500), (1_500, 3_000)]


def test_without_an_end_time_a_split_makes_none_up(make_transcript, made):
    transcript = make_transcript(SourceLine(1, "一二三四", start_ms=1_000))
    made(transcript, edits.split(transcript, 1, 1))
    assert [(line.start_ms, line.end_ms) for line in transcript.lines] == [(1_000, None), (None, None)]


def test_a_corrected_line_is_split_where_its_words_came_from(make_transcript, made):
    transcript = make_transcript("先聊 skin law 吧然后聊数据。")
    made(transcript, edits.change_text(transcript, 1, "先聊 scaling law 吧。然后聊数据。"))
    made(transcript, edits.split(transcript, 1, transcript.line(1).text.index("然后")))
    assert [transcript.original(line) for line in transcript.lines] == ["先聊 skin law 吧", "然后聊数据。"]


def test_words_typed_anew_come_from_nowhere_when_split_off(make_transcript, made):
    transcript = make_transcript("你好。")
    made(transcript, edits.change_text(transcript, 1, "你好。谢谢大家。"))
    made(transcript, edits.split(transcript, 1, 3))
    assert [transcript.original(line) for line in transcript.lines] == ["你好。", ""]


def test_a_join_drops_the_mark_that_a_cut_left(make_transcript, made):
    transcript = make_transcript("我们今天聊大。", "模型的数据。", "好。", soft=[1])
    step = made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["我们今天聊大模型的数据。", "好。"]
    assert transcript.original(transcript.line(1)) == "我们今天聊大模型的数据。"
    assert [line.id for line in transcript.lines] == [1, 3]
    assert (step.before, step.after) == (Caret(2, 0), Caret(1, 6))


def test_a_join_keeps_a_mark_that_the_speaker_made(make_transcript, made):
    transcript = make_transcript("聊完了。", "下一个问题。")
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["聊完了。下一个问题。"]


def test_a_soft_mark_goes_though_a_space_was_typed_after_it(make_transcript, made):
    transcript = make_transcript("我们今天聊大。", "模型的数据。", soft=[1])
    made(transcript, edits.change_text(transcript, 1, "我们聊大。 "))
    made(transcript, edits.join(transcript, 1))
    assert transcript.line(1).text == "我们聊大模型的数据。"
    assert transcript.original(transcript.line(1)) == "我们今天聊大模型的数据。"


def test_a_mark_changed_by_the_user_is_no_cut(make_transcript, made):
    transcript = make_transcript("聊完了。", "下一个问题。", soft=[1])
    made(transcript, edits.change_text(transcript, 1, "聊完了？"))
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["聊完了？下一个问题。"]


def test_a_mark_that_came_from_no_source_is_kept(make_transcript, made):
    transcript = make_transcript("你好。", "嗯。", soft=[1])
    made(transcript, edits.change_text(transcript, 1, "你好。谢谢。"))
    right = made(transcript, edits.split(transcript, 1, 3)).after.line_id
    made(transcript, edits.join(transcript, right))
    assert texts(transcript) == ["你好。", "谢谢。嗯。"]


def test_english_lines_join_with_a_space_in_text_and_original(make_transcript, made):
    transcript = make_transcript("we talk about", "scaling laws")
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["we talk about scaling laws"]
    made(transcript, edits.change_text(transcript, 1, "we spoke about scaling laws"))
    made(transcript, edits.split(transcript, 1, len("we spoke about scaling ")))
    assert [transcript.original(line) for line in transcript.lines] == ["we talk about scaling ", "laws"]
    made(transcript, edits.join(transcript, 1))
    made(transcript, edits.revert(transcript, 1))
    assert texts(transcript) == ["we talk about scaling laws"]


def test_what_a_split_put_apart_a_join_puts_together_again(make_transcript, made):
    transcript = make_transcript("你好吗我很好。")
    whole = transcript.line(1)
    made(transcript, edits.split(transcript, 1, 3))
    made(transcript, edits.join(transcript, 1))
    assert transcript.line(1) == whole


def test_a_word_that_was_split_is_one_word_again(make_transcript, made):
    transcript = make_transcript("scaling laws hold")
    made(transcript, edits.split(transcript, 1, 4))
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["scaling laws hold"]
    made(transcript, edits.split(transcript, 1, 7))
    right = transcript.lines[1]
    made(transcript, edits.change_text(transcript, right.id, right.text.strip()))
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["scaling laws hold"]


def test_a_join_takes_the_end_of_the_lower_line(make_transcript, made):
    first = SourceLine(1, "你好", start_ms=0, end_ms=900)
    transcript = make_transcript(first, SourceLine(2, "大家好。", start_ms=1_000, end_ms=2_000), "嗯。", soft=[2])
    made(transcript, edits.set_state(transcript, [1], LineState.READ))
    made(transcript, edits.join(transcript, 1))
    line = transcript.line(1)
    assert (line.start_ms, line.end_ms, line.soft_end, line.state) == (0, 2_000, True, LineState.EDITED)


def test_only_talk_is_joined(make_transcript):
    transcript = make_transcript("甲", SourceLine(2, "![](图.png)", LineKind.FIGURE), "乙")
    assert [edits.join(transcript, line_id) for line_id in (1, 2, 3)] == [None, None, None]


def test_decisions_follow_their_text_into_the_line_where_it_goes(make_transcript, make_suspect, made):
    transcript = make_transcript("先聊 skin law 再聊 sorrow。", "好的。")
    line = transcript.line(1)
    made(transcript, decisions.ignore(transcript, [make_suspect(line, "skin law")], Scope.HERE))
    made(transcript, decisions.ignore(transcript, [make_suspect(line, "sorrow")], Scope.HERE))
    right = made(transcript, edits.split(transcript, 1, line.text.index("再聊"))).after.line_id
    first, second = transcript.decisions.values()
    assert (first.line_id, first.start) == (1, 3)
    assert (second.line_id, second.start) == (right, 3)
    made(transcript, edits.join(transcript, 1))
    first, second = transcript.decisions.values()
    assert (first.line_id, first.start) == (1, 3)
    assert (second.line_id, second.start) == (1, line.text.index("sorrow"))


def test_a_decision_follows_when_a_turn_begins_before_it(make_transcript, make_suspect, made):
    transcript = make_transcript("好的谢谢我是程名名。")
    suspect = make_suspect(transcript.line(1), "程名名", "程明明")
    made(transcript, decisions.unclear(transcript, [suspect]))
    step = made(transcript, edits.set_speaker(transcript, 1, 4, 9))
    (decision,) = transcript.decisions.values()
    assert (decision.line_id, decision.start) == (step.after.line_id, 2)


def test_a_decision_for_the_whole_session_stays_one(make_transcript, make_suspect, made):
    transcript = make_transcript("先聊 skin law。")
    suspect = make_suspect(transcript.line(1), "skin law", "scaling law")
    made(transcript, decisions.ignore(transcript, [suspect], Scope.SESSION))
    before = dict(transcript.decisions)
    made(transcript, edits.split(transcript, 1, 2))
    assert transcript.decisions == before


def test_from_here_splits_the_line_and_reaches_to_the_end_of_the_turn(make_transcript, made):
    transcript = make_transcript("一", "二三四", "五", "六", "七")
    attribute(transcript, 8, 8, 8, 7, 8)
    step = made(transcript, edits.set_speaker(transcript, 2, 1, 9))
    assert texts(transcript) == ["一", "二", "三四", "五", "六", "七"]
    assert speakers(transcript) == [8, 8, 9, 9, 7, 8]
    assert (step.before, step.after) == (Caret(2, 1), Caret(transcript.lines[2].id, 0))


def test_from_the_start_of_a_line_nothing_is_split(make_transcript, made):
    transcript = make_transcript("一二", "三", "四")
    made(transcript, edits.set_speaker(transcript, 2, 0, 9))
    assert texts(transcript) == ["一二", "三", "四"]
    assert speakers(transcript) == [None, 9, 9]


def test_a_turn_changes_hands_as_a_whole(make_transcript, made):
    transcript = make_transcript("一", "二三", "四", "五")
    attribute(transcript, 7, 8, 8, 7)
    made(transcript, edits.set_speaker(transcript, 3, 0, 9, Reach.TURN))
    assert speakers(transcript) == [7, 9, 9, 7]


def test_one_line_changes_hands_alone(make_transcript, made):
    transcript = make_transcript("一", "二三", "四")
    attribute(transcript, 8, 8, 8)
    made(transcript, edits.set_speaker(transcript, 2, 1, None, Reach.LINE))
    assert speakers(transcript) == [8, None, 8]


@pytest.mark.parametrize("reach", Reach)
def test_who_speaks_already_is_no_edit(make_transcript, reach):
    transcript = make_transcript("一二", "三")
    attribute(transcript, 8, 8)
    assert edits.set_speaker(transcript, 1, 1, 8, reach) is None


def test_states_are_set_for_many_lines_in_one_step(make_transcript, made):
    transcript = make_transcript("一", "二", "三")
    made(transcript, edits.set_state(transcript, [2], LineState.READ))
    step = made(transcript, edits.set_state(transcript, [1, 2, 3], LineState.READ))
    assert {line.state for line in transcript.lines} == {LineState.READ}
    assert [change.value.id for change in step.changes] == [1, 3]
    assert step.before == step.after == Caret(1), "undo and redo both go where it happened"
    assert edits.set_state(transcript, [1, 2, 3], LineState.READ) is None


def test_a_line_gets_its_original_text_back(make_transcript, made):
    transcript = make_transcript("先聊 skin law。")
    made(transcript, edits.change_text(transcript, 1, "聊完了。"))
    step = made(transcript, edits.revert(transcript, 1))
    assert texts(transcript) == ["先聊 skin law。"]
    assert (step.kind, step.after) == (StepKind.REVERT, Caret(1, 0))
    assert edits.revert(transcript, 1) is None


acts = st.lists(
    st.tuples(
        st.sampled_from(["type", "split", "join", "speaker", "state", "revert", "decide"]),
        st.integers(0, 11),
        st.integers(0, 9),
        st.text("系数 law，。", max_size=4),
    ),
    max_size=12,
)


def step_of(transcript, act, number, at, text, make_suspect):
    line = transcript.lines[number % len(transcript)]
    match act:
        case "type":
            return edits.change_text(transcript, line.id, line.text[:at] + text + line.text[at + 1 :])
        case "split":
            return edits.split(transcript, line.id, at)
        case "join":
            return edits.join(transcript, line.id)
        case "speaker":
            return edits.set_speaker(transcript, line.id, at, [None, 8, 9][at % 3], list(Reach)[number % 3])
        case "state":
            return edits.set_state(transcript, {line.id, transcript.lines[0].id}, list(LineState)[at % 3])
        case "revert":
            return edits.revert(transcript, line.id)
    suspect = make_suspect(line, line.text[at : at + 2], text)
    if at % 2:
        return decisions.ignore(transcript, [suspect], Scope.HERE)
    return decisions.take(transcript, [suspect], text, kind=DecisionKind.TAKEN)


TALK = (
    "大家好欢迎来到现场。",
    "先聊一聊 skin law 的系数。",
    "嗯。",
    "so we talk.",
    "about scaling laws.",
    "谢谢各位。",
)


@given(acts)
@settings(max_examples=100, deadline=None)
def test_any_row_of_edits_is_taken_back_and_made_again_step_by_step(make_transcript, make_suspect, state_of, row):
    transcript = make_transcript(*TALK, soft=[1, 2, 4])
    states, steps = [state_of(transcript)], []
    for act, number, at, text in row:
        step = step_of(transcript, act, number, at, text, make_suspect)
        if step:
            transcript.apply(step.changes)
            assert state_of(transcript) != states[-1], "a step that changes nothing would be an undo that does nothing"
            assert step.after.line_id in transcript
            steps.append(step)
            states.append(state_of(transcript))
    for step, before in zip(reversed(steps), reversed(states[:-1]), strict=True):
        transcript.apply(step.inverse().changes)
        assert state_of(transcript) == before
        assert step.before.line_id in transcript
    for step, after in zip(steps, states[1:], strict=True):
        transcript.apply(step.changes)
        assert state_of(transcript) == after


@given(acts)
@settings(max_examples=100, deadline=None)
def test_the_source_is_neither_lost_nor_invented_nor_moved(make_transcript, make_suspect, row):
    transcript = make_transcript(*TALK, soft=[1, 2, 4])
    for act, number, at, text in row:
        step = step_of(transcript, act, number, at, text, make_suspect)
        transcript.apply(step.changes if step else ())
    pieces = [piece for line in transcript.lines for piece in line.pieces]
    kept = [(piece.source, at) for piece in pieces for at in range(piece.start, piece.end)]
    whole = [(line.index, at) for line in transcript.source for at in range(len(line.text))]
    assert kept == sorted(set(kept))
    gone = set(whole) - set(kept)
    assert gone <= {(source, len(TALK[source - 1]) - 1) for source in (1, 2, 4)}
    assert all(TALK[source - 1][at] in FINAL_MARKS for source, at in gone)


@given(acts)
@settings(max_examples=60, deadline=None)
def test_lines_whose_text_nobody_touched_still_read_as_their_original(make_transcript, make_suspect, row):
    transcript = make_transcript(*TALK, soft=[1, 2, 4])
    for act, number, at, text in row:
        if act in ("split", "join", "speaker"):
            step = step_of(transcript, act, number, at, text, make_suspect)
            transcript.apply(step.changes if step else ())
    for line in transcript.lines:
        assert line.text.split() == transcript.original(line).split()


@given(acts)
@settings(max_examples=60, deadline=None)
def test_no_id_is_ever_used_twice(make_transcript, make_suspect, row):
    transcript = make_transcript(*TALK)
    seen = {line.id for line in transcript.lines}
    for act, number, at, text in row:
        step = step_of(transcript, act, number, at, text, make_suspect)
        new = [change.after.id for change in step.changes if change.before is None] if step else []
        assert seen.isdisjoint(new)
        seen.update(new)
        transcript.apply(step.changes if step else ())
        if step and number % 3 == 0:
            transcript.apply(step.inverse().changes)


def test_texts_of_parts_run_together_as_the_whole_did(make_transcript, made):
    transcript = make_transcript("你好吗我很好谢谢。")
    for at in (3, 3):
        made(transcript, edits.split(transcript, transcript.lines[-1].id, at))
    assert texts(transcript) == ["你好吗", "我很好", "谢谢。"]
    assert joined(joined(*texts(transcript)[:2]), texts(transcript)[2]) == "你好吗我很好谢谢。"


def test_a_speaker_set_at_the_end_of_a_line_begins_with_the_next(make_transcript):
    transcript = make_transcript("第一行。", "第二行。", "第三行。")
    first = transcript.lines[0]
    transcript.apply(edits.set_speaker(transcript, first.id, len(first.text), 77).changes)
    assert [line.speaker for line in transcript.lines] == [None, 77, 77]


def of_kind(transcript, line_id, kind):
    transcript.apply([Change(transcript.line(line_id), replace(transcript.line(line_id), kind=kind))])


def test_a_speaker_holds_up_to_the_next_heading_and_over_figures(make_transcript, made):
    transcript = make_transcript("大家好。", "![](1.png)", "谢谢。", "# 下一讲", "你好。")
    of_kind(transcript, 2, LineKind.FIGURE)
    of_kind(transcript, 4, LineKind.HEADING)
    made(transcript, edits.set_speaker(transcript, 1, 0, 9))
    assert [line.speaker for line in transcript.lines] == [9, 9, 9, None, None]
    made(transcript, edits.set_speaker(transcript, 5, 0, 9))
    made(transcript, edits.set_speaker(transcript, 3, 0, 8, Reach.TURN))
    assert [line.speaker for line in transcript.lines] == [8, 8, 8, None, 9]


def test_a_figure_that_the_source_gave_nobody_does_not_end_what_a_speaker_says(make_transcript, made):
    transcript = make_transcript("大家好。", "![](1.png)", "谢谢。", "好。")
    of_kind(transcript, 2, LineKind.FIGURE)
    for line_id in (1, 3):
        transcript.apply([Change(transcript.line(line_id), replace(transcript.line(line_id), speaker=8))])
    made(transcript, edits.set_speaker(transcript, 1, 0, 9))
    assert [line.speaker for line in transcript.lines] == [9, 9, 9, None]


def test_a_heading_is_never_spoken(make_transcript, made):
    transcript = make_transcript("# 第一讲", "大家好。", "# 完")
    of_kind(transcript, 1, LineKind.HEADING)
    of_kind(transcript, 3, LineKind.HEADING)
    made(transcript, edits.set_speaker(transcript, 1, 2, 9))
    assert [line.speaker for line in transcript.lines] == [None, 9, None]
    assert edits.set_speaker(transcript, 3, 0, 9) is None
    assert edits.set_speaker(transcript, 1, 0, 8, Reach.LINE) is None
    assert edits.set_speaker(transcript, 1, 0, 8, Reach.TURN) is None


def test_lines_that_are_picked_get_a_speaker_and_no_others(make_transcript, made):
    transcript = make_transcript("一。", "二。", "# 三", "四。", "五。")
    of_kind(transcript, 3, LineKind.HEADING)
    made(transcript, edits.set_speaker_of(transcript, [2, 3, 4], 9))
    assert [line.speaker for line in transcript.lines] == [None, 9, None, 9, None]
    assert edits.set_speaker_of(transcript, [2, 4], 9) is None
    made(transcript, edits.set_speaker_of(transcript, [2], None))
    assert transcript.line(2).speaker is None


def test_beside_an_emptied_line_a_join_changes_neither_words_nor_speaker(make_transcript, made):
    transcript = make_transcript("今天聊聊大。", "说完了。", "模型。", soft=[1])
    attribute(transcript, 7, 8, 9)
    made(transcript, edits.change_text(transcript, 2, ""))
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["今天聊聊大。", "模型。"]
    assert transcript.soft_mark(transcript.line(1)) == "。"
    made(transcript, edits.change_text(transcript, 1, ""))
    made(transcript, edits.join(transcript, 1))
    assert texts(transcript) == ["模型。"]
    assert speakers(transcript) == [9]


def test_a_speaker_set_for_the_whole_turn_leaves_what_was_interjected_alone(make_transcript, made):
    transcript = make_transcript(*"甲乙丙", speakers=[Speaker(8, 1, "陈遥"), Speaker(9, 2, "程明明")])
    middle = transcript.line(2)
    transcript.apply([Change(middle, replace(middle, speaker=8, interjection=True))])
    made(transcript, edits.set_speaker(transcript, 3, 0, 9, Reach.TURN))
    assert [line.speaker for line in transcript.lines] == [9, 8, 9]
