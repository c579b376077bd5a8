from dataclasses import replace
from itertools import chain, repeat
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.analysis import BATCH, LONGEST_LINE, Analysis
from annotator.app.jobs import CheckResult
from annotator.core import decisions, edits
from annotator.core.decisions import heard_at
from annotator.core.history import Change
from annotator.core.model import Band, Decision, DecisionKind, LineKind, Scope, SourceLine, Speaker


def result_of(job, find):
    """What a checker answers that finds, on each line asked for, the suspects `find` gives."""
    suspects = [suspect for line in job.lines if line.id in job.only for suspect in find(line)]
    return CheckResult(job.revisions, tuple(suspects))


def check_all(analysis, find):
    """Let a checker run until nothing is left to check. Returns its jobs."""
    jobs = []
    while job := analysis.next_job():
        analysis.accept(result_of(job, find))
        jobs.append(job)
    return jobs


def follow(analysis, transcript, step):
    """Make a step and tell the analysis of it, as the window does."""
    transcript.apply(step.changes)
    analysis.follow(step.changes)
    sides = [side for change in step.changes for side in (change.before, change.after)]
    analysis.decisions_changed([side for side in sides if isinstance(side, Decision)])
    return step


def spans(analysis, line_id):
    return [(suspect.start, suspect.text) for suspect in analysis.suspects(line_id)]


def places(analysis, suspect) -> int:
    """At how many places the same was heard."""
    return analysis.found.heard[heard_at(analysis.found.group(suspect))]


@pytest.fixture(scope="module")
def finder(make_suspect):
    """A checker that finds certain words, wherever they stand."""

    def finder(*words, band=Band.LIKELY):
        def find(line):
            for word in words:
                for at in range(len(line.text)):
                    if line.text.startswith(word, at):
                        yield make_suspect(line, word, "scaling law", start=at, band=band)

        return find

    return finder


def nothing(line):
    return ()


def test_at_first_every_line_of_talk_is_to_be_checked(make_transcript):
    transcript = make_transcript(SourceLine(1, "# 圆桌", LineKind.HEADING), "大家好。", "谢谢。")
    analysis = Analysis(transcript)
    assert analysis.left == 2
    job = analysis.next_job()
    assert [(line.id, line.text) for line in job.lines] == [(2, "大家好。"), (3, "谢谢。")]
    assert job.only == {2, 3}


def test_a_job_tells_where_the_talk_runs_on(make_transcript):
    job = Analysis(make_transcript("甲。", "乙。", soft=[1])).next_job()
    assert [line.runs_on for line in job.lines] == [True, False]


def test_what_is_found_is_shown_and_nothing_is_left(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 skin law。", "skin law 和 skin law。"))
    job = analysis.next_job()
    assert set(analysis.accept(result_of(job, finder("skin law")))) == {1, 2}
    assert spans(analysis, 1) == [(2, "skin law")]
    assert spans(analysis, 2) == [(0, "skin law"), (11, "skin law")]
    assert analysis.left == 0
    assert analysis.next_job() is None


def test_suspects_stand_in_the_order_of_the_text(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 sorrow 和 skin law。", "sorrow。"))
    check_all(analysis, finder("skin law", "sorrow"))
    assert [suspect.text for suspect in analysis.suspects(1)] == ["sorrow", "skin law"]
    assert [(suspect.line_id, suspect.text) for suspect in analysis.found] == [
        (1, "sorrow"),
        (1, "skin law"),
        (2, "sorrow"),
    ]


def test_one_job_is_in_flight_at_a_time(make_transcript):
    analysis = Analysis(make_transcript("甲", "乙"))
    job = analysis.next_job()
    assert analysis.next_job() is None
    analysis.typed(1, "甲甲")
    assert analysis.next_job() is None
    analysis.accept(result_of(job, nothing))
    assert analysis.next_job() is not None


def test_a_job_that_never_comes_back_is_asked_for_again(make_transcript):
    analysis = Analysis(make_transcript("甲", "乙"))
    first = analysis.next_job()
    analysis.dropped()
    assert analysis.next_job() == first


def test_what_was_found_in_an_older_text_is_dropped(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 skin law。", "skin law。"))
    job = analysis.next_job()
    analysis.typed(1, "聊 scaling law。")
    analysis.accept(result_of(job, finder("skin law")))
    assert spans(analysis, 1) == []
    assert spans(analysis, 2) == [(0, "skin law")]
    assert analysis.left == 1
    assert analysis.next_job().only == {1}


def test_the_text_being_typed_is_what_is_checked(make_transcript):
    analysis = Analysis(make_transcript("甲。"))
    analysis.typed(1, "甲乙")
    assert analysis.text(1) == "甲乙"
    assert [line.text for line in analysis.next_job().lines] == ["甲乙"]


def test_a_commit_of_what_was_typed_leaves_marks_and_text_as_they_are(make_transcript, finder):
    transcript = make_transcript("聊 skin law。")
    analysis = Analysis(transcript)
    analysis.typed(1, "再聊 skin law。")
    check_all(analysis, finder("skin law"))
    follow(analysis, transcript, edits.change_text(transcript, 1, "再聊 skin law。"))
    assert spans(analysis, 1) == [(3, "skin law")]
    assert analysis.text(1) == "再聊 skin law。"


def test_a_result_for_a_line_that_went_and_came_back_with_another_text_is_dropped(make_transcript, finder):
    transcript = make_transcript("甲。", "聊 skin law。")
    analysis = Analysis(transcript)
    job = analysis.next_job()
    follow(analysis, transcript, edits.change_text(transcript, 2, "聊 scaling law。"))
    joined = follow(analysis, transcript, edits.join(transcript, 1))
    follow(analysis, transcript, joined.inverse())
    analysis.accept(result_of(job, finder("skin law")))
    assert spans(analysis, 2) == []
    assert 2 in analysis.next_job().only


def test_a_result_for_a_line_that_went_is_dropped(make_transcript, finder):
    transcript = make_transcript("甲。", "聊 skin law。")
    analysis = Analysis(transcript)
    job = analysis.next_job()
    follow(analysis, transcript, edits.join(transcript, 1))
    assert analysis.accept(result_of(job, finder("skin law"))) == []
    assert list(analysis.found) == []
    assert analysis.next_job().only == {1}


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("首先聊 skin law 和 sorrow。", [(4, "skin law"), (15, "sorrow")]),
        ("聊 skin law 再和 sorrow。", [(2, "skin law"), (14, "sorrow")]),
        ("聊 skin law的 和 sorrow。", [(2, "skin law"), (14, "sorrow")]),
        ("聊 skim law 和 sorrow。", [(13, "sorrow")]),
        ("聊 skin law 和 sorrow。完", [(2, "skin law"), (13, "sorrow")]),
        ("", []),
    ],
)
def test_marks_move_with_typing_and_go_where_their_text_changes(make_transcript, finder, typed, left):
    analysis = Analysis(make_transcript("聊 skin law 和 sorrow。"))
    check_all(analysis, finder("skin law", "sorrow"))
    analysis.typed(1, typed)
    assert spans(analysis, 1) == left


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4), st.text("skin law嗯", max_size=3)), max_size=8))
@settings(max_examples=80, deadline=None)
def test_marks_always_stand_on_the_text_they_were_found_on(make_transcript, finder, row):
    analysis = Analysis(make_transcript("聊 skin law 和 skin law。"))
    check_all(analysis, finder("skin law"))
    for at, length, text in row:
        old = analysis.text(1)
        analysis.typed(1, old[:at] + text + old[at + length :])
        for start, marked in spans(analysis, 1):
            assert analysis.text(1)[start : start + len(marked)] == marked


def test_lines_around_the_caret_are_checked_first(make_transcript):
    analysis = Analysis(make_transcript(*["嗯。"] * (3 * BATCH)))
    job = analysis.next_job(near=2 * BATCH)
    assert 2 * BATCH in job.only
    assert len(job.only) <= BATCH
    assert max(abs(line_id - 2 * BATCH) for line_id in job.only) <= BATCH // 2


def test_when_all_is_checked_around_the_caret_the_nearest_lines_follow(make_transcript):
    analysis = Analysis(make_transcript(*["嗯。"] * (3 * BATCH)))
    analysis.accept(result_of(analysis.next_job(near=BATCH), nothing))
    job = analysis.next_job(near=BATCH)
    assert min(abs(line_id - BATCH) for line_id in job.only) <= BATCH // 2 + 1


def test_a_caret_on_a_line_that_went_is_no_hindrance(make_transcript):
    analysis = Analysis(make_transcript("甲", "乙"))
    assert analysis.next_job(near=99).only == {1, 2}


def test_every_line_is_checked_once(make_transcript):
    analysis = Analysis(make_transcript(*["嗯。"] * (2 * BATCH + 7)))
    jobs = check_all(analysis, nothing)
    asked = [line_id for job in jobs for line_id in job.only]
    assert sorted(asked) == list(range(1, 2 * BATCH + 8))


def test_a_change_reaches_the_lines_tied_to_it_by_soft_cuts(make_transcript):
    analysis = Analysis(make_transcript("甲。", "乙。", "丙。", "丁。", soft=[1, 2]))
    check_all(analysis, nothing)
    analysis.typed(2, "乙乙。")
    assert {1, 2, 3} <= analysis.next_job().only
    assert analysis.left == 3


def test_a_change_stops_at_the_end_of_a_sentence(make_transcript):
    analysis = Analysis(make_transcript("甲。", "乙。", "丙。"))
    check_all(analysis, nothing)
    analysis.typed(2, "乙乙。")
    assert analysis.next_job().only == {2}


def test_figures_between_do_not_break_a_tie(make_transcript):
    figure = SourceLine(2, "![](图.png)", LineKind.FIGURE)
    analysis = Analysis(make_transcript("甲。", figure, "乙。", soft=[1]))
    check_all(analysis, nothing)
    analysis.typed(3, "乙乙。")
    assert analysis.next_job().only == {1, 3}


def test_speakers_and_states_need_no_check(make_transcript):
    transcript = make_transcript("甲", "乙")
    analysis = Analysis(transcript)
    check_all(analysis, nothing)
    follow(analysis, transcript, edits.set_speaker(transcript, 1, 0, 9))
    assert analysis.left == 0


def test_after_a_split_both_parts_are_checked(make_transcript, finder):
    transcript = make_transcript("聊 skin law 和 sorrow。")
    analysis = Analysis(transcript)
    check_all(analysis, finder("skin law", "sorrow"))
    right = follow(analysis, transcript, edits.split(transcript, 1, 11)).after.line_id
    assert spans(analysis, 1) == [(2, "skin law")]
    assert analysis.next_job().only == {1, right}


def test_new_terms_put_everything_to_the_check_again(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 skin law。", "乙"))
    check_all(analysis, nothing)
    analysis.all_stale()
    assert analysis.left == 2
    check_all(analysis, finder("skin law"))
    assert spans(analysis, 1) == [(2, "skin law")]


def test_what_was_in_flight_before_new_terms_came_is_dropped(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 skin law。"))
    job = analysis.next_job()
    analysis.all_stale()
    assert analysis.accept(result_of(job, finder("skin law"))) == []
    assert analysis.left == 1


def test_a_line_that_is_too_long_never_goes_into_a_job(make_transcript):
    analysis = Analysis(make_transcript("甲", "乙" * (LONGEST_LINE + 1), "丙" * LONGEST_LINE))
    jobs = check_all(analysis, nothing)
    assert {line.id for job in jobs for line in job.lines} == {1, 3}
    assert analysis.left == 0


def test_a_line_tied_to_one_that_is_too_long_does_not_wait_for_it(make_transcript):
    analysis = Analysis(make_transcript("甲。", "乙" * LONGEST_LINE + "。", "丙。", soft=[1, 2]))
    assert analysis.next_job().only == {1, 3}


def test_a_line_typed_too_long_loses_its_marks_and_its_place_in_the_queue(make_transcript, finder):
    analysis = Analysis(make_transcript("聊 skin law。"))
    check_all(analysis, finder("skin law"))
    analysis.typed(1, "聊 skin law。" + "嗯" * LONGEST_LINE)
    assert spans(analysis, 1) == []
    assert analysis.next_job() is None
    analysis.typed(1, "聊 skin law。")
    assert analysis.next_job().only == {1}


def test_a_decision_hides_a_suspect_and_its_undoing_shows_it_again(make_transcript, finder):
    transcript = make_transcript("聊 skin law。", "skin law。")
    analysis = Analysis(transcript)
    check_all(analysis, finder("skin law"))
    (suspect,) = analysis.suspects(1)
    step = follow(analysis, transcript, decisions.ignore(transcript, [suspect], Scope.HERE))
    assert (spans(analysis, 1), spans(analysis, 2)) == ([], [(0, "skin law")])
    assert analysis.bands[Band.LIKELY] == 1
    follow(analysis, transcript, step.inverse())
    assert spans(analysis, 1) == [(2, "skin law")]
    assert analysis.bands[Band.LIKELY] == 2


def test_decisions_of_an_earlier_sitting_count_from_the_start(make_transcript, finder):
    transcript = make_transcript("聊 skin law。", "skin law。")
    find = finder("skin law")
    (suspect,) = find(transcript.line(1))
    transcript.apply(decisions.ignore(transcript, [suspect], Scope.SESSION).changes)
    analysis = Analysis(transcript)
    check_all(analysis, find)
    assert list(analysis.found) == []


def test_what_was_ignored_stays_hidden_when_its_line_is_split(make_transcript, finder):
    transcript = make_transcript("先聊数据再聊 skin law。")
    analysis, find = Analysis(transcript), finder("skin law")
    check_all(analysis, find)
    follow(analysis, transcript, decisions.unclear(transcript, analysis.suspects(1)))
    follow(analysis, transcript, edits.split(transcript, 1, 4))
    check_all(analysis, find)
    assert list(analysis.found) == []


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("place", [(1, 0), (1, 2), (2, 3), (3, 9), (4, 0)])
def test_walking_meets_every_suspect_once_those_beyond_the_place_first(make_transcript, finder, place, forward):
    transcript = make_transcript("聊 sorrow。", "没有。", "sorrow 和 skin law，skin law。", "skin law。")
    analysis = Analysis(transcript)
    check_all(analysis, finder("skin law", "sorrow"))
    walked = [(suspect.line_id, suspect.start) for suspect in analysis.found.walk(*place, forward=forward)]
    places = sorted(((suspect.line_id, suspect.start) for suspect in analysis.found), reverse=not forward)
    beyond = [other for other in places if (other > place if forward else other < place)]
    assert walked == beyond + [other for other in places if other not in beyond]
    assert len(walked) == 5


def test_places_count_where_the_same_was_heard_and_is_undecided(make_transcript, finder):
    transcript = make_transcript("skin law。", "skin law 和 sorrow。", "skin law。")
    analysis = Analysis(transcript)
    check_all(analysis, finder("skin law", "sorrow"))
    first, *_ = analysis.suspects(1)
    assert places(analysis, first) == 3
    follow(analysis, transcript, decisions.take(transcript, analysis.suspects(3), "x", kind=DecisionKind.TAKEN))
    assert places(analysis, first) == 2


@pytest.fixture(scope="module")
def across(make_suspect):
    """A checker that finds `outer` at the end of a line with `aggressive` at the start of the next.

    Like the engine, it answers for the lines asked for alone, though it reads on across the cuts.
    """

    def check(job):
        suspects = []
        for upper, lower in zip(job.lines, job.lines[1:], strict=False):
            if upper.runs_on and upper.text.endswith("outer。") and lower.text.startswith("aggressive"):
                suspects.append(make_suspect(upper, "outer", "autoregressive", group=upper.id))
                suspects.append(make_suspect(lower, "aggressive", "", group=upper.id))
        return CheckResult(job.revisions, tuple(s for s in suspects if s.line_id in job.only))

    return check


CUT = ("我们聊 outer。", "aggressive 模型。")


def check_across(analysis, across):
    while job := analysis.next_job():
        analysis.accept(across(job))


def test_a_mishearing_across_a_cut_is_one_suspect_with_its_parts(make_transcript, across):
    analysis = Analysis(make_transcript("好。", *CUT, soft=[2]))
    check_across(analysis, across)
    (head,), (tail,) = analysis.suspects(2), analysis.suspects(3)
    assert analysis.found.group(head) == analysis.found.group(tail) == [head, tail]
    assert list(analysis.found) == [head]
    assert analysis.bands[Band.LIKELY] == 1
    assert places(analysis, head) == places(analysis, tail) == 1


@pytest.mark.parametrize("before", [0, 1])
@pytest.mark.parametrize("carets", [[None], [1], [BATCH], [BATCH + 1], [3 * BATCH // 2, 40], [2 * BATCH, 1, BATCH]])
def test_a_mishearing_across_the_edge_of_two_jobs_is_found_whole(make_transcript, across, carets, before):
    texts = ("好。",) * before + CUT * BATCH
    analysis = Analysis(make_transcript(*texts, soft=range(1, len(texts))))
    for near in chain(carets, repeat(carets[-1])):
        job = analysis.next_job(near)
        if job is None:
            break
        analysis.accept(across(job))
    assert len(list(analysis.found)) == BATCH
    assert all(len(analysis.found.group(suspect)) == 2 for suspect in analysis.found)


@pytest.mark.parametrize(("line_id", "text"), [(1, "我们聊 other。"), (2, "另一个模型。")])
def test_when_one_part_is_changed_the_other_goes_at_once(make_transcript, across, line_id, text):
    analysis = Analysis(make_transcript(*CUT, soft=[1]))
    check_across(analysis, across)
    analysis.typed(line_id, text)
    assert list(analysis.found) == []
    assert (spans(analysis, 1), spans(analysis, 2)) == ([], [])
    assert analysis.bands[Band.LIKELY] == 0


def test_both_parts_move_with_typing_beside_them(make_transcript, across):
    analysis = Analysis(make_transcript(*CUT, soft=[1]))
    check_across(analysis, across)
    analysis.typed(1, "现在" + CUT[0])
    analysis.typed(2, CUT[1] + "好")
    assert (spans(analysis, 1), spans(analysis, 2)) == ([(6, "outer")], [(0, "aggressive")])


def test_a_part_that_is_no_longer_found_takes_the_other_along(make_transcript, across):
    analysis = Analysis(make_transcript(*CUT, soft=[1]))
    check_across(analysis, across)
    analysis.typed(1, CUT[0] + "对")
    assert len(analysis.suspects(2)) == 1, "it stands until it is checked again"
    job = analysis.next_job()
    assert {1, 2} <= set(analysis.accept(across(job)))
    assert (spans(analysis, 1), spans(analysis, 2)) == ([], [])


def test_a_decision_across_a_cut_hides_all_parts_and_its_undoing_shows_them(make_transcript, across):
    transcript = make_transcript(*CUT, soft=[1])
    analysis = Analysis(transcript)
    check_across(analysis, across)
    parts = analysis.found.group(*analysis.suspects(2))
    step = follow(analysis, transcript, decisions.ignore(transcript, parts, Scope.HERE))
    assert (spans(analysis, 1), spans(analysis, 2)) == ([], [])
    follow(analysis, transcript, step.inverse())
    assert analysis.found.group(*analysis.suspects(1)) == parts


def test_a_mishearing_across_a_cut_is_taken_whole(make_transcript, across):
    transcript = make_transcript(*CUT, soft=[1])
    analysis = Analysis(transcript)
    check_across(analysis, across)
    parts = analysis.found.group(*analysis.suspects(2))
    follow(analysis, transcript, decisions.take(transcript, parts, "autoregressive", kind=DecisionKind.TAKEN))
    assert [line.text for line in transcript.lines] == ["我们聊 autoregressive。", " 模型。"]
    assert list(analysis.found) == []
    check_across(analysis, across)
    assert list(analysis.found) == []


acts = st.lists(
    st.tuples(
        st.sampled_from(["type", "commit", "split", "join", "ignore", "unclear", "check", "undo", "flight", "land"]),
        st.integers(0, 9),
        st.integers(0, 12),
        st.sampled_from(["", "嗯", "outer。", "aggressive", "skin law"]),
    ),
    max_size=16,
)


class Desk:
    """Does to a transcript and its analysis what a user and the checker do, in any order."""

    def __init__(self, transcript, find, across):
        self.transcript, self.analysis = transcript, Analysis(transcript)
        self._find, self._across = find, across
        self._done, self._flying = [], None

    def answer(self, job):
        alone, across = result_of(job, self._find), self._across(job)
        return CheckResult(job.revisions, (*alone.suspects, *across.suspects))

    def act(self, act, number, at, text):
        line = self.transcript.lines[number % len(self.transcript)]
        if act == "type":
            old = self.analysis.text(line.id)
            self.analysis.typed(line.id, old[:at] + text + old[at + 1 :])
        elif act in ("flight", "check", "land"):
            self.fly(act, line.id)
        elif act == "undo":
            self.flush()
            if self._done:
                follow(self.analysis, self.transcript, self._done.pop().inverse())
        else:
            self.flush()
            self.make(self.step(act, self.transcript.line(line.id), at))

    def fly(self, act, near):
        if act != "land" and self._flying is None and (job := self.analysis.next_job(near)):
            self._flying = self.answer(job)
        if act != "flight" and self._flying:
            self.analysis.accept(self._flying)
            self._flying = None

    def flush(self):
        for line in list(self.transcript.lines):
            self.make(edits.change_text(self.transcript, line.id, self.analysis.text(line.id)))

    def make(self, step):
        if step:
            self._done.append(follow(self.analysis, self.transcript, step))

    def step(self, act, line, at):
        suspects = self.analysis.suspects(line.id)
        match act:
            case "split":
                return edits.split(self.transcript, line.id, at)
            case "join":
                return edits.join(self.transcript, line.id)
            case "ignore" | "unclear" if suspects:
                parts = self.analysis.found.group(suspects[at % len(suspects)])
                if act == "unclear":
                    return decisions.unclear(self.transcript, parts)
                return decisions.ignore(self.transcript, parts, list(Scope)[at % 2])
        return None

    def settle(self):
        """Check until nothing is left; what the checker then says of the whole is what should be known."""
        self.fly("land", None)
        while self.analysis.left:
            self.fly("check", None)


def test_what_was_ignored_in_the_session_is_hidden_on_every_line_and_shown_again(make_transcript, finder, across):
    texts = ("聊 skin law。", *CUT, *["没有。"] * 9, "skin law。", *CUT)
    transcript = make_transcript(*texts, soft=[2, 14])
    desk = Desk(transcript, finder("skin law"), across)
    desk.settle()
    analysis = desk.analysis
    before = list(analysis.found)
    assert len(before) == 4
    for line_id in (1, 2):
        parts = analysis.found.group(analysis.suspects(line_id)[0])
        step = follow(analysis, transcript, decisions.ignore(transcript, parts, Scope.SESSION))
        left = [decisions.heard_at(analysis.found.group(other)) for other in analysis.found]
        assert len(left) == 2
        assert decisions.heard_at(parts) not in left
        follow(analysis, transcript, step.inverse())
        assert list(analysis.found) == before


@given(acts)
@settings(max_examples=100, deadline=None)
def test_whatever_happens_counts_and_marks_fit_the_text(make_transcript, finder, across, row):
    transcript = make_transcript("聊 skin law。", *CUT, "skin law 和 skin law。", *CUT, soft=[1, 2, 3, 4, 5])
    desk = Desk(transcript, finder("skin law"), across)
    for act in row:
        desk.act(*act)
        analysis = desk.analysis
        shown = [suspect for line in transcript.lines for suspect in analysis.suspects(line.id)]
        for suspect in shown:
            assert analysis.text(suspect.line_id)[suspect.start : suspect.end] == suspect.text
            assert suspect.group is None or len(analysis.found.group(suspect)) == 2
        heads = [suspect for suspect in shown if suspect.group in (None, suspect.line_id)]
        assert list(analysis.found) == heads
        assert analysis.bands.total() == len(heads)
        heard = [decisions.heard_at(analysis.found.group(suspect)) for suspect in heads]
        assert [places(analysis, suspect) for suspect in heads] == [heard.count(text) for text in heard]


@given(acts)
@settings(max_examples=100, deadline=None)
def test_when_all_is_checked_the_marks_are_those_of_a_fresh_check(make_transcript, finder, across, row):
    transcript = make_transcript("聊 skin law。", *CUT, "skin law 和 skin law。", *CUT, soft=[1, 2, 3, 4, 5])
    desk = Desk(transcript, finder("skin law"), across)
    for act in row:
        desk.act(*act)
    desk.flush()
    desk.settle()
    fresh = Analysis(transcript)
    fresh.accept(desk.answer(fresh.next_job()))
    assert list(desk.analysis.found) == list(fresh.found)
    assert desk.analysis.bands.total() == fresh.bands.total()
    for line in transcript.lines:
        assert desk.analysis.suspects(line.id) == fresh.suspects(line.id)


def test_what_is_put_right_has_the_other_places_of_its_term_checked_again(make_transcript, finder):
    transcript = make_transcript("讲skin law", "别的话", "又是skilling low")
    analysis = Analysis(transcript)
    check_all(analysis, finder("skin law", "skilling low"))
    parts = analysis.suspects(1)
    follow(analysis, transcript, decisions.take(transcript, parts, "scaling law", kind=DecisionKind.TAKEN))
    job = analysis.next_job()
    assert job.only == {1, 3}
    analysis.accept(result_of(job, nothing))
    assert not analysis.suspects(3)
    follow(analysis, transcript, decisions.ignore(transcript, parts, Scope.HERE))
    assert analysis.next_job() is None


def test_many_decisions_of_one_step_cost_little_more_than_one(make_transcript, make_suspect):
    transcript = make_transcript(*(f"词{number}。" for number in range(2_000)))
    analysis = Analysis(transcript)
    analysis.found.keep({x.id: [make_suspect(x, x.text[:-1], f"term {x.id % 500}")] for x in transcript.lines})

    def took(count, kind, scope):
        changed = [Decision(9_000 + at, kind, f"词{at}", f"term {at % 500}", scope, None) for at in range(count)]
        before = process_time()
        analysis.decisions_changed(changed)
        return process_time() - before

    for kind, scope in ((DecisionKind.TAKEN, Scope.HERE), (DecisionKind.IGNORED, Scope.SESSION)):
        one = min(took(1, kind, scope) for _ in range(3))
        assert min(took(500, kind, scope) for _ in range(3)) < 30 * one + 0.05


def test_names_where_a_turn_begins_are_checked_again_with_who_speaks(make_transcript):
    transcript = make_transcript(
        "请下一位。", "谢谢，我来说。", "好。", speakers=[Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远")]
    )
    for line, speaker in zip(list(transcript.lines), (91, 92, 92), strict=True):
        transcript.apply([Change(line, replace(line, speaker=speaker))])
    analysis = Analysis(transcript)
    job = analysis.next_job()
    assert {(place.line_id, place.name) for place in job.expected} >= {(1, "林知远"), (2, "林知远"), (2, "周岚")}
    analysis.accept(CheckResult(job.revisions, ()))
    assert analysis.left == 0
    analysis.turns_changed([2, 99])
    assert analysis.next_job().only == {1, 2}
