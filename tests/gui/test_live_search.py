import multiprocessing
from threading import current_thread, main_thread

import pytest

from annotator.app.query import Fault, Query
from annotator.app.within import Selected, everything, unread
from annotator.core import edits
from annotator.core.build import fresh_transcript
from annotator.core.history import Caret
from annotator.core.model import LineState, Source, SourceLine
from annotator.gui.find import live_search
from annotator.gui.find.live_search import LiveSearch

ENDLESS = Query("(a+a+)+b", is_pattern=True)


class Held:
    """A session without a file."""

    def __init__(self, *texts):
        lines = tuple(SourceLine(at, text) for at, text in enumerate(texts, 1))
        self.transcript = fresh_transcript(Source("a.md", "0", b"", "utf-8", "markdown", "", lines))
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def commit(self, step):
        self.transcript.apply(step.changes)
        for listener in self.listeners:
            listener(step)


@pytest.fixture
def session():
    return Held("和a和", "没有", "和" + "a" * 5_000 + "c")


@pytest.fixture
def search(qtbot, session):
    search = LiveSearch(session)
    yield search
    search.stop()


def want(search, query, within=everything):
    search.want(query, within)


def settle(qtbot, search):
    qtbot.waitUntil(lambda: search.settled, timeout=30_000)


def found(search):
    return [(hit.line_id, hit.start) for hit in map(search.hits.__getitem__, range(len(search.hits)))]


def test_only_the_last_of_several_queries_counts(qtbot, session, search):
    seen = []
    search.changed.connect(lambda: seen.append(found(search)))
    want(search, Query("a"))
    search._ask()
    want(search, Query("和"))
    search._ask()
    want(search, Query("没"))
    settle(qtbot, search)
    assert seen == [[(2, 0)]]


def test_an_edit_while_the_answer_is_on_its_way_is_seen(qtbot, session, search):
    done = []
    want(search, Query("和", "与"))
    search._ask()
    session.commit(edits.change_text(session.transcript, 1, "啊和a和"))
    search.when_settled(lambda: done.append(search.hits.replacements()))
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert done[0][1] == [(1, 2, "与"), (3, 4, "与")]


def test_lines_that_leave_the_place_to_look_in_drop_out_and_come_back(qtbot, session, search):
    want(search, Query("和"), unread)
    settle(qtbot, search)
    session.commit(edits.set_state(session.transcript, [1], LineState.READ))
    settle(qtbot, search)
    assert found(search) == [(3, 0)]
    session.commit(edits.set_state(session.transcript, [1], LineState.TODO))
    settle(qtbot, search)
    assert found(search) == [(1, 0), (1, 2), (3, 0)]


def test_only_the_qt_thread_reads_the_session(qtbot, session, search):
    threads = set()

    def order(line_id):
        threads.add(current_thread())
        return session.transcript.line(line_id).order

    want(search, Query("和"), Selected(Caret(1, 1), Caret(3, 0), order))
    settle(qtbot, search)
    session.commit(edits.change_text(session.transcript, 2, "有和"))
    settle(qtbot, search)
    assert found(search) == [(1, 2), (2, 1)]
    assert threads == {main_thread()}


def test_lines_that_are_gone_drop_out_at_once(qtbot, session, search):
    want(search, Query("和"))
    settle(qtbot, search)
    session.commit(edits.join(session.transcript, 2))
    assert found(search) == [(1, 0), (1, 2)]
    settle(qtbot, search)
    assert found(search) == [(1, 0), (1, 2), (2, 2)]


def test_ticks_stay_while_only_the_replacement_changes(qtbot, session, search):
    want(search, Query("和", "x"))
    settle(qtbot, search)
    search.hits.toggle(1)
    want(search, Query("和", "xy"))
    settle(qtbot, search)
    assert [search.hits[row].ticked for row in range(3)] == [True, False, True]
    want(search, Query("和", "xy", whole_word=True))
    settle(qtbot, search)
    assert search.hits.ticked == 3


def test_what_never_ends_is_stopped_and_tells_so(qtbot, session, search, monkeypatch):
    monkeypatch.setattr(live_search, "_LONGEST_MS", 1_500)  # sooner than the process gives up
    due = []
    want(search, ENDLESS)
    search.when_settled(lambda: due.append(1))
    qtbot.waitUntil(lambda: search.failed is not None, timeout=30_000)
    assert search.failed.fault is Fault.TOO_SLOW
    want(search, Query("和"))
    settle(qtbot, search)
    assert (len(search.hits), search.failed, due) == (3, None, [])


def test_a_query_behind_one_that_never_ends_is_answered(qtbot, session, search, monkeypatch):
    monkeypatch.setattr(live_search, "_LONGEST_MS", 1_500)  # sooner than the process gives up
    want(search, ENDLESS)
    search._ask()
    want(search, Query("和"))
    settle(qtbot, search)
    assert (len(search.hits), search.failed) == (3, None)


def test_a_process_that_dies_is_told_of_and_replaced(qtbot, session, search):
    want(search, Query("和"))
    settle(qtbot, search)
    want(search, ENDLESS)
    search._ask()
    search._finder._process.kill()
    qtbot.waitUntil(lambda: search.failed is not None, timeout=30_000)
    want(search, Query("和"))
    settle(qtbot, search)
    assert len(search.hits) == 3


def test_no_process_is_left_once_it_has_stopped(qtbot, session, search):
    want(search, ENDLESS)
    search._ask()
    search.stop()
    assert not any(child.name == "annotator-finder" for child in multiprocessing.active_children())
    assert not found(search)
