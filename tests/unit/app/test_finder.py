from queue import SimpleQueue

import pytest

from annotator.app import finder
from annotator.app.finder import Finder, search
from annotator.app.query import Fault, LineHits, Query, SearchFailed, SearchFound, SearchJob, SearchLine


def job(query, *texts, number=1):
    return SearchJob(number, query, tuple(SearchLine(at, text, 0, len(text)) for at, text in enumerate(texts, 1)))


@pytest.fixture
def running():
    """A finder's process, and the queue of what it replies."""
    heard = SimpleQueue()
    process = Finder(heard.put)
    yield process, heard
    process.stop()


def test_lines_without_hits_are_left_out():
    found = search(job(Query("b", "x"), "ab", "a", "bb", number=7))
    assert found == SearchFound(
        7, (LineHits(1, "ab", ((1, 2, "x"),), 1), LineHits(3, "bb", ((0, 1, "x"), (1, 2, "x")), 2))
    )


def test_nothing_wanted_finds_nothing():
    assert search(job(Query("", "x"), "ab")) == SearchFound(1, ())


def test_what_was_unticked_is_found_again_after_an_edit_of_its_line():
    line = SearchLine(1, "好的，这个和那个和", 0, 9, was="这个和那个和", unticked=(5,))
    (found,) = search(SearchJob(1, Query("和", "与"), (line,))).lines
    assert [hit[0] for hit in found.hits] == [5, 8]
    assert found.unticked == {8}


def test_where_too_much_is_found_the_first_part_is_told_as_such(monkeypatch):
    monkeypatch.setattr(finder, "MOST_HITS", 5)
    found = search(job(Query("a", "x"), "aaa", "aaa", "aaa"))
    assert [len(line.hits) for line in found.lines] == [3, 2]
    assert not found.whole


def test_a_fault_is_told():
    assert search(job(Query("(", "x", is_pattern=True), "ab")) == SearchFailed(1, Fault.OPEN_GROUP, 2)


@pytest.mark.parametrize("pattern", ["(((a{1000}){1000}){1000}){1000}", "(?R)"])
def test_a_pattern_that_asks_for_all_memory_is_refused_and_the_next_is_answered(running, pattern):
    process, heard = running
    process.send(job(Query(pattern, is_pattern=True), "aaaa"))
    process.send(job(Query("a", "x"), "a", number=2))
    assert heard.get(timeout=60) == SearchFailed(1, Fault.TOO_LARGE)
    assert heard.get(timeout=60) == SearchFound(2, (LineHits(1, "a", ((0, 1, "x"),), 1),))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("error", [KeyError, OSError])
def test_a_job_that_cannot_be_made_is_told_of_as_the_end_of_the_process(running, error):
    process, heard = running

    def fail():
        raise error

    process.send_made(fail)
    process.send(job(Query("a", "x"), "a"))
    assert heard.get(timeout=60) is None


def test_a_pattern_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(finder, "LONGEST_S", 0.2)
    endless = job(Query("(a+a+)+b", is_pattern=True), "a", "a" * 3_000 + "c", "a")
    assert search(endless) == SearchFailed(1, Fault.TOO_SLOW)


def test_a_pattern_that_takes_long_over_many_lines_is_given_up_too(monkeypatch):
    monkeypatch.setattr(finder, "LONGEST_S", 0.2)
    slow = job(Query("(a+a+)+b", is_pattern=True), *["a" * 18 + "c"] * 2_000)
    assert search(slow) == SearchFailed(1, Fault.TOO_SLOW)


def test_a_pattern_that_never_ends_can_be_stopped(running):
    process, heard = running
    process.send(job(Query("(a+a+)+b", is_pattern=True), "a" * 3_000 + "c"))
    process.stop()
    assert heard.empty()
