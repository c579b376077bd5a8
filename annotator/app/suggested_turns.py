"""The turns that are suggested, line by line: they move along with edits and hide where a speaker is set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from annotator.core.align import changed_span
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
        nets: dict[int, tuple[Line | None, Line | None]] = {}
        for change in step.changes:
            before = change.before if isinstance(change.before, Line) else None
            after = change.after if isinstance(change.after, Line) else None
            line = after or before
            if line and not (before and after and before.text == after.text):
                nets[line.id] = (nets.get(line.id, (before,))[0], after)
        moved = list(nets.values())
        if all(old and new for old, new in moved):
            for old, new in moved:
                self._carry([old] if old else [], [new] if new else [])
        else:
            self._carry([old for old, _ in moved if old], [new for _, new in moved if new])

    def _carry(self, olds: Sequence[Line], news: Sequence[Line]) -> None:
        """Move what stands on some lines to where the same text stands on others; each read as one text."""
        olds, news = (sorted(lines, key=lambda line: line.order) for lines in (olds, news))
        offsets = dict(zip((line.id for line in olds), _offsets(olds), strict=True))
        turns = [(offsets[line.id], turn) for line in olds for turn in self._turns.pop(line.id, ())]
        start, old_end, new_end = changed_span(*("".join(line.text for line in lines) for lines in (olds, news)))
        begins = _offsets(news)
        for offset, turn in turns:
            at = offset + turn.start
            if news and not start < at < old_end:
                at += new_end - old_end if at >= old_end else 0
                row = bisect_right(begins, at) - 1
                until = None if turn.until is None else turn.until + at - begins[row] - turn.start
                self.put(replace(turn, line_id=news[row].id, start=at - begins[row], until=until))

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


def _offsets(lines: Iterable[Line]) -> list[int]:
    """Where each line begins in the text of all."""
    return list(accumulate((len(line.text) for line in lines), initial=0))[:-1]
