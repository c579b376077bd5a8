"""The walk from one suggested turn to the next: while it is on, plain keys settle turns instead of typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.core.model import TurnStart
from annotator.gui.desk import Desk
from annotator.gui.lines.turn_words import turn_name, turn_reason_text
from annotator.gui.speakers.speaker_acts import SpeakerActs
from annotator.gui.text.line_acts import LineActs
from annotator.gui.text.plain_keys import WITH, PlainKeys
from annotator.gui.turns.turn_acts import TurnActs
from annotator.gui.turns.turn_finder import TurnFinder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TurnWalk(QObject):
    """Stands at one suggestion after another. It ends with Escape, or where the user moves elsewhere.

    `begins` is emitted before it goes on, `page_wanted` when all turns are to be seen together.
    """

    begins = Signal()
    page_wanted = Signal()

    def __init__(self, desk: Desk, finder: TurnFinder, acts: TurnActs, lines: LineActs, speakers: SpeakerActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._finder = finder
        self._lines = lines
        self._plain = PlainKeys(desk, self._act)
        self._busy = False
        self._wish: bool | None = None
        self._trail: list[tuple[int, TurnStart]] = []
        self._keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Space: self.next,
            Qt.Key.Key_Backspace: self._back,
            Qt.Key.Key_Escape: self.end,
            Qt.Key.Key_E: self.end,
            Qt.Key.Key_A: self.page_wanted.emit,
            Qt.Key.Key_I: partial(self._settle, acts.reject),
            Qt.Key.Key_T: partial(self._settle, acts.accept),
        }
        self._keys |= {key: partial(self._settle, acts.take) for key in _ENTER}
        self._with_alt: dict[int, Callable[[], object]] = {
            Qt.Key.Key_0 + slot: partial(self._settle, partial(_speaks, speakers, slot)) for slot in range(1, 10)
        }
        self._keys |= self._with_alt
        self._with_shift: dict[int, Callable[[], object]] = {
            key: partial(self._settle, partial(_other_speaks, speakers)) for key in _ENTER
        }
        desk.editor.cursorPositionChanged.connect(self._moved)
        desk.moved.connect(self._moved)
        desk.editor.typed.connect(self._forget_wish)
        finder.looked.connect(self._looked)

    @property
    def on(self) -> bool:
        """Whether plain keys settle turns."""
        return self._plain.on

    @property
    def turn(self) -> TurnStart | None:
        """The suggestion that the walk stands at."""
        return self._finder.suggested.held

    def next(self) -> None:
        """Go to the next suggestion: the one at the caret, if the walk is not there yet."""
        self._go(forward=True)

    def previous(self) -> None:
        """Go to the suggestion before the caret."""
        self._go(forward=False)

    def end(self) -> None:
        """Type again."""
        if self.on:
            self._plain.switch(on=False)
            self.give_way()

    def give_way(self) -> None:
        """Be off, since something else has the plain keys now."""
        self._plain.give_way()
        self._wish = None
        self._hold(None)

    def _go(self, *, forward: bool) -> None:
        if not self._desk.flush():
            return
        turn = self._target(forward=forward)
        if turn:
            self._stand(turn)
        elif self._finder.idle:
            self._desk.said.emit(self.tr("No suggested turns are left"))
            self.end()
        else:
            self._wish = forward
            self._desk.said.emit(self.tr("Looking for turns…"))
            self._finder.look_now()

    def _looked(self) -> None:
        """Go where the user wished to go before anything was known."""
        wish, self._wish = self._wish, None
        if wish is not None:
            self._go(forward=wish)

    def _forget_wish(self) -> None:
        """Stay where the user goes on typing."""
        self._wish = None

    def _target(self, *, forward: bool) -> TurnStart | None:
        desk = self._desk
        here = (desk.model.row(desk.line.id), desk.editor.selection[0])
        turns = [turn for turn in self._finder.walked() if not self._speaks_already(turn)]
        places = {(desk.model.row(turn.line_id), turn.start): turn for turn in turns}
        if forward and not self.on and here in places:
            return places[here]
        beyond = sorted(place for place in places if (place > here if forward else place < here))
        if not beyond and places:
            self._desk.said.emit(self.tr("Went on from the start") if forward else self.tr("Went on from the end"))
        order = beyond or sorted(places)
        return places[order[0 if forward else -1]] if order else None

    def _speaks_already(self, turn: TurnStart) -> bool:
        """Whether the same person has the word there anyway, as nobody else has begun before."""
        transcript = self._desk.transcript
        speaker = transcript.speakers.get(transcript.line(turn.line_id).speaker or 0)
        return speaker is not None and speaker.name == turn.speaker

    def _stand(self, turn: TurnStart) -> None:
        if not self.on:
            self.begins.emit()
            self._trail.clear()
            self._plain.switch(on=True)
        self._hold(turn)
        with self._moving():
            self._desk.go(turn.line_id, turn.start)
        words = self.tr("{name}? {why}, {share}")
        share = f"{turn.probability:.0%}"
        self._desk.said.emit(words.format(name=turn_name(turn.speaker), why=turn_reason_text(turn.reason), share=share))

    def _hold(self, turn: TurnStart | None) -> None:
        self._finder.hold(turn)
        self._desk.row.turn_card.show_turn(turn, self._finder.slot_of(turn) if turn else 0)

    def _settle(self, act: Callable[[TurnStart], object]) -> None:
        """Do something about the suggestion, and go on where that made a step."""
        turn, made = self.turn, len(self._desk.session.history.done)
        if turn is None:
            return
        with self._moving():
            act(turn)
        if len(self._desk.session.history.done) > made:
            self._trail.append((made, turn))
            self._hold(None)
            self._go(forward=True)

    def _back(self) -> None:
        """Take the last decision of this walk back, and stand there again."""
        if not self._trail:
            self._desk.said.emit(self.tr("Nothing was decided before this"))
            return
        made, turn = self._trail.pop()
        with self._moving():
            if len(self._desk.session.history.done) > made:
                self._lines.undo()
        if turn.line_id in self._desk.transcript:
            self._finder.suggested.put(turn)
            self._stand(turn)

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """The walk itself moves in the lines."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _moved(self) -> None:
        if self.on and not self._busy:
            self.end()

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return self._with_alt.get(event.key())
        if modifiers == Qt.KeyboardModifier.ShiftModifier and event.key() in self._with_shift:
            return self._with_shift[event.key()]
        return None if modifiers & WITH else self._keys.get(event.key())


def _speaks(speakers: SpeakerActs, slot: int, _turn: TurnStart) -> None:
    speakers.number(slot)


def _other_speaks(speakers: SpeakerActs, _turn: TurnStart) -> None:
    speakers.take_turns()
