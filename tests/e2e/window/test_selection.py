"""Selecting over lines as in a document, and what is done to what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from annotator.core.history import StepKind
from annotator.core.model import LineKind
from tests.e2e.window.test_by_mouse import spot

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.window.resize(2200, 900)  # so wide that no line is wrapped
    user.accept_start_sheet()
    return user


def selection(user):
    return user.page.across.selection


def selected(user):
    """Where the selection begins and ends: row and offset."""
    row = user.page.session.transcript.index
    return [(row(caret.line_id), caret.offset) for caret in selection(user).ends]


def copied(user):
    user.key(Key.Key_C, CTRL)
    return QApplication.clipboard().text()


def press(user, *keys, held=SHIFT):
    for key in keys:
        user.key(key, held)


def select(user, start, end):
    """Select from (row, offset) to (row, offset) on lines further down."""
    user.go(*start)
    press(user, *[Key.Key_Down] * (end[0] - start[0]), Key.Key_Home)
    press(user, *[Key.Key_Right] * end[1])
    assert selected(user) == [start, end]


def test_shift_and_arrows_select_into_other_lines_and_back(user):
    user.go(1, 4)
    press(user, Key.Key_Down)
    assert selected(user)[0] == (1, 4)
    assert selected(user)[1][0] == 2
    press(user, Key.Key_Down, Key.Key_End)
    assert selected(user) == [(1, 4), (3, len(user.lines[3]))]
    press(user, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert selected(user)[1] == (1, 4)
    assert selected(user)[0][0] == 0
    press(user, Key.Key_Down)
    assert not selection(user).spans
    assert selected(user)[0][0] == selected(user)[1][0] == 1


def test_shift_left_and_right_go_over_the_seam(user):
    user.go(1, 0)
    press(user, Key.Key_Left, Key.Key_Left)
    end = len(user.lines[0])
    assert selected(user) == [(0, end - 1), (1, 0)]
    press(user, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert selected(user) == [(1, 0), (1, 1)]


def test_pages_and_ends_of_the_text_are_reached_with_shift(user):
    user.go(1, 4)
    press(user, Key.Key_End, held=SHIFT | CTRL)
    assert selected(user) == [(1, 4), (3, len(user.lines[3]))]
    press(user, Key.Key_Home, held=SHIFT | CTRL)
    assert selected(user) == [(0, 0), (1, 4)]
    press(user, Key.Key_PageDown)
    assert selected(user) == [(1, 4), (3, len(user.lines[3]))]


def test_shift_down_on_the_last_line_selects_to_its_end(user):
    user.go(3, 2)
    press(user, Key.Key_Down)
    assert selected(user) == [(3, 2), (3, len(user.lines[3]))]


@pytest.mark.parametrize(
    ("key", "place"), [(Key.Key_Left, (1, 4)), (Key.Key_Right, (2, 3)), (Key.Key_Home, (2, 0)), (Key.Key_Up, (1, 3))]
)
def test_any_move_without_shift_ends_it(user, key, place):
    select(user, (1, 4), (2, 3))
    user.key(key)
    assert not selection(user).spans
    assert selected(user) == [place, place]
    assert not user.editor.spans


def test_going_elsewhere_ends_it(user):
    select(user, (1, 4), (2, 3))
    user.key(Key.Key_Down, ALT)
    assert not selection(user).spans
    select(user, (1, 4), (2, 3))
    QTest.mouseClick(user.desk.view.viewport(), Qt.MouseButton.LeftButton, pos=spot(user, 0, 2))
    assert not selection(user).spans


def test_the_whole_transcript_is_selected_by_the_second_control_a(user):
    user.go(1, 3)
    user.key(Key.Key_A, CTRL)
    assert selected(user) == [(1, 0), (1, len(user.lines[1]))]
    user.key(Key.Key_A, CTRL)
    assert selected(user) == [(0, 0), (3, len(user.lines[3]))]
    assert user.row == 1, "the lines do not run away under the eye"
    assert copied(user) == "\n".join(user.lines)


def test_lines_are_copied_one_on_a_row(user):
    select(user, (1, 4), (3, 2))
    assert copied(user) == "\n".join([user.lines[1][4:], user.lines[2], user.lines[3][:2]])
    assert selection(user).spans, "copying leaves the selection"


def test_hidden_lines_are_neither_copied_nor_destroyed(user):
    before = user.lines
    user.go(1)
    user.key(Key.Key_Return, CTRL)
    user.page.filter.choose("unread")
    user.go(0)
    press(user, Key.Key_End, held=SHIFT | CTRL)
    assert copied(user) == "\n".join([before[0], *before[2:]])
    user.key(Key.Key_Delete)
    assert user.lines == before
    assert "filter" in user.page.strip.message.text()


@pytest.mark.parametrize("how", ["type", "delete", "backspace", "paste", "cut", "input method"])
def test_what_is_selected_is_replaced_in_one_step(user, how):
    before, made = user.lines, len(user.page.session.history.done)
    select(user, (1, 4), (3, 2))
    QApplication.clipboard().setText("甲\n乙")
    put = {"type": "x", "paste": "甲乙", "input method": "你好"}.get(how, "")
    if how == "type":
        user.type("x")
    elif how == "input method":
        user.type("你")
        user.type("好")
    else:
        keys = {"delete": (Key.Key_Delete,), "backspace": (Key.Key_Backspace,)}
        user.key(*keys.get(how, ({"paste": Key.Key_V, "cut": Key.Key_X}.get(how), CTRL)))
    assert user.editor.text == before[1][:4] + put + before[3][2:]
    assert user.editor.caret == 4 + len(put)
    user.desk.flush()
    assert user.lines == [before[0], before[1][:4] + put + before[3][2:]]
    assert len(user.page.session.history.done) == made + 1
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before
    user.key(Key.Key_Y, CTRL)
    assert user.lines == [before[0], before[1][:4] + put + before[3][2:]]
    if how == "cut":
        assert QApplication.clipboard().text() == "\n".join([before[1][4:], before[2], before[3][:2]])


def test_upwards_it_is_the_same(user):
    before = user.lines
    user.go(3, 2)
    press(user, Key.Key_Up, Key.Key_Up, Key.Key_Home, *[Key.Key_Right] * 4)
    assert selected(user) == [(1, 4), (3, 2)]
    user.type("x")
    user.desk.flush()
    assert user.lines == [before[0], before[1][:4] + "x" + before[3][2:]]


def test_everything_can_be_deleted_and_brought_back(user):
    before = user.lines
    press(user, Key.Key_A, Key.Key_A, held=CTRL)
    user.key(Key.Key_Delete)
    assert user.lines == [""]
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before


def test_headings_are_not_destroyed(start, tmp_path):
    path = tmp_path / "panel.md"
    path.write_text("# 论坛\n\n第一行。\n\n## 上半场\n\n第二行。\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    before = user.lines
    assert user.page.session.transcript.lines[1].kind is LineKind.HEADING
    user.go(0, 1)
    press(user, Key.Key_End, held=SHIFT | CTRL)
    for key in (Key.Key_Delete, Key.Key_Return, Key.Key_X):
        user.key(key)
        assert user.lines == before
        assert user.editor.text == before[2]
        assert "2" in user.page.strip.message.text()
    assert copied(user) == "\n".join([before[0][1:], *before[1:]])


def test_enter_puts_a_line_end_in_the_place_of_what_is_selected(user):
    before = user.lines
    user.go(1, 4)
    press(user, *[Key.Key_Right] * 3)
    user.key(Key.Key_Return)
    assert user.lines[1:3] == [before[1][:4], before[1][7:]]
    assert (user.row, user.editor.caret) == (2, 0)
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before
    select(user, (1, 4), (3, 2))
    user.key(Key.Key_Return)
    assert user.lines == [before[0], before[1][:4], before[3][2:]]
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before


def test_speakers_and_reading_leave_the_text_of_a_selection_alone(user):
    before = user.lines
    select(user, (1, 0), (3, 2))
    user.key(Key.Key_1, ALT)
    assert "".join(user.lines) == "".join(before)
    select(user, (1, 0), (2, 2))
    user.key(Key.Key_Return, CTRL)
    assert "".join(user.lines) == "".join(before)


def test_shift_and_click_selects_up_to_there(user):
    user.go(1, 4)
    viewport = user.desk.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, spot(user, 3, 2))
    assert selected(user) == [(1, 4), (3, 2)]
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, spot(user, 0, 2))
    assert selected(user) == [(0, 2), (1, 4)]


def test_the_mouse_drawn_over_lines_selects_them(user):
    viewport = user.desk.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot(user, 2, 4))
    QTest.mouseMove(viewport, spot(user, 1, 3))
    assert selected(user) == [(1, 3), (2, 4)]
    QTest.mouseMove(viewport, spot(user, 3, 2))
    assert selected(user) == [(2, 4), (3, 2)]
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot(user, 3, 2))
    user.type("x")
    assert user.editor.text.count("x") == 1


def test_the_mouse_drawn_out_of_the_current_line_selects_others(user):
    user.go(1, 0)
    editor = user.editor.viewport()
    view = user.desk.view.viewport()

    def here(row, at):
        return editor.mapFromGlobal(view.mapToGlobal(spot(user, row, at)))

    QTest.mousePress(editor, Qt.MouseButton.LeftButton, pos=here(1, 4))
    QTest.mouseMove(editor, here(3, 2))
    assert selected(user) == [(1, 4), (3, 2)]
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton, pos=here(3, 2))


def test_a_right_click_offers_what_can_be_done(user):
    select(user, (1, 4), (2, 2))
    user.editor.wishes.menu.emit(QPoint(0, 0))
    (menu,) = user.editor.findChildren(QMenu)
    assert selection(user).spans
    menu.actions()[1].trigger()
    assert QApplication.clipboard().text() == "\n".join([user.lines[1][4:], user.lines[2][:2]])
    menu.close()


def test_no_card_comes_between_while_lines_are_selected(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Key.Key_F8)
    at, row = user.editor.selection[0], user.row
    assert user.desk.row.card.suspect
    user.go(row + 1, 2)
    selection(user).extend(user.page.session.transcript.lines[row].id, at + 1)
    assert not user.desk.row.card.suspect
    user.go(row, at + 1)
    assert user.desk.row.card.suspect


def test_a_stretch_pasted_from_several_rows_is_one_line_and_one_step(user):
    made = len(user.page.session.history.done)
    QApplication.clipboard().setText("".join(f"第{at}行说了很多很多话。\r\n" for at in range(2000)))
    user.key(Key.Key_V, CTRL)
    assert len(user.page.session.history.done) == made + 1
    assert user.page.session.history.done[-1].kind is StepKind.PASTE
    assert user.lines[0].startswith("第0行说了很多很多话。第1行")
    assert len(user.lines) == 4
    assert "too long to be checked" in user.page.strip.message.text()
    user.key(Key.Key_Z, CTRL)
    assert user.lines[0].startswith("大家好")


def test_before_something_huge_is_pasted_it_is_asked(user, monkeypatch, told):
    before = user.lines
    QApplication.clipboard().setText("很长" * 120_000)
    user.key(Key.Key_V, CTRL)
    assert user.lines == before
    assert "240000" in told[0].replace(",", "")
    (box,) = user.desk.view.findChildren(QMessageBox)
    box.buttons()[0].click()
    user.desk.flush()
    assert len(user.lines[0]) == 240_000 + len(before[0])


def test_what_no_session_can_work_with_is_refused(user, told):
    before = user.lines
    QApplication.clipboard().setText("长" * 1_000_001)
    user.key(Key.Key_V, CTRL)
    assert user.lines == before
    assert not told
    assert "1000001" in user.page.strip.message.text().replace(",", "")


def test_characters_that_no_file_can_hold_are_left_out_of_a_paste(user):
    QApplication.clipboard().setText("甲\x00\x07乙\t丙")
    user.key(Key.Key_V, CTRL)
    assert user.lines[0].startswith("甲乙\t丙大家好")


def test_drawn_below_the_lines_the_mouse_rolls_them_on(start, tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("".join(f"这是第{at}行。\n" for at in range(200)), encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    viewport = user.desk.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot(user, 3, 2))
    QTest.mouseMove(viewport, QPoint(300, viewport.height() + 30))
    user.qtbot.waitUntil(lambda: user.row > 60, timeout=10_000)
    assert selected(user)[0] == (3, 2)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, viewport.height() + 30))
    row = user.row
    user.qtbot.wait(200)
    assert user.row <= row + 2, "it stops with the mouse"


def test_text_dropped_on_the_line_stands_there(user):
    before = user.lines[0]
    data = QMimeData()
    data.setText("甲\n乙")
    viewport = user.editor.viewport()
    user.editor.place_caret(5)
    where = QPointF(user.editor.cursorRect().center())
    user.editor.place_caret(0)
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(where.toPoint(), action, data, button, none))
    QApplication.sendEvent(viewport, QDropEvent(where, action, data, button, none))
    user.desk.flush()
    assert user.lines[0] == before[:5] + "甲乙" + before[5:]
    user.key(Key.Key_Z, CTRL)
    assert user.lines[0] == before


def test_where_nothing_can_be_changed_text_is_selected_and_copied(start, transcript):
    first = start(transcript)
    first.accept_start_sheet()
    user = start(transcript)
    assert user.page.session.read_only
    before = user.lines
    user.editor.setFocus()
    user.go(0, 2)
    press(user, Key.Key_Right, Key.Key_Right)
    assert copied(user) == before[0][2:4]
    press(user, Key.Key_End, held=SHIFT | CTRL)
    for key in (Key.Key_Delete, Key.Key_X, Key.Key_Backspace):
        user.key(key)
    user.type("你")
    assert copied(user) == "\n".join([before[0][2:], *before[1:]])
    assert user.lines == before


def test_what_is_selected_is_seen_in_every_row(user):
    def ground(row, at):
        """The colour behind a character, at the upper edge of its line."""
        view = user.desk.view.viewport()
        place = spot(user, row, at)
        top = user.desk.view.rowViewportPosition(row) + user.desk.view._delegate.pad + 1
        return view.grab().toImage().pixelColor(place.x() + 1, top).name()

    select(user, (1, 4), (3, 2))
    theme = user.window._appearance.theme
    here = {(1, 2): theme.page, (1, 5): theme.selection, (2, 5): theme.selection, (3, 1): theme.selection}
    here[3, 4] = theme.accent_soft
    assert {place: ground(*place) for place in here} == here
    compose = QInputMethodEvent("ni", [])
    QApplication.sendEvent(user.editor, compose)
    assert ground(3, 0) == ground(2, 5) == theme.selection
    QApplication.sendEvent(user.editor, QInputMethodEvent())
    user.key(Key.Key_Left)
    assert {ground(*place) for place in here} == {theme.page, theme.accent_soft}


def test_the_mouse_drawn_within_a_line_taller_than_the_window_does_not_roll_it(start, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("短。\n" + "这是很长的一行文字，" * 900 + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    view = user.desk.view
    viewport, here = view.viewport(), QPoint(300, view.viewport().height() // 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=here)
    user.qtbot.wait(50)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 400)
    top, places = bar.value(), set()
    for _ in range(3):
        here = here + QPoint(20, 25)
        QTest.mouseMove(viewport, here)
        places.add((selected(user)[1], bar.value()))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=here)
    assert user.row == 1
    assert len(places) == 3
    assert {value for _, value in places} == {top}
