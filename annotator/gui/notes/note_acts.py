"""Flags and comments on lines, and the way from one flagged line to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core import notes
from annotator.gui.desk import Desk
from annotator.gui.lines.note_strip import NoteKind
from annotator.gui.notes.noting import Noting
from annotator.gui.text.selection import Selection


class NoteActs(QObject):
    """What the editor leaves on a line for later."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self.noting = Noting(desk)
        desk.row.notes.clicked.connect(self._clicked)

    def flag(self) -> None:
        """Flag the line, or those selected; where all are flagged, take their flags away."""
        desk = self._desk
        if not desk.flush():
            return
        ids = self._selection.picked or [desk.line.id]
        flagged = not all(desk.transcript.line(line_id).flagged for line_id in ids)
        if desk.perform(lambda t: notes.flag(t, ids, flagged=flagged)):
            desk.said.emit(self.tr("Flagged") if flagged else self.tr("No longer flagged"))

    def comment(self) -> None:
        """Have a comment written on the line."""
        line = self._desk.line
        row = (self.tr("Comment"), self.tr("For yourself or for whoever works on; it is not exported"), line.comment)
        self.noting.write(line.id, [row], lambda t, words: notes.comment(t, line.id, words[0]))

    def next_flagged(self) -> None:
        """Go to the next flagged line, from the start again after the last."""
        self._walk(1)

    def previous_flagged(self) -> None:
        """Go to the flagged line before this one."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        desk = self._desk
        if not desk.flush():
            return
        lines, here = desk.transcript.lines, desk.transcript.index(desk.line.id)
        rows = ((here + step * away) % len(lines) for away in range(1, len(lines) + 1))
        row = next((row for row in rows if lines[row].flagged), None)
        if row is None:
            desk.said.emit(self.tr("No line is flagged"))
            return
        if (row - here) * step <= 0:
            desk.said.emit(self.tr("Went on from the start") if step > 0 else self.tr("Went on from the end"))
        desk.go(lines[row].id)

    def _clicked(self, kind: NoteKind) -> None:
        if kind is NoteKind.COMMENT:
            self.comment()
