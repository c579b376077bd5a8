"""The talk of a transcript as one text that grows line by line, without the marks that cuts by length left."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from annotator.core.model import Line, LineKind
from annotator.core.text import gap
from annotator.core.transcript import Transcript

TURN_END = "\n"


class RunningText:
    """A newline stands where a turn ends. Headings and figures are left out; a heading ends a turn."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._start_of: dict[int, int] = {}

    def add(self, lines: Iterable[Line]) -> tuple[int, str]:
        """Let more lines follow. Returns where their text begins, in code points, and the text."""
        begins = first = None
        for line in lines:
            if line.kind is LineKind.HEADING:
                self._put(TURN_END)
            if line.kind is not LineKind.TEXT:
                continue
            text = line.text.rstrip().removesuffix(self._transcript.soft_mark(line))
            self._put(self._between(line, text))
            if begins is None:
                begins, first = self._length, len(self._parts)
            self._lines.append(line)
            self._starts.append(self._length)
            self._start_of[line.id] = self._length
            self._put(text)
        return (self._length, "") if begins is None else (begins, "".join(self._parts[first:]))

    def _between(self, line: Line, text: str) -> str:
        last = self._parts[-1] if self._parts else ""
        return TURN_END if self._lines and line.speaker != self._lines[-1].speaker else gap(last, text)

    def _put(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._parts)

    def start_of(self, line_id: int | None) -> int | None:
        """Where a line begins; None where it is not among the talk."""
        return self._start_of.get(line_id or 0)

    def line_at(self, place: int) -> Line:
        """The line at a place of the text, which must hold some line."""
        return self._lines[max(bisect_right(self._starts, place) - 1, 0)]
