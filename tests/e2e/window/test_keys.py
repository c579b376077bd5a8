"""Other keys for actions: chosen in the dialog, shown everywhere, kept, and told where the settings hold rubbish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox

from annotator.app.paths import user_paths
from annotator.gui.dialogs.keys_dialog import KeysDialog
from annotator.gui.dialogs.keys_sheet import KeysSheet

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def action(user, name) -> QAction:
    return user.window.findChild(QAction, name)


@pytest.fixture
def dialog(user):
    action(user, "change_keys").trigger()
    (dialog,) = user.window.findChildren(KeysDialog)
    user.qtbot.waitExposed(dialog)
    return dialog


def press(user, dialog, find, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Find an action by typing, and press a key for it."""
    dialog.search.setText(find)
    dialog.search.setFocus()
    user.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.chooser.field
    user.key(key, modifier)


def test_a_new_key_counts_at_once_everywhere_and_after_a_restart(user, dialog, start, transcript):
    press(user, dialog, "line below", Qt.Key.Key_F10)
    user.key(Qt.Key.Key_Return)
    press(user, dialog, "title and people", Qt.Key.Key_F12)
    user.key(Qt.Key.Key_Return)
    dialog.close()
    user.window.activateWindow()
    user.qtbot.waitUntil(lambda: QApplication.activeWindow() is user.window)
    user.editor.setFocus()
    user.key(Qt.Key.Key_Down, ALT)
    assert user.row == 0
    user.key(Qt.Key.Key_F10)
    assert user.row == 1
    assert user.page.strip.parts["names"].accessibleDescription() == "F12"
    user.window.close()
    again = start(transcript)
    assert again.row == 1
    again.key(Qt.Key.Key_F10)
    assert again.row == 2


def test_a_key_that_is_taken_names_who_has_it_and_is_taken_over(user, dialog):
    press(user, dialog, "find previous", Qt.Key.Key_F8)
    assert "Next suspect" in dialog.chooser.told.text()
    assert dialog.chooser.use.text() == "Take it over"
    assert user.window.keymap.holder("F8") == "next_suspect"
    dialog.chooser.use.click()
    assert user.window.keymap.holder("F8") == "find_previous"
    assert action(user, "next_suspect").shortcuts() == []


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_V, CTRL), (Qt.Key.Key_Home, SHIFT)],
)
def test_a_key_of_the_text_cannot_be_bound(user, dialog, key, modifier):
    press(user, dialog, "find previous", key, modifier)
    assert "belongs to the text" in dialog.chooser.told.text()
    assert not dialog.chooser.use.isEnabled()
    user.key(Qt.Key.Key_Return)
    assert user.window.keymap.keys("find_previous") == ("Shift+F3",)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F, CTRL | SHIFT), (Qt.Key.Key_Period, CTRL), (Qt.Key.Key_Space, ALT), (Qt.Key.Key_X, ALT | SHIFT)],
)
def test_keys_that_often_never_arrive_are_warned_about(user, dialog, key, modifier):
    press(user, dialog, "find previous", key, modifier)
    assert dialog.chooser.warned.text()
    assert dialog.chooser.use.isEnabled()
    user.key(Qt.Key.Key_F10)
    assert dialog.chooser.warned.text() == ""


def test_a_key_that_opens_a_menu_cannot_be_bound(user, dialog):
    press(user, dialog, "find previous", Qt.Key.Key_F, ALT)
    assert "File" in dialog.chooser.told.text()
    assert not dialog.chooser.use.isEnabled()


def test_the_field_shows_what_arrives_without_firing_it(user, dialog):
    press(user, dialog, "find previous", Qt.Key.Key_Q, CTRL)
    assert dialog.chooser.field.text() == "Ctrl+Q"
    assert user.window.isVisible()
    user.key(Qt.Key.Key_P, CTRL | SHIFT)
    assert dialog.chooser.field.text() == "Ctrl+Shift+P"


def test_a_second_key_and_none(user, dialog):
    press(user, dialog, "find previous", Qt.Key.Key_F10)
    dialog.chooser.add.click()
    assert user.window.keymap.keys("find_previous") == ("Shift+F3", "F10")
    dialog.chooser.remove.click()
    assert user.window.keymap.keys("find_previous") == ()
    dialog.chooser.reset.click()
    assert user.window.keymap.keys("find_previous") == ("Shift+F3",)


def test_actions_are_found_by_their_key(user, dialog):
    dialog.search.setText("shift+f8")
    assert dialog.model.name(0) == "previous_suspect"


def test_all_keys_go_back_after_a_question(user, dialog, monkeypatch):
    boxes = []
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: boxes.append(box))
    press(user, dialog, "find previous", Qt.Key.Key_F10)
    user.key(Qt.Key.Key_Return)
    dialog.reset_all.click()
    assert user.window.keymap.keys("find_previous") == ("F10",)
    (forget,) = (b for b in boxes[-1].buttons() if boxes[-1].buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole)
    forget.click()
    assert user.window.keymap.keys("find_previous") == ("Shift+F3",)
    assert not dialog.reset_all.isEnabled()


def test_the_habits_of_subtitle_edit_can_be_chosen(user, dialog):
    dialog.profile.setCurrentIndex(dialog.profile.findData("subtitle_edit"))
    dialog.profile.activated.emit(dialog.profile.currentIndex())
    dialog.close()
    assert user.page.strip.parts["sure"].accessibleDescription() == "Alt+F7"


def test_a_broken_settings_file_is_told_once_and_the_rest_counts(start, transcript, told):
    settings = user_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nfind = ["F8"]\nno_such = ["F6"]\nline_down = ["F10"]\n', encoding="utf-8")
    user = start(transcript)
    assert len(told) == 1
    assert "settings.toml" in told[0]
    assert "no_such" in told[0]
    assert "next_suspect" in told[0]
    user.accept_start_sheet()
    user.key(Qt.Key.Key_F10)
    assert user.row == 1
    user.key(Qt.Key.Key_F, CTRL)
    assert user.page.find_bar.isVisible()


def test_the_sheet_shows_the_keys_as_they_are_bound(user):
    user.window.keymap.bind("find", ("F10",))
    user.key(Qt.Key.Key_F1)
    (sheet,) = user.window.findChildren(KeysSheet)
    assert "Find…: F10" in {label.accessibleName() for label in sheet.findChildren(QLabel)}
    sheet.close()


def test_the_sheet_is_saved_as_pdf_and_a_refusal_is_told(user, monkeypatch, tmp_path, told):
    user.key(Qt.Key.Key_F1)
    (sheet,) = user.window.findChildren(KeysSheet)
    out = tmp_path / "keys"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    sheet.pdf_wanted.emit()
    pdf = out.with_suffix(".pdf")
    user.qtbot.waitUntil(pdf.exists)
    assert pdf.read_bytes().startswith(b"%PDF-")
    out = tmp_path / "no such folder" / "keys.pdf"
    sheet.pdf_wanted.emit()
    user.qtbot.waitUntil(lambda: bool(told))
    assert "keys.pdf" in told[0]


def test_the_sheet_leads_to_the_dialog(user):
    user.key(Qt.Key.Key_F1)
    (sheet,) = user.window.findChildren(KeysSheet)
    sheet.change_wanted.emit()
    assert user.window.findChildren(KeysDialog)


def test_the_sheet_is_printed_on_the_printer_chosen(user, monkeypatch, tmp_path):
    dialogs = []
    monkeypatch.setattr(QDialog, "open", lambda dialog, *_: dialogs.append(dialog))
    user.key(Qt.Key.Key_F1)
    (sheet,) = user.window.findChildren(KeysSheet)
    sheet.print_wanted.emit()
    (dialog,) = dialogs
    out = tmp_path / "printed.pdf"
    dialog.printer().setOutputFileName(str(out))
    dialog.accepted.emit(dialog.printer())
    assert out.read_bytes().startswith(b"%PDF-")
