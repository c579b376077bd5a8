"""Marks lines and turns as read, and leads on to what is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.core.model import Band, Line, LineKind, LineState, Suspect
from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection


class ReadActs(QObject):
    """What is sure to be wrong in the lines stops it once: whoever goes on has seen it."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._stopped_at: frozenset[int] = frozenset()
        desk.moved.connect(self._moved)

    def turn_read(self) -> None:
        """Mark the turn as read and go on to the next line that is not."""
        if not self._desk.flush():
            return
        line = self._desk.line
        turn = [line] if line.speaker is None else list(self._desk.transcript.turn(line.id))
        self._read([line for line in turn if line.kind is LineKind.TEXT], "turn_read")

    def line_read(self) -> None:
        """Mark the line, or those selected, as read and go on to the next line that is not."""
        if self._desk.flush():
            self._read(self._lines(), "line_read")

    def unread(self) -> None:
        """Take back that the line is read, or those selected."""
        desk = self._desk
        if not desk.flush():
            return
        here, caret = desk.line.id, desk.editor.caret
        ids = [line.id for line in self._lines() if line.state is LineState.READ]
        if not ids:
            desk.said.emit(self.tr("This line is not marked as read"))
        elif desk.perform(lambda t: edits.set_unread(t, ids)):
            desk.go(here, caret)

    def _lines(self) -> list[Line]:
        """The lines of talk that are selected, else the current one."""
        picked = [self._desk.transcript.line(line_id) for line_id in self._selection.picked]
        return [line for line in picked or [self._desk.line] if line.kind is LineKind.TEXT]

    def _read(self, lines: Sequence[Line], act: str) -> None:
        """Mark lines as read by an act, whose key is told where something stops it."""
        desk = self._desk
        here, caret = desk.line.id, desk.editor.caret
        ids = [line.id for line in lines]
        if self._stops(lines, act) or not desk.perform(lambda t: edits.set_state(t, ids, LineState.READ)):
            return
        following = self._next_unread(desk.transcript.line(ids[-1] if ids else here))
        if following:
            desk.go(following.id)
        else:
            desk.go(here, caret)  # not to where the turn begins, perhaps hundreds of lines above
            desk.said.emit(self.tr("Every line after this one is read"))

    def _stops(self, lines: Sequence[Line], act: str) -> bool:
        """Go to the first sure suspect in the lines and say so, unless that was done just before."""
        ids = frozenset(line.id for line in lines)
        sure = [] if ids == self._stopped_at else self._sure(lines)
        self._stopped_at = ids if sure else frozenset()
        if sure:
            if not self._selection.spans:  # which would end there
                self._desk.go(sure[0].line_id, sure[0].start, sure[0].end)
            words = self.tr("%n sure suspects are left here; {key} again goes on all the same", "", len(sure))
            self._desk.said.emit(words.format(key=self._desk.key_of(act)))
        return bool(sure)

    def _sure(self, lines: Sequence[Line]) -> list[Suspect]:
        suspects = (suspect for line in lines for suspect in self._desk.checking.analysis.suspects(line.id))
        return [
            suspect for suspect in suspects if suspect.band is Band.SURE and suspect.group in (None, suspect.line_id)
        ]

    def _moved(self) -> None:
        """Another turn has its own stop."""
        if self._desk.line.id not in self._stopped_at:
            self._stopped_at = frozenset()

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
