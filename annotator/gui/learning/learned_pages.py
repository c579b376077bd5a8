"""Shows on one page what the session has taught, and remembers what is left ticked as one step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from annotator.app.glossary_jobs import LessonsFound
from annotator.app.learned import IdleTerm, Learned, LearnedPair, learned, switched_off
from annotator.app.remember import Pair, remembered
from annotator.app.shelves import shelves_of
from annotator.core.glossary import GlossaryTerm, Layer
from annotator.core.history import Step, StepKind
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.learning.lesson_keeper import LessonKeeper
from annotator.gui.panels.learned_page import LearnedPage
from annotator.gui.suspects.remember_for import RememberFor


class LearnedPages(InsteadOfLines[LearnedPage]):
    """The page comes once it is known what was learned; what is known to the glossary already is not asked again."""

    def __init__(self, desk: Desk, keeper: LessonKeeper, page: LearnedPage, stack: QStackedWidget) -> None:
        super().__init__(desk, page, stack)
        self._keeper = keeper
        self._reach = RememberFor(desk)
        self._layer = Layer.SESSION
        page.entered.connect(self._take)
        page.left.connect(self.close)
        page.reach_wanted.connect(self._next_reach)
        desk.moved.connect(self.close)

    def open(self) -> None:
        """Find what was learned, then show it."""
        if self._desk.flush():
            self._desk.said.emit(self.tr("Looking for what was learned…"))
            self._keeper.tell(self._measure)

    def _measure(self, told: LessonsFound) -> None:
        session = self._desk.session
        work = partial(
            learned, session.transcript.snapshot(), session.source, told.lessons, session.glossary.shared.lessons
        )
        run_in_background(work, done=self._show, owner=self)

    def _show(self, found: Learned) -> None:
        new = tuple(pair for pair in found.pairs if not self._reach.knows(_as_pair([pair])))
        if not (new or found.idle):
            self._desk.said.emit(self.tr("Nothing new was learned so far"))
            return
        self._layer = self._widest()
        self._page.show_learned(Learned(new, found.idle))
        self._page.show_reach(self._reach.words(self._layer))
        self.show()
        self._desk.said.emit("")

    def _widest(self) -> Layer:
        """The event where there is one, else all transcripts: what is learned is meant for others."""
        return Layer.EVENT if Layer.EVENT in self._reach.layers else Layer.PERSONAL

    def _next_reach(self) -> None:
        layers = list(self._reach.layers)
        self._layer = layers[(layers.index(self._layer) + 1) % len(layers)]
        self._page.show_reach(self._reach.words(self._layer))

    def _take(self) -> None:
        pairs = self._page.pairs
        idle = [item for item in self._page.model.ticked if isinstance(item, IdleTerm)]
        self.close()
        if (pairs or idle) and self._desk.perform(lambda t: self._step(t, pairs, idle)):
            count = len(pairs) + len(idle)
            self._desk.said.emit(self.tr("%n lessons taken over; undo takes them back", "", count))

    def _step(self, transcript: Transcript, pairs: list[LearnedPair], idle: list[IdleTerm]) -> Step | None:
        new = len(pairs) + len(idle)
        shelves = shelves_of(transcript, self._desk.session.glossary, self._layer, new)
        told = [change for pair in _by_term(pairs) for change in remembered(transcript, shelves, pair)]
        changes = (*told, *(change for term in idle if (change := switched_off(shelves, term))))
        shared = any(isinstance(change.value, GlossaryTerm) for change in changes)
        return Step(StepKind.GLOSSARY if shared else StepKind.TEACH, changes) if changes else None


def _by_term(pairs: list[LearnedPair]) -> Iterator[Pair]:
    """All forms of one term as one pair."""
    by_term: dict[str, list[LearnedPair]] = {}
    for pair in pairs:
        by_term.setdefault(pair.lesson.meant, []).append(pair)
    return map(_as_pair, by_term.values())


def _as_pair(pairs: list[LearnedPair]) -> Pair:
    first = pairs[0].lesson
    return Pair(tuple(pair.lesson.heard for pair in pairs), first.meant, first.category)
