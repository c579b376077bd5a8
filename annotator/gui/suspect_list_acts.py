"""Opens and closes the list of suspects, keeps it true while it is open, and goes to what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.suspect_list import SuspectRow, suspect_rows
from annotator.gui.desk import Desk
from annotator.gui.panels.suspect_panel import SuspectPanel

_REST_MS = 400


class SuspectListActs(QObject):
    """The list is made anew once nothing has changed for a moment. `said` carries words for the strip."""

    said = Signal(str)

    def __init__(self, desk: Desk, panel: SuspectPanel) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._show)
        desk.changed.connect(self._changed)
        panel.chosen.connect(self._go)
        panel.closed.connect(self.close)
        panel.hide()

    def toggle(self) -> None:
        """Open the list and give it the keyboard; close it where it is open."""
        if not self._panel.isHidden():
            self.close()
        elif self._desk.flush():
            self._panel.show()
            self._show()
            self._panel.stand_near(self._desk.model.row(self._desk.line.id) + 1, self._desk.editor.caret)
            self._panel.table.setFocus()
            QTimer.singleShot(0, self._desk.view, self._desk.view.reveal)  # once it has the height that is left

    def close(self) -> None:
        """Close the list and give the keyboard back to the editor."""
        self._later.stop()
        self._panel.hide()
        self._desk.editor.setFocus()

    def _changed(self) -> None:
        if not self._panel.isHidden():
            self._later.start()

    def _show(self) -> None:
        transcript = self._desk.transcript
        rows = suspect_rows(transcript, self._desk.checking.analysis.found)
        self._panel.show_rows(rows, [speaker.name for speaker in transcript.roster()])

    def _go(self, row: SuspectRow) -> None:
        if not self._desk.flush():
            return
        suspect, transcript = row.suspect, self._desk.transcript
        line = transcript.line(suspect.line_id) if suspect.line_id in transcript else None
        if line is None or line.text[suspect.start : suspect.end] != suspect.text:
            self._show()
            self.said.emit(self.tr("The text there has changed; the list is up to date again"))
            return
        self._desk.go(suspect.line_id, suspect.start, suspect.end)
