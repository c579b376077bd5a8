"""What the user does to lines and turns, by key."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.core.model import Line, LineKind, LineState
from annotator.gui.desk import Desk
from annotator.gui.messages import step_text


class LineActs(QObject):
    """Joins, states, undo."""

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

    def turn_read(self) -> None:
        """Mark the turn as read and go on to the next line that is not."""
        desk = self._desk
        if not desk.flush():
            return
        here, caret = desk.line.id, desk.editor.caret
        turn = [desk.line] if desk.line.speaker is None else list(desk.transcript.turn(desk.line.id))
        lines = [line.id for line in turn if line.kind is LineKind.TEXT]
        desk.perform(lambda t: edits.set_state(t, lines, LineState.READ))
        following = self._next_unread(turn[-1])
        if following:
            desk.go(following.id)
        else:
            desk.go(here, caret)  # not to where the turn begins, perhaps hundreds of lines above
            self._desk.said.emit(self.tr("Every line after this one is read"))

    def go_to_unread(self) -> None:
        """Go to the next line that is not read, the first one after the last."""
        transcript = self._desk.transcript
        line = self._next_unread(self._desk.line) or self._next_unread(transcript.lines[0], itself=True)
        if line:
            self._desk.go(line.id)
        else:
            self._desk.said.emit(self.tr("Every line is read"))

    def _next_unread(self, line: Line, *, itself: bool = False) -> Line | None:
        transcript = self._desk.transcript
        later = transcript.lines[transcript.index(line.id) + (not itself) :]
        return next((line for line in later if line.kind is LineKind.TEXT and line.state is not LineState.READ), None)

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
