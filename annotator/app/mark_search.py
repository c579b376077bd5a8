"""Where to look for marks next, and which results still count: bookkeeping with no process or thread in it."""

from __future__ import annotations

from functools import partial

from annotator.app.analysis import checkable
from annotator.app.found import Found
from annotator.app.jobs import MarksFound, MarksJob
from annotator.app.reshaping import reshapings
from annotator.app.spoken import spoken_lines
from annotator.core.history import Change, Step
from annotator.core.marks import LeftMarks
from annotator.core.model import Band, Decision, Line, Suspect
from annotator.core.transcript import Transcript

STRETCH, MARGIN = 20, 3  # lines looked at by one job, and read around them


class MarkSearch:
    """Knows in which stretches of the text something has changed since marks were looked for there.

    At most one job is in flight. Nothing is looked for before the first `all_due`, and nothing more after `end`.
    `found` holds what was found, and `bands` counts what of it is undecided by band.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self.found = Found(transcript, partial(LeftMarks, transcript))
        self.bands = self.found.bands
        self.begun = False
        self._due: set[int] = set()
        self._sent: tuple[int, frozenset[int]] | None = None

    @property
    def idle(self) -> bool:
        """Whether all has been looked at as it stands."""
        return self.begun and not self._due and not self._sent

    @property
    def due(self) -> bool:
        """Whether something is still to be looked at."""
        return bool(self._due)

    @property
    def left(self) -> int:
        """How many lines, near enough, are still to be looked at."""
        return STRETCH * len(self._due) + (len(self._sent[1]) if self._sent else 0)

    def suspects(self, line_id: int, *, with_maybe: bool) -> list[Suspect]:
        """What is suggested on a line and undecided, in the order of the text."""
        return [suspect for suspect in self.found.on(line_id) if with_maybe or suspect.band is not Band.MAYBE]

    def all_due(self) -> None:
        """Look at everything (again)."""
        self.begun = True
        self._due.update(range(len(self._transcript) // STRETCH + 1))

    def end(self) -> None:
        """Look for marks no more, and forget those found."""
        self.begun = False
        self._due.clear()
        self._sent = None
        self.found.keep({line.id: () for line in self._transcript.lines if self.found.on(line.id)})

    def follow(self, step: Step) -> None:
        """Note what a step has changed that tells of marks: text, cuts, speakers, marks left as they stand."""
        if not self.begun:
            return
        self._move(step)
        self.found.settle(change.value for change in step.changes if isinstance(change.value, Decision))
        lines = (change.value for change in step.changes if _tells(change))
        concerned = {line.id for line in lines if isinstance(line, Line)}
        if self._sent:
            self._sent = self._sent[0], self._sent[1] - concerned
        if len(concerned) > STRETCH:
            self.all_due()
            return
        for line_id in concerned:
            if line_id in self._transcript:
                at = self._transcript.index(line_id)
                self._due.update(near // STRETCH for near in (max(0, at - 1), at, at + 1))

    def _move(self, step: Step) -> None:
        """Let what was found move along with its text; what a split or a join touched is dropped until it is found."""
        for done in reshapings(step):
            kept = {line.id: line for line in done.news}
            if len(done.olds) == len(done.news) == 1 and done.olds[0].id in kept:
                line = done.olds[0]
                self.found.move([(line.id, line.text, kept[line.id].text)])
                continue
            for line in done.olds:
                if line.id not in self._transcript:
                    self.found.forget(line.id)
            self.found.keep({line.id: () for line in done.news})

    def next_job(self, near: int) -> MarksJob | None:
        """The next stretch to look at, the one nearest to line `near` first; None while a job is in flight."""
        last = len(self._transcript) // STRETCH
        self._due = {stretch for stretch in self._due if stretch <= last}
        if self._sent or not self._due:
            return None
        here = self._transcript.index(near) // STRETCH
        stretch = min(self._due, key=lambda number: abs(number - here))
        self._due.discard(stretch)
        first = stretch * STRETCH
        lines = self._transcript.lines[max(0, first - MARGIN) : first + STRETCH + MARGIN]
        wanted = self._transcript.lines[first : first + STRETCH]
        self._sent = stretch, frozenset(line.id for line in wanted if checkable(line, line.text))
        return MarksJob(spoken_lines(self._transcript, lines))

    def dropped(self) -> None:
        """Note that the job in flight will never come back."""
        if self._sent:
            self._due.add(self._sent[0])
            self._sent = None

    def accept(self, result: MarksFound) -> list[int]:
        """Take in a result. The ids of lines whose marks may have changed; none where it is out of date."""
        if self._sent is None:
            return []
        stretch, line_ids = self._sent
        self._sent = None
        if stretch in self._due:
            return []
        found: dict[int, list[Suspect]] = {line_id: [] for line_id in line_ids}
        for suspect in result.suspects:
            if suspect.line_id in found:
                found[suspect.line_id].append(suspect)
        return self.found.keep(found)


def _tells(change: Change) -> bool:
    """Whether a change tells something new about marks."""
    if not isinstance(change.value, Line):
        return False
    before, after = change.before, change.after
    both = isinstance(before, Line) and isinstance(after, Line)
    return not both or _told_by(before) != _told_by(after)


def _told_by(line: object) -> tuple[object, ...]:
    assert isinstance(line, Line)
    return line.text, line.kind, line.speaker, line.interjection, line.soft_end
