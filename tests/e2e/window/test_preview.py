"""The client text beside the lines, as an editor uses it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core import roster
from annotator.core.clean_levels import CleanLevel
from annotator.core.edits import set_speaker_of
from annotator.core.model import DecisionKind
from annotator.gui.panels.place_menu import PlaceMenu

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROWS = [
    "# 圆桌：小模型怎么走",
    "大家好，嗯，今天我们聊一聊模型的规模。",
    "呃，我先说两句，数据的质量更重要。",
    "这个问题我想了很久，嗯，还没有答案。",
    "最后谢谢各位，今天就到这里。",
]


@pytest.fixture
def transcript(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(ROWS) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    return user


@pytest.fixture
def previewing(user):
    """The user with the preview open, light clean-up chosen."""
    open_preview(user)
    user.qtbot.mouseClick(panel(user).levels.buttons[CleanLevel.LIGHT], Qt.MouseButton.LeftButton)
    user.qtbot.waitUntil(lambda: words(user) == ["嗯", "呃", "嗯"])
    return user


def panel(user):
    return user.page.client_text.panel


def places(user):
    return user.page.client_text.previewing.places


def words(user, *, kept: bool = False) -> list[str]:
    """What is left out of the part that is shown, or kept, without the marks around it."""
    return [re.sub(r"\W", "", place.heard) for place in places(user) if (place.kept is not None) is kept]


def open_preview(user) -> None:
    user.key(Qt.Key.Key_F11, CTRL)
    user.qtbot.waitUntil(lambda: "数据的质量" in panel(user).text.toPlainText(), timeout=60_000)


def point(user, at: int) -> QPoint:
    """Where the middle of the character at a position of the preview is to be seen."""
    text = panel(user).text
    cursor = QTextCursor(text.document())
    cursor.setPosition(at)
    left = text.cursorRect(cursor)
    cursor.setPosition(at + 1)
    return QPoint((left.left() + text.cursorRect(cursor).left()) // 2, left.center().y())


def where(user, number: int) -> QPoint:
    """Where the word of a place is."""
    place = places(user)[number]
    text = panel(user).text
    start, _ = text._written.places[place]
    return point(user, start + re.search(r"\w", place.heard).start())


def click(user, number: int, button=Qt.MouseButton.LeftButton) -> None:
    user.qtbot.mouseClick(panel(user).text.viewport(), button, pos=where(user, number))


def test_it_is_closed_at_first_and_opened_by_a_key_that_leaves_the_keyboard_where_it_was(user):
    assert panel(user).isHidden()
    open_preview(user)
    assert QApplication.focusWidget() is user.editor
    assert "圆桌" not in user.editor.text
    user.key(Qt.Key.Key_F11, CTRL)
    assert panel(user).isHidden()


def test_a_click_keeps_a_place_and_another_gives_it_back(previewing):
    user = previewing
    text = user.lines
    click(user, 1)
    user.qtbot.waitUntil(lambda: words(user, kept=True) == ["呃"])
    assert words(user) == ["嗯", "嗯"]
    assert "呃" in user.page.strip.message.text()
    click(user, 1)
    user.qtbot.waitUntil(lambda: words(user) == ["嗯", "呃", "嗯"])
    assert user.lines == text


def test_a_key_goes_from_place_to_place_and_another_keeps_it(previewing):
    user = previewing
    user.go(1, 6)
    user.key(Qt.Key.Key_F11)
    user.qtbot.waitUntil(lambda: user.row == 2)
    assert "嗯" in user.editor.textCursor().selectedText()
    user.key(Qt.Key.Key_F11, SHIFT)
    user.qtbot.waitUntil(lambda: user.row == 1)
    user.key(Qt.Key.Key_B, ALT)
    user.qtbot.waitUntil(lambda: words(user, kept=True) == ["呃"])
    user.key(Qt.Key.Key_B, ALT)
    user.qtbot.waitUntil(lambda: words(user, kept=True) == [])


def test_past_the_last_place_the_walk_begins_anew_and_says_so(previewing):
    user = previewing
    user.go(3, 3)
    user.key(Qt.Key.Key_F11)
    user.qtbot.waitUntil(lambda: user.row == 0)
    assert user.page.strip.message.text()


def test_what_is_kept_is_undone_exported_and_there_again(previewing, start, transcript):
    user = previewing
    click(user, 0)
    user.qtbot.waitUntil(lambda: words(user, kept=True) == ["嗯"])
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: words(user) == ["嗯", "呃", "嗯"])
    user.key(Qt.Key.Key_Y, CTRL)
    user.qtbot.waitUntil(lambda: words(user, kept=True) == ["嗯"])
    user.key(Qt.Key.Key_C, CTRL | SHIFT)
    clipboard = QApplication.clipboard()
    user.qtbot.waitUntil(lambda: "数据的质量" in clipboard.text())
    assert clipboard.text().count("嗯") == 1
    assert "呃" not in clipboard.text()
    user.window.close()
    again = start(transcript, check=True)
    again.qtbot.waitUntil(lambda: words(again, kept=True) == ["嗯"], timeout=60_000)
    assert not panel(again).isHidden()
    assert panel(again).levels.buttons[CleanLevel.LIGHT].isChecked()


def test_all_that_are_alike_are_kept_as_one_step(previewing):
    user = previewing
    click(user, 0, Qt.MouseButton.RightButton)
    menu = panel(user).findChild(PlaceMenu)
    user.qtbot.waitUntil(menu.all.isEnabled)
    assert "2" in menu.all.text()
    menu.all.trigger()
    menu.close()
    user.qtbot.waitUntil(lambda: words(user, kept=True) == ["嗯", "嗯"])
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: words(user) == ["嗯", "呃", "嗯"])


def test_a_click_into_the_text_goes_there(previewing):
    user = previewing
    at = panel(user).text.toPlainText().index("质量")
    user.qtbot.mouseClick(panel(user).text.viewport(), Qt.MouseButton.LeftButton, pos=point(user, at))
    assert user.row == 1
    assert user.editor.text[user.editor.caret :].startswith(("质量", "量"))
    assert QApplication.focusWidget() is user.editor


def test_it_follows_the_caret_and_what_is_typed(previewing):
    user = previewing
    user.go(2, 0)
    user.qtbot.waitUntil(lambda: panel(user).text._line_id == user.desk.line.id)
    user.type("呃，")
    user.qtbot.waitUntil(lambda: words(user) == ["嗯", "呃", "呃", "嗯"], timeout=10_000)


def test_with_no_level_chosen_nothing_is_walked_and_it_says_why(user):
    user.key(Qt.Key.Key_F11)
    user.qtbot.waitUntil(lambda: not panel(user).isHidden())
    assert user.page.strip.message.text()
    assert user.row == 0


def test_a_speakers_tics_are_proposed_and_left_out_once_switched_on(start, tmp_path):
    path = tmp_path / "tics.md"
    rows = ["# 圆桌-主持人：周岚-嘉宾：林知远", "今天我们聊模型，大家先说说。"]
    rows += [
        f"其实第{number}个办法我们也试过，其实没有什么用" + "吗" * at + "？"
        for at, number in enumerate("一二三四五六七")
    ]
    rows.append("谢谢，今天就到这里，数据的质量最重要。")
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    host, guest = user.page.session.transcript.roster()
    ids = [line.id for line in user.page.session.transcript.lines]
    user.desk.perform(lambda t: set_speaker_of(t, [ids[0], ids[-1]], host.id))
    user.desk.perform(lambda t: set_speaker_of(t, ids[1:-1], guest.id))
    user.go(3, 2)
    open_preview(user)
    assert not places(user)
    menu = panel(user).tics_menu
    menu.popup(user.window.mapToGlobal(QPoint(0, 0)))
    tic = wait_for_tic(user, menu)
    tic.trigger()
    menu.close()
    user.qtbot.waitUntil(lambda: words(user) == ["其实"] * 14)
    assert "周岚" not in user.page.strip.message.text()
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: not places(user))


def test_a_word_that_is_selected_can_be_made_a_tic(previewing):
    user = previewing
    user.desk.perform(lambda t: roster.add_speaker(t, "周岚")[1])
    (host,) = user.page.session.transcript.roster()
    user.desk.perform(lambda t: set_speaker_of(t, [line.id for line in t.lines], host.id))
    user.desk.go(user.desk.line.id, 0, 3)
    menu = panel(user).tics_menu
    menu.popup(user.window.mapToGlobal(QPoint(0, 0)))
    user.qtbot.waitUntil(lambda: any(action.isCheckable() for action in menu.actions()))
    next(action for action in menu.actions() if action.text() == user.editor.text[:3]).trigger()
    menu.close()
    (host,) = user.page.session.transcript.roster()
    assert host.tics == (user.editor.text[:3],)


def wait_for_tic(user, menu):
    def found():
        return [action for action in menu.actions() if action.isCheckable()]

    user.qtbot.waitUntil(lambda: bool(found()))
    (action,) = found()
    assert "其实" in action.text()
    assert "14" in action.text()
    return action


def test_the_level_is_the_sessions_own(previewing, transcript):
    previewing.window.close()
    session = open_session(transcript, paths=user_paths())
    options = session.export_options
    session.close()
    assert options is not None
    assert options.clean_up.fillers == "light"
    assert not any(x.kind is DecisionKind.KEPT for x in session.transcript.decisions.values())


def test_a_read_only_session_is_shown_cleaned_up_and_stays_as_it_is(previewing, start, transcript, told):
    second = start(transcript, check=True)
    open_or_wait(second)
    before = second.page.session.export_options
    second.qtbot.mouseClick(panel(second).levels.buttons[CleanLevel.NONE], Qt.MouseButton.LeftButton)
    second.qtbot.waitUntil(lambda: not places(second))
    second.qtbot.mouseClick(panel(second).levels.buttons[CleanLevel.MEDIUM], Qt.MouseButton.LeftButton)
    second.qtbot.waitUntil(lambda: len(places(second)) >= 3)
    click(second, 0)
    assert len(told) == 1
    assert "read-only" in told[0]
    assert second.page.session.export_options == before
    assert not second.page.session.transcript.decisions


def open_or_wait(user) -> None:
    """The preview is open at the next start as it was left at the last."""
    if panel(user).isHidden():
        user.key(Qt.Key.Key_F11, CTRL)
    user.qtbot.waitUntil(lambda: "数据的质量" in panel(user).text.toPlainText(), timeout=60_000)


def test_an_edit_while_the_place_is_shown_is_told_and_nothing_is_kept(previewing):
    user = previewing
    stale = places(user)[1]
    user.go(1, 0)
    user.type("好")
    user.page.client_text.keeping.turn(stale)
    assert user.page.strip.message.text()
    assert not user.page.session.transcript.decisions
