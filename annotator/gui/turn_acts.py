"""Walking the places where a turn probably begins; the speaker's own key then settles each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.core.model import RosterEntry, TurnStart
from annotator.gui.desk import Desk
from annotator.gui.noop import QT_TRANSLATE_NOOP

_REASONS = {
    "opening": QT_TRANSLATE_NOOP("turns", "the talk opens"),
    "self-introduction": QT_TRANSLATE_NOOP("turns", "says their own name"),
    "called-by-name": QT_TRANSLATE_NOOP("turns", "was called by name"),
    "called-loosely": QT_TRANSLATE_NOOP("turns", "was perhaps called by name"),
    "from-the-floor": QT_TRANSLATE_NOOP("turns", "a question from the floor"),
    "closes": QT_TRANSLATE_NOOP("turns", "the talk closes"),
    "thanks": QT_TRANSLATE_NOOP("turns", "thanks the speaker before"),
    "thanks-in-passing": QT_TRANSLATE_NOOP("turns", "thanks in passing"),
    "praise": QT_TRANSLATE_NOOP("turns", "praises what was said"),
    "takes-the-word-back": QT_TRANSLATE_NOOP("turns", "takes the word back"),
    "answers": QT_TRANSLATE_NOOP("turns", "answers"),
    "hands-over": QT_TRANSLATE_NOOP("turns", "hands over"),
}


def turn_reason_text(reason: str) -> str:
    """Why a turn is suggested, in the user's language."""
    return QCoreApplication.translate("turns", _REASONS[reason])


class TurnActs(QObject):
    """Asks the checker's process for turns and goes from one to the next.

    `looked` carries how many turns are suggested where none is set.
    """

    looked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._turns: tuple[TurnStart, ...] | None = None
        self._outdated = False
        self._forward: bool | None = None
        desk.session.subscribe(self._forget)
        desk.checking.turns_found.connect(self._found)

    def next(self) -> None:
        """Go to the next suggested turn after the caret."""
        self._walk(forward=True)

    def previous(self) -> None:
        """Go to the suggested turn before the caret."""
        self._walk(forward=False)

    def look(self) -> None:
        """Have the turns found in the text as it is committed, without going anywhere."""
        self._outdated = False
        transcript = self._desk.transcript
        roster = [RosterEntry(speaker.name, speaker.role, "roster") for speaker in transcript.roster()]
        self._desk.checking.ask_turns(transcript, roster)

    def _forget(self, _step: object) -> None:
        self._turns, self._outdated = None, True

    def _walk(self, *, forward: bool) -> None:
        if not self._desk.flush():
            return
        if self._turns is None:
            self._forward = forward
            self._desk.said.emit(self.tr("Looking for turns…"))
            self.look()
        else:
            self._go(self._turns, forward=forward)

    def _found(self, turns: tuple[TurnStart, ...]) -> None:
        self._turns = None if self._outdated else turns
        self.looked.emit(len(self._open(turns)))
        forward, self._forward = self._forward, None
        if forward is not None:
            self._go(turns, forward=forward)

    def _go(self, turns: tuple[TurnStart, ...], *, forward: bool) -> None:
        desk = self._desk
        here = (desk.model.row(desk.line.id), desk.editor.selection[0])
        places = sorted(((desk.model.row(turn.line_id), turn.start), turn) for turn in self._open(turns))
        if not places:
            self._desk.said.emit(self.tr("No suggested turns are left"))
            return
        beyond = [turn for place, turn in places if (place > here if forward else place < here)]
        turn = (beyond or [turn for _, turn in places])[0 if forward else -1]
        desk.go(turn.line_id, turn.start)
        self._desk.said.emit(self._words(turn))

    def _open(self, turns: Iterable[TurnStart]) -> list[TurnStart]:
        return [turn for turn in turns if turn.line_id in self._desk.transcript and not self._is_set(turn)]

    def _is_set(self, turn: TurnStart) -> bool:
        """Whether a speaker already begins there."""
        line = self._desk.transcript.line(turn.line_id)
        row = self._desk.model.row(turn.line_id)
        return turn.start == 0 and line.speaker is not None and self._desk.model.starts_turn(row)

    def _words(self, turn: TurnStart) -> str:
        slots = {speaker.name: speaker.slot for speaker in self._desk.transcript.roster()}
        why = turn_reason_text(turn.reason)
        if turn.speaker in slots:
            words = self.tr("{name}? ({why}, {share}) Alt+{slot} sets it, F9 goes on")
            return words.format(name=turn.speaker, why=why, share=f"{turn.probability:.0%}", slot=slots[turn.speaker])
        return self.tr("Another speaker? ({why}, {share}) F9 goes on").format(why=why, share=f"{turn.probability:.0%}")
