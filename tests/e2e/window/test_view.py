"""Finding, filters, themes, the clipboard: what the window shows and hands over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.paths import user_paths
from annotator.app.settings import load_settings
from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def found(user) -> tuple[int, str]:
    start, end = user.editor.selection
    return user.row, user.editor.text[start:end]


def test_find_walks_forward_and_back_and_wraps(user):
    user.key(Qt.Key.Key_F, CTRL)
    user.type("我")
    user.key(Qt.Key.Key_Return)
    assert found(user) == (0, "我")
    places = [found(user)]
    for _ in range(10):
        user.key(Qt.Key.Key_F3)
        places.append((user.row, user.editor.selection))
        if user.row == 0 and len(places) > 3:
            break
    assert {row for row, _ in places} == {0, 1, 2}
    user.key(Qt.Key.Key_F3, SHIFT)
    assert user.row == 2
    user.page.find_bar.field.setFocus()
    user.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is user.editor


def test_a_filter_hides_lines_and_walking_passes_over_them(user):
    user.go(1)
    user.key(Qt.Key.Key_Return, CTRL)
    user.go(0)
    user.page.filter.choose("unread")
    assert user.page.view.isRowHidden(1)
    user.key(Qt.Key.Key_Down, ALT)
    assert user.row == 2
    user.page.filter.choose("")
    assert not user.page.view.isRowHidden(1)


def test_theme_and_font_size_are_applied_at_once_and_kept(user):
    appearance = user.window._appearance
    appearance.set_theme("dark")
    assert user.page._delegate.theme.dark
    size = appearance.settings.font_size
    height = user.page.view.rowHeight(1)
    user.key(Qt.Key.Key_Plus, CTRL)
    user.key(Qt.Key.Key_Plus, CTRL)
    assert user.page.view.rowHeight(1) > height
    kept, broken = load_settings(user_paths().settings)
    assert broken is None
    assert (kept.theme, kept.font_size) == ("dark", size + 2)


def test_the_clean_text_is_copied_plain_and_rich(user, qtbot):
    user.key(Qt.Key.Key_1, ALT)
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    user.key(Qt.Key.Key_C, CTRL | SHIFT)
    clipboard = QApplication.clipboard()
    qtbot.waitUntil(lambda: "周岚：" in clipboard.text())
    assert "林知远：" in clipboard.text()
    assert "周岚" in clipboard.mimeData().html()
    assert "<p" in clipboard.mimeData().html()


def test_every_action_with_a_key_is_on_the_sheet_of_keys(user):
    from PySide6.QtGui import QAction

    from annotator.gui.keyboard.keys import key_rows

    actions = [action for action in user.window.findChildren(QAction) if action.shortcuts()]
    shown = [label for _, rows in key_rows(actions) for label, _ in rows]
    assert {action.text() for action in actions} <= set(shown)


def test_an_open_notice_follows_the_theme(user):
    user.page.notice("something to tell", [("OK", lambda: None)])
    (bar,) = user.page.findChildren(NoticeBar)
    light = bar.styleSheet()
    user.window._appearance.set_theme("dark")
    assert bar.styleSheet() != light
