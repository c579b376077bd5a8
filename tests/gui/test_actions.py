from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from annotator.gui.handlers import page_handlers
from annotator.gui.keyboard.actions import ACTIONS, MENUS, action_text, build_menus
from annotator.gui.keyboard.keys import key_rows

NAMED = [spec for spec in ACTIONS if spec.name]
PROMISED = {
    "next_suspect": "F8",
    "previous_suspect": "Shift+F8",
    "triage": "F7",
    "next_turn": "F9",
    "previous_turn": "Shift+F9",
    **{f"take_{number}": f"Ctrl+{number}" for number in range(1, 6)},
    "take_all": "Alt+A",
    "remember": "Alt+G",
    "ignore": "Alt+I",
    "ignore_in_session": "Alt+O",
    "unclear": "Alt+U",
    **{f"speaker_{slot}": f"Alt+{slot}" for slot in range(1, 10)},
    "other_speaker": "Shift+Return",
    "line_up": "Alt+Up",
    "line_down": "Alt+Down",
    "turn_read": "Ctrl+Return",
    "line_read": "Alt+K",
    "comment": "Alt+C",
    "flag": "Ctrl+Shift+B",
    "original": "F2",
    "revert": "Ctrl+F2",
    "find": "Ctrl+F",
    "find_next": "F3",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Y",
    "export": "Ctrl+E",
    "keys": "F1",
}


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_no_two_actions_share_a_name_or_a_key():
    names = Counter(spec.name for spec in NAMED)
    keys = Counter(QKeySequence(key).toString() for spec in NAMED for key in spec.keys)
    assert [what for what, count in (names + keys).items() if count > 1] == []
    assert "" not in keys


@pytest.mark.parametrize("name", PROMISED)
def test_the_promised_keys_are_bound(name):
    (spec,) = [spec for spec in NAMED if spec.name == name]
    assert PROMISED[name] in spec.keys


def test_no_menu_opens_by_a_key_of_an_action():
    menu_keys = {f"Alt+{text[text.index('&') + 1]}".upper() for _, text in MENUS}
    assert len(menu_keys) == len(MENUS)
    assert menu_keys & {key.upper() for spec in NAMED for key in spec.keys} == set()


def test_every_action_is_in_a_menu_calls_its_handler_and_is_on_the_sheet_of_keys(window):
    called = []
    handlers = {spec.name: lambda name=spec.name: called.append(name) for spec in NAMED}
    build_menus(window.menuBar(), handlers, window)
    actions = {action.objectName(): action for action in window.findChildren(QAction)}
    for spec in NAMED:
        actions[spec.name].trigger()
    assert called == [spec.name for spec in NAMED]
    shown = {label for _, rows in key_rows(actions.values()) for label, _ in rows}
    assert {action_text(spec) for spec in NAMED if spec.keys} <= shown


def test_every_handler_of_the_page_belongs_to_an_action():
    assert page_handlers().keys() <= {spec.name for spec in NAMED}
