"""Typing, splitting, joining, speakers and undo, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_typed_text_is_in_the_session_once_the_line_is_left(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("嗯，")
    user.key(Qt.Key.Key_Down, ALT)
    assert user.row == 1
    assert user.lines[0].startswith("嗯，大家好")


def test_enter_splits_and_backspace_at_the_start_joins(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    user.go(1, 8)
    user.key(Qt.Key.Key_Return)
    assert user.lines[1:3] == [before[1][:8], before[1][8:]]
    assert (user.row, user.editor.caret) == (2, 0)
    user.key(Qt.Key.Key_Backspace)
    assert user.lines == before
    assert (user.row, user.editor.caret) == (1, 8)


def test_delete_at_the_end_joins_with_the_next_line(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    user.go(0, len(before[0]))
    user.key(Qt.Key.Key_Delete)
    assert user.lines == [before[0] + before[1], *before[2:]]


def test_alt_digit_starts_a_speaker_inside_a_line_and_shift_enter_goes_back_to_the_other(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(0, 0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(1, 8)
    user.key(Qt.Key.Key_2, ALT)
    user.go(3, 9)
    user.key(Qt.Key.Key_Return, SHIFT)
    names = {s.id: s.name for s in user.page.session.transcript.roster()}
    spoken = [names[line.speaker] for line in user.page.session.transcript.lines]
    assert spoken == ["周岚", "周岚", "林知远", "林知远", "周岚", "周岚"]


def test_five_steps_back_and_forth_again(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    states = [user.lines]
    user.type("一")
    user.go(1, 8)
    states.append(user.lines)
    user.key(Qt.Key.Key_Return)
    states.append(user.lines)
    user.key(Qt.Key.Key_1, ALT)
    states.append(user.lines)
    user.go(0, len(user.lines[0]))
    user.key(Qt.Key.Key_Delete)
    states.append(user.lines)
    user.key(Qt.Key.Key_F2, CTRL)
    states.append(user.lines)
    for earlier in reversed(states[:-1]):
        user.key(Qt.Key.Key_Z, CTRL)
        assert user.lines == earlier
    for later in states[1:]:
        user.key(Qt.Key.Key_Y, CTRL)
        assert user.lines == later


def test_undo_takes_back_what_is_being_typed_first(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    user.type("abc")
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.lines == before
    assert user.editor.text == before[0]


def test_arrows_leave_the_line_at_its_edges(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(1, 0)
    user.key(Qt.Key.Key_Left)
    assert (user.row, user.editor.caret) == (0, len(user.lines[0]))
    user.key(Qt.Key.Key_Right)
    assert (user.row, user.editor.caret) == (1, 0)
    user.key(Qt.Key.Key_Up)
    assert user.row == 0


def test_several_pasted_rows_become_one_line(start, transcript, qtbot):
    user = start(transcript)
    user.accept_start_sheet()
    from PySide6.QtWidgets import QApplication

    QApplication.clipboard().setText("甲\n乙\r\nab\ncd")
    user.key(Qt.Key.Key_V, CTRL)
    assert user.editor.text.startswith("甲乙ab cd大家好")
    user.key(Qt.Key.Key_Down, ALT)
    assert user.lines[0].startswith("甲乙ab cd")


def test_control_return_marks_the_turn_read_and_goes_on(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_Return, CTRL)
    states = [line.state.value for line in user.page.session.transcript.lines]
    assert states == ["read", "todo", "todo", "todo"]
    assert user.row == 1


def test_control_home_and_end_go_to_the_ends_of_the_text(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_End, CTRL)
    assert (user.row, user.editor.caret) == (3, len(user.lines[3]))
    user.key(Qt.Key.Key_Home, CTRL)
    assert (user.row, user.editor.caret) == (0, 0)


def test_a_reverted_line_is_to_do_again(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("x")
    user.key(Qt.Key.Key_Down, ALT)
    user.go(0)
    assert user.page.session.transcript.lines[0].state.value == "edited"
    user.key(Qt.Key.Key_F2, CTRL)
    assert user.page.session.transcript.lines[0].state.value == "todo"
