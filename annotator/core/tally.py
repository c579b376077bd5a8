"""Counts over a transcript, kept up to date step by step so that no key waits for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.core.history import Step
from annotator.core.model import Line, LineKind, LineState
from annotator.core.transcript import Transcript


class Tally:
    """Lines of talk, lines read, turns, and each speaker's share of the talk."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._talk: Counter[int] = Counter()
        self.lines = 0
        self.read = 0
        for line in transcript.lines:
            self._count(line, 1)
        self.turns = self._count_turns()

    def follow(self, step: Step) -> None:
        """Take in a step that the transcript has made."""
        moved = False
        for change in step.changes:
            before = change.before if isinstance(change.before, Line) else None
            after = change.after if isinstance(change.after, Line) else None
            if before:
                self._count(before, -1)
            if after:
                self._count(after, 1)
            if before and after:
                moved |= (before.speaker, before.interjection) != (after.speaker, after.interjection)
            else:
                moved |= isinstance(change.value, Line)
        if moved:
            self.turns = self._count_turns()

    def shares(self) -> Mapping[int, float]:
        """Each speaker's share of what was attributed, by speaker id."""
        total = sum(self._talk.values()) or 1
        return {speaker: length / total for speaker, length in self._talk.items() if length}

    def _count(self, line: Line, sign: int) -> None:
        if line.kind is not LineKind.TEXT:
            return
        self.lines += sign
        self.read += sign * (line.state is LineState.READ)
        if line.speaker is not None:
            self._talk[line.speaker] += sign * len(line.text)

    def _count_turns(self) -> int:
        turns, last = 0, None
        for line in self._transcript.lines:
            turns += line.interjection or (line.speaker is not None and line.speaker != last)
            last = last if line.interjection else line.speaker
        return turns
