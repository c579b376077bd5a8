import pytest

from annotator.app.within import Selected, everything, fixed, spoken_by, unread
from annotator.core import edits
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import LineKind, LineState, SourceLine, Speaker


@pytest.fixture
def transcript(make_transcript):
    figure = SourceLine(4, "![图](a.png)", LineKind.FIGURE)
    return make_transcript("一二三", "四五六", "七八九", figure, speakers=[Speaker(20, 1, "周岚")])


def searched(transcript, within):
    parts = [(line.text, within(line)) for line in transcript.lines]
    return [text[slice(*part)] for text, part in parts if part]


def selected(transcript, first, last):
    return Selected(first, last, lambda line_id: transcript.line(line_id).order if line_id in transcript else None)


def make(transcript, step, *selections):
    transcript.apply(step.changes)
    for selection in selections:
        selection.follow(step)


def test_figures_are_never_searched(transcript):
    assert searched(transcript, everything) == ["一二三", "四五六", "七八九"]


def test_lines_that_are_read_may_be_left_out(transcript):
    make(transcript, edits.set_state(transcript, [2], LineState.READ))
    assert searched(transcript, unread) == ["一二三", "七八九"]


def test_one_speaker_or_nobody(transcript):
    make(transcript, edits.set_speaker(transcript, 2, 0, 20))
    make(transcript, edits.set_speaker(transcript, 3, 0, None))
    assert searched(transcript, spoken_by(20)) == ["四五六"]
    assert searched(transcript, spoken_by(None)) == ["一二三", "七八九"]


def test_a_selection_that_is_fixed_stays_as_it_was(transcript):
    within = selected(transcript, Caret(1, 1), Caret(2, 2))
    as_it_was, lines = fixed(within), list(transcript.lines)
    make(transcript, edits.join(transcript, 2), within)
    assert [as_it_was(line) for line in lines] == [(1, 3), (0, 2), None, None]
    assert fixed(unread) is unread


def test_a_selection_runs_from_place_to_place(transcript):
    assert searched(transcript, selected(transcript, Caret(1, 1), Caret(3, 2))) == ["二三", "四五六", "七八"]
    assert searched(transcript, selected(transcript, Caret(2, 1), Caret(2, 2))) == ["五"]


@pytest.mark.parametrize(
    ("line", "text", "left"),
    [
        (1, "新的一二三", ["二三", "四五六", "七八"]),
        (1, "新二三", ["二三", "四五六", "七八"]),
        (1, "一二二三", ["二二三", "四五六", "七八"]),
        (3, "七八八九", ["二三", "四五六", "七八八"]),
        (3, "好七八九", ["二三", "四五六", "好七八"]),
        (2, "", ["二三", "", "七八"]),
    ],
)
def test_the_borders_of_a_selection_move_with_its_text(transcript, line, text, left):
    within = selected(transcript, Caret(1, 1), Caret(3, 2))
    make(transcript, edits.change_text(transcript, line, text), within)
    assert searched(transcript, within) == [part for part in left if part]


def test_lines_split_and_joined_within_a_selection_stay_in_it(transcript):
    within = selected(transcript, Caret(1, 1), Caret(3, 2))
    make(transcript, edits.split(transcript, 2, 1), within)
    assert searched(transcript, within) == ["二三", "四", "五六", "七八"]
    joined = edits.join(transcript, transcript.lines[2].id)
    make(transcript, joined, within)
    assert searched(transcript, within) == ["二三", "四", "五六七八"]
    make(transcript, joined.inverse(), within)
    assert searched(transcript, within) == ["二三", "四", "五六", "七八"]


@pytest.mark.parametrize(
    ("line", "at", "left"),
    [
        (1, 1, ["二三", "四五六", "七八"]),
        (1, 2, ["二", "三", "四五六", "七八"]),
        (3, 1, ["二三", "四五六", "七", "八"]),
        (3, 2, ["二三", "四五六", "七八"]),
    ],
)
def test_a_split_beside_a_border_brings_in_nothing_new(transcript, line, at, left):
    within = selected(transcript, Caret(1, 1), Caret(3, 2))
    make(transcript, edits.split(transcript, line, at), within)
    assert searched(transcript, within) == left


def test_a_border_goes_along_when_its_line_is_split_before_it(transcript):
    within = selected(transcript, Caret(1, 2), Caret(1, 3))
    make(transcript, edits.split(transcript, 1, 1), within)
    assert searched(transcript, within) == ["三"]


def test_with_all_its_lines_gone_nothing_is_within(transcript):
    within = selected(transcript, Caret(1, 1), Caret(1, 2))
    line = transcript.line(1)
    make(transcript, Step(StepKind.DELETE, (Change(line, None),)), within)
    assert searched(transcript, within) == []
