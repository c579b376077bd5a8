"""Where to look for marks, and what of a result still counts."""

from __future__ import annotations

import pytest

from annotator.app.jobs import MarksFound
from annotator.app.mark_search import MARGIN, STRETCH, MarkSearch
from annotator.core import edits
from annotator.core.marks import leave_mark, settle_mark
from annotator.core.model import Band, Category, Reason, ReasonCode, Speaker, Suggestion, Suspect, SuspectKind

HOST, GUEST = Speaker(91, 1, "周岚", "host"), Speaker(92, 2, "林知远")
LINES = ("大家好，我是周岚，请林老师。", "谢谢，我先说两句。", "这个问题呢，你们怎么看，", "对，灯要一盏一盏点。")


def mark(line, at, meant="。", band=Band.SURE):
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.RHYTHM)),)
    kind = SuspectKind.PUNCTUATION
    return Suspect(line.id, at, at + 1, line.text[at], kind, Category.WORD, band, 0.9, suggestions)


@pytest.fixture
def panel(make_transcript):
    return make_transcript(*LINES, soft=(1, 2), speakers=(HOST, GUEST))


@pytest.fixture
def search(panel):
    search = MarkSearch(panel)
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
    return search.accept(MarksFound(job.number, found))


def places(search):
    return [(suspect.line_id, suspect.start) for suspect in search.found]


def test_nothing_is_looked_for_before_it_is_wanted(panel):
    search = MarkSearch(panel)
    search.follow(edits.change_text(panel, 1, "大家好。"))
    assert search.next_job(1) is None


def test_what_is_found_is_counted_and_walked(search, panel):
    first, second = mark(panel.line(1), 3), mark(panel.line(3), 5, "，", Band.MAYBE)
    answer(search, first, second)
    assert search.idle
    assert search.bands == {Band.SURE: 1, Band.MAYBE: 1}
    assert next(search.found.walk(1, 3, forward=True)) == second
    assert search.suspects(3, with_maybe=False) == []
    assert search.suspects(3, with_maybe=True) == [second]


def test_a_job_tells_how_lines_end(search, act, panel):
    act(edits.set_speaker(panel, 1, 0, 91, edits.Reach.LINE))
    act(settle_mark(panel, mark(panel.line(2), 8), "。"))
    ends = [(line.runs_on, line.settled, line.ends_turn) for line in search.next_job(1).lines]
    assert ends == [(True, False, True), (False, True, False), (False, False, False), (False, False, True)]


def test_what_is_settled_goes_and_the_rest_moves_along(search, act, panel):
    first, second = mark(panel.line(1), 3), mark(panel.line(1), 8)
    answer(search, first, second)
    act(settle_mark(panel, first, ""))
    assert places(search) == [(1, 7)]
    assert search.due


def test_a_mark_that_is_left_is_told_of_no_more(search, act, panel):
    left = mark(panel.line(1), 3)
    answer(search, left)
    step = act(leave_mark(panel, left))
    assert places(search) == []
    answer_again = search.all_due() or answer(search, left)
    assert (answer_again, places(search)) == ([1, 2, 3, 4], [])
    act(step.inverse())
    assert places(search) == [(1, 3)]


def test_what_has_changed_meanwhile_is_looked_at_again(search, act, panel):
    job = search.next_job(1)
    act(edits.change_text(panel, 2, "谢谢。"))
    assert search.accept(MarksFound(job.number, (mark(panel.line(1), 3),))) == []
    assert places(search) == []
    assert search.due


def test_a_line_that_moved_on_and_changed_meanwhile_takes_nothing_in(make_transcript):
    panel = make_transcript(*(f"第{number}句话，然后呢" for number in range(2 * STRETCH)))
    search = MarkSearch(panel)
    search.all_due()
    job, last = search.next_job(2 * STRETCH), panel.line(2 * STRETCH)
    other = mark(panel.line(STRETCH + 1), 6)
    for make in (
        lambda: edits.split(panel, 1, 2),
        lambda: edits.split(panel, 5, 2),
        lambda: edits.change_text(panel, last.id, "好，"),
    ):
        step = make()
        panel.apply(step.changes)
        search.follow(step)
    search.accept(MarksFound(job.number, (other, mark(last, 6))))
    assert places(search) == [(STRETCH + 1, 6)]


def test_lines_that_come_and_go_take_their_marks_along(search, act, panel):
    answer(search, mark(panel.line(1), 3), mark(panel.line(2), 2))
    act(edits.split(panel, 1, 4))
    assert places(search) == [(2, 2)]
    act(edits.join(panel, 1))
    act(edits.join(panel, 1))
    assert places(search) == []
    assert search.due


def test_looking_ends(search, panel):
    answer(search, mark(panel.line(1), 3))
    search.end()
    assert places(search) == []
    assert search.next_job(1) is None


def test_a_long_text_is_looked_at_stretch_by_stretch_from_where_the_user_is(make_transcript):
    panel = make_transcript(*(f"第{number}句话，然后呢" for number in range(3 * STRETCH)))
    search = MarkSearch(panel)
    search.all_due()
    job = search.next_job(2 * STRETCH + 5)
    assert [job.lines[0].id, job.lines[-1].id] == [2 * STRETCH - MARGIN + 1, 3 * STRETCH]
    assert search.next_job(1) is None
    search.dropped()
    assert search.next_job(2 * STRETCH + 5) == job
