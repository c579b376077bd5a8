"""The row in which the event of a session is chosen."""

from pathlib import Path

import pytest

from annotator.app.events import EventChoice, EventFacts, EventLook, EventOffer, MatchReason
from annotator.core.glossary import Event, EventPerson, EventSession
from annotator.gui.panels.event_row import EventRow

NIGHT, RIVER = Event(1, "夜谈"), Event(2, "澄江")
FACTS = (
    EventFacts(NIGHT, people=(EventPerson("何一鸣"),)),
    EventFacts(RIVER, (EventSession("a", 2, Path("a.db")),), (EventPerson("沈慧"),), terms=4, fixes=2, styled=True),
)
OFFER = EventOffer(2, MatchReason.TITLE, "澄江大会", proposed=True)


@pytest.fixture
def row(qtbot):
    row = EventRow()
    qtbot.addWidget(row)
    row.show()
    return row


def choose(row, text):
    row.events.setCurrentIndex(row.events.findText(text))


def test_before_anything_is_shown_nothing_is_chosen(row):
    assert row.choice is None
    assert not row.events.isEnabled()


def test_the_event_proposed_is_chosen_and_says_why_and_what_it_brings(row):
    row.show_look(EventLook(FACTS, offers=(OFFER,)), propose=True)
    assert row.choice == EventChoice(2)
    assert "澄江大会" in row.note.text()
    assert "a house style" in row.note.text()
    assert [person.name for person in row.people] == ["沈慧"]


def test_what_is_not_proposed_only_comes_first(row):
    row.show_look(EventLook(FACTS, offers=(OFFER,)), propose=False)
    assert row.choice == EventChoice()
    assert [row.events.itemText(at) for at in range(3)] == ["None", "澄江", "夜谈"]


def test_the_own_event_stands_whatever_is_proposed(row):
    row.show_look(EventLook(FACTS, own=1, offers=(OFFER,)), propose=True)
    assert row.choice == EventChoice(1)
    choose(row, "None")
    assert row.choice == EventChoice()


def test_a_new_event_needs_a_name_and_takes_others_in_where_that_is_wanted(row):
    alike = (EventSession("b", 0, Path("b.db"), "澄江：二"),)
    row.show_look(EventLook(FACTS, name="澄江 2026", alike=alike), propose=True)
    assert not row.name.isVisible()
    choose(row, "New event…")
    assert row.choice == EventChoice(name="澄江 2026", others=alike)
    row.others.setChecked(False)
    assert row.choice == EventChoice(name="澄江 2026")
    row.name.setText("  ")
    assert not row.answered
    assert row.choice is None
