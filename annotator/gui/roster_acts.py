"""What the user does in the roster panel."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core import roster
from annotator.core.tally import Tally
from annotator.gui.desk import Desk
from annotator.gui.line_acts import LineActs
from annotator.gui.panels.roster_panel import RosterPanel


class RosterActs(QObject):
    """Keeps the panel true and carries out its wishes."""

    def __init__(self, desk: Desk, lines: LineActs, panel: RosterPanel, tally: Tally) -> None:
        super().__init__(desk)
        self._desk = desk
        self._lines = lines
        self._panel = panel
        self._tally = tally
        desk.moved.connect(self.show)
        panel.editing_ended.connect(desk.editor.setFocus)
        panel.speaker_chosen.connect(self._choose)
        panel.rename_requested.connect(self._rename)
        panel.add_requested.connect(self._add)
        panel.remove_requested.connect(self._remove)

    def show(self) -> None:
        """Show the people, how much each talks, and who talks at the caret."""
        self._panel.show_roster(self._desk.transcript.roster(), self._tally.shares(), self._desk.line.speaker)

    def _choose(self, speaker_id: int) -> None:
        self._lines.speaker(self._desk.transcript.speakers[speaker_id].slot)

    def _rename(self, speaker_id: int, name: str) -> None:
        self._desk.perform(lambda t: roster.rename(t, speaker_id, name))

    def _add(self, name: str) -> None:
        self._desk.perform(lambda t: roster.add_speaker(t, name)[1])

    def _remove(self, speaker_id: int) -> None:
        self._desk.perform(lambda t: roster.remove_speaker(t, speaker_id))
