"""Which keys each action has: those of the profile, and over them what the user bound himself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.core.errors import BadSettings
from annotator.gui.keyboard.key_profiles import Keys, profile_keys
from annotator.gui.keyboard.key_text import belongs_to_text, parse_key, shown_key
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP
from annotator.gui.preferences import Preferences


class Keymap(QObject):
    """Answers for the keys of actions, by name. `changed` tells that some are others now, and carries `shown`.

    `fault` is what was wrong with the user's settings, if anything; what is faulty counts as not being there.
    """

    changed = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._usual = profile_keys(self.profile)
        self._own, refused = read_own(self._usual, preferences.settings.keys)
        self.fault = BadSettings(path=preferences.path, what="; ".join(refused)) if refused else None

    @property
    def profile(self) -> str:
        """The profile in force, by its name in the settings."""
        return self._preferences.settings.key_profile

    def knows(self, name: str) -> bool:
        """Whether there is such an action."""
        return name in self._usual

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action, the one to be shown first."""
        return self._own.get(name, self._usual.get(name, ()))

    def shown(self, name: str) -> str:
        """The key of an action as the user reads it, empty where it has none."""
        keys = self.keys(name)
        return shown_key(keys[0]) if keys else ""

    def holder(self, key: str) -> str:
        """The action that a key belongs to, empty where it is free."""
        return next((name for name in self._usual if key in self.keys(name)), "")

    def is_own(self, name: str) -> bool:
        """Whether the user bound the action himself."""
        return name in self._own

    @property
    def any_own(self) -> bool:
        """Whether the user bound anything himself."""
        return bool(self._own)

    def bind(self, name: str, keys: tuple[str, ...]) -> None:
        """Give an action these keys; whoever held one of them has it no longer."""
        for other in self._usual:
            if other != name and set(self.keys(other)) & set(keys):
                self._own[other] = tuple(key for key in self.keys(other) if key not in keys)
        self._own[name] = keys
        self._keep()

    def reset(self, name: str) -> None:
        """Give an action the keys of its profile again."""
        self.bind(name, self._usual[name])

    def use_profile(self, profile: str) -> None:
        """Take all keys from a profile; what the user bound himself is forgotten."""
        self._usual, self._own = profile_keys(profile), {}
        self._keep(key_profile=profile)

    def _keep(self, **chosen: Any) -> None:
        self._own = {name: keys for name, keys in self._own.items() if keys != self._usual[name]}
        self._preferences.change(keys={name: list(keys) for name, keys in self._own.items()}, **chosen)
        self.changed.emit(self.shown)


def bind_keys(window: QWidget, keymap: Keymap) -> None:
    """Give the window's actions their keys, now and whenever they change."""

    def bind() -> None:
        for action in window.findChildren(QAction):
            if keymap.knows(action.objectName()):
                action.setShortcuts([QKeySequence(key) for key in keymap.keys(action.objectName())])

    bind()
    keymap.changed.connect(bind)


def read_own(usual: Keys, stored: Mapping[str, object]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """What of the stored bindings can be used beside the usual ones, and in words what cannot."""
    own: dict[str, tuple[str, ...]] = {}
    refused: list[str] = []
    for name, value in stored.items():
        keys = tuple(map(parse_key, value)) if isinstance(value, list) else ("",)
        if name not in usual:
            refused.append(_worded(QT_TRANSLATE_NOOP("keymap", "keys.{name}: there is no such action"), name))
        elif not all(keys) or any(map(belongs_to_text, keys)):
            refused.append(_worded(QT_TRANSLATE_NOOP("keymap", "keys.{name}: these are no keys for an action"), name))
        else:
            own[name] = keys
    while clash := _first_clash(usual, own):
        name, other, key = clash
        refused.append(_worded(QT_TRANSLATE_NOOP("keymap", "keys.{name}: {key} belongs to {other}"), name, other, key))
        del own[name]
    return own, refused


def _first_clash(usual: Keys, own: Keys) -> tuple[str, str, str] | None:
    """An own binding with a key that another action has: the action, the other one, the key."""
    bound = {**usual, **own}
    holders: dict[str, list[str]] = {}
    for name, keys in bound.items():
        for key in set(keys):
            holders.setdefault(key, []).append(name)
    for name in reversed(list(own)):
        for key in own[name]:
            for other in holders[key]:
                if other != name:
                    return name, other, key
    return None


def _worded(words: str, name: str, other: str = "", key: str = "") -> str:
    return QCoreApplication.translate("keymap", words).format(name=name, other=other, key=key)
