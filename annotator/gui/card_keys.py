"""The keys that the suspect card names: those of the window, or the plain ones of triage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

KeyOf = Callable[[str], str]


def card_keys(key_of: KeyOf, *, plain: bool, options: bool, places: int) -> list[tuple[str, str]]:
    """`(key, what it does)` for a suspect with or without suggestions (`options`) that stands at `places` places.

    `key_of` gives the key of an action; one without a key is not named.
    """
    tr = QCoreApplication.translate
    keys = []
    if options:
        keys.append(("Enter" if plain else key_of("take_1"), tr("SuspectCard", "take")))
        if plain:
            keys.append(("A", tr("SuspectCard", "all of this term")))
        elif places > 1:
            keys.append((key_of("take_all"), tr("SuspectCard", "all %n", "", places)))
    keys += [
        (key_of("ask"), tr("SuspectCard", "something else")),
        ("I" if plain else key_of("ignore"), tr("SuspectCard", "ignore")),
        ("O" if plain else key_of("ignore_in_session"), tr("SuspectCard", "ignore in session")),
        ("U" if plain else key_of("unclear"), tr("SuspectCard", "unclear")),
        ("G" if plain else key_of("remember"), tr("SuspectCard", "correct and remember")),
    ]
    if plain:
        keys += [
            ("E", tr("SuspectCard", "edit")),
            ("Space", tr("SuspectCard", "skip")),
            ("Shift+← → ↑ ↓", tr("SuspectCard", "borders")),
        ]
    return [pair for pair in keys if pair[0]]
