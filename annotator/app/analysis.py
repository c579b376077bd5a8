"""Which lines to check next, and what was found: bookkeeping by revisions, with no process or thread in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain, count

from annotator.app.found import Found
from annotator.app.jobs import CheckJob, CheckResult
from annotator.core.expected import expected_names
from annotator.core.history import Change
from annotator.core.model import Band, Decision, DecisionKind, Line, LineKind, Suspect
from annotator.core.transcript import Transcript
from annotator.detect.lines import TextLine

LONGEST_LINE = 20_000
BATCH, CONTEXT = 40, 200  # lines checked by one job, and read around them
_PUT_RIGHT = (DecisionKind.TAKEN, DecisionKind.CORRECTED)


def checkable(line: Line, text: str) -> bool:
    """Whether a line is talk, and short enough to be checked."""
    return line.kind is LineKind.TEXT and len(text) <= LONGEST_LINE


def talk_of(transcript: Transcript) -> tuple[TextLine, ...]:
    """All lines of talk that can be checked, as they are committed."""
    return tuple(TextLine(x.id, x.text, x.soft_end) for x in transcript.lines if checkable(x, x.text))


class Analysis:
    """Knows which lines have changed since they were checked. At most one job is in flight.

    `found` holds what was found, and `bands` counts its undecided suspects by band. Those of the lowest band are marked
    and walked only `with_maybe`.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self.found = Found(transcript)
        self.bands = self.found.bands
        self.with_maybe = False
        self._typed: dict[int, str] = {}
        self._counter = count()
        self._revisions: dict[int, int] = {}
        self._stale: dict[int, None] = {}
        self._in_flight = False
        self.all_stale()

    @property
    def left(self) -> int:
        """How many lines are still to be checked."""
        return len(self._stale)

    def suspects(self, line_id: int) -> list[Suspect]:
        """What is known to be suspect on a line, undecided and to be walked, in the order of the text."""
        return list(filter(self.walks, self.found.on(line_id)))

    def walks(self, suspect: Suspect) -> bool:
        """Whether a suspect is sure enough to be marked and walked."""
        return self.with_maybe or suspect.band is not Band.MAYBE

    def text(self, line_id: int) -> str:
        """The line's text as it is on the screen: what is being typed, else what is committed."""
        typed = self._typed.get(line_id)
        return self._transcript.line(line_id).text if typed is None else typed

    def all_stale(self) -> None:
        """Check everything (again), as after the glossary or the roster changed."""
        for line in self._transcript.lines:
            self._outdate(line.id)

    def decisions_changed(self, changed: Iterable[Decision]) -> None:
        """Take into account that these decisions were made, changed or taken back.

        What was put right tells more of the places where the same term may have been meant: they are checked again.
        """
        changed = list(changed)
        self.found.settle(changed)
        put_right = {decision.meant for decision in changed if decision.kind in _PUT_RIGHT}
        for line_id in self.found.lines_meaning(put_right):
            self._outdate(line_id)

    def typed(self, line_id: int, text: str) -> None:
        """Note the text being typed into a line; its marks move along until it is checked again."""
        self.found.move([(line_id, self.text(line_id), text)])
        self._typed[line_id] = text
        self._outdate_around(line_id)

    def follow(self, changes: Iterable[Change]) -> None:
        """Note that lines were made, changed or went, by one step."""
        texts: dict[int, tuple[str, str]] = {}
        for change in changes:
            line, before, after = change.value, change.before, change.after
            if not isinstance(line, Line):
                continue
            old = before.text if isinstance(before, Line) else ""
            if not isinstance(after, Line):
                self.found.forget(line.id)
                for held in (texts, self._typed, self._revisions, self._stale):
                    held.pop(line.id, None)
            elif not isinstance(before, Line) or (before.text, before.soft_end) != (after.text, after.soft_end):
                old = self._typed.pop(line.id, old)
                texts[line.id] = texts.get(line.id, (old, ""))[0], after.text
        self.found.move((line_id, old, new) for line_id, (old, new) in texts.items() if old != new)
        for line_id in texts:
            self._outdate_around(line_id)

    def turns_changed(self, line_ids: Iterable[int]) -> None:
        """Take into account that turns begin on these lines, or do no more: names there and just before may change."""
        for line_id in line_ids:
            if line_id in self._transcript:
                before = _talk_beside(self._transcript, line_id, -1)
                for line in filter(None, (before, self._transcript.line(line_id))):
                    self._outdate_around(line.id)

    def _outdate_around(self, line_id: int) -> None:
        for other in (*self._tied(line_id), line_id):
            self._outdate(other)

    def _outdate(self, line_id: int) -> None:
        self._revisions[line_id] = next(self._counter)
        if self._checkable(self._transcript.line(line_id)):
            self._stale[line_id] = None
        else:
            self._stale.pop(line_id, None)
            self.found.keep({line_id: ()})

    def _checkable(self, line: Line) -> bool:
        return checkable(line, self.text(line.id))

    def _tied(self, line_id: int) -> list[int]:
        """The lines that can be checked and that a soft cut ties to this one, whatever figures stand between."""
        before, after = _talk_beside(self._transcript, line_id, -1), _talk_beside(self._transcript, line_id, 1)
        before = before if before and before.soft_end else None
        after = after if self._transcript.line(line_id).soft_end else None
        return [line.id for line in (before, after) if line and self._checkable(line)]

    def next_job(self, near: int | None = None) -> CheckJob | None:
        """The next lines to check, those around line `near` first; None while a job is in flight or all is done."""
        if self._in_flight or not self._stale:
            return None
        start = self._nearest_stale(near)
        context = self._around(start, CONTEXT)
        only = self._wanted({line.id for line in self._around(start, BATCH)}) | {start}
        self._in_flight = True
        return CheckJob(
            tuple(TextLine(line.id, self.text(line.id), line.soft_end) for line in context),
            frozenset(only),
            tuple((line_id, self._revisions[line_id]) for line_id in only),
            tuple(expected_names(self._transcript, context)),
        )

    def _wanted(self, batch: Collection[int]) -> set[int]:
        """The stale lines of a batch and those tied to them, so that what runs across a cut is found whole.

        Lines tied to what lies beyond the batch wait for another one.
        """
        wanted = set()
        for line_id in batch:
            tied = self._tied(line_id)
            if all(other in batch for other in tied) and any(other in self._stale for other in (line_id, *tied)):
                wanted.add(line_id)
        return wanted

    def _around(self, line_id: int, count: int) -> list[Line]:
        """Up to `count` lines around one, those that can be checked."""
        first = max(0, self._transcript.index(line_id) - count // 2)
        return [line for line in self._transcript.lines[first : first + count] if self._checkable(line)]

    def _nearest_stale(self, near: int | None) -> int:
        lines = self._transcript.lines
        here = self._transcript.index(near) if near is not None and near in self._transcript else 0
        outwards = chain.from_iterable((here - step, here + step) for step in range(len(lines)))
        return next(lines[at].id for at in outwards if 0 <= at < len(lines) and lines[at].id in self._stale)

    def dropped(self) -> None:
        """Note that the job in flight will never come back."""
        self._in_flight = False

    def accept(self, result: CheckResult) -> list[int]:
        """Keep what still counts of a result: the ids of lines whose marks may have changed."""
        self._in_flight = False
        found: dict[int, list[Suspect]] = {
            line_id: [] for line_id, revision in result.revisions if self._revisions.get(line_id) == revision
        }
        for suspect in result.suspects:
            if suspect.line_id in found:
                found[suspect.line_id].append(suspect)
        for line_id in found:
            self._stale.pop(line_id, None)
        return self.found.keep(found)


def _talk_beside(transcript: Transcript, line_id: int, step: int) -> Line | None:
    line = transcript.neighbour(line_id, step)
    while line and line.kind is not LineKind.TEXT:
        line = transcript.neighbour(line.id, step)
    return line
