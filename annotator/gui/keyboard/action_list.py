"""All that the menus hold, as the palette shows and finds it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.app.action_search import NamedAction
from annotator.gui.keyboard.key_text import shown_key
from annotator.gui.kit.i18n import CHINESE, catalog

_MNEMONIC = re.compile(r"\(&\w\)|&")
_CONTEXT, _SOURCE = "context", "source"
_UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action with its words, its key and the menus that lead to it, as the user reads them.

    `able` is False where it cannot be done now.
    """

    action: QAction
    words: str
    path: str
    key: str
    named: NamedAction
    able: bool


def note_source(action: QAction, context: str, source: str) -> None:
    """Note from what an action was worded, so that it is found in every language."""
    action.setProperty(_CONTEXT, context)
    action.setProperty(_SOURCE, source)


def unlist(menu: QMenu) -> None:
    """Leave a menu out of the list, as its contents are no actions with a name of their own."""
    menu.setProperty(_UNLISTED, True)


def plain(words: str) -> str:
    """The words of a menu or an action without the mark of its letter."""
    return _MNEMONIC.sub("", words)


def menu_keys(bar: QMenuBar) -> dict[str, str]:
    """The keys that open the menus, each with the words of its menu. No action can have one of them."""
    opened = {QKeySequence.mnemonic(menu.text()).toString(): plain(menu.text()) for menu in bar.actions()}
    return {key: words for key, words in opened.items() if key}


def listed_actions(bar: QMenuBar, impossible: Collection[str] = ()) -> list[ListedAction]:
    """The actions in the order of the menus; `impossible` names some that cannot be done now, beside the pale ones."""
    chinese = catalog(CHINESE)
    return [
        _listed(action, menus, chinese, able=action.isEnabled() and action.objectName() not in impossible)
        for menu in bar.actions()
        if isinstance(menu.menu(), QMenu)
        for action, menus in _walk(menu, ())
    ]


def _walk(entry: QAction, above: tuple[QAction, ...]) -> Iterator[tuple[QAction, tuple[QAction, ...]]]:
    menu = entry.menu()
    if not isinstance(menu, QMenu):
        yield entry, above
    elif not menu.property(_UNLISTED):
        for action in menu.actions():
            if not action.isSeparator():
                yield from _walk(action, (*above, entry))


def _listed(action: QAction, menus: tuple[QAction, ...], chinese: QTranslator, *, able: bool) -> ListedAction:
    key = shown_key(action.shortcut().toString())
    path = " › ".join(plain(menu.text()) for menu in menus)
    source = str(action.property(_SOURCE) or action.text())
    named = NamedAction(
        action.objectName() or f"{path}/{source}",
        _in_both(action, chinese),
        tuple(words for menu in menus for words in _in_both(menu, chinese)),
    )
    return ListedAction(action, plain(action.text()), path, key, named, able)


def _in_both(action: QAction, chinese: QTranslator) -> tuple[str, ...]:
    """The words of an action as they are shown, and in either language."""
    context, source = action.property(_CONTEXT), action.property(_SOURCE)
    words = [action.text()]
    if context and source:
        slot = action.objectName().rpartition("_")[2]
        words += [text.replace("{slot}", slot) for text in (source, chinese.translate(context, source) or source)]
    return tuple(dict.fromkeys(map(plain, words)))
