"""The sheet of keys: what the actions are bound to, and what the editor does by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.actions import ACTIONS, MENUS, action_text
from annotator.gui.noop import QT_TRANSLATE_NOOP

_EDITOR = (
    ("Return", QT_TRANSLATE_NOOP("keys", "Split the line at the caret")),
    ("Backspace", QT_TRANSLATE_NOOP("keys", "At the start of a line: join it with the one above")),
    ("Delete", QT_TRANSLATE_NOOP("keys", "At the end of a line: join it with the one below")),
    ("Up", QT_TRANSLATE_NOOP("keys", "In the first row of a line: into the line above")),
    ("Down", QT_TRANSLATE_NOOP("keys", "In the last row of a line: into the line below")),
)

_MNEMONIC = re.compile(r"\(&\w\)|&")

KeyRows = list[tuple[str, list[tuple[str, str]]]]


def key_rows(actions: Iterable[QAction]) -> KeyRows:
    """Groups of (what it does, its keys), as the actions are bound now."""
    bound = {action.objectName(): action.shortcuts() for action in actions}
    groups: KeyRows = []
    for menu, title in MENUS:
        specs = [spec for spec in ACTIONS if spec.menu == menu and bound.get(spec.name)]
        rows = [(action_text(spec), _words(bound[spec.name])) for spec in specs]
        if rows:
            groups.append((_MNEMONIC.sub("", QCoreApplication.translate("actions", title)), rows))
    editor = [(QCoreApplication.translate("keys", text), _words([QKeySequence(key)])) for key, text in _EDITOR]
    return [(QCoreApplication.translate("keys", "In the text"), editor), *groups]


def _words(shortcuts: Iterable[QKeySequence]) -> str:
    return " / ".join(shortcut.toString(QKeySequence.SequenceFormat.NativeText) for shortcut in shortcuts)
