"""All about suggested turns on the page of a session, put together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.desk import Desk
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.panels.turn_page import TurnPage
from annotator.gui.speakers.speaker_acts import SpeakerActs
from annotator.gui.text.line_acts import LineActs
from annotator.gui.turns.turn_acts import TurnActs
from annotator.gui.turns.turn_bars import TurnBars
from annotator.gui.turns.turn_finder import TurnFinder
from annotator.gui.turns.turn_pages import TurnPages
from annotator.gui.turns.turn_walk import TurnWalk


class Turns(QObject):
    """Finds turns, paints them, walks them, and shows them on a page that takes the place of the lines."""

    def __init__(
        self, desk: Desk, lines: LineActs, speakers: SpeakerActs, delegate: LineDelegate, stack: QStackedWidget
    ) -> None:
        super().__init__(desk)
        self.finder = TurnFinder(desk)
        self.acts = TurnActs(desk, self.finder)
        self.walk = TurnWalk(desk, self.finder, self.acts, lines, speakers)
        self.page = TurnPage(delegate.theme, delegate.font)
        self.pages = TurnPages(desk, self.finder, self.acts, self.page, stack)
        self.walk.page_wanted.connect(self._show_page)
        delegate.turns = self.finder.marks
        TurnBars(desk, self.finder, lambda: delegate.theme)
        self.finder.changed.connect(desk.view.viewport().update)

    def _show_page(self) -> None:
        self.walk.end()
        self.pages.open()
