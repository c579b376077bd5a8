"""All about the event on the page of a session, put together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.app.paths import Paths
from annotator.gui.desk import Desk
from annotator.gui.events.event_acts import EventActs
from annotator.gui.events.fix_acts import FixActs, ShowBar
from annotator.gui.events.other_sessions import OtherSessions
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.panels.fix_page import FixPage
from annotator.gui.session_options import SessionOptions
from annotator.gui.speakers.people_side import PeopleSide
from annotator.gui.teaching import Teaching


class SessionEvents(QObject):
    """The event's people are offered beside the roster, and who is kept for the event comes from there."""

    def __init__(
        self,
        desk: Desk,
        paths: Paths,
        teaching: Teaching,
        options: SessionOptions,
        people: PeopleSide,
        delegate: LineDelegate,
        stack: QStackedWidget,
        show_bar: ShowBar,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._people = people
        self.page = FixPage(delegate.theme, delegate.font)
        self.fixes = FixActs(desk, self.page, stack, show_bar)
        self.acts = EventActs(desk, paths, teaching, options, lambda: delegate.theme)
        self.others = OtherSessions(desk, paths, self.acts, lambda: delegate.theme)
        self.acts.changed.connect(self._offer)
        people.roster.keep_requested.connect(self._keep)

    def stop(self) -> None:
        """Do nothing in the background any more."""
        self.others.stop()
        self.fixes.stop()

    def _offer(self) -> None:
        own = self.acts.own
        self._people.acts.offer(own.people, own.event.name if own.event else "")

    def _keep(self, speaker_id: int) -> None:
        self.acts.keep([self._desk.transcript.speakers[speaker_id]])
