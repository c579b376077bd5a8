"""The sheet of keys: what the actions are bound to, and what the editor and triage do by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.keyboard.actions import ACTIONS, MENUS, action_text
from annotator.gui.keyboard.key_text import shown_key
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_EDITOR = (
    ("Return", QT_TRANSLATE_NOOP("keys", "Split the line at the caret")),
    ("Backspace", QT_TRANSLATE_NOOP("keys", "At the start of a line: join it with the one above")),
    ("Delete", QT_TRANSLATE_NOOP("keys", "At the end of a line: join it with the one below")),
    ("Up", QT_TRANSLATE_NOOP("keys", "In the first row of a line: into the line above")),
    ("Down", QT_TRANSLATE_NOOP("keys", "In the last row of a line: into the line below")),
    ("Ctrl+Right", QT_TRANSLATE_NOOP("keys", "Go by words, both ways")),
    ("Ctrl+Alt+Right", QT_TRANSLATE_NOOP("keys", "Go by clauses, both ways")),
    ("Shift+Down", QT_TRANSLATE_NOOP("keys", "With Shift every move selects, over lines as well")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("keys", "Select the line; again: the whole transcript")),
)

_TRIAGE = (
    ("Enter", QT_TRANSLATE_NOOP("keys", "Take the first suggestion; on a page: take what is ticked")),
    ("1 … 5", QT_TRANSLATE_NOOP("keys", "Take that suggestion")),
    ("E", QT_TRANSLATE_NOOP("keys", "Edit by hand")),
    ("Space", QT_TRANSLATE_NOOP("keys", "Skip it; on a page: tick or untick")),
    ("U", QT_TRANSLATE_NOOP("keys", "Mark it as unclear")),
    ("I", QT_TRANSLATE_NOOP("keys", "Ignore it here")),
    ("O", QT_TRANSLATE_NOOP("keys", "Ignore it in this session")),
    ("G", QT_TRANSLATE_NOOP("keys", "Correct it and remember that")),
    ("A", QT_TRANSLATE_NOOP("keys", "All of this term; on a page: all that is ticked")),
    ("S", QT_TRANSLATE_NOOP("keys", "Pass the page")),
    ("Shift+← →", QT_TRANSLATE_NOOP("keys", "Move where it ends and ask again")),
    ("Shift+↑ ↓", QT_TRANSLATE_NOOP("keys", "Move where it starts and ask again")),
    ("Backspace", QT_TRANSLATE_NOOP("keys", "Go back and undo that decision")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "End triage")),
)

_REPLACE = (
    (
        "Enter",
        QT_TRANSLATE_NOOP("keys", "In what to find: go to the next place; in the replacement: replace what is ticked"),
    ),
    ("↓", QT_TRANSLATE_NOOP("keys", "From a field into the list")),
    ("Space", QT_TRANSLATE_NOOP("keys", "In the list: tick or untick")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("keys", "In the list: tick all or none")),
    ("Enter", QT_TRANSLATE_NOOP("keys", "In the list: go to the place; Ctrl+H comes back")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "Close the panel")),
)

_TURNS = (
    ("Enter", QT_TRANSLATE_NOOP("keys", "Let the suggested turn begin; on the page: all that is ticked")),
    ("1 … 9", QT_TRANSLATE_NOOP("keys", "That speaker begins here")),
    ("Shift+Enter", QT_TRANSLATE_NOOP("keys", "The other of the last two speakers begins here")),
    ("Space", QT_TRANSLATE_NOOP("keys", "Skip it; on the page: tick or untick")),
    ("I", QT_TRANSLATE_NOOP("keys", "No turn begins here")),
    ("T", QT_TRANSLATE_NOOP("keys", "What is suggested as an interjection is a turn")),
    ("A", QT_TRANSLATE_NOOP("keys", "All on one page")),
    ("Backspace", QT_TRANSLATE_NOOP("keys", "Go back and undo that")),
    ("E / Esc", QT_TRANSLATE_NOOP("keys", "End the walk")),
)

_PARAGRAPHS = (
    ("Enter", QT_TRANSLATE_NOOP("keys", "Have the suggested paragraph begin; on the page: all that are ticked")),
    ("Space", QT_TRANSLATE_NOOP("keys", "Skip it; on the page: tick or untick")),
    ("I", QT_TRANSLATE_NOOP("keys", "No paragraph begins here")),
    ("A", QT_TRANSLATE_NOOP("keys", "All on one page; on the page: tick all or none")),
    ("G", QT_TRANSLATE_NOOP("keys", "On the page: walk them in the text")),
    ("Backspace", QT_TRANSLATE_NOOP("keys", "Go back and undo that")),
    ("E / Esc", QT_TRANSLATE_NOOP("keys", "End the walk")),
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
    triage, turns, paragraphs, replacing = (
        [(QCoreApplication.translate("keys", text), key) for key, text in rows]
        for rows in (_TRIAGE, _TURNS, _PARAGRAPHS, _REPLACE)
    )
    titles = (
        QCoreApplication.translate("keys", "In the text"),
        QCoreApplication.translate("keys", "In triage"),
        QCoreApplication.translate("keys", "On a walk of turns"),
        QCoreApplication.translate("keys", "On a walk of paragraphs"),
        QCoreApplication.translate("keys", "In find and replace"),
    )
    return [*zip(titles, (editor, triage, turns, paragraphs, replacing), strict=True), *groups]


def _words(shortcuts: Iterable[QKeySequence]) -> str:
    return " / ".join(shown_key(shortcut.toString()) for shortcut in shortcuts)
