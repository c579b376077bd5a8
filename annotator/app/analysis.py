"""Which lines to check next, and what was found: bookkeeping by revisions, with no process or thread in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.core.align import changed_span
from annotator.core.decisions import Settled
from annotator.core.model import Band, Line, LineKind, Suspect
from annotator.core.transcript import Transcript
from annotator.detect.lines import TextLine

LONGEST_LINE = 20_000
CHUNK = 200


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Lines for the checker: `only` are to be checked, the rest is context. `revisions` come back with the result."""

    lines: tuple[TextLine, ...]
    only: frozenset[int]
    revisions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a job found."""

    revisions: tuple[tuple[int, int], ...]
    suspects: tuple[Suspect, ...]


def checkable(line: Line, text: str) -> bool:
    """Whether a line is talk, and short enough to be checked."""
    return line.kind is LineKind.TEXT and len(text) <= LONGEST_LINE


class Analysis:
    """Knows which lines have changed since they were checked. At most one job is in flight."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._typed: dict[int, str] = {}
        self._revisions: dict[int, int] = {}
        self._found: dict[int, tuple[Suspect, ...]] = {}
        self._open: dict[int, list[Suspect]] = {}
        self.bands: Counter[Band] = Counter()
        self._places: Counter[str] = Counter()
        self._stale: dict[int, None] = {}
        self._in_flight = False
        self._settled = Settled(())
        self.all_stale()
        self.decisions_changed()

    @property
    def left(self) -> int:
        """How many lines are still to be checked."""
        return len(self._stale)

    def all_stale(self) -> None:
        """Check everything (again), as after the glossary or the roster changed."""
        for line in self._transcript.lines:
            self._outdate(line.id)

    def decisions_changed(self) -> None:
        """Take the user's decisions into account."""
        self._settled = Settled(self._transcript.decisions.values())
        for line_id, suspects in list(self._found.items()):
            self._keep(line_id, suspects)

    def suspects(self, line_id: int) -> list[Suspect]:
        """What is known to be suspect on a line and still undecided, in the order of the text."""
        return self._open.get(line_id, [])

    def places(self, text: str) -> int:
        """At how many places the same text is an undecided suspect."""
        return self._places[text]

    def _keep(self, line_id: int, suspects: Sequence[Suspect]) -> None:
        """Hold what was found on a line, and count what of it is undecided."""
        before = self._open.pop(line_id, [])
        self.bands.subtract(suspect.band for suspect in before)
        self._places.subtract(suspect.text for suspect in before)
        self._found[line_id] = tuple(suspects)
        undecided = [suspect for suspect in suspects if suspect not in self._settled]
        if undecided:
            self._open[line_id] = undecided
        self.bands.update(suspect.band for suspect in undecided)
        self._places.update(suspect.text for suspect in undecided)

    def group(self, suspect: Suspect) -> list[Suspect]:
        """The suspect with its other parts, where one mishearing runs across a cut."""
        if suspect.group is None:
            return [suspect]
        index = self._transcript.index(suspect.line_id)
        near = self._transcript.lines[max(index - 3, 0) : index + 4]
        return [part for line in near for part in self._found.get(line.id, ()) if part.group == suspect.group]

    def text(self, line_id: int) -> str:
        """The line's text as it is on the screen: what is being typed, else what is committed."""
        typed = self._typed.get(line_id)
        return self._transcript.line(line_id).text if typed is None else typed

    def typed(self, line_id: int, text: str) -> None:
        """Note the text being typed into a line; its marks move along until it is checked again."""
        self._move_marks(line_id, self.text(line_id), text)
        self._typed[line_id] = text
        self._outdate_around(line_id)

    def changed(self, before: Line | None, after: Line | None) -> None:
        """Note that a line was made, changed or went."""
        line = after or before
        if line is None or (before and after and before.text == after.text and before.soft_end == after.soft_end):
            return
        if after is None:
            self._forget(line.id)
            return
        old = self._typed.pop(line.id, before.text if before else "")
        if old != after.text:
            self._move_marks(line.id, old, after.text)
        self._outdate_around(line.id)

    def _forget(self, line_id: int) -> None:
        self._keep(line_id, ())
        for held in (self._typed, self._revisions, self._found, self._stale):
            held.pop(line_id, None)

    def _move_marks(self, line_id: int, old: str, new: str) -> None:
        start, old_end, new_end = changed_span(old, new)
        shift = new_end - old_end
        moved = [
            suspect if suspect.end <= start else replace(suspect, start=suspect.start + shift, end=suspect.end + shift)
            for suspect in self._found.get(line_id, ())
            if suspect.end <= start or suspect.start >= old_end
        ]
        self._keep(line_id, moved)

    def _outdate_around(self, line_id: int) -> None:
        previous = self._transcript.neighbour(line_id, -1)
        if previous and previous.soft_end:
            self._outdate(previous.id)
        following = self._transcript.neighbour(line_id, 1)
        if following and self._transcript.line(line_id).soft_end:
            self._outdate(following.id)
        self._outdate(line_id)

    def _outdate(self, line_id: int) -> None:
        self._revisions[line_id] = self._revisions.get(line_id, 0) + 1
        if checkable(self._transcript.line(line_id), self.text(line_id)):
            self._stale[line_id] = None
        else:
            self._stale.pop(line_id, None)
            self._keep(line_id, ())

    def next_job(self, near: int | None = None) -> CheckJob | None:
        """The next lines to check, those around line `near` first; None while a job is in flight or all is done."""
        if self._in_flight or not self._stale:
            return None
        start = near if near is not None and near in self._stale else self._nearest_stale(near)
        index = self._transcript.index(start)
        first = max(0, index - CHUNK // 2)
        lines = [
            TextLine(line.id, self.text(line.id), line.soft_end)
            for line in self._transcript.lines[first : first + CHUNK]
            if checkable(line, self.text(line.id))
        ]
        only = [line.id for line in lines if line.id in self._stale]
        self._in_flight = True
        return CheckJob(tuple(lines), frozenset(only), tuple((line_id, self._revisions[line_id]) for line_id in only))

    def _nearest_stale(self, near: int | None) -> int:
        if near is None or near not in self._transcript:
            return next(iter(self._stale))
        here = self._transcript.index(near)
        return min(self._stale, key=lambda line_id: abs(self._transcript.index(line_id) - here))

    def dropped(self) -> None:
        """Note that the job in flight will never come back."""
        self._in_flight = False

    def accept(self, result: CheckResult) -> list[int]:
        """Keep what still counts of a result: the ids of lines whose marks may have changed."""
        self._in_flight = False
        fresh = [line_id for line_id, revision in result.revisions if self._revisions.get(line_id) == revision]
        found: dict[int, list[Suspect]] = {line_id: [] for line_id in fresh}
        for suspect in result.suspects:
            if suspect.line_id in found:
                found[suspect.line_id].append(suspect)
        for line_id, suspects in found.items():
            self._keep(line_id, sorted(suspects, key=lambda suspect: suspect.start))
            self._stale.pop(line_id, None)
        return fresh

    def all_suspects(self) -> Iterable[Suspect]:
        """Every undecided suspect, in the order of the text."""
        for line_id in sorted(self._open, key=self._transcript.index):
            yield from self._open[line_id]
