"""Moves the borders of the suspect at the caret, and asks anew what was meant there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from annotator.app.jobs import Answers, AskJob
from annotator.core.borders import moved_end, moved_start
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
        self._move(lambda text, suspect: (moved_start(text, suspect.start, step), suspect.end))

    def move_end(self, step: int) -> None:
        """Have the suspect end further right (`step` 1) or left (-1)."""
        self._move(lambda text, suspect: (suspect.start, moved_end(text, suspect.end, step)))

    def _move(self, borders: Callable[[str, Suspect], tuple[int, int]]) -> None:
        desk = self._desk
        suspect = desk.spotlight.suspect if desk.flush() else None
        if suspect is None or suspect.group is not None:
            self._desk.said.emit(self.tr("No suspect at the caret whose borders can be moved"))
            return
        text = desk.line.text
        start, end = borders(text, suspect)
        if start >= end or (start, end) == (suspect.start, suspect.end):
            return
        moved = replace(suspect, start=start, end=end, text=text[start:end], probability=0.0, suggestions=())
        desk.spotlight.ask_about(moved)
        desk.editor.place_caret(start, end)
        desk.checking.ask(AskJob(text, start, end), lambda found: self._answered(moved, found))

    def _answered(self, moved: Suspect, found: Answers) -> None:
        if self._desk.spotlight.suspect != moved:
            return
        answers = [answer for answer in found.answers if answer.text != moved.text][:_MOST]
        suggestions = tuple(Suggestion(x.text, 0.0, _reason(found.reading, x.sounds)) for x in answers)
        category = answers[0].category if answers else moved.category
        self._desk.spotlight.ask_about(replace(moved, category=category, suggestions=suggestions))


def _reason(heard: str, meant: str) -> Reason:
    """Both sounds where they can stand side by side."""
    alike = len(heard.split()) == len(meant.split())
    return Reason(ReasonCode.SOUND, heard, meant) if alike else Reason(ReasonCode.SOUND)
