"""The strip as the path of work: what each part tells, and where it leads by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.core import decisions
from annotator.core.model import Band, Category, Suspect, SuspectKind

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def click(user, part: str) -> None:
    user.qtbot.mouseClick(user.page.strip.parts[part], Qt.MouseButton.LeftButton)


def told(user, part: str) -> str:
    return user.page.strip.parts[part].accessibleName()


@pytest.mark.timeout(180)
def test_turns_are_told_out_of_those_found_once_all_is_checked(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.qtbot.waitUntil(lambda: told(user, "turns").startswith("Turns 0/"), timeout=30_000)
    probable = int(told(user, "turns").partition("/")[2])
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    user.qtbot.waitUntil(lambda: told(user, "turns") == f"Turns 1/{probable}")


def mark_unclear(user, row: int, words: str) -> None:
    """Mark a place as unclear by the step that the window makes of it."""
    line = user.page.session.transcript.lines[row]
    at = line.text.index(words)
    kinds = SuspectKind.TERM, Category.WORD, Band.LIKELY
    suspect = Suspect(line.id, at, at + len(words), words, *kinds, 0.7, ())
    user.desk.perform(lambda t: decisions.unclear(t, [suspect]))


def at_caret(user) -> str:
    start, end = user.editor.selection
    return user.editor.text[start:end]


def test_the_unclear_part_and_its_key_lead_from_one_unclear_place_to_the_next(user):
    mark_unclear(user, 1, "规模")
    mark_unclear(user, 2, "质量")
    user.go(0)
    click(user, "unclear")
    assert at_caret(user) == "规模"
    user.key(Qt.Key.Key_U, CTRL)
    assert at_caret(user) == "质量"
    user.key(Qt.Key.Key_U, CTRL)
    assert at_caret(user) == "规模"
    assert user.page.strip.message.text() == "Went on from the start"


def test_an_unclear_place_is_found_where_it_stands_now(user):
    mark_unclear(user, 1, "规模")
    user.go(1, 0)
    user.type("well ")
    user.go(0)
    user.key(Qt.Key.Key_U, CTRL)
    assert at_caret(user) == "规模"


def test_without_unclear_places_that_is_said(user):
    user.key(Qt.Key.Key_U, CTRL)
    assert user.page.strip.message.text() == "No place is marked as unclear"


def test_the_part_of_reading_leads_to_the_next_line_that_is_not_read(user):
    user.go(3)
    click(user, "read")
    assert user.row == 0
    user.key(Qt.Key.Key_Return, CTRL)
    user.go(3)
    click(user, "read")
    assert user.row == 1


def test_where_everything_is_read_that_is_said(user):
    for row in range(len(user.lines)):
        user.go(row)
        user.key(Qt.Key.Key_Return, CTRL)
    click(user, "read")
    assert user.page.strip.message.text() == "Every line is read"


def test_names_lead_to_the_start_sheet_by_mouse_and_by_key(user):
    click(user, "names")
    assert not user.page.isVisible()
    user.key(Qt.Key.Key_Return)
    assert user.page.isVisible()
    user.key(Qt.Key.Key_T, CTRL)
    assert not user.page.isVisible()


def test_the_last_part_says_where_everything_is_kept(user):
    click(user, "saved")
    assert str(user.page.session.path) in user.page.strip.message.text()
