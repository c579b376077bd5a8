"""What the user makes of suspects, by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from annotator.app.remember import Pair
from annotator.core import decisions
from annotator.core.glossary import Layer
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import DecisionKind, Scope, Suspect
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.suspect_walk import next_place
from annotator.gui.suspects.remember_for import RememberFor


class SuspectActs(QObject):
    """Walks from suspect to suspect and settles the one at the caret."""

    def __init__(
        self,
        desk: Desk,
        choose_places: Callable[[list[Suspect], str], list[Suspect]],
        ask_meant: Callable[[Suspect], tuple[Pair, Layer] | None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._choose_places = choose_places
        self._ask_meant = ask_meant
        self._reach = RememberFor(desk)
        desk.row.card.taken.connect(self.take)

    def next(self) -> None:
        """Go to the next suspect after the caret, from the start again after the last."""
        self._walk(forward=True)

    def previous(self) -> None:
        """Go to the suspect before the caret."""
        self._walk(forward=False)

    def _walk(self, *, forward: bool) -> None:
        if not next_place(self._desk, forward=forward):
            left = self._desk.checking.analysis.left
            words = self.tr("Nothing found yet, %n lines are still being checked", "", left)
            self._desk.said.emit(words if left else self.tr("No suspects are left"))

    def take(self, number: int) -> None:
        """Take suggestion `number` (from 0) for the suspect at the caret, and go on to the next."""
        parts = self._parts()
        if not parts or number >= len(parts[0].suggestions):
            self._desk.said.emit(self.tr("No such suggestion here"))
            return
        text = parts[0].suggestions[number].text
        self._settle(lambda t: decisions.take(t, parts, text, kind=DecisionKind.TAKEN))

    def take_all(self) -> None:
        """Take the first suggestion wherever the same was heard, after a look at the places."""
        parts = self._parts()
        if not parts or not parts[0].suggestions:
            self._desk.said.emit(self.tr("No suspect at the caret"))
            return
        text = parts[0].suggestions[0].text
        analysis = self._desk.checking.analysis
        heard = decisions.heard_at(parts)
        places = {suspect: analysis.found.group(suspect) for suspect in analysis.found}
        alike = [suspect for suspect, group in places.items() if decisions.heard_at(group) == heard]
        chosen = self._choose_places(alike, text)
        if chosen:
            chosen.sort(key=lambda place: place != parts[0])
            self._settle(lambda t: decisions.take_all(t, [places[place] for place in chosen], text))

    def ignore(self) -> None:
        """Let the text stand here."""
        self._mark(lambda t, parts: decisions.ignore(t, parts, Scope.HERE))

    def ignore_in_session(self) -> None:
        """Let the text stand wherever the same is suspected."""
        self._mark(lambda t, parts: decisions.ignore(t, parts, Scope.SESSION))

    def unclear(self) -> None:
        """Note that nobody can tell what was said."""
        self._mark(decisions.unclear)

    def remember(self) -> None:
        """Correct the suspect to what the user types, and remember it for whom he says."""
        parts = self._parts()
        if not parts:
            self._desk.said.emit(self.tr("No suspect at the caret"))
            return
        asked = self._ask_meant(parts[0])
        if asked:
            pair, layer = asked
            self._reach.choose(layer)
            self._settle(lambda t: _taken_and_remembered(t, parts, pair, self._reach.changes(t, pair, layer)))

    def _parts(self, *, marked: bool = False) -> list[Suspect]:
        """The suspect at the caret with its other parts across a cut, or nothing; `marked`: as it was found.

        What an input method holds is committed first, as it moves what stands behind it.
        """
        if not self._desk.flush():
            return []
        at_caret = self._desk.at_caret
        if not marked:
            return at_caret.parts
        return self._desk.checking.analysis.found.group(at_caret.marked) if at_caret.marked else []

    def _mark(self, make: Callable[[Transcript, Sequence[Suspect]], Step]) -> None:
        parts = self._parts(marked=True)
        if not parts:
            self._desk.said.emit(self.tr("No suspect at the caret"))
            return
        self._settle(lambda t: make(t, parts))

    def _settle(self, make: Callable[[Transcript], Step]) -> None:
        if self._desk.perform(make):
            self.next()


def _taken_and_remembered(
    transcript: Transcript, parts: Sequence[Suspect], pair: Pair, learned: tuple[Change, ...]
) -> Step:
    step = decisions.take(transcript, parts, pair.meant, kind=DecisionKind.CORRECTED)
    return Step(StepKind.REMEMBER, step.changes + learned, step.before, step.after)
