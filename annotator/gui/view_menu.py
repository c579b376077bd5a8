"""The View menu: which lines are shown, and how the window looks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.gui.appearance import Appearance
from annotator.gui.kept_layout import hidden_columns, show_column
from annotator.gui.keyboard.action_list import note_source
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

FILTERS = {
    "": QT_TRANSLATE_NOOP("view", "All lines"),
    "suspects": QT_TRANSLATE_NOOP("view", "Lines with suspects"),
    "unread": QT_TRANSLATE_NOOP("view", "Lines not read yet"),
    "noted": QT_TRANSLATE_NOOP("view", "Lines with a flag or a comment"),
}
_THEMES = {
    "system": QT_TRANSLATE_NOOP("view", "As the desktop"),
    "light": QT_TRANSLATE_NOOP("view", "Light"),
    "dark": QT_TRANSLATE_NOOP("view", "Dark"),
}
_COLUMNS = {
    "number": QT_TRANSLATE_NOOP("view", "Line numbers"),
    "speaker": QT_TRANSLATE_NOOP("view", "Speakers"),
    "state": QT_TRANSLATE_NOOP("view", "What is read"),
}
_LANGUAGES = {
    "system": QT_TRANSLATE_NOOP("view", "As the system (after a restart)"),
    "zh_CN": QT_TRANSLATE_NOOP("view", "简体中文 (after a restart)"),
    "en": QT_TRANSLATE_NOOP("view", "English (after a restart)"),
}


def fill_view_menu(
    menu: QMenu,
    appearance: Appearance,
    choose_filter: Callable[[str], object],
    columns_changed: Callable[[], object],
) -> QActionGroup:
    """Fill the menu. Returns the group of filters, whose checked action says which is on."""
    filters = _choices(menu, FILTERS, "", choose_filter)
    menu.addSeparator()
    _add_columns(_submenu(menu, QT_TRANSLATE_NOOP("view", "Columns")), columns_changed)
    theme = _submenu(menu, QT_TRANSLATE_NOOP("view", "Theme"))
    _choices(theme, _THEMES, appearance.settings.theme, appearance.set_theme)
    language = _submenu(menu, QT_TRANSLATE_NOOP("view", "Language"))
    _choices(language, _LANGUAGES, appearance.settings.language, appearance.set_language)
    return filters


def _add_columns(menu: QMenu, changed: Callable[[], object]) -> None:
    hidden = hidden_columns()
    for name, text in _COLUMNS.items():
        action = menu.addAction(_words(text))
        note_source(action, "view", text)
        action.setCheckable(True)
        action.setChecked(name not in hidden)
        action.toggled.connect(partial(show_column, name))
        action.toggled.connect(lambda _shown: changed())


def tick(choices: QActionGroup, name: str) -> None:
    """Show that one of the choices is in force."""
    for action in choices.actions():
        action.setChecked(action.data() == name)


def _submenu(menu: QMenu, text: str) -> QMenu:
    submenu = menu.addMenu(_words(text))
    note_source(submenu.menuAction(), "view", text)
    return submenu


def _choices(menu: QMenu, words: dict[str, str], chosen: str, choose: Callable[[str], object]) -> QActionGroup:
    group = QActionGroup(menu)
    for name, text in words.items():
        action = QAction(_words(text), menu)
        note_source(action, "view", text)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.setData(name)
        group.addAction(action)
        menu.addAction(action)
    group.triggered.connect(lambda action: choose(action.data()))
    return group


def _words(text: str) -> str:
    return QCoreApplication.translate("view", text)
