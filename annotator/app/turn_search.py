"""Where to look for turns next, and which results still count: bookkeeping with no process or thread in it."""

from __future__ import annotations

from itertools import count

from annotator.app.analysis import checkable
from annotator.app.jobs import TurnsFound, TurnsJob
from annotator.app.suggested_turns import SuggestedTurns
from annotator.core.history import Change, Step
from annotator.core.model import Decision, DecisionKind, Line, RosterEntry, Speaker
from annotator.core.transcript import Transcript
from annotator.core.turns import confirmed, rejected
from annotator.detect.lines import TextLine

STRETCH, MARGIN = 1_000, 60  # lines looked at by one job, and read around them


class TurnSearch:
    """Knows in which stretches of the text something has changed since they were looked at.

    At most one job is in flight. Nothing is looked for before the first `all_due`. `suggested` holds what was found.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self.suggested = SuggestedTurns(transcript)
        self._due: set[int] = set()
        self.begun = False
        self._numbers = count(1)
        self._sent: tuple[int, int, frozenset[int]] | None = None

    @property
    def idle(self) -> bool:
        """Whether all has been looked at as it stands."""
        return self.begun and not self._due and not self._sent

    @property
    def due(self) -> bool:
        """Whether something is still to be looked at."""
        return bool(self._due)

    def all_due(self) -> None:
        """Look at everything (again)."""
        self.begun = True
        self._due.update(range(len(self._transcript) // STRETCH + 1))

    def follow(self, step: Step) -> None:
        """Note what a step has changed that tells of turns: text, speakers, turns rejected, the roster."""
        self.suggested.follow(step)
        if not self.begun:
            return
        concerned = {_concerned(change) for change in step.changes}
        if len(concerned) > STRETCH or any(isinstance(change.value, Speaker) for change in step.changes):
            self.all_due()
            return
        for line_id in concerned:
            if line_id is not None and line_id in self._transcript:
                self._due.add(self._transcript.index(line_id) // STRETCH)

    def next_job(self, near: int) -> TurnsJob | None:
        """The next stretch to look at, the one nearest to line `near` first; None while a job is in flight."""
        if self._sent or not self._due:
            return None
        here = self._transcript.index(near) // STRETCH
        stretch = min(self._due, key=lambda number: abs(number - here))
        self._due.discard(stretch)
        first = stretch * STRETCH
        around = self._transcript.lines[max(0, first - MARGIN) : first + STRETCH + MARGIN]
        talk = [line for line in around if checkable(line, line.text) and not line.interjection]
        number = next(self._numbers)
        self._sent = number, stretch, frozenset(x.id for x in self._transcript.lines[first : first + STRETCH])
        return TurnsJob(
            tuple(TextLine(line.id, line.text, line.soft_end) for line in talk),
            tuple(RosterEntry(speaker.name, speaker.role, "roster") for speaker in self._transcript.roster()),
            tuple(confirmed(self._transcript, talk)),
            tuple(rejected(self._transcript, (line.id for line in talk))),
            number,
        )

    def dropped(self) -> None:
        """Note that the job in flight will never come back."""
        if self._sent:
            self._due.add(self._sent[1])
            self._sent = None

    def accept(self, found: TurnsFound) -> bool:
        """Take in what still counts of a result. False where the text has changed, so that it is looked at again."""
        if self._sent is None or found.number != self._sent[0]:
            return False
        _, stretch, line_ids = self._sent
        self._sent = None
        if stretch in self._due:
            return False
        self.suggested.keep(line_ids, (turn for turn in found.turns if turn.line_id in line_ids))
        return True


def _concerned(change: Change) -> int | None:
    """The line of which a change tells something new about turns."""
    value = change.value
    if isinstance(value, Decision):
        return value.line_id if value.kind is DecisionKind.NO_TURN else None
    if not isinstance(value, Line):
        return None
    before, after = change.before, change.after
    if isinstance(before, Line) and isinstance(after, Line) and _told_by(before) == _told_by(after):
        return None
    return value.id


def _told_by(line: Line) -> tuple[object, ...]:
    return line.text, line.kind, line.speaker, line.interjection, line.soft_end
