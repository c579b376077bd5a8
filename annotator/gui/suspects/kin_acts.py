"""Clusters without a term, for triage: has kin found, proposes what they are to become, offers to remember it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject

from annotator.app.analysis import talk_of
from annotator.app.clusters import Cluster, Key, Proposal
from annotator.app.jobs import Answers, AskJob, KinFound, KinJob
from annotator.app.kin import as_meant, kin_clusters, to_remember
from annotator.core.history import Step
from annotator.core.interchange import usual_category
from annotator.core.model import Category
from annotator.gui.desk import Desk
from annotator.gui.panels.answer_rows import AnswerRow
from annotator.gui.panels.tick_page import TickPage
from annotator.gui.suspects.remembering import Remembering

_MOST_NAMED = 4


class KinActs(QObject):
    """Kin are sought once all lines are checked, and again when triage begins after other edits."""

    def __init__(self, desk: Desk, page: TickPage, remembering: Remembering) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page
        self._remembering = remembering
        self._heard = KinFound(0, (), frozenset(), frozenset())
        self._looked_after: list[Step] | None = None
        self._category: Category | None = None
        desk.changed.connect(self._checked)
        desk.roster_changed.connect(self._forget)
        page.meant.edited.connect(self._ask)
        page.meant.chosen.connect(self._mean)

    def look(self) -> None:
        """Have kin found in the text as it is, unless they were sought in it before."""
        last = self._desk.session.history.done[-1:]
        if last != self._looked_after:
            self._looked_after = last
            self._desk.checking.ask(KinJob(talk_of(self._desk.transcript)), self._found)

    def clusters(self, left: Collection[Key]) -> list[Cluster]:
        """The clusters of the kin found so far, without what is `left`."""
        return kin_clusters(self._desk.transcript, self._desk.checking.analysis.found, self._heard, left)

    def begin(self, cluster: Cluster) -> None:
        """Show on the page what this cluster is to become."""
        self._category = None
        self._page.meant.show_meant(cluster.meant)

    def words(self, cluster: Cluster, following: int) -> tuple[str, str]:
        """Title and note of the page of a cluster after which so many are `following`."""
        forms = [heard for heard, _ in cluster.variants()]
        about = " · ".join(forms[:_MOST_NAMED] + ["…"][: len(forms) - _MOST_NAMED])
        title = self.tr("{about}: %n places", "", len(cluster.proposals)).format(about=about)
        note = self.tr("They sound alike, and no term is known for them. What is ticked becomes what stands below.")
        rest = self.tr("%n more of this kind follow.", "", following) if following else ""
        return title, " ".join(filter(None, (note, rest)))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of such a page, with what they do."""
        changed = sum(place.heard != place.meant for place in self._page.model.ticked)
        return [
            ("E", self.tr("should be")),
            ("Space", self.tr("tick")),
            ("Enter", self.tr("put %n right", "", changed)),
            ("O", self.tr("is right")),
            ("S", self.tr("pass")),
            ("Backspace", self.tr("back")),
            ("Esc", self.tr("end")),
        ]

    def remember(self, taken: Collection[Proposal], meant: str) -> None:
        """Offer to remember what was put right."""
        category = self._category or usual_category(meant)
        self._remembering.offer_all(to_remember(taken, self._heard), meant, category)

    def _checked(self) -> None:
        if self._looked_after is None and self._desk.transcript.info.started and not self._desk.checking.analysis.left:
            self.look()

    def _forget(self) -> None:
        """Other people may be known by now."""
        self._looked_after = None

    def _found(self, heard: KinFound) -> None:
        self._heard = heard

    def _ask(self, typed: str) -> None:
        heard = self._page.current.proposals[0].heard
        self._desk.checking.ask(AskJob(heard, 0, len(heard), typed), self._answered)

    def _answered(self, found: Answers) -> None:
        self._page.meant.picker.show_answers(found.answers)

    def _mean(self, row: AnswerRow) -> None:
        """Have the places become another text; what is ticked stays so."""
        self._category = row.category
        before = self._page.current
        after = as_meant(before, row.text)
        pairs = zip(before.proposals, after.proposals, strict=True)
        self._page.change(after, {new for old, new in pairs if old in self._page.model.ticked})
