"""What the editor keeps from the clean-up: a place, or all that are alike."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint

from annotator.app.preview.jobs import CleanedJob, Previewed
from annotator.app.preview.part import excerpt, part_after
from annotator.app.preview.preview import CleanedPlace, word_of
from annotator.core.cleaning_acts import is_kept, keep_place, keep_places, unkeep, unkeep_all
from annotator.core.history import Step
from annotator.gui.desk import Desk
from annotator.gui.panels.place_menu import PlaceMenu
from annotator.gui.panels.preview_panel import PreviewPanel
from annotator.gui.preview.previewing import Previewing
from annotator.gui.session_options import SessionOptions


class Keeping(QObject):
    """A click or a key keeps a place, and gives it to the clean-up again. Every act is one step."""

    def __init__(self, desk: Desk, options: SessionOptions, panel: PreviewPanel, previewing: Previewing) -> None:
        super().__init__(desk)
        self._desk = desk
        self._options = options
        self._previewing = previewing
        self._panel = panel
        panel.text.place_clicked.connect(self.turn)
        panel.text.menu_wanted.connect(self._open_menu)

    def turn_here(self) -> None:
        """Keep the place at the caret, or give it back."""
        self._previewing.when_true(self._turn_here)

    def _turn_here(self) -> None:
        place = self._previewing.here
        if place:
            self.turn(place)
            return
        words = self.tr("Nothing is left out at the caret; {key} goes to the next place")
        self._desk.said.emit(words.format(key=self._desk.key_of("next_cleaned")))

    def turn(self, place: CleanedPlace) -> None:
        """Keep a place, or give it to the clean-up again."""
        if not self._desk.flush():
            return
        step = self._step(place)
        if step is None:
            self._desk.said.emit(self.tr("The text there has changed; the preview will show it in a moment"))
        elif self._desk.perform(lambda _: step):
            words = self.tr("Kept: {words}") if place.kept is None else self.tr("Left out again: {words}")
            self._desk.said.emit(words.format(words=word_of(place.heard)))

    def _step(self, place: CleanedPlace) -> Step | None:
        transcript = self._desk.transcript
        if place.kept is not None:
            return unkeep(transcript, place.kept) if place.kept in transcript.decisions else None
        if place.line_id not in transcript:
            return None
        return keep_place(transcript, place.line_id, place.start, place.heard)

    def _open_menu(self, place: CleanedPlace, point: QPoint) -> None:
        menu = PlaceMenu(place, self._panel)
        menu.turned.connect(partial(self.turn, place))
        menu.gone_to.connect(lambda: self._desk.go(place.line_id, place.start, place.end))
        if place.kept is None:
            menu.all_turned.connect(self._keep_all)
            self._gather(menu, place, range(0), [])
        else:
            menu.all_turned.connect(self._give_back_all)
            decisions = filter(is_kept, self._desk.transcript.decisions.values())
            menu.show_alike([x.id for x in decisions if word_of(x.heard) == word_of(place.heard)])
        menu.popup(point)

    def _gather(self, menu: PlaceMenu, place: CleanedPlace, seen: range, alike: list[CleanedPlace]) -> None:
        """Look for places like one part after part, as long as the menu is open."""
        transcript = self._desk.transcript
        part = part_after(transcript, seen.stop)
        if not part:
            menu.show_alike(alike)
            return

        def looked(found: Previewed) -> None:
            if menu.open:
                more = [x for x in found.preview.places if x.kept is None and _alike(x, place)]
                self._gather(menu, place, part, alike + more)

        self._desk.checking.ask(CleanedJob(excerpt(transcript, part), self._options.now), looked)

    def _keep_all(self, places: Iterable[CleanedPlace]) -> None:
        wanted = [(place.line_id, place.start, place.heard) for place in places]
        if self._desk.perform(lambda t: keep_places(t, wanted)):
            self._desk.said.emit(self.tr("Kept in %n places; undo takes that back", "", len(wanted)))

    def _give_back_all(self, decisions: Iterable[int]) -> None:
        ids = list(decisions)
        if self._desk.perform(lambda t: unkeep_all(t, ids)):
            self._desk.said.emit(self.tr("Left out again in %n places; undo takes that back", "", len(ids)))


def _alike(one: CleanedPlace, other: CleanedPlace) -> bool:
    return one.rule is other.rule and word_of(one.heard) == word_of(other.heard)
