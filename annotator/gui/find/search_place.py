"""Where a search looks, as chosen in the panel: the whole transcript, a selection, one speaker, what is not read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from annotator.app.within import Selected, Within, everything, spoken_by, unread
from annotator.core.history import Step
from annotator.core.model import Speaker
from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection

_ALL, _SELECTED, _UNREAD, _NOBODY = "all", "selected", "unread", "nobody"


class SearchPlace(QObject):
    """Fills the box of places. `within` is what was chosen; `changed` tells that it is another."""

    changed = Signal()

    def __init__(self, desk: Desk, selection: Selection, box: QComboBox) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._box = box
        self._people: list[Speaker] = []
        self.within: Within = everything
        self._fill()
        box.activated.connect(lambda _at: self._look_there())
        desk.session.subscribe(self._follow)
        desk.roster_changed.connect(self.offer)

    def offer(self) -> None:
        """Offer the people of the roster; what was chosen stays so while it is there."""
        if self._people != self._desk.transcript.roster():
            chosen = self._box.currentData()
            self._fill()
            self._box.setCurrentIndex(max(0, self._box.findData(chosen)))
            if self._box.currentData() != chosen:
                self._look_there()

    def choose_selection(self) -> None:
        """Look in what is selected over several lines; where nothing is, stay with what was chosen."""
        if self._selection.spans:
            self._box.setCurrentIndex(self._box.findData(_SELECTED))
            self._look_there()

    def _fill(self) -> None:
        self._people = self._desk.transcript.roster()
        self._box.clear()
        self._box.addItem(self.tr("All lines"), _ALL)
        self._box.addItem(self.tr("Selection"), _SELECTED)
        self._box.addItem(self.tr("Unread lines"), _UNREAD)
        for speaker in self._people:
            self._box.addItem(speaker.name, speaker.id)
        self._box.addItem(self.tr("Lines of nobody"), _NOBODY)

    def _look_there(self) -> None:
        chosen = self._box.currentData()
        if chosen == _SELECTED:
            self.within = self._selected()
        elif chosen == _UNREAD:
            self.within = unread
        elif chosen == _ALL:
            self.within = everything
        else:
            self.within = spoken_by(None if chosen == _NOBODY else chosen)
        self.changed.emit()

    def _selected(self) -> Selected:
        """What is selected in the text now; the whole line where nothing is."""
        transcript = self._desk.transcript
        first, last = self._selection.ends
        if first == last:
            first, last = replace(first, offset=0), replace(last, offset=len(self._desk.line.text))

        def order(line_id: int) -> str | None:
            return transcript.line(line_id).order if line_id in transcript else None

        return Selected(first, last, order)

    def _follow(self, step: Step) -> None:
        if isinstance(self.within, Selected):
            self.within.follow(step)
