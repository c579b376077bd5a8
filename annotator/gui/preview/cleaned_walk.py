"""Goes from one place that the clean-up changes to the next, however far that is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotator.app.preview.jobs import CleanedJob, Previewed
from annotator.app.preview.part import excerpt, part_after, part_before
from annotator.app.preview.preview import CleanedPlace
from annotator.gui.desk import Desk
from annotator.gui.preview.previewing import Previewing
from annotator.gui.session_options import SessionOptions

_Place = tuple[int, int]


class CleanedWalk(QObject):
    """Part after part is looked through by the checker's process; an edit on the way ends it."""

    def __init__(self, desk: Desk, options: SessionOptions, previewing: Previewing) -> None:
        super().__init__(desk)
        self._desk = desk
        self._options = options
        self._previewing = previewing
        self._step = 1
        self._from: _Place = (0, 0)
        self._round = False

    def next(self) -> None:
        """Go to the next place after the caret, from the start again after the last."""
        self._begin(1)

    def previous(self) -> None:
        """Go to the place before the caret, from the end again before the first."""
        self._begin(-1)

    def _begin(self, step: int) -> None:
        if not self._previewing.cleaning:
            self._previewing.show()
            self._desk.said.emit(self.tr("Nothing is left out yet; choose how much in the preview"))
            return
        self._step, self._round = step, False
        self._previewing.when_true(self._near)

    def _near(self) -> None:
        """Look among the places that are shown, then beyond them."""
        desk = self._desk
        self._from = desk.model.row(desk.line.id), desk.editor.selection[0]
        if not self._took(self._previewing.places):
            rows = self._previewing.part
            self._look(self._beyond(rows))

    def _beyond(self, part: range) -> range:
        transcript = self._desk.transcript
        return part_after(transcript, part.stop) if self._step > 0 else part_before(transcript, part.start)

    def _look(self, part: range) -> None:
        """Look through a part; past the last one all begins anew, once."""
        transcript = self._desk.transcript
        if not part and self._round:
            self._desk.said.emit(self.tr("Nothing is left out anywhere"))
            return
        if not part:
            self._round = True
            self._from = (-1, 0) if self._step > 0 else (len(transcript), 0)
            part = part_after(transcript, 0) if self._step > 0 else part_before(transcript, len(transcript))
        job = CleanedJob(excerpt(transcript, part), self._options.now)
        made = self._desk.session.history.next_undo
        self._desk.checking.ask(job, partial(self._looked, part, made))

    def _looked(self, part: range, made: object, found: Previewed) -> None:
        if self._desk.session.history.next_undo is not made:
            return
        if not self._took(found.preview.places):
            self._look(self._beyond(part))

    def _took(self, places: tuple[CleanedPlace, ...]) -> bool:
        """Go to the first of these that lies on the way; False where there is none."""
        row = self._desk.model.row
        for place in places[:: self._step]:
            at = row(place.line_id), place.start
            if at > self._from if self._step > 0 else at < self._from:
                if self._round:
                    start = self.tr("Went on from the start")
                    self._desk.said.emit(start if self._step > 0 else self.tr("Went on from the end"))
                self._desk.go(place.line_id, place.start, place.end)
                return True
        return False
