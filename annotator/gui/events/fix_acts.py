"""Says on opening how many fixes are known from the event, and shows them on a page to be taken as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget

from annotator.app.clusters import Cluster, Proposal
from annotator.app.jobs import FormsJob
from annotator.app.known_fixes import FixPlace, fix_clusters, fix_places
from annotator.core import decisions
from annotator.core.glossary import Lesson
from annotator.core.lessons import known_fixes
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.notice_bar import Choice, NoticeBar
from annotator.gui.kit.slices import Slices
from annotator.gui.panels.fix_page import FixPage

ShowBar = Callable[[str, list[Choice]], NoticeBar]


class FixActs(InsteadOfLines[FixPage]):
    """Looks once the text is checked, and again where the event or what it knows is another, or the user asks."""

    def __init__(self, desk: Desk, page: FixPage, stack: QStackedWidget, show_bar: ShowBar) -> None:
        super().__init__(desk, page, stack)
        self._show_bar = show_bar
        self._bar: NoticeBar | None = None
        self._fixes: list[Lesson] = []
        self._places: list[FixPlace] = []
        self._words: frozenset[str] = frozenset()
        self._looked_for: tuple[int, tuple[Lesson, ...]] | None = None
        self._wanted = self._settling = self._making = False
        self._slices: Slices[list[Cluster]] = Slices(self, self._made)
        desk.changed.connect(self._changed)
        desk.moved.connect(self._moved)
        page.entered.connect(self._take)
        page.left.connect(self.close)
        page.went_to.connect(self._see)
        page.let_stand.connect(self._let_stand)

    def open(self) -> None:
        """Show what is known from the event and heard here, once it was looked for."""
        if not self._desk.flush():
            return
        if self._desk.session.glossary.shared.event is None:
            self._desk.said.emit(self.tr("This session has no event; one is chosen in the File menu"))
            return
        self._wanted = True
        self._look()

    def stop(self) -> None:
        """Make nothing any more."""
        self._making = False
        self._slices.stop()

    def _moved(self) -> None:
        if not self._settling:
            self.close()

    def _changed(self) -> None:
        """Begin anew what was made of what stood before, and look where there is more to look for."""
        if self._making:
            self._make()
        self._checked()

    def _checked(self) -> None:
        """Look once all is checked, and once more where the event or what it knows is another by now."""
        desk = self._desk
        if not (desk.transcript.info.started and desk.checking.begun) or desk.checking.analysis.left:
            return
        shared = desk.session.glossary.shared
        look_for = (shared.event.id, shared.lessons) if shared.event else None
        if look_for != self._looked_for:
            self._looked_for = look_for
            self._withdraw()
            if look_for:
                self._look()

    def _look(self) -> None:
        """Find where the forms stand, in a thread, and have the checker tell which of them are words."""
        self._fixes = known_fixes(self._desk.session.glossary.shared.lessons)
        work = partial(fix_places, self._desk.transcript.snapshot(), self._fixes)
        run_in_background(work, done=self._ask_words, owner=self)

    def _ask_words(self, places: list[FixPlace]) -> None:
        self._places = places
        forms = tuple({place.lesson.heard for place in places})
        if forms and self._desk.checking.begun:
            self._desk.checking.ask(FormsJob(forms), lambda found: self._take_words(found.words))
        else:
            self._take_words(frozenset(forms))  # nobody can tell: all of them are doubtful

    def _take_words(self, words: frozenset[str]) -> None:
        self._words = words
        self._make()

    def _make(self) -> None:
        desk, self._making = self._desk, True
        found = desk.checking.analysis.found
        self._slices.begin(fix_clusters(desk.transcript, found, self._places, self._fixes, self._words))

    def _made(self, clusters: list[Cluster]) -> None:
        """Show the page where the user asked for it, else say how much there is."""
        self._making = False
        event = self._desk.session.glossary.shared.event
        places = [place for cluster in clusters for place in cluster.proposals]
        wanted, self._wanted = self._wanted, False
        self._withdraw()
        if event is None:
            return
        if not places:
            if wanted:
                self.close()
                self._desk.said.emit(self.tr("Nothing is heard here that was put right in other sessions of the event"))
        elif wanted:
            self._page.show_fixes(event.name, clusters, self._fixes)
            self.show()
        elif not all(place.doubtful for place in places):
            words = self.tr("%n known fixes from {event}", "", len(places)).format(event=event.name)
            self._bar = self._show_bar(words, [(self.tr("Review"), self.open), (self.tr("Later"), self._later)])

    def _later(self) -> None:
        self._bar = None
        self._desk.said.emit(self.tr("Known fixes wait in the Suspects menu"))

    def _withdraw(self) -> None:
        bar, self._bar = self._bar, None
        if bar:
            bar.hide()
            bar.deleteLater()

    def _take(self) -> None:
        """Take what is ticked and stands as it was shown, as one step."""
        taken = [(place.parts, place.meant) for place in self._page.ticked if place.stands_in(self._desk.transcript)]
        self.close()
        if not taken or self._desk.perform(lambda t: decisions.take_each(t, taken)):
            self._desk.said.emit(self.tr("%n places put right", "", len(taken)))

    def _let_stand(self, places: Sequence[Proposal]) -> None:
        """Keep a form as it is in this session, and show what is left."""
        standing = [place.parts for place in places if place.stands_in(self._desk.transcript)]
        self._settling = True  # the page stays while the caret goes to what was settled
        done = bool(standing) and self._desk.perform(lambda t: decisions.ignore_all(t, standing))
        self._settling = False
        if done:
            self.open()

    def _see(self, place: Proposal) -> None:
        first = place.parts[0]
        self.close()
        self._desk.go(first.line_id, first.start, first.end)
