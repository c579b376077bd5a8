"""Who speaks: by number, by name, in turns, or somebody new."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.core import edits, roster
from annotator.core.edits import Reach
from annotator.core.event_people import described
from annotator.core.glossary import EventPerson
from annotator.core.history import Step
from annotator.core.model import Speaker
from annotator.core.speaking import other_speaker
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection


class SpeakerActs(QObject):
    """Sets who speaks from the caret on, or as far as asked; where lines are picked, in those and nowhere else.

    `other_changed` carries who speaks next by `take_turns` (a Speaker or None), to be shown before it is pressed.
    """

    other_changed = Signal(object)

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self.other: Speaker | None = None
        desk.moved.connect(self._look_back)

    @property
    def picked(self) -> list[int]:
        """The ids of the lines of which a selection over lines holds something; none while it lies within one."""
        return self._selection.picked

    def number(self, slot: int) -> None:
        """Say that the speaker of a slot speaks from the caret on."""
        person = roster.in_slot(self._desk.transcript, slot)
        if person is None:
            words = self.tr("Nobody has number {slot}. Add a speaker on the right.").format(slot=slot)
            self._desk.said.emit(words)
            return
        self.speaks(person)

    def speaks(self, person: Speaker | None, reach: Reach = Reach.FROM_HERE) -> None:
        """Say who speaks from the caret on, in the turn, or in the line. None is nobody."""
        if not self._desk.flush():
            return
        step = self._step(person.id if person else None, reach)
        if step:
            self._desk.perform(lambda _: step)
        elif person:
            self._desk.said.emit(self.tr("{name} speaks here already").format(name=person.name))

    def take_turns(self) -> None:
        """Say that the other of the last two speakers speaks from the caret on."""
        if self.other is None:
            self._desk.said.emit(self.tr("No other speaker so far"))
            return
        self._desk.said.emit(self.tr("From here: {name}").format(name=self.other.name))
        self.speaks(self.other)

    def newcomer(self, person: EventPerson, reach: Reach = Reach.FROM_HERE) -> None:
        """Put somebody new on the roster, who speaks as far as asked; both are one step."""
        desk = self._desk

        def joins(transcript: Transcript) -> Step:
            step = roster.new_voice(transcript, person.name, person.role, lambda who: self._step(who, reach))
            return described(step, person)

        if desk.flush() and desk.perform(joins):
            desk.said.emit(self.tr("New on the roster: {name}").format(name=person.name))

    def audience(self) -> None:
        """Say that one more member of the audience speaks from the caret on."""
        pattern = self.tr("Audience {number}")
        self.newcomer(EventPerson(roster.next_numbered(self._desk.transcript, pattern), roster.AUDIENCE))

    def unknown(self) -> None:
        """Say that from the caret on somebody speaks of whom nobody knows who it is: one entry of the roster for all.

        It is a speaker like others, so that such turns count as set and stand apart in what is exported.
        """
        transcript, name = self._desk.transcript, self.tr("Unknown")
        somebody = roster.unknown(transcript) or roster.named(transcript, name)
        if somebody:
            self.speaks(somebody)
        else:
            self.newcomer(EventPerson(name, roster.UNKNOWN))

    def _step(self, speaker: int | None, reach: Reach) -> Step | None:
        desk, picked = self._desk, self.picked
        if picked:
            return edits.set_speaker_of(desk.transcript, picked, speaker)
        return edits.set_speaker(desk.transcript, desk.line.id, desk.editor.selection[0], speaker, reach)

    def _look_back(self) -> None:
        other = other_speaker(self._desk.transcript, self._desk.line.id)
        if other != self.other:
            self.other = other
            self.other_changed.emit(other)
