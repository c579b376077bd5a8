"""What is read, line by line and turn by turn, and what stops it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.core.model import Band, Category, LineState, Suspect, SuspectKind

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


@pytest.fixture
def sure(user):
    """Two sure suspects, in the first two lines."""
    for line, heard in zip(user.page.session.transcript.lines, ("open sora", "林志远"), strict=False):
        at = line.text.index(heard)
        kinds = (SuspectKind.TERM, Category.TERM_EN, Band.SURE)
        suspect = Suspect(line.id, at, at + len(heard), heard, *kinds, 0.9, ())
        user.page.checking.analysis.found.keep({line.id: [suspect]})


def read(user):
    return [line.state is LineState.READ for line in user.page.session.transcript.lines]


def said(user):
    return user.page.strip.message.text()


def one_turn(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)


def select_into_the_next_line(user, row):
    """Select from the fourth character of a line to the second of the next."""
    user.go(row, 3)
    for _ in range(len(user.lines[row])):
        user.key(Qt.Key.Key_Right, SHIFT)


def test_a_line_is_read_and_the_next_unread_one_comes(user):
    user.key(Qt.Key.Key_K, ALT)
    assert read(user) == [True, False, False, False]
    assert user.row == 1


def test_a_line_is_not_read_again(user):
    user.key(Qt.Key.Key_K, ALT)
    user.go(0, 4)
    user.key(Qt.Key.Key_K, CTRL | SHIFT)
    assert not any(read(user))
    assert (user.row, user.editor.caret) == (0, 4)
    user.key(Qt.Key.Key_K, CTRL | SHIFT)
    assert said(user) == "This line is not marked as read"
    user.key(Qt.Key.Key_Z, CTRL)
    assert read(user) == [True, False, False, False]


def test_selected_lines_are_read_and_not_read_together(user):
    select_into_the_next_line(user, 0)
    user.key(Qt.Key.Key_K, ALT)
    assert read(user) == [True, True, False, False]
    select_into_the_next_line(user, 0)
    user.key(Qt.Key.Key_K, CTRL | SHIFT)
    assert not any(read(user))


def test_what_is_sure_stops_a_turn_once(user, sure):
    one_turn(user)
    user.go(3)
    user.key(Qt.Key.Key_Return, CTRL)
    assert not any(read(user))
    assert (user.row, user.editor.text[slice(*user.editor.selection)]) == (0, "open sora")
    assert said(user).startswith("2 sure suspects are left here; Ctrl+")
    user.key(Qt.Key.Key_Return, CTRL)
    assert all(read(user))


def test_another_turn_has_its_own_stop(user, sure):
    user.go(0)
    user.key(Qt.Key.Key_K, ALT)
    assert not any(read(user))
    user.go(1)
    user.key(Qt.Key.Key_K, ALT)
    assert said(user).startswith("1 sure suspect is left here; Alt+K")
    user.go(0)
    user.key(Qt.Key.Key_K, ALT)
    assert not any(read(user))
    user.key(Qt.Key.Key_K, ALT)
    assert read(user) == [True, False, False, False]


def test_whoever_went_elsewhere_meanwhile_is_stopped_again(user, sure):
    user.key(Qt.Key.Key_K, ALT)
    user.go(3)
    user.go(0)
    user.key(Qt.Key.Key_K, ALT)
    assert not any(read(user))


def test_what_is_sure_stops_selected_lines_once_and_they_stay_selected(user, sure):
    select_into_the_next_line(user, 0)
    user.key(Qt.Key.Key_K, ALT)
    assert not any(read(user))
    assert said(user).startswith("2 sure suspects")
    user.key(Qt.Key.Key_K, ALT)
    assert read(user) == [True, True, False, False]
