"""Moves the borders of the suspect at the caret, and asks anew what was meant there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from annotator.app.jobs import Answers, AskJob
from annotator.core.borders import moved_end, moved_start
from annotator.core.decisions import heard_at
from annotator.core.model import Reason, ReasonCode, Suggestion, Suspect
from annotator.gui.desk import Desk

_MOST = 5


class BorderActs(QObject):
    """What a stretch with moved borders may have been comes from the checker."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def move_start(self, step: int) -> None:
        """Have the suspect start further right (`step` 1) or left (-1)."""
        self._move(0, lambda text, part: (moved_start(text, part.start, step), part.end))

    def move_end(self, step: int) -> None:
        """Have the suspect end further right (`step` 1) or left (-1)."""
        self._move(-1, lambda text, part: (part.start, moved_end(text, part.end, step)))

    def _move(self, at: int, borders: Callable[[str, Suspect], tuple[int, int]]) -> None:
        """Move a border of the first or the last part; across a cut these are on lines of their own."""
        desk = self._desk
        parts = desk.at_caret.parts if desk.flush() else []
        if not parts:
            desk.said.emit(self.tr("No suspect at the caret whose borders can be moved"))
            return
        text = desk.transcript.line(parts[at].line_id).text
        start, end = borders(text, parts[at])
        if start >= end or (start, end) == (parts[at].start, parts[at].end):
            desk.said.emit(self.tr("The border cannot be moved further"))
            return
        parts[at] = replace(parts[at], start=start, end=end, text=text[start:end])
        moved = [replace(part, probability=0.0, suggestions=()) for part in parts]
        desk.spotlight.ask_about(moved)
        own = next(part for part in moved if part.line_id == desk.line.id)
        desk.editor.place_caret(own.start, own.end)
        desk.view.viewport().update()
        heard = heard_at(moved)
        desk.checking.ask(AskJob(heard, 0, len(heard)), lambda found: self._answered(moved, found))

    def _answered(self, moved: list[Suspect], found: Answers) -> None:
        if self._desk.at_caret.parts != moved:
            return
        answers = [answer for answer in found.answers if answer.text != heard_at(moved)][:_MOST]
        suggestions = tuple(Suggestion(x.text, 0.0, _reason(found.reading, x.sounds)) for x in answers)
        category = answers[0].category if answers else moved[0].category
        self._desk.spotlight.ask_about([replace(moved[0], category=category, suggestions=suggestions), *moved[1:]])


def _reason(heard: str, meant: str) -> Reason:
    """Both sounds where they can stand side by side."""
    alike = len(heard.split()) == len(meant.split())
    return Reason(ReasonCode.SOUND, heard, meant) if alike else Reason(ReasonCode.SOUND)
