"""Offers to remember what was put right, and says before it is saved how many other places that would touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from annotator.app.equal_places import equal_places
from annotator.app.glossary_jobs import Retyped
from annotator.app.jobs import Caution
from annotator.app.remember import Pair
from annotator.core.glossary import Layer
from annotator.core.history import Step, StepKind
from annotator.core.model import Category
from annotator.gui.desk import Desk
from annotator.gui.kit.notice_bar import Choice, NoticeBar
from annotator.gui.suspects.remember_for import RememberFor

ShowBar = Callable[[str, Sequence[Choice]], NoticeBar]


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be remembered, and the decision that it came from, if any. Away from the line the offer goes.

    No line: it stays wherever the user goes.
    """

    pair: Pair
    line_id: int | None
    decision: int | None


class Remembering(QObject):
    """One offer at a time. It goes when it is answered, when the line is left, or when what it came from is undone."""

    def __init__(self, desk: Desk, show_bar: ShowBar) -> None:
        super().__init__(desk)
        self._desk = desk
        self._show_bar = show_bar
        self.reach = RememberFor(desk)
        self._offer: Offer | None = None
        self._bar: NoticeBar | None = None
        desk.session.subscribe(lambda _step: self._look())
        desk.moved.connect(self._look)

    @property
    def offered(self) -> bool:
        """Whether an offer waits for its answer."""
        return self._offer is not None

    def other_places(self, heard: str) -> int:
        """At how many places this is heard now."""
        return len(equal_places(self._desk.transcript, self._desk.checking.analysis.found, heard))

    def touched(self, caution: Caution | None, places: int) -> str:
        """Words for what remembering would do at so many other places."""
        if not places:
            return self.tr("It is heard nowhere else so far.")
        match caution:
            case None:
                return self.tr("%n other places will be marked as sure.", "", places)
            case Caution.WORD:
                return self.tr("It is a word of its own: %n other places will be marked as likely at most.", "", places)
            case Caution.TERM:
                return self.tr("It is a term of its own: %n other places stay unmarked.", "", places)
            case Caution.SHORT:
                return self.tr("It has less than two syllables: %n other places stay unmarked.", "", places)

    def offer(self, heard: str, meant: str, category: Category, caution: Caution | None) -> None:
        """Offer to remember a pair just put right, unless it is known."""
        self._show(Offer(Pair((heard,), meant, category), self._desk.line.id, self._last_decision()), caution)

    def offer_typed(self, typed: Retyped, choices: Callable[[int], Sequence[Choice]]) -> None:
        """Offer to remember a pair typed over on the current line, with `choices` by the number of other places."""
        pair = Pair((typed.heard,), typed.meant, typed.category)
        self._show(Offer(pair, self._desk.line.id, None), typed.caution, choices)

    def offer_all(self, heard: Sequence[str], meant: str, category: Category) -> None:
        """Offer to remember forms put right on several lines, none of which needs caution. The offer stays."""
        if heard:
            self._show(Offer(Pair(tuple(heard), meant, category), None, self._last_decision()), None)

    def _last_decision(self) -> int:
        return max(self._desk.transcript.decisions)

    def _show(
        self, offer: Offer, caution: Caution | None, choices: Callable[[int], Sequence[Choice]] = lambda _: ()
    ) -> None:
        self.withdraw()
        pair = offer.pair
        if not pair.meant or self.reach.knows(pair):
            return
        self._offer = offer
        places = sum(map(self.other_places, pair.heard))
        one = self.tr("Remember that “{heard}” stands for {meant}?")
        ask = one if len(pair.heard) == 1 else self.tr("Remember that “{heard}” stand for {meant}?")
        words = ask.format(heard=self.tr("”, “").join(pair.heard), meant=pair.meant)
        key = self._desk.key_of("remember")
        remember = self.tr("Remember ({key})").format(key=key) if key else self.tr("Remember")
        others = [(self.reach.words(layer), partial(self.accept, layer)) for layer in self.reach.layers]
        chosen = self.reach.words(self.reach.chosen)
        no = (self.tr("No"), self.withdraw)
        answers: list[Choice] = [(remember, self.accept), (chosen, others), *choices(places), no]
        self._bar = self._show_bar(f"{words} {self.touched(caution, places)}", answers)

    def accept(self, layer: Layer | None = None) -> None:
        """Remember what is offered, for whom it was remembered last unless a layer is given."""
        offer = self._offer
        self.withdraw()
        if offer is None:
            return
        pair, layer = offer.pair, layer or self.reach.chosen
        if self._desk.perform(lambda t: Step(StepKind.TEACH, self.reach.changes(t, pair, layer))):
            self.reach.choose(layer)
            words = self.tr("Remembered: {heard} → {meant}")
            self._desk.said.emit(words.format(heard=" · ".join(pair.heard), meant=pair.meant))

    def withdraw(self) -> None:
        """Take the offer back."""
        bar, self._bar, self._offer = self._bar, None, None
        if bar:
            bar.hide()
            bar.deleteLater()

    def _look(self) -> None:
        """See whether the offer still stands."""
        offer, desk = self._offer, self._desk
        if offer and not (offer.line_id in (None, desk.line.id) and self._stands(offer)):
            self.withdraw()

    def _stands(self, offer: Offer) -> bool:
        """Whether what was put right is so still."""
        if offer.decision is None:
            return offer.pair.meant in self._desk.line.text
        return offer.decision in self._desk.transcript.decisions
