"""Questions to the checker's process: only the last of a kind is answered, also by a process started anew."""

import pytest

from annotator.app.analysis import Analysis
from annotator.app.jobs import Answers, AskJob, PlacesFound, PlacesJob
from annotator.app.paths import user_paths
from annotator.core.model import Info, Line
from annotator.core.transcript import Transcript
from annotator.gui import checking as module
from annotator.gui.checking import Checking


class FakeChecker:
    """Keeps what it is asked."""

    def __init__(self, _paths, heard):
        self.heard, self.asked = heard, []

    def ask(self, question):
        self.asked.append(question)

    def teach(self, _taught): ...
    def check(self, _job): ...
    def stop(self): ...


@pytest.fixture
def checking(qapp, monkeypatch):
    monkeypatch.setattr(module, "Checker", FakeChecker)
    transcript = Transcript([], [Line(1, "a", "text")], info=Info("talk"))
    checking = Checking(Analysis(transcript), user_paths())
    checking.start(module.Teach())
    return checking


@pytest.fixture
def answers():
    return []


def reply(checking, at):
    number = checking._checker.asked[at].number
    checking._checker.heard(Answers(number, 0, 0, str(number), None, ()))
    return str(number)


def test_only_the_question_asked_last_is_answered(checking, answers):
    checking.ask(AskJob("a", 0, 1), lambda found: answers.append(("first", found.reading)))
    checking.ask(AskJob("b", 0, 1), lambda found: answers.append(("second", found.reading)))
    reply(checking, 0)
    assert answers == []
    number = reply(checking, 1)
    assert answers == [("second", number)]


def test_questions_of_two_kinds_do_not_disturb_each_other(checking, answers):
    checking.ask(AskJob("a", 0, 1), lambda found: answers.append(found))
    checking.ask(PlacesJob((), "a"), lambda found: answers.append(found))
    places = PlacesFound(checking._checker.asked[1].number, ())
    checking._checker.heard(places)
    reply(checking, 0)
    assert [type(found) for found in answers] == [PlacesFound, Answers]


def test_a_process_started_anew_is_asked_what_is_still_open_and_it_is_answered_once(checking, answers):
    checking.ask(AskJob("a", 0, 1), lambda found: answers.append(found.reading))
    dead = checking._checker
    dead.heard(None)
    assert checking._checker is not dead
    assert [question.text for question in checking._checker.asked] == ["a"]
    reply(checking, 0)
    reply(checking, 0)
    assert len(answers) == 1


def test_where_no_process_will_come_again_it_is_told(checking, answers):
    for _ in range(3):
        checking._checker.heard(None)
    told = []
    checking.stopped.connect(lambda: told.append(True))
    checking.ask(AskJob("a", 0, 1), answers.append)
    assert told == [True]
