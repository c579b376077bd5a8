"""The sets of keys to choose from: the program's own, and the habits of Subtitle Edit where the acts are alike."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.gui.keyboard.actions import ACTIONS
from annotator.gui.keyboard.key_text import parse_key, shown_key
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

Keys = Mapping[str, tuple[str, ...]]

PROFILES = {
    "default": QT_TRANSLATE_NOOP("key profiles", "annotator"),
    "subtitle_edit": QT_TRANSLATE_NOOP("key profiles", "Subtitle Edit"),
}

_CHANGED: dict[str, dict[str, tuple[str, ...]]] = {
    "default": {},
    "subtitle_edit": {  # its spell check, error list, name list, line below, selection's case, save
        "triage": ("Alt+F7", "F7"),
        "suspect_list": ("Ctrl+F8",),
        "remember": ("Ctrl+Shift+L", "Alt+G"),
        "next_unclear": ("Alt+F8",),
        "export": ("Ctrl+Shift+S", "Ctrl+E"),
    },
}


def profile_text(profile: str) -> str:
    """The name of a profile, for the user."""
    return QCoreApplication.translate("key profiles", PROFILES[profile])


def profile_keys(profile: str) -> dict[str, tuple[str, ...]]:
    """The keys of every action in a profile, in the form in which keys are kept."""
    changed = _CHANGED[profile]
    named = {spec.name: spec.keys for spec in ACTIONS if spec.name}
    named.update({name: keys for name, keys in changed.items() if name in named})
    return {name: tuple(map(parse_key, keys)) for name, keys in named.items()}


def usual_key(name: str) -> str:
    """The key of an action in the program's own profile, as the user reads it."""
    keys = profile_keys("default")[name]
    return shown_key(keys[0]) if keys else ""
