"""The side of the page: the sections over the people who speak, with all that is done there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.tally import Tally
from annotator.gui.desk import Desk
from annotator.gui.keyboard.key_text import brief_key
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.panels.outline import Outline
from annotator.gui.panels.roster_panel import RosterPanel
from annotator.gui.speakers.roster_acts import RosterActs
from annotator.gui.speakers.section_acts import SectionActs
from annotator.gui.speakers.speaker_acts import SpeakerActs
from annotator.gui.text.selection import Selection


class PeopleSide(QWidget):
    """Holds the panels and their acts. Who would speak by one key is shown in the panel and in the lines' margin."""

    def __init__(self, desk: Desk, selection: Selection, tally: Tally, margin: LineDelegate, theme: Theme) -> None:
        super().__init__()
        self._margin = margin
        self.outline = Outline(theme)
        self.roster = RosterPanel(theme)
        self.speakers = SpeakerActs(desk, selection)
        self.sections = SectionActs(desk, self.outline)
        self.acts = RosterActs(desk, self.speakers, self.roster, tally, self.sections.people_here)
        self.speakers.other_changed.connect(lambda _: self.show_keys(desk.key_of))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.outline)
        column.addWidget(self.roster, 1)

    def refresh(self) -> None:
        """Show what stands in the transcript now."""
        self.sections.show()
        self.acts.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self.outline.set_theme(theme)
        self.roster.set_theme(theme)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show by which key who would speak; `key_of` gives the key of an action."""
        key, other = brief_key(key_of("other_speaker")), self.speakers.other
        self.roster.show_other_key(key)
        self._margin.show_other(f"{key} {other.name}" if other and key else "")
