"""Walks the places that sound like what is typed, the nearest first; the checker's process finds them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.analysis import talk_of
from annotator.app.jobs import HeardPlace, PlacesFound, PlacesJob
from annotator.gui.desk import Desk

_PAUSE_MS = 150


class SoundSearch(QObject):
    """Holds what is `typed`, the places found and which of them is the current one, -1 before the first.

    `changed` tells that any of it is another. While `waits`, places are on the way.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.typed = ""
        self._due: bool | None = None
        self.places: list[HeardPlace] = []
        self.at = -1
        self.waits = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        desk.checking.stopped.connect(self._give_up)
        desk.session.subscribe(lambda _step: self._look_again())

    def search(self, typed: str) -> None:
        """Look for what is typed, after a short pause; nothing typed ends the search."""
        self.typed = typed.strip()
        self.at, self._due = -1, None
        self.waits = bool(self.typed)
        if self.typed:
            self._soon.start()  # what was found before stays in sight meanwhile
        else:
            self.places = []
            self._soon.stop()
        self.changed.emit()

    def walk(self, *, forward: bool) -> None:
        """Go to the next place, the next nearest in sound, or to the one before."""
        if self.waits:
            self._due = forward
            return
        if not self._desk.flush():
            return
        if not self.places:
            self._desk.said.emit(self.tr("Nothing sounds like it"))
            return
        at = self.at + 1 if forward else max(self.at, 0) - 1
        if not 0 <= at < len(self.places):
            self._desk.said.emit(
                self.tr("Went on from the nearest") if forward else self.tr("Went on from the farthest")
            )
        self.go(self.places[at % len(self.places)])

    def go(self, place: HeardPlace) -> None:
        """Go to a place of the list, unless what was typed meanwhile has changed it."""
        if self._desk.flush() and place in self.places:
            self.at = self.places.index(place)
            self._desk.go(place.line_id, place.start, place.end)
            self.changed.emit()

    def _stands(self, place: HeardPlace) -> bool:
        """Whether the text there is still what was found."""
        return self._desk.transcript.text_at(place.line_id, place.start, place.end) == place.text

    def _look_again(self) -> None:
        """Drop what no longer stands in a text that has changed, and search it anew."""
        if self.typed:
            self._show([place for place in self.places if self._stands(place)])
            self._soon.start()

    def _give_up(self) -> None:
        """Wait no longer: nobody listens any more."""
        self.waits, self._due = False, None
        self.changed.emit()

    def _show(self, places: list[HeardPlace]) -> None:
        """Have other places, and stay where the walk has come."""
        here = self.places[self.at] if 0 <= self.at < len(self.places) else None
        if here:
            self.at = places.index(here) if here in places else min(self.at, len(places)) - 1
        self.places = places
        self.changed.emit()

    def _ask(self) -> None:
        self._desk.checking.ask(PlacesJob(talk_of(self._desk.transcript), self.typed), self._found)

    def _found(self, reply: PlacesFound) -> None:
        if not self.typed:
            return
        begun = [place for place in reply.places if place.group in (None, place.line_id)]
        self.waits = False
        self._show([place for place in begun if self._stands(place)])
        due, self._due = self._due, None
        if due is not None:
            self.walk(forward=due)
