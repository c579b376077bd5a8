"""What the user does to lines and turns, by key."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.gui.desk import Desk
from annotator.gui.kit.messages import step_text


class LineActs(QObject):
    """Joins, reverts, undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.editor.wishes.join.connect(self.join)

    def join(self, with_next: bool) -> None:
        """Join the line with the one after, or before it."""
        here = self._desk.line.id
        if not with_next:
            before = self._desk.transcript.neighbour(here, -1)
            if before is None:
                return
            here = before.id
        self._desk.perform(lambda t: edits.join(t, here))

    def revert(self) -> None:
        """Give the line its original text back."""
        self._desk.perform(lambda t: edits.revert(t, self._desk.line.id))

    def undo(self) -> None:
        """Take the last step back."""
        step = self._desk.travel(self._desk.session.undo)
        words = self.tr("Undone: {what}").format(what=step_text(step.kind)) if step else self.tr("Nothing to undo")
        self._desk.said.emit(words)

    def redo(self) -> None:
        """Make the last undone step again."""
        step = self._desk.travel(self._desk.session.redo)
        words = self.tr("Redone: {what}").format(what=step_text(step.kind)) if step else self.tr("Nothing to redo")
        self._desk.said.emit(words)
