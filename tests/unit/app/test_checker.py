import time
from queue import SimpleQueue
from threading import Event

import pytest

from annotator.app.checker import Checker
from annotator.app.glossary_jobs import Said, SaidJob, TryJob
from annotator.app.jobs import (
    CheckJob,
    HeardPlace,
    KinFound,
    KinJob,
    Teach,
    TermWaysJob,
    TurnsFound,
    TurnsJob,
    WaysFound,
    WaysJob,
)
from annotator.app.paths import user_paths
from annotator.core.glossary import Lesson
from annotator.core.model import Category, Term
from annotator.detect.lines import TextLine

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


HEARD = (TextLine(1, "大家好，我是墨珩。"), TextLine(2, "刚才莫横讲得很好。"), TextLine(3, "那么墨衡老师怎么看？"))


def test_kin_are_told_with_what_is_doubtful_and_what_must_not_be_remembered(start):
    heard = SimpleQueue()
    start(heard.put).ask(KinJob(HEARD, number=5))
    found = heard.get(timeout=60)
    assert isinstance(found, KinFound)
    assert (found.number, found.cautious) == (5, frozenset())
    [kin] = found.kin
    assert kin[0] == HeardPlace(1, 6, 8, "墨珩")
    assert [place.text for place in kin] == ["墨珩", "莫横", "墨衡"]


def test_kin_of_a_term_that_is_taught_are_left_to_it(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    checker.teach(Teach(terms=(Term("墨珩", Category.PERSON, aliases=("莫横",)),)))
    checker.ask(KinJob(HEARD))
    assert heard.get(timeout=60) == KinFound(0, (), frozenset(), frozenset())


def test_what_is_asked_while_kin_are_sought_is_answered_first(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    checker.ask(KinJob(tuple(TextLine(at, f"第{at}行，{HEARD[at % 3].text}") for at in range(4_000))))
    checker.find_turns(NO_LINES)
    assert heard.get(timeout=60) == TurnsFound(())
    assert isinstance(heard.get(timeout=60), KinFound)


def test_another_name_of_a_person_is_no_wrong_form_where_it_is_too_short_for_one(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    person = Term("康帆", Category.PERSON, aliases=("抗翻", "好"), source="roster")
    checker.teach(Teach(roster=(person,)))
    line = TextLine(1, "好，那么下面请抗翻老师来讲。")
    checker.check(CheckJob((line,), frozenset({1}), ((1, 0),)))
    assert [suspect.text for suspect in heard.get(timeout=60).suspects] == ["抗翻"]


def test_terms_are_tried_said_and_typed_as_they_were_taught(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    own = Term("Zhumeng", Category.PRODUCT, pronunciations=("zhu2 meng4",))
    checker.teach(Teach(shared=(own,)))
    checker.ask(TryJob("我们用了逐梦这个模型", "Zhumeng", number=4))
    tried = heard.get(timeout=60)
    assert (tried.number, tried.verdict.term, tried.verdict.heard) == (4, "Zhumeng", "逐梦")
    checker.ask(SaidJob(own, number=5))
    said = heard.get(timeout=60)
    assert isinstance(said, Said)
    assert (said.number, said.ways[0]) == (5, "zhú mèng")
    checker.ask(TermWaysJob(("康帆",), number=6))
    assert heard.get(timeout=60) == WaysFound(6, (("康帆", (("康", "kang"), ("帆", "fan"))),))


def test_what_was_accepted_in_other_sessions_is_found_and_told_so(start):
    heard = SimpleQueue()
    checker = start(heard.put)
    checker.teach(Teach(lessons=(Lesson("磨粉框架", "Mofenix", Category.PRODUCT, 2),)))
    checker.check(CheckJob((TextLine(1, "我们用磨粉框架来训练。"),), frozenset({1}), ((1, 0),)))
    (suspect,) = heard.get(timeout=60).suspects
    first = suspect.suggestions[0]
    assert (suspect.text, first.text, first.reason.accepted) == ("磨粉框架", "Mofenix", 2)
