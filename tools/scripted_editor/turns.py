"""Sets every turn, as an editor would who knows who speaks: the suggested ones first, then by hand what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hands import Hands
from PySide6.QtCore import Qt

from annotator.core.align import position_in_original
from annotator.core.model import Band, Line, LineKind, Speaker, TurnStart
from annotator.core.text import joined
from annotator.core.transcript import Transcript

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class RealTurn:
    """Where somebody begins to speak: a code point of a source line."""

    source: int
    start: int
    speaker: str


def read_turns(path: Path, rows: Sequence[str], sources: dict[int, int]) -> list[RealTurn]:
    """The turns of a label file, in order; `sources` maps source rows to source lines."""
    turns = []
    with path.open(encoding="utf-8") as file:
        for cells in (row.rstrip("\n").split("\t") for row in file if not row.startswith(("#", "line\t"))):
            number, words, nth, speaker = int(cells[0]), cells[1], int(cells[2]), cells[3]
            at = -1
            for _ in range(nth):
                at = rows[number - 1].index(words, at + 1)
            turns.append(RealTurn(sources[number], at, speaker))
    return sorted(turns, key=lambda turn: (turn.source, turn.start))


class TurnWork:
    """The work on turns. `done` counts how each was set, `passed` the suggestions that were none."""

    def __init__(self, hands: Hands, turns: Sequence[RealTurn]) -> None:
        self._hands = hands
        self._page = hands.page
        self._turns = turns
        self._people: dict[str, int] = {x.name: x.id for x in self._transcript.roster()}
        self.done: Counter[str] = Counter()
        self.passed = 0
        self.menu_presses = sum(4 if self._place(turn)[1] else 3 for turn in turns)

    @property
    def _transcript(self) -> Transcript:
        return self._page.session.transcript

    def work(self) -> None:
        """From the start on: walk to what is suggested, and set by hand what is not."""
        self._hands.key(Key.Key_Home, CTRL)
        for turn in self._turns:
            self._hands.wait(lambda: self._page.turns.finder.idle)
            if self._is_set(turn):
                continue
            if not (self._suggested(turn) and self._walk_to(turn) and self._settle(turn)):
                self._by_hand(turn)
            assert self._is_set(turn), turn

    def _suggested(self, turn: RealTurn) -> bool:
        """Whether the mark of a suggestion stands where somebody begins, to whom a key can give the word."""
        marks = [mark for mark in self._page.turns.finder.suggested if mark.band is not Band.MAYBE]
        return turn.speaker in self._people and any(self._same_place(self._place(turn), mark) for mark in marks)

    def _walk_to(self, turn: RealTurn) -> bool:
        """Walk on to a turn, past suggestions that are none; False where the walk does not come there."""
        walk = self._page.turns.walk
        if not walk.on:
            self._hands.key(Key.Key_F9)
        while walk.turn and self._order(walk.turn.line_id, walk.turn.start) < self._order_of(turn):
            self.passed += 1
            self._hands.key(Key.Key_I)
        return walk.turn is not None and self._same_place(self._place(turn), walk.turn)

    def _order_of(self, turn: RealTurn) -> tuple[int, int]:
        line, at = self._place(turn)
        lead = len(line.text[:at]) - len(line.text[:at].rstrip("，。、 "))
        return self._order(line.id, at - lead)

    def _order(self, line_id: int, at: int) -> tuple[int, int]:
        return self._transcript.index(line_id), at

    def _settle(self, turn: RealTurn) -> bool:
        """Answer the suggestion with one key; False where it stays as it is."""
        suggested = self._page.turns.walk.turn
        assert suggested is not None
        speaker = self._transcript.speakers[self._people[turn.speaker]]
        right = suggested.until is None and suggested.speaker == speaker.name
        self._hands.key(Key.Key_Return if right else Key(Key.Key_0 + speaker.slot))
        self.done["by walk"] += 1
        return self._is_set(turn)

    def _same_place(self, place: tuple[Line, int], suggested: TurnStart) -> bool:
        line, at = place
        between = line.text[min(at, suggested.start) : max(at, suggested.start)]
        return line.id == suggested.line_id and not between.strip("，。、 ")

    def _by_hand(self, turn: RealTurn) -> None:
        """Click where the turn begins and press the key of who speaks."""
        line, at = self._place(turn)
        self._hands.click(line.id, at)
        self.done["by hand"] += 1
        known = self._people.get(turn.speaker)
        if known is not None:
            self._hands.key(Key(Key.Key_0 + self._transcript.speakers[known].slot), ALT)
            return
        before = set(self._transcript.speakers)
        self._hands.key(Key.Key_Q, ALT)
        self._people[turn.speaker] = next(iter(set(self._transcript.speakers) - before))

    def _is_set(self, turn: RealTurn) -> bool:
        """Whether this speaker begins there."""
        line, at = self._place(turn)
        return not line.text[:at].strip("，。、 ") and self._speaks(line, turn)

    def _speaks(self, line: Line, turn: RealTurn) -> bool:
        return line.speaker is not None and line.speaker == self._people.get(turn.speaker)

    def _place(self, turn: RealTurn) -> tuple[Line, int]:
        """Where a real turn begins in the lines as they stand."""
        for line in self._transcript.lines:
            read = ""
            for piece in line.pieces:
                before = joined(read, self._transcript.said(piece))
                if piece.source == turn.source and piece.start <= turn.start < piece.end:
                    offset = len(before) - (piece.end - turn.start)
                    return line, position_in_original(line.text, self._transcript.original(line), offset)
                read = before
        raise AssertionError(f"no line holds {turn}")

    def misfits(self) -> list[str]:
        """The lines of talk that somebody else is said to speak."""
        wrong, turns = [], [(*self._place(turn), turn) for turn in self._turns]
        starts = sorted((self._transcript.index(line.id), at, turn.speaker) for line, at, turn in turns)
        for row, line in enumerate(self._transcript.lines):
            speaking = [name for number, _, name in starts if number <= row]
            if line.kind is LineKind.TEXT and line.text.strip() and speaking:
                person: Speaker | None = self._transcript.speakers.get(line.speaker or 0)
                if person is None or person.id != self._people.get(speaking[-1]):
                    wrong.append(f"{speaking[-1]}, not {person.name if person else 'nobody'}: {line.text}")
        return wrong
