"""Offers to remember what was typed over, and to put the other places right, once the checker says that it teaches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.app.equal_places import equal_places
from annotator.app.glossary_jobs import LessonsFound, Retyped
from annotator.core import decisions
from annotator.core.history import Step
from annotator.core.model import DecisionKind, Line, Suspect
from annotator.gui.desk import Desk
from annotator.gui.kit.notice_bar import Choice
from annotator.gui.learning.lesson_keeper import LessonKeeper
from annotator.gui.suspects.remembering import Remembering

ChoosePlaces = Callable[[list[Suspect], str], list[Suspect]]


class TypedOffers(QObject):
    """Each pair is offered once, on the line where it was typed, while the editor still stands there."""

    def __init__(self, desk: Desk, keeper: LessonKeeper, remembering: Remembering, choose: ChoosePlaces) -> None:
        super().__init__(desk)
        self._desk = desk
        self._remembering = remembering
        self._choose_places = choose
        self._typed_on: set[int] = set()
        self._offered: set[tuple[str, str]] = set()
        desk.session.subscribe(self._follow)
        keeper.found.connect(self._look)

    def _follow(self, step: Step) -> None:
        self._typed_on |= {change.value.id for change in step.changes if isinstance(change.value, Line)}

    def _look(self, told: LessonsFound) -> None:
        here = self._desk.line.id
        if here not in self._typed_on or self._remembering.offered or not self._desk.saved:
            return
        new = [one for one in told.retyped if one.line_id == here and (one.heard, one.meant) not in self._offered]
        if new:
            self._offered.add((new[-1].heard, new[-1].meant))
            self._offer(new[-1])

    def _offer(self, typed: Retyped) -> None:
        def put_right(others: int) -> list[Choice]:
            words = self.tr("Put the other %n right…", "", others)
            return [(words, lambda: self._put_right(typed))] if others else []

        self._remembering.offer_typed(typed, put_right)

    def _put_right(self, typed: Retyped) -> None:
        """Put the other places right that the user leaves ticked, as one step."""
        self._remembering.withdraw()
        places = equal_places(self._desk.transcript, self._desk.checking.analysis.found, typed.heard)
        by_first = {parts[0]: parts for parts in places}
        chosen = self._choose_places(list(by_first), typed.meant)
        if chosen:
            taken = [by_first[place] for place in chosen]
            self._desk.perform(lambda t: decisions.take_all(t, taken, typed.meant, kind=DecisionKind.CORRECTED))
