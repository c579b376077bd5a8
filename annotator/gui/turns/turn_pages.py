"""Shows all suggested turns on one page, and takes those that are left ticked as one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QStackedWidget

from annotator.core.model import Band, TurnStart
from annotator.core.text import joined
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.panels.turn_page import TurnPage
from annotator.gui.panels.turn_rows import TurnPlace
from annotator.gui.turns.turn_acts import TurnActs
from annotator.gui.turns.turn_finder import TurnFinder

_AROUND = 48


class TurnPages(InsteadOfLines[TurnPage]):
    """What is sure is ticked. Interjections are not on the page: they are settled one by one."""

    def __init__(self, desk: Desk, finder: TurnFinder, acts: TurnActs, page: TurnPage, stack: QStackedWidget) -> None:
        super().__init__(desk, page, stack)
        self._finder = finder
        self._acts = acts
        page.entered.connect(self._take)
        page.went_to.connect(self._see)
        page.left.connect(self.close)
        desk.moved.connect(self.close)

    def open(self) -> None:
        """Show all that is suggested."""
        if not self._desk.flush():
            return
        places = list(self._places(turn for turn in self._finder.suggested if turn.until is None))
        if not places:
            self._desk.said.emit(self.tr("No turns are suggested"))
            return
        sure = [place for place in places if place.turn.band is Band.SURE]
        self._page.show_places(places, sure, self._desk.line.id)
        self.show()

    def _take(self) -> None:
        turns = sorted(
            (place.turn for place in self._page.ticked if place.turn.line_id in self._desk.transcript),
            key=lambda turn: (self._desk.model.row(turn.line_id), turn.start),
        )
        self.close()
        if not turns or self._acts.accept_all(turns):
            self._desk.said.emit(self.tr("%n turns set", "", len(turns)))

    def _see(self, place: TurnPlace) -> None:
        self.close()
        self._desk.go(place.line_id, place.turn.start)

    def _places(self, turns: Iterable[TurnStart]) -> Iterator[TurnPlace]:
        transcript = self._desk.transcript
        for turn in turns:
            line, above = transcript.line(turn.line_id), transcript.neighbour(turn.line_id, -1)
            before, after = line.text[: turn.start], line.text[turn.start : turn.start + _AROUND]
            if above and len(before) < _AROUND:
                before = joined(above.text, before)
            number = transcript.index(turn.line_id) + 1
            yield TurnPlace(turn, number, before[-_AROUND:], after, self._finder.slot_of(turn))
