"""Lists what is undecided before the text goes out, walks it, and has forms of a term written alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont

from annotator.app.glossary_file import Shared
from annotator.app.readiness import Left, Readiness, Undecided, readiness, term_forms, unified
from annotator.core.history import Caret
from annotator.gui.bottom_dock import BottomDock
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.slices import Slices
from annotator.gui.kit.theme import Theme
from annotator.gui.marks.mark_finder import MarkFinder
from annotator.gui.panels.readiness_panel import ReadinessPanel
from annotator.gui.panels.readiness_words import left_text

_REST_MS = 400
_AT_TEXT = (Left.MARKS, Left.UNCLEAR, Left.MIXED)


class ReadinessActs(QObject):
    """The list is made in slices between keys, when it is wanted; `counted` carries the `Readiness` once it is.

    While the panel is open it is made anew a moment after something has changed. `marks` holds the suggested ones.
    """

    counted = Signal(object)

    def __init__(self, desk: Desk, dock: BottomDock, marks: MarkFinder, theme: Theme, font: QFont) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dock = dock
        self._marks = marks
        self._terms: frozenset[str] | None = None
        self._shared: Shared | None = None
        self._fresh = False
        self._waiting: Callable[[], object] | None = None
        self.panel = ReadinessPanel(theme, font, self._text)
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self.look)
        self._slices: Slices[Readiness] = Slices(self, self._made)
        desk.changed.connect(self._changed)
        marks.changed.connect(self._changed)
        self.panel.chosen.connect(self.go)
        self.panel.unify_wanted.connect(self._unify)
        dock.add(self.panel)

    def toggle(self) -> None:
        """Open the list and give it the keyboard; close it where it is open."""
        if self._dock.shows(self.panel):
            self._dock.close_panel()
        else:
            self.open()

    def open(self, kind: Left | None = None) -> None:
        """Open the list at a kind, or at everything."""
        if self._dock.open(self.panel):
            self.panel.pick(kind)
            self.panel.show_waiting()
            self.look()

    def look(self) -> None:
        """Look what is undecided now."""
        self._slices.stop()
        shared = self._desk.session.glossary.shared
        if self._terms is None or shared is not self._shared:
            self._shared = shared
            work = partial(term_forms, shared.terms)
            run_in_background(work, done=self._take_terms, failed=self._desk.failed.emit, owner=self)
            return
        found = (self._desk.checking.analysis.found, self._marks.found)
        self._slices.begin(readiness(self._desk.transcript, found, self._terms))

    def stop(self) -> None:
        """Look for nothing any more: the session closes."""
        self._later.stop()
        self._slices.stop()
        self._waiting = None

    def next(self) -> None:
        """Go to the next thing of what the panel lists, from the caret on."""
        self._once_made(partial(self._walk, forward=True))

    def previous(self) -> None:
        """Go to the one before."""
        self._once_made(partial(self._walk, forward=False))

    def go(self, one: Undecided) -> None:
        """Go to where a thing stands."""
        if not self._desk.flush():
            return
        transcript, spot = self._desk.transcript, one.spots[0]
        there = transcript.line(spot.line_id).text if spot.line_id in transcript else None
        if there is None or (one.kind in _AT_TEXT and there[spot.start : spot.end] != one.text):
            self._desk.said.emit(self.tr("The text there has changed; it is looked for again"))
            self.look()
            return
        self._desk.go(spot.line_id, spot.start, spot.end if spot.end > spot.start else None)

    def _take_terms(self, terms: frozenset[str]) -> None:
        self._terms = terms
        self.look()

    def _text(self, line_id: int) -> str:
        return self._desk.transcript.line(line_id).text if line_id in self._desk.transcript else ""

    def _changed(self) -> None:
        self._fresh = False
        self._slices.stop()
        if self._dock.shows(self.panel) or self._waiting:
            self._later.start()

    def _made(self, left: Readiness) -> None:
        self._fresh = True
        self.panel.show_left(left)
        self.counted.emit(left)
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def _once_made(self, act: Callable[[], object]) -> None:
        if not self._desk.flush():
            return
        if self._fresh:
            act()
        else:
            self._waiting = act
            self.look()

    def _walk(self, *, forward: bool) -> None:
        kind = self.panel.kinds.kind
        rows = self.panel.left.of(kind) if kind else self.panel.left.left
        if not rows:
            self._desk.said.emit(self.tr("Nothing is left to decide"))
            return
        here = self._desk.model.row(self._desk.line.id) + 1, self._desk.editor.selection[0]
        places = [(one.number, one.spots[0].start) for one in rows]
        beyond = [at for at, place in enumerate(places) if (place > here if forward else place < here)]
        at = (beyond[0] if forward else beyond[-1]) if beyond else (0 if forward else len(rows) - 1)
        self.panel.stand_on(rows[at])
        self.go(rows[at])
        words = self.tr("{kind}: {number} of {count}")
        if not beyond:
            words = self.tr("{kind}: {number} of {count}, from the other end")
        self._desk.said.emit(words.format(kind=left_text(rows[at].kind), number=at + 1, count=len(rows)))

    def _unify(self, one: Undecided) -> None:
        here = Caret(self._desk.line.id, self._desk.editor.caret)
        steps = len(self._desk.session.history.done)
        if self._desk.perform(lambda transcript: unified(transcript, one, here)):
            if len(self._desk.session.history.done) > steps:
                words = self.tr("{wanted} is written everywhere; undo takes that back")
                self._desk.said.emit(words.format(wanted=one.wanted))
            self.panel.rows.setFocus()
