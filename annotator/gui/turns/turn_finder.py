"""Keeps the suggested turns fresh: has them looked for again, in the checker's process, after what tells of turns."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.app.jobs import TurnsFound, TurnsJob
from annotator.app.suggested_turns import SuggestedTurns
from annotator.app.turn_search import TurnSearch
from annotator.core.align import changed_span
from annotator.core.history import Step
from annotator.core.model import Band, Line, Speaker, TurnStart
from annotator.core.turns import confirmed
from annotator.gui.desk import Desk
from annotator.gui.kit.utf16 import to_utf16
from annotator.gui.lines.turn_marks import TurnMark
from annotator.gui.lines.turn_words import turn_name

_PAUSE_MS = 300
_REST = 4  # times as long as the last look took: the checker has other things to do


class TurnFinder(QObject):
    """Holds what is suggested. `changed` tells that something else is, `looked` that a look has ended."""

    changed = Signal()
    looked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._search = TurnSearch(desk.transcript)
        self._known = set(confirmed(desk.transcript, desk.transcript.lines))
        self._took = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._look)
        desk.session.subscribe(self._follow)
        desk.checking.turns_found.connect(self._found)
        desk.checking.stopped.connect(self._search.dropped)

    @property
    def suggested(self) -> SuggestedTurns:
        """What is suggested so far."""
        return self._search.suggested

    def walked(self) -> list[TurnStart]:
        """What is suggested and sure enough to be walked and counted, in the order of the text."""
        return list(filter(self._walks, self.suggested))

    def _walks(self, turn: TurnStart) -> bool:
        return turn.band is not Band.MAYBE or self._desk.checking.analysis.with_maybe

    @property
    def idle(self) -> bool:
        """Whether all has been looked at as it stands."""
        return self._search.idle

    def look(self) -> None:
        """Have the whole text looked at, and from now on all that changes."""
        self._search.all_due()
        self._look()

    def look_now(self) -> None:
        """Have what is due looked at at once, which is everything at first."""
        if not self._search.begun:
            self._search.all_due()
        self._look()

    def hold(self, turn: TurnStart | None) -> None:
        """Leave this suggestion as it is while the user stands at it."""
        self.suggested.held = turn
        self.changed.emit()

    def marks(self, line: Line, text: str) -> list[TurnMark]:
        """What is to be painted of the suggestions on a line, whose text may be being typed."""
        turns = list(filter(self._walks, self.suggested.on(line.id)))
        if not turns:
            return []
        start, old_end, new_end = changed_span(line.text, text)
        shift = new_end - old_end
        marks = []
        for turn in turns:
            at = turn.start + shift if turn.start >= old_end else turn.start
            if not start < turn.start < old_end:
                current = turn == self.suggested.held
                marks.append(
                    TurnMark(to_utf16(text, at), turn_name(turn.speaker), self.slot_of(turn), turn.band, current)
                )
        return marks

    def speaker_of(self, turn: TurnStart) -> Speaker | None:
        """Who would speak, if on the roster."""
        return next((x for x in self._desk.transcript.speakers.values() if x.name == turn.speaker), None)

    def slot_of(self, turn: TurnStart) -> int:
        """The slot of who would speak; 0 for who is not on the roster."""
        speaker = self.speaker_of(turn)
        return speaker.slot if speaker else 0

    def _follow(self, step: Step) -> None:
        self._search.follow(step)
        self.changed.emit()
        if self._search.due and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        job = self._search.next_job(self._desk.line.id)
        if job:
            self._took.start()
            self._desk.checking.ask_turns(job)
            self._tell_of(job)

    def _tell_of(self, job: TurnsJob) -> None:
        """Have names checked again where other turns are confirmed than when they were looked at last."""
        stretch = {line.id for line in job.lines}
        before = {turn for turn in self._known if turn.line_id in stretch}
        changed = before ^ set(job.known)
        self._known = (self._known - before) | set(job.known)
        if changed:
            self._desk.checking.analysis.turns_changed({turn.line_id for turn in changed})
            self._desk.checking.soon()

    def _found(self, found: TurnsFound) -> None:
        counts = self._search.accept(found)
        self._soon.setInterval(max(_PAUSE_MS, _REST * self._took.elapsed()) if self._took.isValid() else _PAUSE_MS)
        if self._search.due:
            self._soon.start()
        if counts:
            self.changed.emit()
            self.looked.emit()
