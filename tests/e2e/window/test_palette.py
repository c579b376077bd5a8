"""Every act by its name: the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.panels.palette import Palette
from tests.e2e.window.test_late_answers import find, suspect

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def open_palette(user) -> Palette:
    user.key(Qt.Key.Key_P, CTRL | SHIFT)
    (palette,) = user.window.findChildren(Palette)
    assert palette.isVisible()
    return palette


def listed(palette) -> list[str]:
    return [row.words for row in palette.model.rows]


def test_all_actions_of_the_menus_are_there_with_menu_and_key(user):
    palette = open_palette(user)
    rows = {row.words: row for row in palette.model.rows}
    named = [action for action in user.window.findChildren(QAction) if action.objectName() and action.text()]
    assert {action.text() for action in named} <= set(rows)
    assert rows["Next suspect"].key == "F8"
    assert rows["Next suspect"].path == "Suspects"
    assert rows["Dark"].path == "View › Theme"


def test_what_is_typed_is_found_and_enter_does_it(user):
    palette = open_palette(user)
    user.type("dark")
    assert listed(palette)[0] == "Dark"
    user.key(Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert user.window._appearance.theme.dark
    assert QApplication.focusWidget() is user.editor


@pytest.mark.parametrize("typed", ["下一处可疑", "xyc", "xiayichu", "next susp", "nxet suspect"])
def test_either_language_and_pinyin_find(user, typed):
    palette = open_palette(user)
    user.type(typed)
    assert "Next suspect" in listed(palette)[:2]


def test_escape_leaves_and_nothing_is_done(user):
    before = user.lines
    palette = open_palette(user)
    user.type("undo")
    user.key(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is user.editor
    user.type("x")
    assert user.desk.flush()
    assert user.lines[0] == "x" + before[0]


def test_what_was_done_last_comes_first_also_after_a_restart(user, start, transcript):
    open_palette(user)
    user.type("smaller text")
    user.key(Qt.Key.Key_Return)
    assert listed(open_palette(user))[0] == "Smaller text"
    user.key(Qt.Key.Key_Escape)
    user.window.close()
    assert listed(open_palette(start(transcript)))[0] == "Smaller text"


def test_what_cannot_be_done_now_is_pale_and_stays_there(start, transcript):
    user = start(transcript)  # on the start sheet: there is no page yet
    palette = open_palette(user)
    user.type("next suspect")
    row = palette.model.rows[0]
    assert row.words == "Next suspect"
    assert not row.able
    assert "cannot be done now" in palette.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    user.key(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_what_would_come_to_nothing_is_pale(user):
    def able(words):
        return {row.words: row.able for row in open_palette(user).model.rows}[words]

    assert not able("Redo")
    user.key(Qt.Key.Key_Escape)
    user.type("x")
    assert able("Undo")
    user.key(Qt.Key.Key_Escape)
    user.key(Qt.Key.Key_Z, CTRL)
    assert able("Redo")
    user.key(Qt.Key.Key_Escape)
    assert not able("Take suggestion 1")
    user.key(Qt.Key.Key_Escape)
    line = user.page.session.transcript.lines[0]
    find(user, suspect(line, "open sora", "Open-Sora"))
    user.go(0, line.text.index("open sora"))
    rows = {row.words: row.able for row in open_palette(user).model.rows}
    assert rows["Take suggestion 1"]
    assert not rows["Take suggestion 2"]
    assert rows["Ignore here"]


def test_arrows_choose_and_a_click_does(user):
    palette = open_palette(user)
    user.type("text")
    names = listed(palette)
    user.key(Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    user.key(Qt.Key.Key_Up)
    user.key(Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    size = user.window._appearance.settings.font_size
    at = palette.list.visualRect(palette.model.index(names.index("Larger text"))).center()
    user.qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert user.window._appearance.settings.font_size == size + 1
    assert not palette.isVisible()


def test_while_an_input_method_composes_keys_are_its_own(user):
    palette = open_palette(user)
    QApplication.sendEvent(palette.field, QInputMethodEvent("xia yi", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down):
        user.key(key)
    assert palette.isVisible()
    assert palette.list.currentIndex().row() == 0
    event = QInputMethodEvent("", [])
    event.setCommitString("下一处疑")
    QApplication.sendEvent(palette.field, event)
    assert listed(palette)[0] == "Next suspect"


def test_what_fits_nothing_is_told(user):
    palette = open_palette(user)
    user.type("qqqq")
    assert listed(palette) == []
    user.key(Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette._none.isVisible()


def test_the_same_key_and_another_focus_close_it(user):
    palette = open_palette(user)
    user.editor.setFocus()
    assert not palette.isVisible()
    assert QApplication.focusWidget() is user.editor


def test_a_page_that_went_meanwhile_does_no_harm(user, tmp_path):
    palette = open_palette(user)
    other = tmp_path / "other.md"
    other.write_text("别的一行。\n", encoding="utf-8")
    page = user.page
    user.window.open(other)
    user.qtbot.waitUntil(lambda: user.window.page is not page)
    user.qtbot.wait(50)
    palette.dismiss()
