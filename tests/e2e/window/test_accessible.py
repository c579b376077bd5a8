"""Whoever works by keyboard or screen reader reaches everything and hears what it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from annotator.app.export import ExportOptions
from annotator.gui.dialogs.crash import CrashDialog
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.dialogs.keys_sheet import KeysSheet
from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.dialogs.remember import RememberDialog
from annotator.gui.theme import LIGHT
from tests.e2e.window.test_late_answers import find, suspect

NAME = QAccessible.Text.Name


def nameless(root: QWidget) -> list[str]:
    """What takes the keyboard and has no name to be told by."""
    takers = [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy()
    ]
    assert takers
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in takers
        if not QAccessible.queryAccessibleInterface(widget).text(NAME)
    ]


def test_all_that_takes_the_keyboard_on_sheet_and_page_has_a_name(start, transcript):
    user = start(transcript)
    assert nameless(user.window) == []
    user.accept_start_sheet()
    user.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    user.page.notice("Something happened", [("Close", lambda: None)])
    assert nameless(user.window) == []


def test_all_that_takes_the_keyboard_in_dialogs_has_a_name(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[0]
    marked = suspect(line, "open sora", "Open-Sora")
    dialogs = [
        CrashDialog("report"),
        ExportDialog(LIGHT, {"txt": ".txt"}, ExportOptions(), 3, lambda _: "text", path=Path("talk.txt")),
        PlacesDialog([marked], "Open-Sora", lambda _: line.text),
        RememberDialog(marked),
        KeysSheet([("Edit", [("Undo", "Ctrl+Z")])]),
    ]
    for dialog in dialogs:
        user.qtbot.addWidget(dialog)
        assert nameless(dialog) == []


def test_a_row_tells_its_number_speaker_state_and_suspects(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[0]
    find(user, suspect(line, "open sora", "Open-Sora"))
    user.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    spoken = user.desk.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "周岚" in spoken
    assert "1" in spoken
    assert spoken.endswith(line.text)
    user.go(0, line.text.index("open sora"))
    assert "Open-Sora" in user.desk.row.card.accessibleName()


def test_tab_leaves_the_text_and_reaches_a_notice(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.page.notice("Something happened", [("Close", lambda: None)])
    user.qtbot.wait(100)
    names: list[str] = []
    while (name := QAccessible.queryAccessibleInterface(QApplication.focusWidget()).text(NAME)) not in names:
        names.append(name)
        user.key(Qt.Key.Key_Tab)
    assert "Close" in names
