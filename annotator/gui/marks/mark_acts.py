"""What the user makes of suggested marks, by key, while they are walked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.core import marks
from annotator.core.history import Step
from annotator.core.model import Suspect
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.suspect_walk import next_place


class MarkActs(QObject):
    """Each act is one step of the session; then the next place is gone to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def next(self) -> None:
        """Go to the next place after the caret, from the start again after the last."""
        self._walk(forward=True)

    def previous(self) -> None:
        """Go to the place before the caret."""
        self._walk(forward=False)

    def _walk(self, *, forward: bool) -> None:
        if not next_place(self._desk, forward=forward):
            left = self._desk.at_caret.walked.left
            words = self.tr("No mark found yet, %n lines are still being looked at", "", left)
            self._desk.said.emit(words if left else self.tr("No suggested marks are left"))

    def take(self, number: int) -> None:
        """Put suggestion `number` (from 0) at the place of the caret, and go on."""
        place = self._place()
        if place is None or number >= len(place.suggestions):
            self._desk.said.emit(self.tr("No such mark is suggested here"))
            return
        text = place.suggestions[number].text
        self._settle(lambda t: marks.settle_mark(t, place, text))

    def ignore(self) -> None:
        """Leave the place as it is."""
        place = self._place()
        if place is None:
            self._desk.said.emit(self.tr("No mark is suggested at the caret"))
            return
        self._settle(lambda t: marks.leave_mark(t, place))

    def _place(self) -> Suspect | None:
        return self._desk.at_caret.mark if self._desk.flush() else None

    def _settle(self, make: Callable[[Transcript], Step | None]) -> None:
        if self._desk.perform(make):
            self.next()
