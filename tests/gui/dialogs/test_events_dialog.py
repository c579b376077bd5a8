"""The dialog of all events, and the list of sessions checked again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.app.event_check import NewPlaces
from annotator.app.events import EventFacts
from annotator.core.errors import FileMissing
from annotator.core.glossary import Event, EventPerson, EventSession
from annotator.gui.dialogs.event_check import EventCheckDialog
from annotator.gui.dialogs.events_dialog import EventsDialog
from annotator.gui.kit.theme import LIGHT

NIGHT, RIVER = Event(1, "夜谈"), Event(2, "澄江")
SESSION = EventSession("a", 2, Path("a.db"), "澄江：一")
FACTS = (EventFacts(NIGHT), EventFacts(RIVER, (SESSION,), (EventPerson("沈慧", "guest", "青梧大学"),)))


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(window):
    dialog = EventsDialog(LIGHT, window)
    dialog.show_events(FACTS)
    dialog.show()
    dialog.stand_on(2)
    return dialog


def test_an_event_is_shown_with_its_sessions_and_people(dialog):
    assert dialog.name.text() == "澄江"
    assert dialog.sessions.item(0).text() == "澄江：一"
    assert dialog.people.item(0).text() == "沈慧 · Guest · 青梧大学"


def test_it_is_renamed_by_a_name_that_is_not_empty(dialog, qtbot):
    dialog.name.setText("  ")
    dialog.name.editingFinished.emit()
    assert dialog.name.text() == "澄江"
    dialog.name.setText("澄江 2026 ")
    with qtbot.waitSignal(dialog.rename_wanted) as wanted:
        dialog.name.editingFinished.emit()
    assert wanted.args == [RIVER, "澄江 2026"]


def test_removing_and_merging_are_asked_about_first(dialog, qtbot):
    dialog.remove.click()
    with qtbot.waitSignal(dialog.remove_wanted) as removed:
        dialog.question.yes.click()
    assert removed.args == [RIVER]
    dialog._ask_to_merge(FACTS[0])
    with qtbot.waitSignal(dialog.merge_wanted) as merged:
        dialog.merging.yes.click()
    assert merged.args == [RIVER, NIGHT]


def test_enter_ends_the_name_and_answers_no_question(dialog, qtbot):
    dialog._ask_to_merge(FACTS[0])
    dialog.name.setText("夜航")
    with qtbot.assertNotEmitted(dialog.merge_wanted), qtbot.waitSignal(dialog.rename_wanted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def test_a_person_is_taken_off_and_a_session_opened(dialog, qtbot):
    dialog.people.setCurrentRow(0)
    with qtbot.waitSignal(dialog.forget_wanted) as forgotten:
        dialog.forget.click()
    assert forgotten.args == [RIVER, "沈慧"]
    with qtbot.waitSignal(dialog.open_wanted) as opened:
        dialog.sessions.itemActivated.emit(dialog.sessions.item(0))
    assert opened.args == [Path("a.db")]


def test_it_stands_on_the_same_event_after_a_change(dialog):
    dialog.show_events((FACTS[1], FACTS[0]))
    assert dialog.current.event == RIVER


def test_without_events_it_says_how_there_may_be_one(window):
    dialog = EventsDialog(LIGHT, window)
    dialog.show_events(())
    assert dialog.current is None
    assert not dialog.name.isVisible()


@pytest.fixture
def checked(window):
    dialog = EventCheckDialog("澄江", 3, LIGHT, window)
    dialog.show()
    return dialog


def test_sessions_with_most_that_is_new_come_first_and_open_there(checked, qtbot):
    few, many = NewPlaces(SESSION, (("文生图", 1),), 3, 2), NewPlaces(SESSION, (("知远架构", 4), ("具身", 1)), 7, 0)
    checked.add(few)
    checked.add(many)
    assert "知远架构 ×4 · 具身 ×1" in checked.rows.item(0).text()
    with qtbot.waitSignal(checked.wanted) as wanted:
        checked.open_button.click()
    assert wanted.args == [many]


def test_a_session_that_is_gone_says_so_and_cannot_be_opened(checked):
    checked.add(NewPlaces(SESSION, fault=FileMissing(path="a.db")))
    assert "a.db" in checked.rows.item(0).text()
    assert not checked.open_button.isEnabled()


def test_it_says_how_many_were_not_checked(checked):
    checked.add(NewPlaces(SESSION))
    checked.end()
    assert "2 session" in checked.note.text()
