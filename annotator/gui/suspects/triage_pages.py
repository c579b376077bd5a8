"""The pages of triage: all that is sure, then the clusters, then those without a term, each taken as one step."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import QStackedWidget

from annotator.app.clusters import Cluster, Key, Proposal, cluster_of, clusters, sure_clusters
from annotator.app.jobs import WordsFound, WordsJob
from annotator.app.kin import left_key
from annotator.core import decisions
from annotator.core.decisions import heard_at
from annotator.core.model import Band, DecisionKind, Suspect
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.panels.tick_page import TickPage
from annotator.gui.suspects.kin_acts import KinActs


class Stage(Enum):
    """How far triage has come; the order is that of the walk."""

    SURE = auto()
    CLUSTERS = auto()
    KIN = auto()
    SINGLES = auto()


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as it stood: its clusters, what was ticked, and what had been left before."""

    stage: Stage
    clusters: tuple[Cluster, ...]
    ticked: frozenset[Proposal]
    left: frozenset[Key]


class TriagePages(InsteadOfLines[TickPage]):
    """Shows a page in the place of the lines. What is unticked is left: no later page of this window asks again."""

    def __init__(self, desk: Desk, page: TickPage, kin: KinActs, stack: QStackedWidget) -> None:
        super().__init__(desk, page, stack)
        self._kin = kin
        self._stage = Stage.SURE
        self._left: frozenset[Key] = frozenset()
        self._doubted: frozenset[str] = frozenset()
        self._untouched: frozenset[Proposal] = frozenset()
        page.model.ticks_changed.connect(self._show_keys)

    def prepare(self) -> None:
        """Ask which of the forms heard are words of their own, and for kin, before they are shown."""
        self._kin.look()
        found = self._desk.checking.analysis.found
        heard = {heard_at(found.group(suspect)) for suspect in found if suspect.band is Band.LIKELY}
        self._desk.checking.ask(WordsJob(tuple(sorted(heard))), self._doubt)

    def _doubt(self, found: WordsFound) -> None:
        """Doubt these words from now on, also on the page of clusters unless the user has ticked on it."""
        self._doubted, model = found.words, self._page.model
        if self.shown and self._stage is Stage.CLUSTERS and model.ticked == self._untouched:
            doubted = {x for x in model.ticked if x.parts[0].band is Band.LIKELY and x.heard in found.words}
            model.untick(doubted)

    def open(self, stage: Stage) -> bool:
        """Show what a stage has to tick, all of it ticked but what is doubtful; False where it has nothing."""
        return self._open(stage, {})

    def _open(self, stage: Stage, ticks: Mapping[Key, bool]) -> bool:
        transcript, found = self._desk.transcript, self._desk.checking.analysis.found
        made: list[Cluster] = []
        if stage is Stage.SURE:
            made = sure_clusters(transcript, found, self._left)
        elif stage is Stage.CLUSTERS:
            made = clusters(
                transcript, found, self._left, self._doubted, with_maybe=self._desk.checking.analysis.with_maybe
            )
        elif stage is Stage.KIN:
            made = self._kin.clusters(self._left)[:1]
        if made:
            self._show(stage, made, _ticked(made, ticks))
        return bool(made)

    def open_cluster(self, suspect: Suspect) -> bool:
        """Show the cluster of one suspect; False where nobody knows what was meant."""
        cluster = cluster_of(self._desk.transcript, self._desk.checking.analysis.found, suspect, self._doubted)
        if cluster:
            own = [place for place in cluster.proposals if suspect in place.parts]
            self._show(Stage.SINGLES, [cluster], _ticked([cluster], {place.key: True for place in own}))
        return bool(cluster)

    def as_shown(self) -> Shown:
        """The page as it stands, to come back to."""
        return Shown(self._stage, tuple(self._page.clusters), frozenset(self._page.model.ticked), self._left)

    def reopen(self, shown: Shown) -> None:
        """Come back to a page."""
        self._left = shown.left
        self._show(shown.stage, shown.clusters, shown.ticked)

    def take(self, *, everything: bool) -> bool:
        """Take what is ticked, on the whole page or of the current cluster. False where the disk refused."""
        whole = everything or self._stage is Stage.SURE
        settled = self._page.clusters if whole else [self._page.current]
        proposals = [place for cluster in settled for place in cluster.proposals]
        ticked = [place for place in proposals if place in self._page.model.ticked]
        changed = [x for x in ticked if x.heard != x.meant and x.stands_in(self._desk.transcript)]
        taken = [(place.parts, place.meant) for place in changed]
        kind = DecisionKind.CORRECTED if self._stage is Stage.KIN else DecisionKind.TAKEN
        if taken and not self._desk.perform(lambda t: decisions.take_each(t, taken, kind=kind)):
            return False
        words = self.tr("%n places put right", "", len(changed))
        if self._stage is Stage.KIN:
            self._leave_kin()
            self._kin.remember(changed, self._page.current.meant)
            self._desk.said.emit(words)
            return True
        unticked = [place.key for place in proposals if place not in self._page.model.ticked]
        self._left |= frozenset(unticked)
        rest = self.tr("%n left to be looked at by themselves", "", len(unticked))
        both = self.tr("{done}; {left}").format(done=words, left=rest)
        self._desk.said.emit(both if unticked else words)
        return True

    def let_stand(self) -> bool:
        """Note that what was heard is right in this session. False where the disk refused."""
        places = [place.parts for place in self._page.current.proposals]
        return self._desk.perform(lambda t: decisions.ignore_all(t, places))

    def pass_page(self) -> bool:
        """Leave what is on the page as it is; False where no other page of its stage is left."""
        if self._stage is not Stage.KIN:
            return False
        self._leave_kin()
        return self.show_rest()

    def _leave_kin(self) -> None:
        places = self._page.current.proposals
        self._left |= frozenset(left_key(place.parts[0].line_id, place.heard) for place in places)

    def show_rest(self) -> bool:
        """Show the other clusters, ticked as they are; False where none is left."""
        if self._stage is Stage.KIN:
            return self.open(Stage.KIN)
        model = self._page.model
        ticks = {place.key: place in model.ticked for row in model.rows for place in row.proposals}
        return self._stage is Stage.CLUSTERS and self._open(Stage.CLUSTERS, ticks)

    def following(self) -> Stage:
        """The stage after this page's."""
        return Stage(min(self._stage.value + 1, Stage.SINGLES.value))

    def _show(self, stage: Stage, shown: Sequence[Cluster], ticked: Collection[Proposal]) -> None:
        self._stage, self._untouched = stage, frozenset(ticked)
        self._page.show_clusters(shown, ticked, by_variant=stage is not Stage.SURE, words=self._words(stage, shown))
        self._page.meant.setVisible(stage is Stage.KIN)
        if stage is Stage.KIN:
            self._kin.begin(shown[0])
        self.show()
        self._show_keys()

    def _words(self, stage: Stage, shown: Sequence[Cluster]) -> tuple[str, str]:
        if stage is Stage.KIN:
            return self._kin.words(shown[0], len(self._kin.clusters(self._left)) - 1)
        places = sum(len(cluster.proposals) for cluster in shown)
        if stage is Stage.SURE:
            title = self.tr("{about}: %n places", "", places).format(about=self.tr("Sure"))
            note = self.tr("Untick what is wrong. Enter takes the rest as one step; what is unticked stays undecided.")
        else:
            about = shown[0].meant if len(shown) == 1 else self.tr("Clusters")
            title = self.tr("{about}: %n places", "", places).format(about=about)
            note = self.tr("All that was heard for one term. What is doubtful is unticked, and then stays undecided.")
        waiting = self._desk.checking.analysis.left
        still = self.tr("%n lines are still being checked.", "", waiting) if waiting else ""
        return title, " ".join(filter(None, (note, still)))

    def _show_keys(self) -> None:
        if self._stage is Stage.KIN:
            self._page.show_keys(self._kin.keys())
            return
        several = self._stage is Stage.CLUSTERS and len(self._page.clusters) > 1
        ticked = len(self._page.model.ticked)
        everything = self.tr("take all %n ticked", "", ticked)
        take = [("Enter", self.tr("take this term")), ("A", everything)] if several else [("Enter", everything)]
        self._page.show_keys(
            [
                ("Space", self.tr("tick or untick")),
                *take,
                ("S", self.tr("pass this page")),
                ("Backspace", self.tr("back")),
                ("Esc", self.tr("end triage")),
            ]
        )


def _ticked(made: Sequence[Cluster], ticks: Mapping[Key, bool]) -> frozenset[Proposal]:
    """What is ticked: as it was before, else all but what is doubtful."""
    places = (place for cluster in made for place in cluster.proposals)
    return frozenset(place for place in places if ticks.get(place.key, not place.doubtful))
