"""Where to look for turns, and what of a result still counts."""

from __future__ import annotations

import pytest

from annotator.app.jobs import TurnsFound
from annotator.app.turn_search import MARGIN, STRETCH, TurnSearch
from annotator.core import edits, turns
from annotator.core.model import Band, Speaker, TurnStart
from annotator.core.turns import KnownTurn

HOST, GUEST = Speaker(91, 1, "周岚", "host"), Speaker(92, 2, "林知远")
LINES = ("大家好，我是周岚，请林老师。", "谢谢，我先说两句。", "好的谢谢，那下面呢，我来说。", "对，灯要一盏一盏点。")


def told(line_id, start, speaker="林知远", until=None):
    return TurnStart(line_id, start, speaker, 0.9, "answers", Band.SURE, until)


def places(search):
    return [(turn.line_id, turn.start, turn.speaker) for turn in search.suggested]


@pytest.fixture
def panel(make_transcript):
    return make_transcript(*LINES, speakers=(HOST, GUEST))


@pytest.fixture
def search(panel):
    search = TurnSearch(panel)
    search.all_due()
    return search


@pytest.fixture
def act(panel, search):
    """Make a step, as a session does."""

    def run(step):
        panel.apply(step.changes)
        search.follow(step)
        return step

    return run


def answer(search, *found):
    job = search.next_job(1)
    return search.accept(TurnsFound(found, job.number))


def test_nothing_is_looked_for_before_it_is_wanted(panel):
    search = TurnSearch(panel)
    search.follow(edits.set_speaker(panel, 1, 0, 91))
    assert search.next_job(1) is None


def test_one_job_at_a_time_holds_what_the_editor_has_settled(search, act):
    act(turns.accept(search._transcript, [told(2, 0)], str))
    act(turns.reject(search._transcript, 3, 5))
    job = search.next_job(1)
    assert [entry.name for entry in job.roster] == ["周岚", "林知远"]
    assert job.known == (KnownTurn(2, 0, "林知远"),)
    assert job.rejected == ((3, 5),)
    assert search.next_job(1) is None


def test_a_result_is_held_and_one_that_is_out_of_date_is_asked_for_again(search, act):
    job = search.next_job(1)
    act(edits.set_speaker(search._transcript, 1, 0, 91))
    assert not search.accept(TurnsFound((told(2, 0),), job.number))
    assert not places(search)
    assert answer(search, told(2, 0))
    assert places(search) == [(2, 0, "林知远")]
    assert not search.due


def test_a_result_nobody_waits_for_is_dropped(search):
    search.next_job(1)
    assert not search.accept(TurnsFound((told(2, 0),), 99))


def test_what_a_dead_process_was_at_is_due_again(search):
    search.next_job(1)
    search.dropped()
    assert search.due


def test_reading_a_line_is_no_reason_to_look_again(search, act, panel):
    answer(search)
    act(edits.set_state(panel, [1, 2], edits.LineState.READ))
    assert not search.due


def test_what_is_set_is_hidden_and_comes_back_with_undo(search, act, panel):
    answer(search, told(2, 0), told(3, 10))
    step = act(turns.accept(panel, [told(3, 10)], str))
    assert places(search) == [(2, 0, "林知远")]
    act(step.inverse())
    assert places(search) == [(2, 0, "林知远"), (3, 10, "林知远")]


def test_suggestions_go_with_their_text(search, act, panel):
    answer(search, told(2, 3), told(3, 0), told(3, 5), told(4, 0, until=1))
    act(edits.change_text(panel, 3, "好谢谢，那下面呢，我来说。"))
    act(edits.split(panel, 2, 3))
    act(edits.join(panel, 3))
    right = panel.lines[2].id
    assert places(search) == [(right, 0, "林知远"), (3, 0, "林知远"), (3, 4, "林知远"), (3, 13, "林知远")]
    assert list(search.suggested)[-1].until == 14


def test_what_is_typed_over_is_no_turn_any_more(search, act, panel):
    answer(search, told(3, 5), told(3, 10))
    act(edits.change_text(panel, 3, "好的谢，我来说。"))
    assert places(search) == [(3, 4, "林知远")]


def test_the_one_under_the_hands_stays_as_it_is(search):
    answer(search, told(2, 0), told(3, 5))
    search.suggested.held = told(2, 0)
    search.all_due()
    answer(search, told(2, 0, "周岚"), told(3, 10))
    assert places(search) == [(2, 0, "林知远"), (3, 10, "林知远")]


def test_a_marked_interjection_is_settled_and_left_out(search, act, panel):
    answer(search, told(3, 0, until=4))
    act(turns.interject(panel, 3, 0, 4, 92))
    assert not places(search)
    assert [line.text for line in search.next_job(1).lines] == [LINES[0], LINES[1], "那下面呢，我来说。", LINES[3]]


def test_a_long_text_is_looked_at_in_stretches(make_transcript):
    transcript = make_transcript(*["嗯，好的。"] * (STRETCH + 100))
    search = TurnSearch(transcript)
    search.all_due()
    job = search.next_job(STRETCH + 5)
    assert [job.lines[0].id, job.lines[-1].id] == [STRETCH - MARGIN + 1, STRETCH + 100]
    search.accept(TurnsFound((told(STRETCH, 0), told(STRETCH + 3, 0)), job.number))
    assert places(search) == [(STRETCH + 3, 0, "林知远")]
    assert len(search.next_job(1).lines) == STRETCH + MARGIN
