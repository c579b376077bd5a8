import time
from queue import SimpleQueue
from threading import Event

import pytest

from annotator.app.checker import Checker
from annotator.app.jobs import TurnsFound, TurnsJob, WaysFound, WaysJob
from annotator.app.paths import user_paths

NO_LINES = TurnsJob((), ())


@pytest.fixture
def start():
    """Start a checker that reports to a function; it is stopped at the end."""
    checkers = []

    def run(heard):
        checkers.append(Checker(user_paths(), heard))
        return checkers[-1]

    yield run
    for checker in checkers:
        checker.stop()


def test_a_job_is_replied_to_and_a_death_is_told(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    checker.find_turns(NO_LINES)
    assert heard.get(timeout=60) == TurnsFound(())
    checker._process.kill()
    assert heard.get(timeout=60) is None


def test_nothing_is_heard_any_more_once_it_has_stopped(start):
    hearing, heard = Event(), []

    def hear(reply):
        hearing.set()
        time.sleep(0.3)  # a signal of Qt's is on its way meanwhile
        heard.append(reply)

    checker = start(hear)
    checker.find_turns(NO_LINES)
    assert hearing.wait(60)
    checker.stop()
    assert heard == [TurnsFound(())]
    time.sleep(0.4)
    assert heard == [TurnsFound(())]


def test_names_come_back_with_the_ways_to_type_them(start):
    heard = SimpleQueue()
    start(heard.put).ask(WaysJob(("康帆", "Lin"), number=3))
    ways = (("康帆", (("康", "kang"), ("帆", "fan"))), ("Lin", (("lin",),)))
    assert heard.get(timeout=60) == WaysFound(3, ways)
