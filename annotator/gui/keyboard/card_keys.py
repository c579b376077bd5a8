"""The keys that the suspect card names: those of the window, or the plain ones of triage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

KeyOf = Callable[[str], str]


def mark_keys(key_of: KeyOf) -> list[tuple[str, str]]:
    """`(key, what it does)` for a suggested punctuation mark."""
    translate = QCoreApplication.translate
    keys = [
        (key_of("take_1"), translate("SuspectCard", "take")),
        (key_of("ignore"), translate("SuspectCard", "leave as it is")),
        (key_of("next_suspect"), translate("SuspectCard", "next")),
        (key_of("marks_page"), translate("SuspectCard", "all on one page")),
        (key_of("walk_marks"), translate("SuspectCard", "back to suspects")),
    ]
    return [pair for pair in keys if pair[0]]


def card_keys(key_of: KeyOf, *, plain: bool, options: bool, everywhere: str) -> list[tuple[str, str]]:
    """`(key, what it does)` for a suspect with or without suggestions (`options`).

    `key_of` gives the key of an action; one without a key is not named. `everywhere` words the taking of all its
    places, empty where there is but one.
    """
    translate = QCoreApplication.translate
    keys = []
    if options:
        keys.append(("Enter" if plain else key_of("take_1"), translate("SuspectCard", "take")))
        if plain:
            keys.append(("A", translate("SuspectCard", "all of this term")))
        elif everywhere:
            keys.append((key_of("take_all"), everywhere))
    keys += [
        (key_of("ask"), translate("SuspectCard", "something else")),
        ("I" if plain else key_of("ignore"), translate("SuspectCard", "ignore")),
        ("O" if plain else key_of("ignore_in_session"), translate("SuspectCard", "ignore in session")),
        ("U" if plain else key_of("unclear"), translate("SuspectCard", "unclear")),
        ("G" if plain else key_of("remember"), translate("SuspectCard", "correct and remember")),
    ]
    if plain:
        keys += [
            ("E", translate("SuspectCard", "edit")),
            ("Space", translate("SuspectCard", "skip")),
            ("Shift+← → ↑ ↓", translate("SuspectCard", "borders")),
        ]
    return [pair for pair in keys if pair[0]]
