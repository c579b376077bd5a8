"""Marks what nobody can make out, has it noted what it may have been, and goes from one such place to the next."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from annotator.app.jobs import Answers, AskJob
from annotator.core import decisions
from annotator.core.history import Step
from annotator.core.model import Decision
from annotator.core.transcript import Transcript
from annotator.core.unclear import clear, mark_over_lines, mark_unclear, note_unclear, stretch_of
from annotator.gui.desk import Desk
from annotator.gui.lines.note_strip import NoteKind
from annotator.gui.notes.noting import Noting
from annotator.gui.text.selection import Selection

_BETWEEN_GUESSES = re.compile("[;；、/\n]")


class UnclearActs(QObject):
    """One key marks, on a marked place it opens the note, and in the note it takes the mark away."""

    def __init__(self, desk: Desk, selection: Selection, noting: Noting) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._noting = noting
        desk.row.notes.clicked.connect(self._clicked)

    def mark(self) -> None:
        """Mark the selection, else the suspect at the caret, else the word there; on a marked place see its note."""
        desk = self._desk
        if self._noting.about in desk.transcript.decisions:
            self.clear()
        elif desk.flush():
            marked, (start, end) = desk.spotlight.unclear, desk.editor.selection
            if self._selection.spans:
                self._mark(mark_over_lines(desk.transcript, *self._selection.ends))
            elif marked and (start == end or (start, end) == stretch_of(marked, desk.line.text)):
                self._write(marked)
            else:
                self._mark_here(start, end)

    def _mark_here(self, start: int, end: int) -> None:
        """Mark the suspect at the caret, or the one that is selected; else the selection, or the word."""
        desk = self._desk
        suspect = desk.at_caret.suspect
        if suspect and (start == end or (start, end) == (suspect.start, suspect.end)):
            parts = desk.checking.analysis.found.group(desk.at_caret.marked or suspect)
            self._mark(decisions.unclear(desk.transcript, parts))
        elif start < end:
            self._mark(mark_unclear(desk.transcript, desk.line.id, start, end))
        else:
            self._mark_word(desk.line.id, desk.line.text, start)

    def _mark_word(self, line_id: int, text: str, caret: int) -> None:
        """Mark the word at a place, once the checker has told what it is; too late if the editor went on meanwhile."""
        desk = self._desk

        def answered(found: Answers) -> None:
            if (desk.line.id, desk.editor.text, desk.editor.selection) == (line_id, text, (caret, caret)):
                self._mark(mark_unclear(desk.transcript, line_id, found.start, found.end))

        desk.checking.ask(AskJob(text, caret, caret), answered)

    def _mark(self, step: Step | None) -> None:
        if step is None:
            self._desk.said.emit(self.tr("No word at the caret"))
        elif self._desk.perform(lambda _: step):
            words = self.tr("Marked as unclear; {key} again notes what it may have been")
            self._desk.said.emit(words.format(key=self._desk.key_of("unclear")))

    def _write(self, mark: Decision) -> None:
        def make(transcript: Transcript, words: list[str]) -> Step | None:
            return note_unclear(transcript, mark.id, words[1], _BETWEEN_GUESSES.split(words[0]))

        rows = [
            (self.tr("Perhaps"), self.tr("What it may have been, apart by semicolons"), "; ".join(mark.guesses)),
            (self.tr("Note"), self.tr("What makes it unclear, or where to look"), mark.note),
        ]
        self._noting.write(mark.id, rows, make, (self._desk.key_of("unclear"), self.tr("no longer unclear")))

    def clear(self) -> None:
        """Take the mark away whose note is open, or the one at the caret."""
        desk = self._desk
        about = self._noting.about
        if about in desk.transcript.decisions:
            self._noting.drop()
        elif not desk.flush():
            return
        else:
            about = desk.spotlight.unclear.id if desk.spotlight.unclear else None
        if about is None:
            desk.said.emit(self.tr("No unclear place at the caret"))
        elif desk.perform(lambda t: clear(t, about)):
            desk.editor.setFocus()
            desk.said.emit(self.tr("No longer marked as unclear"))

    def next(self) -> None:
        """Go to the next unclear place after the caret, from the start again after the last."""
        desk = self._desk
        if not desk.flush():
            return
        here = (desk.model.row(desk.line.id), desk.editor.selection[0])
        places = [(desk.model.row(mark.line_id or 0), *stretch) for mark, stretch in desk.model.unclear]
        if not places:
            desk.said.emit(self.tr("No place is marked as unclear"))
            return
        beyond = [place for place in places if place[:2] > here]
        if not beyond:
            desk.said.emit(self.tr("Went on from the start"))
        row, start, end = (beyond or places)[0]
        desk.go(desk.model.line(row).id, start, end)

    def _clicked(self, kind: NoteKind) -> None:
        marked = self._desk.spotlight.unclear
        if kind is NoteKind.UNCLEAR and marked:
            self._write(marked)
