"""Which lines are shown: all, those with suspects, those not read yet, or those with a flag or a comment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.model import Line, LineKind, LineState
from annotator.core.notes import noted
from annotator.gui.desk import Desk


class LineFilter(QObject):
    """Hides lines by the name of a filter, none for the empty one. `restored` carries the one of the last time."""

    restored = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._due = ""

    def choose(self, name: str) -> None:
        """Show the lines that this filter lets through."""
        analysis = self._desk.checking.analysis
        shown: Callable[[Line], bool] = {
            "suspects": lambda line: bool(analysis.suspects(line.id)),
            "unread": lambda line: line.kind is LineKind.TEXT and line.state is not LineState.READ,
            "noted": noted,
        }.get(name, lambda _line: True)
        if self._desk.flush():
            self._due = ""
            self._desk.filter = name
            self._desk.view.show_rows(shown)

    def restore_later(self, name: str) -> None:
        """Filter as when the session was left; by suspects only once they are known."""
        self._due = name
        self.restore()

    def restore(self) -> None:
        """Filter now if a filter is due and can be told."""
        if self._due and (self._due != "suspects" or not self._desk.checking.analysis.left):
            name = self._due
            self.choose(name)
            self.restored.emit(name)
