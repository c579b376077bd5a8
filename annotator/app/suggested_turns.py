"""The turns that are suggested, line by line: they move along with edits and hide where a speaker is set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.app.reshaping import Reshaping, offsets, reshapings
from annotator.core.history import Step
from annotator.core.model import Line, LineKind, TurnStart
from annotator.core.transcript import Transcript


class SuggestedTurns:
    """Holds what was found. `held` is one under the user's hands: it stays as it is, whatever is found meanwhile."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._turns: dict[int, list[TurnStart]] = {}
        self.held: TurnStart | None = None

    def __iter__(self) -> Iterator[TurnStart]:
        """All that are still to be settled, in the order of the text."""
        for line_id in sorted(self._turns, key=self._transcript.index):
            yield from self.on(line_id)

    def on(self, line_id: int) -> list[TurnStart]:
        """Those on a line that are still to be settled."""
        return [turn for turn in self._turns.get(line_id, ()) if not self._is_set(turn)]

    def keep(self, line_ids: Iterable[int], turns: Iterable[TurnStart]) -> None:
        """Hold what was found on these lines instead of what was."""
        for line_id in line_ids:
            self._turns.pop(line_id, None)
        for turn in turns:
            if turn.line_id in self._transcript:
                self._turns.setdefault(turn.line_id, []).append(turn)
        if self.held:
            self.put(self.held)

    def put(self, turn: TurnStart) -> None:
        """Hold this turn, instead of another at its place."""
        others = [other for other in self._turns.get(turn.line_id, ()) if other.start != turn.start]
        self._turns[turn.line_id] = sorted([*others, turn], key=lambda other: other.start)

    def drop(self, turn: TurnStart) -> None:
        """Hold this turn no more."""
        self._turns[turn.line_id] = [other for other in self._turns.get(turn.line_id, ()) if other != turn]

    def follow(self, step: Step) -> None:
        """Move along with an edit; what it touched is dropped."""
        for reshaping in reshapings(step):
            self._carry(reshaping)

    def _carry(self, done: Reshaping) -> None:
        """Move what stands on some lines to where the same text stands on others."""
        turns = [
            (offset + turn.start, turn)
            for line, offset in zip(done.olds, offsets(done.olds), strict=True)
            for turn in self._turns.pop(line.id, ())
        ]
        begins = offsets(done.news)
        for at, turn in turns:
            if done.news and not done.start < at < done.old_end:
                at += done.new_end - done.old_end if at >= done.old_end else 0
                row = bisect_right(begins, at) - 1
                until = None if turn.until is None else turn.until + at - begins[row] - turn.start
                self.put(replace(turn, line_id=done.news[row].id, start=at - begins[row], until=until))

    def _is_set(self, turn: TurnStart) -> bool:
        """Whether a speaker already begins there, or it is marked as an interjection."""
        if turn.line_id not in self._transcript:
            return True
        line = self._transcript.line(turn.line_id)
        if line.text[: turn.start].strip():
            return False
        return line.interjection or (line.speaker is not None and line.speaker != self._speaker_before(line))

    def _speaker_before(self, line: Line) -> int | None:
        step = -1
        while (before := self._transcript.neighbour(line.id, step)) is not None:
            if before.kind is LineKind.TEXT and not before.interjection:
                return before.speaker
            step -= 1
        return None
