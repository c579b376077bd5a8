"""What the user makes of a suggested turn, and of a stretch that is no more than an interjection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core import turns
from annotator.core.model import TurnStart
from annotator.gui.desk import Desk
from annotator.gui.lines.turn_words import stranger_name
from annotator.gui.turns.turn_finder import TurnFinder


class TurnActs(QObject):
    """Each act is one step of the session."""

    def __init__(self, desk: Desk, finder: TurnFinder) -> None:
        super().__init__(desk)
        self._desk = desk
        self._finder = finder

    def take(self, turn: TurnStart) -> None:
        """Let it be what it is suggested to be: a turn, or an interjection."""
        until = turn.until
        if until is None:
            self.accept(turn)
            return
        speaker = self._finder.speaker_of(turn)
        speaker_id = speaker.id if speaker else None
        self._desk.perform(lambda t: turns.interject(t, turn.line_id, turn.start, until, speaker_id))

    def accept(self, turn: TurnStart) -> None:
        """Let the turn begin."""
        self.accept_all([turn])

    def accept_all(self, accepted: Sequence[TurnStart]) -> bool:
        """Let all these turns begin, as one step; False where the disk refused."""
        return self._desk.perform(lambda t: turns.accept(t, accepted, stranger_name))

    def reject(self, turn: TurnStart) -> None:
        """Note that no turn begins there."""
        if self._desk.perform(lambda t: turns.reject(t, turn.line_id, turn.start)):
            self._finder.suggested.drop(turn)

    def interjection(self) -> None:
        """Mark what is selected as an interjection; on a line that is one, take that back."""
        desk = self._desk
        if not desk.flush():
            return
        start, end = desk.editor.selection
        if desk.line.interjection:
            desk.perform(lambda t: turns.no_interjection(t, desk.line.id))
        elif start < end:
            desk.perform(lambda t: turns.interject(t, desk.line.id, start, end))
        else:
            desk.said.emit(self.tr("Select the words that are said while another speaks on"))
