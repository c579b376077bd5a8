"""Has the checker look for punctuation marks to suggest, stretch by stretch, as long as that is wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.app.found import Found
from annotator.app.jobs import MarksFound
from annotator.app.mark_search import MarkSearch
from annotator.core.align import changed_span
from annotator.core.history import Step
from annotator.core.model import Band, Suspect
from annotator.gui.desk import Desk

_PAUSE_MS = 150
_REST = 2  # times as long as the last look took: the checker has other things to do


class MarkFinder(QObject):
    """Holds the suggested marks. `changed` tells that others are, `looked` that all has been looked at."""

    changed = Signal()
    looked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._search = MarkSearch(desk.transcript)
        self._took = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._look)
        desk.session.subscribe(self._follow)
        desk.checking.stopped.connect(self._search.dropped)

    @property
    def found(self) -> Found:
        """All that is suggested."""
        return self._search.found

    @property
    def left(self) -> int:
        """How many lines are still to be looked at."""
        return self._search.left

    def suspects(self, line_id: int) -> list[Suspect]:
        """What is suggested on a line and to be walked; while it is typed into, what the typing does not touch."""
        held = list(filter(self.walks, self.found.on(line_id)))
        desk = self._desk
        if line_id != desk.line.id or desk.saved:
            return held
        start, old_end, new_end = changed_span(desk.line.text, desk.editor.text)
        shift = new_end - old_end
        behind = (mark for mark in held if mark.start >= old_end and mark.end > start)
        moved = [replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in behind]
        return [*(mark for mark in held if mark.end <= start), *moved]

    def walks(self, suspect: Suspect) -> bool:
        """Whether a mark is sure enough to be shown and walked."""
        return suspect.band is not Band.MAYBE or self._desk.checking.analysis.with_maybe

    def begin(self) -> None:
        """Have the whole text looked at, and from now on all that changes."""
        self._search.all_due()
        self._look()

    def end(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._search.end()

    def _follow(self, step: Step) -> None:
        self._search.follow(step)
        if self._search.begun:
            self.changed.emit()
        if self._search.due and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        job = self._search.next_job(self._desk.line.id)
        if job:
            self._took.start()
            self._desk.checking.ask(job, self._take_in)

    def _take_in(self, found: MarksFound) -> None:
        if not self._search.begun:
            return
        self._search.accept(found)
        self.changed.emit()
        if self._search.due:
            self._soon.start(min(_PAUSE_MS, _REST * self._took.elapsed()))
        elif self._search.idle:
            self.looked.emit()
