"""Opens and closes the list of suspects, keeps it true while it is open, and goes to what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.app.suspect_list import Listing, SuspectRow, listing, suspect_rows
from annotator.gui.bottom_dock import BottomDock
from annotator.gui.desk import Desk
from annotator.gui.kit.slices import Slices
from annotator.gui.panels.suspect_panel import SuspectPanel

_REST_MS = 400


class SuspectListActs(QObject):
    """The list is made anew once nothing has changed for a moment, in slices between keys."""

    def __init__(self, desk: Desk, panel: SuspectPanel, dock: BottomDock) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._dock = dock
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._begin)
        self._slices: Slices[Listing] = Slices(self, self._made)
        desk.changed.connect(self._changed)
        panel.chosen.connect(self._go)
        dock.add(panel)

    def toggle(self) -> None:
        """Open the list and give it the keyboard; close it where it is open."""
        if self._dock.shows(self._panel):
            self._dock.close_panel()
        elif self._dock.open(self._panel):
            self._show()
            self._panel.stand_near(self._desk.model.row(self._desk.line.id) + 1, self._desk.editor.caret)

    def _changed(self) -> None:
        self._slices.stop()
        if self._dock.shows(self._panel):
            self._later.start()

    def _begin(self) -> None:
        found = self._desk.checking.analysis.found
        self._slices.begin(listing(self._desk.transcript, found, self._panel.model.order))

    def _made(self, made: Listing) -> None:
        if made.order == self._panel.model.order:
            self._panel.put(made, self._speakers())
        else:
            self._panel.show_rows(made.rows, self._speakers())

    def _show(self) -> None:
        """Show the list as it is now, at once."""
        self._slices.stop()
        self._panel.show_rows(suspect_rows(self._desk.transcript, self._desk.checking.analysis.found), self._speakers())

    def _speakers(self) -> list[str]:
        return [speaker.name for speaker in self._desk.transcript.roster()]

    def _go(self, row: SuspectRow) -> None:
        if not self._desk.flush():
            return
        suspect = row.suspect
        if self._desk.transcript.text_at(suspect.line_id, suspect.start, suspect.end) != suspect.text:
            self._show()
            self._desk.said.emit(self.tr("The text there has changed; the list is up to date again"))
            return
        self._desk.go(suspect.line_id, suspect.start, suspect.end)
