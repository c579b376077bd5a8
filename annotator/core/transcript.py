"""The transcript as it stands: lines in order, speakers, decisions, and the immutable source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Value
from annotator.core.model import Decision, Info, Line, LineKind, Piece, SessionTerm, SourceLine, Speaker
from annotator.core.text import run_together

Held = TypeVar("Held", Speaker, Decision, SessionTerm)


class Transcript:
    """Holds the current values and applies changes to them. Knows nothing of storage or undo."""

    def __init__(
        self,
        source: Sequence[SourceLine],
        lines: Iterable[Line],
        *,
        info: Info,
        speakers: Iterable[Speaker] = (),
        decisions: Iterable[Decision] = (),
        terms: Iterable[SessionTerm] = (),
        next_id: int = 1,
    ) -> None:
        self.source = tuple(source)
        self.info = info
        self.speakers = {speaker.id: speaker for speaker in speakers}
        self.decisions = {decision.id: decision for decision in decisions}
        self.terms = {term.id: term for term in terms}
        self._lines = sorted(lines, key=lambda line: line.order)
        self._orders = [line.order for line in self._lines]
        self._by_id = {line.id: line for line in self._lines}
        held = [*self._by_id, *self.speakers, *self.decisions, *self.terms]
        self._next_id = max(next_id, max(held, default=0) + 1)

    @property
    def lines(self) -> Sequence[Line]:
        """All lines, in order."""
        return self._lines

    @property
    def next_id(self) -> int:
        """The lowest id that no value has ever had."""
        return self._next_id

    def new_id(self) -> int:
        """An id for a new value, never given out before."""
        self._next_id += 1
        return self._next_id - 1

    def line(self, line_id: int) -> Line:
        """The line of that id. Raises KeyError where there is none."""
        return self._by_id[line_id]

    def text_at(self, line_id: int, start: int, end: int) -> str:
        """What stands at a stretch of a line by now; nothing where the line is gone."""
        return self.line(line_id).text[start:end] if line_id in self else ""

    def __contains__(self, line_id: int) -> bool:
        return line_id in self._by_id

    def __len__(self) -> int:
        return len(self._lines)

    def index(self, line_id: int) -> int:
        """The line's position, from 0."""
        return bisect_left(self._orders, self._by_id[line_id].order)

    def neighbour(self, line_id: int, step: int) -> Line | None:
        """The line `step` places further on (negative: before), or None past the ends."""
        at = self.index(line_id) + step
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def original(self, line: Line) -> str:
        """The text of the source that this line came from; words of different pieces keep a space between them."""
        return as_read(self.source, line.pieces)

    def said(self, piece: Piece) -> str:
        """The text of a stretch of the source."""
        return _said(self.source, piece)

    def soft_mark(self, line: Line) -> str:
        """The mark that a cut by length put at the line's end, while it stands there; else nothing."""
        mark = self.original(line).rstrip()[-1:] if line.soft_end else ""
        return mark if line.text.rstrip().endswith(mark) else ""

    def turn(self, line_id: int) -> Iterator[Line]:
        """The lines of the turn that holds this line: its neighbours with the same speaker, up to a heading.

        Interjections end no turn: those inside are among the lines. An interjection itself is a turn of one line.
        """
        at = self.index(line_id)
        return iter(self._lines[_turn_end(self._lines, at, -1) : _turn_end(self._lines, at, 1) + 1])

    def values(self) -> list[Value]:
        """All that stands in it."""
        return [self.info, *self._lines, *self.speakers.values(), *self.decisions.values(), *self.terms.values()]

    def roster(self) -> list[Speaker]:
        """The speakers by slot."""
        return sorted(self.speakers.values(), key=lambda speaker: speaker.slot)

    def snapshot(self, most: int | None = None) -> Transcript:
        """A copy that later edits leave alone, of the first `most` lines or of all; for work in another thread."""
        return Transcript(
            self.source,
            self._lines[:most],
            info=self.info,
            speakers=self.speakers.values(),
            decisions=self.decisions.values(),
            terms=self.terms.values(),
            next_id=self._next_id,
        )

    def apply(self, changes: Iterable[Change]) -> None:
        """Make the changes. Each `before` must be what stands there now."""
        for change in changes:
            self._apply(change)

    def _apply(self, change: Change) -> None:
        value = change.value
        if isinstance(value, GlossaryTerm):  # stands in the glossary file, not here
            return
        if isinstance(value, Line):
            self._apply_line(change)
        elif isinstance(value, Info):
            assert isinstance(change.after, Info)
            self.info = change.after
        elif isinstance(value, Speaker):
            _replace(self.speakers, value, change)
        elif isinstance(value, Decision):
            _replace(self.decisions, value, change)
        else:
            _replace(self.terms, value, change)
        if not isinstance(value, Info):
            self._next_id = max(self._next_id, value.id + 1)

    def _apply_line(self, change: Change) -> None:
        before, after = change.before, change.after
        if isinstance(before, Line):
            at = bisect_left(self._orders, before.order)
            assert self._lines[at] == before, f"line {before.id} is not as the change expects"
            if isinstance(after, Line) and after.order == before.order:
                self._lines[at] = after
                self._by_id[after.id] = after
                return
            del self._lines[at], self._orders[at], self._by_id[before.id]
        if isinstance(after, Line):
            at = bisect_left(self._orders, after.order)
            self._lines.insert(at, after)
            self._orders.insert(at, after.order)
            self._by_id[after.id] = after


def _turn_end(lines: Sequence[Line], at: int, step: int) -> int:
    """Where the turn of the line there ends, `step` lines on at a time."""
    line, end = lines[at], at
    while not line.interjection and 0 <= (at := at + step) < len(lines):
        if not (lines[at].interjection or _same_turn(line, lines[at])):
            break
        end = end if lines[at].interjection else at
    return end


def _same_turn(one: Line, other: Line) -> bool:
    return one.speaker == other.speaker and LineKind.HEADING not in (one.kind, other.kind)


def as_read(source: Sequence[SourceLine], pieces: Iterable[Piece]) -> str:
    """The text of stretches of the source, one after the other; words of different ones keep a space between them."""
    return run_together(_said(source, piece) for piece in pieces)


def _said(source: Sequence[SourceLine], piece: Piece) -> str:
    return source[piece.source - 1].text[piece.start : piece.end]


def _replace(held: dict[int, Held], value: Held, change: Change) -> None:
    if change.after is None:
        del held[value.id]
    else:
        held[value.id] = value
