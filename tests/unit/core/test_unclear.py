"""Marks of unclear places, and how they go along with the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import decisions, edits
from annotator.core.decisions import Settled
from annotator.core.following import carried, followed
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import DecisionKind, LineKind, Scope, SourceLine
from annotator.core.replacing import replace_many
from annotator.core.stretches import replace_stretch
from annotator.core.turns import interject
from annotator.core.unclear import UnclearPlaces, clear, mark_over_lines, mark_unclear, note_unclear, stretch_of


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先聊爆凡和爆凡的系数。", "嗯，爆凡。")


@pytest.fixture
def make(made):
    """Makes a step with all that it does to marks."""
    return lambda transcript, step: made(transcript, followed(transcript, step))


def marked(transcript):
    """What is marked, line by line."""
    found = [(mark.line_id, stretch_of(mark, transcript.line(mark.line_id).text)) for mark in _marks(transcript)]
    return sorted((line_id, transcript.line(line_id).text[start:end]) for line_id, (start, end) in found)


def _marks(transcript):
    return [mark for mark in transcript.decisions.values() if mark.kind is DecisionKind.UNCLEAR]


def test_a_stretch_is_marked_without_the_spaces_at_its_ends(make_transcript, make):
    transcript = make_transcript("先聊 skin law 的系数。")
    step = make(transcript, mark_unclear(transcript, 1, 2, 12))
    (mark,) = _marks(transcript)
    assert (mark.heard, mark.start, mark.scope) == ("skin law", 3, Scope.HERE)
    assert (step.kind, step.after.offset) == (StepKind.UNCLEAR, 11)
    assert mark_unclear(transcript, 1, 2, 3) is None


def test_a_mark_takes_in_those_that_it_touches(talk, make):
    make(talk, mark_unclear(talk, 1, 2, 4))
    make(talk, note_unclear(talk, _marks(talk)[0].id, "听不清", ["鲍凡"]))
    make(talk, mark_unclear(talk, 1, 3, 7))
    (mark,) = _marks(talk)
    assert (mark.heard, mark.note, mark.guesses) == ("爆凡和爆凡", "听不清", ("鲍凡",))


def test_a_note_and_guesses_are_rows_without_doubles(talk, make):
    make(talk, mark_unclear(talk, 1, 2, 4))
    step = make(talk, note_unclear(talk, _marks(talk)[0].id, "两人\n同时说", [" 鲍凡", "", "包凡", "鲍凡"]))
    (mark,) = _marks(talk)
    assert (mark.note, mark.guesses) == ("两人 同时说", ("鲍凡", "包凡"))
    assert step.kind is StepKind.UNCLEAR_NOTE
    assert note_unclear(talk, mark.id, mark.note, mark.guesses) is None


def test_a_mark_is_taken_back(talk, make):
    make(talk, mark_unclear(talk, 1, 2, 4))
    make(talk, clear(talk, _marks(talk)[0].id))
    assert not _marks(talk)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("大家好，先聊爆凡和爆凡的系数。", "爆凡"),
        ("先聊鲍凡和爆凡的系数。", "爆凡"),
        ("爆凡的系数。", "爆凡"),
        ("先聊爆凡和爆，凡的系数。", "爆，凡"),
        ("先聊爆凡和X爆凡Y的系数。", "爆凡"),
        ("先聊爆凡和鲍凡的系数。", "鲍凡"),
        ("先聊爆凡和某某某的系数。", "某某某"),
    ],
)
def test_a_mark_stays_with_its_place_while_the_text_is_edited(talk, make, text, left):
    make(talk, mark_unclear(talk, 1, 5, 7))
    make(talk, edits.change_text(talk, 1, text))
    assert marked(talk) == [(1, left)]
    (mark,) = _marks(talk)
    assert text.rindex(left) == mark.start


@pytest.mark.parametrize("text", ["先聊爆凡和的系数。", "", "先聊爆凡和  的系数。"])
def test_a_mark_goes_with_its_text(talk, make, text):
    make(talk, mark_unclear(talk, 1, 5, 7))
    make(talk, edits.change_text(talk, 1, text))
    assert not _marks(talk)


def test_a_mark_goes_where_the_place_is_put_right_and_there_alone(talk, make_suspect, make):
    make(talk, mark_unclear(talk, 1, 2, 4))
    make(talk, mark_unclear(talk, 1, 5, 7))
    second = make_suspect(talk.line(1), "爆凡", "鲍凡", start=5)
    make(talk, decisions.take(talk, [second], "鲍凡", kind=DecisionKind.CORRECTED))
    assert marked(talk) == [(1, "爆凡")]
    assert talk.line(1).text == "先聊爆凡和鲍凡的系数。"


def test_a_split_beside_a_mark_moves_it_and_one_within_it_makes_two_that_a_join_makes_one(talk, make):
    make(talk, mark_unclear(talk, 1, 5, 7))
    make(talk, note_unclear(talk, _marks(talk)[0].id, "听不清", ["鲍凡"]))
    step = make(talk, edits.split(talk, 1, 3))
    lower = step.after.line_id
    assert marked(talk) == [(lower, "爆凡")]
    step = make(talk, edits.split(talk, lower, 3))
    lowest = step.after.line_id
    assert marked(talk) == [(lower, "爆"), (lowest, "凡")]
    make(talk, edits.join(talk, lower))
    assert marked(talk) == [(lower, "爆凡")]
    make(talk, edits.join(talk, 1))
    (mark,) = _marks(talk)
    assert (mark.line_id, mark.start, mark.heard, mark.note, mark.guesses) == (1, 5, "爆凡", "听不清", ("鲍凡",))


def test_a_speaker_who_begins_within_a_mark_cuts_it(talk, make):
    make(talk, mark_unclear(talk, 1, 2, 4))
    step = make(talk, edits.set_speaker(talk, 1, 3, None if talk.line(1).speaker else 9))
    assert marked(talk) == [(1, "爆"), (step.after.line_id, "凡")]


def test_marks_at_a_seam_with_other_notes_stay_two(make_transcript, make):
    transcript = make_transcript("先聊爆凡。", "爆凡的系数。", soft=[1])
    make(transcript, mark_unclear(transcript, 1, 2, 4))
    make(transcript, note_unclear(transcript, _marks(transcript)[0].id, "听不清", []))
    make(transcript, mark_unclear(transcript, 2, 0, 2))
    make(transcript, edits.join(transcript, 1))
    assert marked(transcript) == [(1, "爆凡"), (1, "爆凡")]
    assert sorted(mark.start for mark in _marks(transcript)) == [2, 4]


def test_a_revert_keeps_a_mark(talk, make):
    make(talk, edits.change_text(talk, 1, "好，先聊鲍凡和爆凡的系数。"))
    make(talk, mark_unclear(talk, 1, 4, 6))
    make(talk, edits.revert(talk, 1))
    (mark,) = _marks(talk)
    assert (mark.start, mark.heard) == (2, "爆凡")


def test_what_was_heard_across_a_cut_is_marked_on_the_line_where_it_begins(make_transcript, make_suspect, make):
    transcript = make_transcript("先聊 outer。", "aggressive 模型。", soft=[1])
    parts = [make_suspect(transcript.line(1), "outer", "", group=1)]
    parts.append(make_suspect(transcript.line(2), "aggressive", "", group=1))
    make(transcript, decisions.unclear(transcript, parts))
    assert marked(transcript) == [(1, "outer")]
    make(transcript, edits.change_text(transcript, 1, "那么先聊 outer。"))
    assert marked(transcript) == [(1, "outer")]
    assert not Settled(_marks(transcript)).undecided(1, [parts])
    make(transcript, edits.join(transcript, 1))
    assert marked(transcript) == [(1, "outer aggressive")]


def test_the_marks_of_a_line_that_goes_go_with_it(talk, make):
    make(talk, mark_unclear(talk, 2, 2, 4))
    make(talk, Step(StepKind.TYPING, (Change(talk.line(2), None),)))
    assert not _marks(talk)


def test_places_are_kept_up_to_date(talk, made):
    places = UnclearPlaces(talk)
    for make_step in (
        lambda: mark_unclear(talk, 2, 2, 4),
        lambda: mark_unclear(talk, 1, 5, 7),
        lambda: mark_unclear(talk, 1, 2, 4),
        lambda: edits.split(talk, 1, 5),
        lambda: edits.change_text(talk, 1, "那么先聊爆凡和"),
    ):
        step = followed(talk, make_step())
        talk.apply(step.changes)
        places.follow(step)
        fresh = UnclearPlaces(talk)
        assert list(places) == list(fresh)
        assert [places.on(line.id) for line in talk.lines] == [fresh.on(line.id) for line in talk.lines]
    assert [stretch for _, stretch in places] == [(4, 6), (0, 2), (2, 4)]
    assert places.on(99) == []


texts = st.text("爆凡ab，", max_size=12)


@given(texts, texts, st.data())
def test_a_stretch_stays_within_the_text(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    first, last = carried((start, end), old, new)
    assert 0 <= first <= last <= len(new)


@given(texts, texts, texts, texts, st.booleans())
def test_an_edit_beside_a_stretch_leaves_its_text(before, typed, heard, behind, left):
    old = before + heard + behind
    new = before + typed + heard + behind if left else before + heard + typed + behind
    first, last = carried((len(before), len(before) + len(heard)), old, new)
    assert new[first:last] == heard


@given(st.text("爆凡和的", min_size=3, max_size=9), st.data())
def test_split_and_join_bring_back_the_mark(make_transcript, text, data):
    transcript = make_transcript(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    transcript.apply(mark_unclear(transcript, 1, start, end).changes)
    before = [(mark.start, mark.heard) for mark in _marks(transcript)]
    for step in (
        lambda: edits.split(transcript, 1, data.draw(st.integers(1, len(text) - 1))),
        lambda: edits.join(transcript, 1),
    ):
        transcript.apply(followed(transcript, step()).changes)
    assert [(mark.start, mark.heard) for mark in _marks(transcript)] == before


def test_a_mark_whose_text_is_replaced_with_others_keeps_to_its_place(talk, make):
    make(talk, mark_unclear(talk, 1, 5, 7))
    make(talk, replace_many(talk, {1: [(2, 4, "鲍一凡"), (5, 7, "鲍一凡")]}))
    assert talk.line(1).text == "先聊鲍一凡和鲍一凡的系数。"
    (mark,) = _marks(talk)
    assert (mark.start, mark.heard) == (6, "鲍一凡")


def test_what_is_selected_over_lines_is_marked_line_by_line_but_headings_are_not(make_transcript, make):
    transcript = make_transcript("先聊爆凡。", SourceLine(2, "# 下半场", LineKind.HEADING), " 嗯，爆凡。")
    make(transcript, mark_over_lines(transcript, Caret(1, 2), Caret(3, 2)))
    assert marked(transcript) == [(1, "爆凡。"), (3, "嗯")]
    assert mark_over_lines(transcript, Caret(2, 0), Caret(3, 1)) is None


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["type", "split", "join", "revert", "mark", "cut", "speaker", "replace", "interject"]),
        st.integers(0, 9),
        st.integers(0, 12),
        st.integers(0, 12),
        st.text("爆凡ab，", max_size=3),
    ),
    max_size=10,
)


def step_of(transcript, act, row, at, to, text):
    line = transcript.lines[row % len(transcript)]
    start, end = sorted((min(at, len(line.text)), min(to, len(line.text))))
    match act:
        case "type":
            return edits.change_text(transcript, line.id, line.text[:start] + text + line.text[end:])
        case "split":
            return edits.split(transcript, line.id, start)
        case "join":
            return edits.join(transcript, line.id)
        case "revert":
            return edits.revert(transcript, line.id)
        case "mark":
            return mark_unclear(transcript, line.id, start, end)
        case "speaker":
            return edits.set_speaker(transcript, line.id, start, to)
        case "interject":
            return interject(transcript, line.id, start, end)
        case "replace":
            return replace_many(transcript, {line.id: [(start, end, text)]})
    below = transcript.neighbour(line.id, 1) or line
    reach = end if below is line else min(to, len(below.text))
    return replace_stretch(transcript, Caret(line.id, start), Caret(below.id, reach), text)


@settings(max_examples=200, deadline=None)
@given(ACTS)
def test_whatever_is_done_every_mark_stands_on_its_text(make_transcript, made, acts):
    transcript = make_transcript("先聊爆凡和爆凡的系数。", "嗯，爆凡。", "aab ab，再聊。", soft=[1])
    places = UnclearPlaces(transcript)
    for act in acts:
        step = step_of(transcript, *act)
        if step:
            places.follow(made(transcript, followed(transcript, step)))
    for mark in _marks(transcript):
        assert mark.heard.strip()
        assert transcript.line(mark.line_id).text.startswith(mark.heard, mark.start)
    assert list(places) == list(UnclearPlaces(transcript))
