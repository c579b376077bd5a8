"""The recent sessions, looked up in the background and kept up to date for the welcome page and the menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

from PySide6.QtCore import QObject, QSettings, Signal

from annotator.app.paths import Paths
from annotator.app.recent import Recent, is_in_folder, recent_sessions
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.kept import kept_names

_ELSEWHERE = "recent/elsewhere"
_KEPT = 20


class Recents(QObject):
    """`changed` tells that `entries` are others now. Sessions outside the sessions folder are noted as they open."""

    changed = Signal()

    def __init__(self, paths: Paths, parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self.entries: list[Recent] = []

    def look(self) -> None:
        """Look up what there is now."""
        run_in_background(partial(recent_sessions, self._paths, _noted()), done=self._show, owner=self)

    def opened(self, session: Path) -> None:
        """Take in that a session was opened."""
        there = session.parent.resolve() / session.name
        if not is_in_folder(there, self._paths):
            _note([there, *(path for path in _noted() if path != there)])
        self.look()

    def forget(self, session: Path) -> None:
        """Show a session that is missing no longer."""
        _note([path for path in _noted() if path != session])
        self.look()

    def _show(self, entries: list[Recent]) -> None:
        self.entries = entries
        self.changed.emit()


def _noted() -> list[Path]:
    return [Path(unquote(name, errors="surrogateescape")) for name in kept_names(_ELSEWHERE)]


def _note(paths: list[Path]) -> None:
    """Keep names with their bytes quoted, as a name need not be text."""
    QSettings().setValue(_ELSEWHERE, [quote(str(path), errors="surrogateescape") for path in paths[:_KEPT]])
