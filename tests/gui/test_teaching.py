"""What the checker is told to listen for: at the start, after a step, and when another window has been at work."""

from contextlib import closing

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Category, Term
from annotator.gui.teaching import Teaching


class Told(QObject):
    """Keeps what a checker was told."""

    stopped = Signal()

    def __init__(self):
        super().__init__()
        self.taught = []
        self.start = self.teach = self.taught.append

    @property
    def texts(self):
        return [[term.text for term in taught.shared] for taught in self.taught]


class Desk(QObject):
    """A session and its checker, without lines."""

    roster_changed = Signal()
    said = Signal(str)

    def __init__(self, session):
        super().__init__()
        self.session, self.transcript, self.checking = session, session.transcript, Told()


@pytest.fixture
def others():
    with closing(open_glossary(user_paths())) as glossary:
        yield glossary


@pytest.fixture
def desk(qapp, tmp_path, others):
    talk = tmp_path / "talk.txt"
    talk.write_text("先聊一聊。\n", encoding="utf-8")
    with closing(open_session(talk, paths=user_paths())) as session:
        yield Desk(session)


@pytest.fixture
def teaching(desk):
    teaching = Teaching(desk, user_paths())
    yield teaching
    teaching.stop()


def add(glossary, text):
    (number,) = glossary.new_ids()
    change = Change(None, GlossaryTerm(number, Term(text, Category.ABBR)))
    glossary.write([change])
    return change


def comes_back(qapp):
    """The user returns to the program."""
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_the_checker_starts_with_the_terms_that_are_shared(qtbot, desk, teaching, others):
    add(others, "LoRA")
    teaching.start()
    assert desk.checking.taught == [], "they are read in the background"
    qtbot.waitUntil(lambda: desk.checking.texts == [["LoRA"]])


def test_it_is_taught_again_what_another_window_has_added(qtbot, qapp, desk, teaching, others):
    teaching.start()
    qtbot.waitUntil(lambda: len(desk.checking.taught) == 1)
    comes_back(qapp)
    qtbot.wait(100)
    assert len(desk.checking.taught) == 1, "nothing is new"
    add(others, "LoRA")
    comes_back(qapp)
    qtbot.waitUntil(lambda: desk.checking.texts == [[], ["LoRA"]])
    assert [term.text for term in desk.session.glossary.shared.terms] == ["LoRA"]


def test_what_was_read_before_a_step_is_read_again(qtbot, desk, teaching, others):
    teaching.start()
    change = Change(None, GlossaryTerm(others.new_ids()[0], Term("MoE", Category.ABBR)))
    desk.session.commit(Step(StepKind.GLOSSARY, (change,)))
    qtbot.waitUntil(lambda: desk.checking.texts == [["MoE"]])


def test_without_a_glossary_that_can_be_read_it_starts_all_the_same(qtbot, qapp, desk, teaching, others):
    others.close()
    user_paths().glossary.write_text("no database", encoding="utf-8")
    teaching.start()
    qtbot.waitUntil(lambda: desk.checking.texts == [[]])


def test_nothing_is_taught_once_the_session_closes(qtbot, desk, teaching):
    teaching.start()
    teaching.stop()
    qtbot.wait(300)
    assert desk.checking.taught == []


def test_the_user_is_told_when_the_checker_has_stopped(teaching, desk, qtbot):
    with qtbot.waitSignal(desk.said) as said:
        desk.checking.stopped.emit()
    assert "no longer kept up to date" in said.args[0]
