"""Find and replace: a list that lives with what is typed, ticks, places to look in, one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.core import edits, roster
from annotator.core.model import LineState
from annotator.gui.panels.hit_rows import ROW_ROLE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TALK = [
    "大家好，我们聊open sora，还有Open Sora之后的模型。",
    "模型要小，小模型的路还长。",
    "那 models 呢，model 和modelling不是一回事。",
    "谢谢各位，今天就到这里。",
]


@pytest.fixture
def user(start, tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(["# 圆桌-主持人：周岚-嘉宾：林知远", *TALK]) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    return user


def open_panel(user):
    user.key(Qt.Key.Key_H, CTRL)
    assert QApplication.focusWidget() is user.page.replacing.panel.wanted
    return user.page.replacing.panel


def settle(user) -> None:
    """Wait until what is shown is what was asked for."""
    user.qtbot.waitUntil(lambda: user.page.replacing._search.settled, timeout=30_000)


def look_for(user, wanted: str, instead: str = ""):
    panel = open_panel(user)
    user.type(wanted)
    user.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.instead
    user.type(instead)
    settle(user)
    return panel


def rows(panel) -> list[tuple[int, str, str | None, bool]]:
    words = [panel.model.index(row).data(ROW_ROLE) for row in range(panel.model.rowCount())]
    return [(row.number, row.found, row.instead, row.ticked) for row in words]


def talk(user) -> list[str]:
    return user.lines[-len(TALK) :]


def numbers(panel) -> list[int]:
    return [row[0] for row in rows(panel)]


def first(user) -> int:
    """The number of the first line of talk."""
    return len(user.lines) - len(TALK) + 1


def said(user) -> str:
    return user.page.strip.message.text()


def test_all_that_is_ticked_is_replaced_as_one_step(user):
    panel = look_for(user, "模型", "大模型")
    at = first(user)
    assert rows(panel) == [(line, "模型", "大模型", True) for line in (at, at + 1, at + 1)]
    user.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.list
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Space)
    assert [row[3] for row in rows(panel)] == [True, False, True]
    assert "2" in panel.button.text()
    panel.instead.setFocus()
    user.key(Qt.Key.Key_Return)
    assert talk(user)[:2] == [TALK[0].replace("模型", "大模型"), "模型要小，小大模型的路还长。"]
    settle(user)
    assert [row[3] for row in rows(panel)] == [True, False, True]  # what was left out is still left out
    user.key(Qt.Key.Key_Z, CTRL)
    assert talk(user) == TALK
    user.key(Qt.Key.Key_Y, CTRL)
    assert talk(user)[1] == "模型要小，小大模型的路还长。"


def test_the_list_follows_what_is_typed_and_edited(user):
    panel = open_panel(user)
    user.type("mo")
    settle(user)
    assert [row[1] for row in rows(panel)] == ["mo"] * 3
    user.type("dels")
    settle(user)
    assert [row[1] for row in rows(panel)] == ["models"]
    user.desk.perform(lambda t: edits.change_text(t, t.lines[-1].id, "谢谢 models。"))
    settle(user)
    assert numbers(panel) == [first(user) + 2, first(user) + 3]
    user.key(Qt.Key.Key_Z, CTRL) if not panel.wanted.hasFocus() else user.page.lines.undo()
    settle(user)
    assert numbers(panel) == [first(user) + 2]
    assert panel.instead.text() == ""
    assert [row[2] for row in rows(panel)] == [None]  # nothing is shown as to be removed before that is meant


def test_case_whole_words_and_patterns(user):
    panel = look_for(user, "open sora", "Open-Sora")
    assert [row[1] for row in rows(panel)] == ["open sora", "Open Sora"]
    panel.match_case.click()
    settle(user)
    assert [row[1] for row in rows(panel)] == ["open sora"]
    panel.match_case.click()
    panel.wanted.setText("model")
    panel.whole_word.click()
    settle(user)
    assert numbers(panel) == [first(user) + 2]
    panel.whole_word.click()
    panel.is_pattern.click()
    panel.wanted.setText(r"([a-z]+) sora")
    panel.instead.setText("Sora $1")
    settle(user)
    assert [row[1:3] for row in rows(panel)][-1] == ("Open Sora", "Sora Open")


def test_a_place_is_visited_and_come_back_from(user):
    panel = look_for(user, "小")
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is user.editor
    assert (user.row + 1, user.editor.selection) == (first(user) + 1, (5, 6))
    user.key(Qt.Key.Key_H, CTRL)
    assert QApplication.focusWidget() is panel.list
    assert panel.list.row == 1
    user.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is user.editor
    assert not user.page.replacing.is_open


def test_a_click_shows_the_place_or_ticks(user):
    panel = look_for(user, "模型", "x")
    rect = panel.list.visualRect(panel.model.index(1))
    user.qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert (user.row + 1, user.editor.selection) == (first(user) + 1, (0, 2))
    assert QApplication.focusWidget() is not user.editor
    box = QPoint(panel.list._delegate.box(rect).center())
    user.qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [row[3] for row in rows(panel)] == [True, False, True]


def test_f3_walks_the_hits_and_ctrl_a_ticks_all_or_none(user):
    panel = look_for(user, "模型", "x")
    for _ in range(2):
        user.key(Qt.Key.Key_F3)
        settle(user)
    assert (user.row + 1, user.editor.selection) == (first(user) + 1, (0, 2))
    assert panel.list.row == 1
    user.key(Qt.Key.Key_F3, SHIFT)
    assert user.row + 1 == first(user)
    user.key(Qt.Key.Key_F3, SHIFT)
    assert user.editor.selection == (6, 8)
    assert said(user)  # that it went on from the end
    panel.list.setFocus()
    user.key(Qt.Key.Key_A, CTRL)
    assert not any(row[3] for row in rows(panel))
    user.key(Qt.Key.Key_A, CTRL)
    assert all(row[3] for row in rows(panel))


def choose(user, panel, words) -> None:
    """Choose where to look, by what the box says or by what stands for it."""
    at = next(at for at in range(panel.place.count()) if words in (panel.place.itemText(at), panel.place.itemData(at)))
    panel.place.setCurrentIndex(at)
    panel.place.activated.emit(at)
    settle(user)


def test_only_some_lines_may_be_looked_at(user):
    lines = user.page.session.transcript.lines
    person = roster.in_slot(user.page.session.transcript, 2)
    user.desk.perform(lambda t: edits.set_speaker(t, lines[-4].id, 0, person.id))
    user.desk.perform(lambda t: edits.set_speaker(t, lines[-3].id, 0, None))
    panel = look_for(user, "模型", "x")
    at = first(user)
    choose(user, panel, person.name)
    assert numbers(panel) == [at]
    choose(user, panel, "nobody")
    assert numbers(panel) == [at + 1, at + 1]
    choose(user, panel, "unread")
    assert numbers(panel) == [at, at + 1, at + 1]
    user.desk.perform(lambda t: edits.set_state(t, [t.lines[-3].id], LineState.READ))
    settle(user)
    assert numbers(panel) == [at]
    user.desk.go(user.page.session.transcript.lines[-3].id, 3, 10)
    choose(user, panel, "selected")
    assert rows(panel) == [(at + 1, "模型", "x", True)]
    choose(user, panel, "all")
    assert len(rows(panel)) == 3


def test_what_is_selected_over_lines_is_where_to_look(user):
    user.go(len(user.lines) - 4, TALK[0].index("模型"))
    user.page.across.selection.extend(user.page.session.transcript.lines[-3].id, 3)
    panel = look_for(user, "模型", "x")
    assert panel.place.currentData() == "selected"
    assert numbers(panel) == [first(user), first(user) + 1]
    user.key(Qt.Key.Key_Return)
    assert talk(user)[1] == "x要小，小模型的路还长。"
    settle(user)
    assert not rows(panel)


def test_what_is_being_typed_is_kept_and_counts(user):
    panel = look_for(user, "模型", "x")
    user.go(len(user.lines) - 1, 0)
    user.type("模型，")
    panel.instead.setFocus()
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: talk(user)[3] == "x，" + TALK[3], timeout=30_000)
    assert talk(user)[1] == "x要小，小x的路还长。"


def test_a_faulty_pattern_is_told_in_the_panel(user, told):
    panel = look_for(user, "(模型", "x")
    panel.is_pattern.click()
    settle(user)
    assert "4" in panel.note.text()
    assert not rows(panel)
    assert not panel.button.isEnabled()
    panel.wanted.setText("(模型)")
    settle(user)
    assert (len(rows(panel)), panel.note.isVisible()) == (3, False)
    panel.instead.setText("$2")
    settle(user)
    assert panel.note.isVisible()
    assert not told


def test_a_pattern_that_explodes_is_stopped_and_the_next_one_found(user):
    user.desk.perform(lambda t: edits.change_text(t, t.lines[-1].id, "a" * 5_000 + "c"))
    panel = look_for(user, "模型", "x")
    panel.is_pattern.click()
    panel.wanted.setText("(a+a+)+b")
    user.qtbot.waitUntil(lambda: "(a+a+)+b" in panel.note.text(), timeout=30_000)
    assert not rows(panel)
    panel.wanted.setText("a+c")
    settle(user)
    assert len(rows(panel)) == 1


def test_what_is_pasted_on_several_rows_becomes_one(user):
    panel = look_for(user, "模型", "")
    panel.instead.setText("大\n模型")
    settle(user)
    user.key(Qt.Key.Key_Return)
    assert talk(user)[1] == "大模型要小，小大模型的路还长。"


def test_a_line_may_be_emptied(user):
    panel = look_for(user, TALK[3], "")
    assert panel.button.isEnabled()
    user.key(Qt.Key.Key_Return)
    assert talk(user)[3] == ""
    user.key(Qt.Key.Key_Z, CTRL)
    assert talk(user) == TALK


def test_in_a_window_that_only_reads_the_reason_is_told(user, start, tmp_path, told):
    second = start(tmp_path / "talk.md")
    panel = look_for(second, "模型", "x")
    assert len(rows(panel)) == 3
    second.key(Qt.Key.Key_Return)
    second.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert "read-only" in told[0]
    assert talk(second) == TALK


def test_very_many_places_are_asked_about_first(user, monkeypatch):
    asked = []

    def answer(box):
        asked.append(box.text())
        cancel = box.button(QMessageBox.StandardButton.Cancel)
        (consent,) = set(box.buttons()) - {cancel}
        (consent if len(asked) > 1 else cancel).click()

    monkeypatch.setattr(QMessageBox, "open", answer)
    user.desk.perform(lambda t: edits.change_text(t, t.lines[-1].id, "和" * 3_000))
    look_for(user, "和", "与")
    user.key(Qt.Key.Key_Return)
    assert "3001" in asked[0]
    assert "2" in asked[0]
    assert talk(user)[3] == "和" * 3_000
    user.page.replacing.panel.instead.setFocus()
    user.key(Qt.Key.Key_Return)
    assert talk(user)[3] == "与" * 3_000


def test_what_is_selected_or_in_the_bar_is_what_is_looked_for(user):
    user.desk.go(user.page.session.transcript.lines[-3].id, 5, 8)
    panel = open_panel(user)
    assert panel.wanted.text() == "小模型"
    user.key(Qt.Key.Key_Escape)
    user.go(len(user.lines) - 1, 0)
    user.key(Qt.Key.Key_F, CTRL)
    user.type("谢谢")
    user.key(Qt.Key.Key_H, CTRL)
    assert panel.wanted.text() == "谢谢"
    assert user.page.find_bar.isHidden()
    user.editor.setFocus()
    user.key(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is panel.wanted


def test_while_composing_no_key_of_the_field_acts(user):
    panel = look_for(user, "模型", "")
    QApplication.sendEvent(panel.instead, QInputMethodEvent("da", []))
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Escape)
    assert talk(user) == TALK
    assert user.page.replacing.is_open


def test_enter_with_another_key_does_nothing_to_the_text(user):
    open_panel(user)
    for held in (CTRL, SHIFT, Qt.KeyboardModifier.AltModifier):
        user.key(Qt.Key.Key_Return, held)
    assert [line.state for line in user.page.session.transcript.lines[-4:]] == [LineState.TODO] * 4
    assert QApplication.focusWidget() is user.page.replacing.panel.wanted
