from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decisions, unclear
from annotator.core.following import followed
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import Decision, DecisionKind, LineState, Scope
from annotator.core.replacing import moved, replace_many, replaced


def texts(transcript):
    return [line.text for line in transcript.lines]


def test_many_places_become_one_step_and_their_lines_are_edited(make_transcript, made):
    transcript = make_transcript("爆凡和爆凡。", "嗯。", "爆凡？")
    step = made(transcript, replace_many(transcript, {1: [(0, 2, "鲍凡"), (3, 5, "鲍凡")], 3: [(0, 2, "鲍凡")]}))
    assert texts(transcript) == ["鲍凡和鲍凡。", "嗯。", "鲍凡？"]
    assert step.kind is StepKind.REPLACE
    assert [line.state for line in transcript.lines] == [LineState.EDITED, LineState.TODO, LineState.EDITED]


def test_a_replacement_by_the_same_changes_nothing(make_transcript):
    assert replace_many(make_transcript("鲍凡。"), {1: [(0, 2, "鲍凡")]}) is None


def test_the_caret_stays_with_its_text(make_transcript):
    transcript = make_transcript("用 sora 吧", "别的 sora")
    step = replace_many(transcript, {1: [(2, 6, "Open-Sora")], 2: [(3, 7, "S")]}, Caret(1, 8))
    assert (step.before, step.after) == (Caret(1, 8), Caret(1, 13))


def test_a_line_may_be_emptied_and_brought_back(make_transcript, made):
    transcript = make_transcript("呃嗯", "好")
    made(transcript, replace_many(transcript, {1: [(0, 1, ""), (1, 2, "")]}))
    assert texts(transcript) == ["", "好"]


def test_what_was_ignored_stays_ignored_at_its_own_place(make_transcript, make_suspect, made):
    """By its old start the nearest place where the same was heard would be another one."""
    transcript = make_transcript("萨 x 萨")
    made(transcript, decisions.ignore(transcript, [make_suspect(transcript.line(1), "萨", start=2)], Scope.HERE))
    made(transcript, replace_many(transcript, {1: [(2, 3, "一个长得多的说法")]}))
    (decision,) = transcript.decisions.values()
    line = transcript.line(1)
    places = [[make_suspect(line, "萨", start=start)] for start in (0, 2)]
    assert line.text[decision.start] == "萨"
    assert decisions.Settled([decision]).undecided(1, places) == [places[0]]


def test_the_mark_of_an_unclear_place_goes_along_and_comes_back(make_transcript, made):
    transcript = make_transcript("用 sora 和 某某 模型")
    made(transcript, unclear.mark_unclear(transcript, 1, 9, 11))
    before = dict(transcript.decisions)
    step = made(transcript, followed(transcript, replace_many(transcript, {1: [(2, 6, "Open-Sora"), (12, 14, "")]})))
    (mark,) = transcript.decisions.values()
    assert (mark.start, mark.heard) == (14, "某某")
    transcript.apply(step.inverse().changes)
    assert transcript.decisions == before


def test_decisions_for_the_whole_session_or_other_lines_stand_as_they_are(make_transcript, made):
    transcript = make_transcript("a 萨", "萨")
    here = Decision(10, DecisionKind.IGNORED, "萨", line_id=2, start=0)
    everywhere = replace(here, id=11, scope=Scope.SESSION, line_id=None)
    transcript.apply([Change(None, here), Change(None, everywhere)])
    made(transcript, replace_many(transcript, {1: [(0, 1, "abc")]}))
    assert set(transcript.decisions.values()) == {here, everywhere}


@pytest.mark.parametrize(("at", "to"), [(0, 0), (1, 1), (2, 1), (3, 5), (4, 6), (5, 9), (6, 10)])
def test_a_place_inside_a_stretch_goes_to_its_start_and_one_behind_it_moves_along(at, to):
    """`abcdef` becomes `aXXXXdeYYf`."""
    assert moved(at, [(1, 3, "XXXX"), (5, 5, "YY")]) == to


@st.composite
def texts_with_replacements(draw):
    text = draw(st.text(max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [(start, end, draw(st.text(max_size=4))) for start, end in pairs]


@given(texts_with_replacements())
def test_replacements_are_made_as_if_one_by_one_from_the_end(case):
    text, replacements = case
    expected = text
    for start, end, instead in reversed(replacements):
        expected = expected[:start] + instead + expected[end:]
    assert replaced(text, replacements) == expected


@given(texts_with_replacements(), st.data())
def test_what_is_not_replaced_is_found_where_its_place_moved(case, data):
    text, replacements = case
    outside = [at for at in range(len(text)) if not any(start <= at < end for start, end, _ in replacements)]
    for at in outside:
        assert replaced(text, replacements)[moved(at, replacements)] == text[at]
