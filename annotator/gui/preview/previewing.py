"""Keeps the client text around the caret true while it is shown; it is laid out in the checker's process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator.app.preview.jobs import Previewed, PreviewJob
from annotator.app.preview.part import excerpt, part_around, well_within
from annotator.app.preview.preview import CleanedPlace, cleans
from annotator.core.history import Caret, Step, StepKind
from annotator.gui.desk import Desk
from annotator.gui.panels.preview_panel import PreviewPanel
from annotator.gui.session_options import SessionOptions

_REST_MS, _CARET_MS = 300, 40
_AT_ONCE = (StepKind.KEEP, StepKind.TICS)


class Previewing(QObject):
    """Shows a part of the text around the caret, another one once the caret leaves it or the user scrolls on.

    After an edit it is laid out anew when nothing has changed for a moment. `part` holds the places (from 0) of the
    lines shown, `places` what the clean-up changes in them.
    """

    def __init__(self, desk: Desk, options: SessionOptions, panel: PreviewPanel) -> None:
        super().__init__(desk)
        self._desk = desk
        self._options = options
        self._panel = panel
        self.part = range(0)
        self._centre = 0
        self.places: tuple[CleanedPlace, ...] = ()
        self._stale, self._asking = True, False
        self._waiting: Callable[[], object] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(lambda: self._ask(self._centre))
        self._soon = QTimer(self, singleShot=True, interval=_CARET_MS)
        self._soon.timeout.connect(self._follow)
        desk.moved.connect(self._soon.start)
        desk.editor.cursorPositionChanged.connect(self._soon.start)
        desk.session.subscribe(self._stepped)
        options.changed.connect(self._chosen)
        panel.text.text_clicked.connect(self._go)
        panel.text.edge_reached.connect(self._scroll_on)
        panel.left.connect(desk.editor.setFocus)

    @property
    def shown(self) -> bool:
        """Whether the preview is to be seen."""
        return not self._panel.isHidden()

    @property
    def cleaning(self) -> bool:
        """Whether anything may be left out anywhere."""
        tics = self._options.now.clean_up.tics and any(x.tics for x in self._desk.transcript.speakers.values())
        return tics or cleans(self._options.now.clean_up)

    def toggle(self) -> None:
        """Show the preview, or no longer; the keyboard stays with the lines."""
        if self.shown:
            self._panel.hide()
            self._desk.editor.setFocus()
        else:
            self.show()

    def show(self) -> None:
        """Show the preview of what stands now."""
        if not self.shown and self._desk.flush():
            self._panel.show_clean_up(self._options.now.clean_up)
            self._panel.show()
            self._ask(self._desk.line.id)

    def when_true(self, act: Callable[[], object]) -> None:
        """Do something once the places are those around the caret as the text stands; the preview is shown for it."""
        if not self._desk.flush():
            return
        self.show()
        self._waiting = act
        if self._stale or not self._holds_caret():
            self._ask(self._desk.line.id)
        elif not self._asking:
            self._go_on_waiting()

    @property
    def here(self) -> CleanedPlace | None:
        """The place at the caret."""
        line_id, (start, _) = self._desk.line.id, self._desk.editor.selection
        near = [place for place in self.places if place.line_id == line_id and place.start <= start <= place.end]
        return next((place for place in near if start < place.end), near[0] if near else None)

    def _holds_caret(self) -> bool:
        return well_within(self._desk.transcript, self.part, self._desk.line.id)

    def _ask(self, line_id: int) -> None:
        """Have the part around a line laid out; around the current one if that line is gone."""
        self._later.stop()
        if not self.shown:
            return
        transcript = self._desk.transcript
        self._centre = line_id if line_id in transcript else self._desk.line.id
        part = part_around(transcript, self._centre)
        self._stale, self._asking = False, True
        job = PreviewJob(excerpt(transcript, part), self._options.now)
        self._desk.checking.ask(job, partial(self._laid_out, part))

    def _laid_out(self, part: range, found: Previewed) -> None:
        self._asking = False
        self.part, self.places = part, found.preview.places
        below = part.stop < len(self._desk.transcript)
        self._panel.show_preview(found.preview, above=part.start > 0, below=below, cleaning=self.cleaning)
        self._stand()
        if self._waiting and self._stale:
            self._ask(self._desk.line.id)
        elif self._waiting:
            self._go_on_waiting()

    def _go_on_waiting(self) -> None:
        act, self._waiting = self._waiting, None
        if act:
            act()

    def _follow(self) -> None:
        """Go where the caret went."""
        if self.shown:
            self._stand()
            if not self._asking and not self._holds_caret():
                self._ask(self._desk.line.id)

    def _stand(self) -> None:
        self._panel.text.stand(self._desk.line.id, self.here)

    def _stepped(self, step: Step) -> None:
        self._stale = True
        if self.shown:
            self._later.start(0 if step.kind in _AT_ONCE else _REST_MS)

    def _chosen(self) -> None:
        self._stale = True
        self._panel.show_clean_up(self._options.now.clean_up)
        self._ask(self._centre)

    def _scroll_on(self, direction: int) -> None:
        """Show what lies beyond the edge that the user scrolled to."""
        lines = self._desk.transcript.lines
        edge = self.part.start if direction < 0 else self.part.stop - 1
        if not self._asking and 0 <= edge < len(lines):
            self._ask(lines[edge].id)

    def _go(self, caret: Caret) -> None:
        self._desk.go(caret.line_id, caret.offset)
