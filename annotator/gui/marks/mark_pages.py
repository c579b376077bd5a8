"""Shows all suggested marks on one page, and takes those that are left ticked as one step."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QStackedWidget

from annotator.core import marks
from annotator.core.model import Band, Suspect
from annotator.core.text import joined
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.marks.mark_finder import MarkFinder
from annotator.gui.panels.mark_page import MarkPage
from annotator.gui.panels.mark_rows import MarkPlace

_AROUND = 48


class MarkPages(InsteadOfLines[MarkPage]):
    """What is sure is ticked."""

    def __init__(self, desk: Desk, finder: MarkFinder, page: MarkPage, stack: QStackedWidget) -> None:
        super().__init__(desk, page, stack)
        self._finder = finder
        page.entered.connect(self._take)
        page.went_to.connect(self._see)
        page.left.connect(self.close)
        desk.moved.connect(self.close)

    def open(self) -> bool:
        """Show all that is suggested; False where nothing is."""
        if not self._desk.flush():
            return True
        places = list(self._places())
        if not places:
            return False
        sure = [place for place in places if place.suspect.band is Band.SURE]
        self._page.show_places(places, sure, self._desk.line.id)
        self.show()
        return True

    def _take(self) -> None:
        """Take what is ticked and still stands as it was shown."""
        shown = [place.suspect for place in self._page.ticked]
        taken = [(mark, mark.suggestions[0].text) for mark in shown if self._stands(mark)]
        self.close()
        if not taken or self._desk.perform(lambda t: marks.settle_marks(t, taken)):
            self._desk.said.emit(self.tr("%n marks settled", "", len(taken)))

    def _stands(self, mark: Suspect) -> bool:
        return mark.line_id in self._desk.transcript and mark in self._finder.found.on(mark.line_id)

    def _see(self, place: MarkPlace) -> None:
        self.close()
        self._desk.go(place.line_id, place.suspect.start, place.suspect.end)

    def _places(self) -> Iterator[MarkPlace]:
        transcript = self._desk.transcript
        for mark in filter(self._finder.walks, self._finder.found):
            line = transcript.line(mark.line_id)
            above, below = transcript.neighbour(line.id, -1), transcript.neighbour(line.id, 1)
            before, after = line.text[: mark.start], line.text[mark.end :]
            if above and len(before) < _AROUND:
                before = joined(above.text, before)
            if below and len(after) < _AROUND:
                after = joined(after, below.text)
            number = transcript.index(mark.line_id) + 1
            yield MarkPlace(mark, number, before[-_AROUND:], after[:_AROUND])
