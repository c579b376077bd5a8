"""The layout is there again at the next start, whatever lies in the settings and however small the screen is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter

from annotator.app.paths import user_paths
from annotator.app.settings import load_settings
from annotator.gui.dialogs.font_dialog import FontDialog
from annotator.gui.lines.line_model import Column

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.qtbot.wait(20)
    return user


def splitter(user, name) -> QSplitter:
    return user.page.findChild(QSplitter, name)


def action(user, words) -> QAction:
    return next(action for action in user.window.findChildren(QAction) if action.text() == words)


def test_the_parts_keep_the_sizes_they_were_given(user, start, transcript):
    beside = splitter(user, "beside")
    left, right = beside.sizes()
    beside.setSizes([left - 120, right + 120])
    wanted = beside.sizes()
    assert wanted != [left, right]
    user.window.close()
    again = start(transcript)
    again.qtbot.waitUntil(lambda: splitter(again, "beside").sizes() == wanted)


def test_the_panel_that_was_open_is_open_again_and_the_keys_go_to_the_text(user, start, transcript):
    user.key(Qt.Key.Key_F8, CTRL)
    assert user.page.suspect_panel.isVisible()
    user.window.close()
    again = start(transcript)
    again.qtbot.waitUntil(again.page.suspect_panel.isVisible)
    assert QApplication.focusWidget() is again.editor
    again.key(Qt.Key.Key_F8, CTRL)
    again.window.close()
    closed = start(transcript)
    closed.qtbot.wait(50)
    assert not closed.page.dock.isVisible()


def test_the_widths_of_the_list_of_suspects_are_kept(user, start, transcript):
    user.key(Qt.Key.Key_F8, CTRL)
    user.page.suspect_panel.table.horizontalHeader().resizeSection(0, 91)
    user.window.close()
    again = start(transcript)
    again.qtbot.waitUntil(lambda: again.page.suspect_panel.table.horizontalHeader().sectionSize(0) == 91)


def test_columns_can_be_hidden_for_good(user, start, transcript):
    width = user.page.view.text_width
    action(user, "Line numbers").trigger()
    assert user.page.view.isColumnHidden(Column.NUMBER)
    user.qtbot.waitUntil(lambda: user.page.view.text_width > width)
    user.window.close()
    again = start(transcript)
    again.qtbot.waitUntil(lambda: again.page.view.isColumnHidden(Column.NUMBER))
    assert not again.page.view.isColumnHidden(Column.SPEAKER)
    assert not action(again, "Line numbers").isChecked()
    action(again, "Line numbers").trigger()
    assert not again.page.view.isColumnHidden(Column.NUMBER)


@pytest.mark.parametrize("rubbish", ["rubbish", 7, ["a", "b"], b"\x00\xff"], ids=str)
def test_rubbish_in_the_kept_layout_does_no_harm(start, transcript, rubbish):
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "annotator", "annotator")
    for name in ("window/geometry", "layout/beside", "layout/panel", "layout/hidden_columns", "palette/recent"):
        settings.setValue(name, rubbish)
    settings.sync()
    user = start(transcript)
    user.accept_start_sheet()
    assert user.page.isVisible()
    user.key(Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    user.key(Qt.Key.Key_Escape)
    user.window.close()


@pytest.mark.parametrize("size", [(800, 600), (640, 400)])
def test_a_layout_from_a_large_screen_fits_a_small_window(user, start, transcript, size):
    user.window.resize(1800, 1000)
    user.key(Qt.Key.Key_F8, CTRL)
    splitter(user, "beside").setSizes([900, 900])
    user.window.close()
    again = start(transcript)
    again.window.resize(*size)
    again.qtbot.wait(50)
    assert again.page.view.text_width > 100
    assert again.editor.isVisible()
    assert again.window.rect().contains(again.window.rect().intersected(again.page.geometry()))


def test_family_and_size_are_chosen_at_once_and_kept(user, start, transcript):
    action(user, "Font…").trigger()
    (dialog,) = user.window.findChildren(FontDialog)
    dialog.size_box.setValue(17)
    assert QApplication.font().pointSize() == 17
    dialog.usual.setChecked(False)
    family = dialog.family.currentFont().family()
    assert QApplication.font().families()[0] == family
    assert "Noto Sans CJK SC" in QApplication.font().families()
    user.window._appearance.set_family("A Family of No Hanzi")
    assert QApplication.font().families()[:2] == ["A Family of No Hanzi", "Noto Sans CJK SC"]
    user.window._appearance.set_family(family)
    dialog.close()
    settings, broken = load_settings(user_paths().settings)
    assert broken is None
    assert (settings.font_family, settings.font_size) == (family, 17)
    user.window.close()
    again = start(transcript)
    assert QApplication.font().families()[0] == family
    again.key(Qt.Key.Key_0, CTRL)
    assert QApplication.font().pointSize() == 12
    action(again, "Font…").trigger()
    (dialog,) = again.window.findChildren(FontDialog)
    dialog.usual.setChecked(True)
    assert QApplication.font().families()[0] == "Noto Sans CJK SC"
