"""Whoever works by keyboard or screen reader reaches everything and hears what it is."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import annotator.gui.dialogs as dialogs_folder
import annotator.gui.export_page as export_folder
from annotator.app.events import EventLook
from annotator.core.glossary import Layer
from annotator.core.template import Template
from annotator.gui.dialogs.crash import CrashDialog
from annotator.gui.dialogs.event_check import EventCheckDialog
from annotator.gui.dialogs.event_choice import EventChoiceDialog
from annotator.gui.dialogs.events_dialog import EventsDialog
from annotator.gui.dialogs.font_dialog import FontDialog
from annotator.gui.dialogs.keys_dialog import KeysDialog
from annotator.gui.dialogs.keys_sheet import KeysSheet
from annotator.gui.dialogs.mining_dialog import MiningDialog
from annotator.gui.dialogs.person import PersonDialog
from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.dialogs.remember import RememberDialog
from annotator.gui.export_page.template_dialog import TemplateDialog
from annotator.gui.keyboard.actions import ACTIONS
from annotator.gui.kit.theme import LIGHT
from tests.e2e.window.test_late_answers import find, suspect

NAME = QAccessible.Text.Name
# They leave the page, or ask the desktop.
LEAVING = {"quit", "close_session", "open", "about", "paste_transcript", "start_sheet", "import_terms", "export_terms"}
OPENED_BY_ACTIONS = {"ExportPage", "StatisticsDialog", "VersionNameDialog"}


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


def dialogs_shown() -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def test_all_that_takes_the_keyboard_on_welcome_page_and_sheet_has_a_name(start, transcript):
    user = start()
    assert nameless(user.window) == []
    user.window.open(transcript)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert nameless(user.window) == []
    user.window.welcome()
    user.qtbot.waitUntil(lambda: bool(user.window._starting.recents.entries))
    assert nameless(user.window) == []


def test_all_that_takes_the_keyboard_has_a_name_after_each_action(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.page.notice("Something happened", [("Close", lambda: None)])
    line = user.page.session.transcript.lines[0]
    find(user, suspect(line, "open sora", "Open-Sora"))
    user.go(0, line.text.index("open sora"))
    seen: set[str] = set()
    for spec in ACTIONS:
        if spec.name and spec.name not in LEAVING:
            action = user.window.findChild(QAction, spec.name)
            assert action.isEnabled(), spec.name
            action.trigger()
            user.qtbot.wait(5)
            QThreadPool.globalInstance().waitForDone()  # some dialogs open once their figures are there
            user.qtbot.wait(5)
            seen |= {type(dialog).__name__ for dialog in dialogs_shown()}
            for root in (user.window, *dialogs_shown()):
                assert (spec.name, nameless(root)) == (spec.name, [])
            for dialog in dialogs_shown():
                dialog.close()
            user.page.glossary.close()  # behind it the acts on the lines are switched off
    assert seen >= OPENED_BY_ACTIONS


def test_all_that_takes_the_keyboard_in_dialogs_has_a_name(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[0]
    marked = suspect(line, "open sora", "Open-Sora")
    appearance, keymap = user.window._appearance, user.window.keymap
    dialogs = [
        CrashDialog("report"),
        TemplateDialog(Template(), lambda _: None, LIGHT),
        PlacesDialog([marked], "Open-Sora", lambda _: line.text),
        RememberDialog(marked, {layer: layer.value for layer in Layer}, Layer.SESSION),
        KeysSheet([("Edit", [("Undo", "Ctrl+Z")])]),
        KeysDialog(keymap, LIGHT, user.window),
        FontDialog(appearance, user.window),
        MiningDialog(LIGHT, [(Layer.PERSONAL, "Personal")], user.window),
        PersonDialog(user.page.session.transcript.roster()[0]),
        EventsDialog(LIGHT, user.window),
        EventChoiceDialog(EventLook(), LIGHT, user.window),
        EventCheckDialog("澄江", 1, LIGHT, user.window),
    ]
    for dialog in dialogs:
        user.qtbot.addWidget(dialog)
        assert nameless(dialog) == []
    looked_at = {type(dialog).__name__ for dialog in dialogs}
    assert looked_at | OPENED_BY_ACTIONS == all_dialogs()


def all_dialogs() -> set[str]:
    """The names of the dialogs that the program has."""
    modules = [
        import_module(f"{folder.__name__}.{entry.name}")
        for folder in (dialogs_folder, export_folder)
        for entry in iter_modules(folder.__path__)
    ]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    return {kind.__name__ for kind in kinds if issubclass(kind, QDialog) and kind.__module__.startswith("annotator")}


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
