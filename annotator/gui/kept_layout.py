"""The layout as the user left it: sizes of the page's parts, the panel that was open, the columns shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from annotator.gui.kit.kept import kept_bytes, kept_names
from annotator.gui.lines.line_model import Column
from annotator.gui.session_page import SessionPage

COLUMNS = {"number": Column.NUMBER, "speaker": Column.SPEAKER, "state": Column.STATE}
_PANEL, _HIDDEN = "layout/panel", "layout/hidden_columns"
_PANELS: dict[str, Callable[[SessionPage], tuple[bool, Callable[[], object]]]] = {
    "suspect_list": lambda page: (page.dock.shows(page.suspect_panel), page.suspect_list.toggle),
    "readiness": lambda page: (page.dock.shows(page.readiness.panel), page.readiness.toggle),
    "versions": lambda page: (page.dock.shows(page.versions.panel), page.versions.toggle),
    "history": lambda page: (page.dock.shows(page.history.panel), page.history.toggle),
    "preview": lambda page: (page.client_text.previewing.shown, page.client_text.previewing.toggle),
}


def hidden_columns() -> list[str]:
    """The names of the columns that the user does not want to see."""
    return [name for name in kept_names(_HIDDEN) if name in COLUMNS]


def show_column(name: str, shown: bool) -> None:
    """Keep whether a column is to be seen."""
    others = [other for other in hidden_columns() if other != name]
    QSettings().setValue(_HIDDEN, others if shown else [*others, name])


def restore_layout(page: SessionPage) -> None:
    """Bring a page to the layout kept; the keyboard stays in the editor."""
    for part in _parts(page):
        kept = kept_bytes(_key(part))
        if kept is not None:
            part.restoreState(kept)
    hide_columns(page)
    for name in kept_names(_PANEL):
        if name in _PANELS:
            _, toggle = _PANELS[name](page)
            toggle()
            if page.isVisible():
                page.desk.editor.setFocus()


def hide_columns(page: SessionPage) -> None:
    """Show the columns of the lines that the user wants to see."""
    hidden = {COLUMNS[name] for name in hidden_columns()}
    changed = [column for column in COLUMNS.values() if page.view.isColumnHidden(column) != (column in hidden)]
    for column in changed:
        page.view.setColumnHidden(column, column in hidden)
    if changed:
        page.view.refit()


def keep_layout(page: SessionPage) -> None:
    """Keep the layout of a page for the next one."""
    settings = QSettings()
    for part in _parts(page):
        settings.setValue(_key(part), part.saveState())
    open_ones = [name for name, panel in _PANELS.items() if panel(page)[0]]
    settings.setValue(_PANEL, open_ones)


def _parts(page: SessionPage) -> list[QSplitter | QHeaderView]:
    """The splitters and table headers that have a name."""
    parts: list[QSplitter | QHeaderView] = [*page.findChildren(QSplitter), *page.findChildren(QHeaderView)]
    return [part for part in parts if part.objectName()]


def _key(part: QWidget) -> str:
    return f"layout/{part.objectName()}"
