"""All about the client text beside the lines, put together."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp
from annotator.gui.desk import Desk
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.preview_panel import PreviewPanel
from annotator.gui.preview.cleaned_walk import CleanedWalk
from annotator.gui.preview.keeping import Keeping
from annotator.gui.preview.previewing import Previewing
from annotator.gui.preview.tic_acts import TicActs
from annotator.gui.session_options import SessionOptions


class ClientText(QObject):
    """Shows what is handed over, has places kept, and lets the clean-up be chosen for the session."""

    def __init__(self, desk: Desk, options: SessionOptions, theme: Theme, font: QFont) -> None:
        super().__init__(desk)
        self._options = options
        self.panel = PreviewPanel(theme, font)
        self.previewing = Previewing(desk, options, self.panel)
        self.walk = CleanedWalk(desk, options, self.previewing)
        self.keeping = Keeping(desk, options, self.panel, self.previewing)
        TicActs(desk, self.panel.tics_menu)
        self.panel.levels.chosen.connect(self._choose_level)
        self.panel.more_menu.chosen.connect(self._choose)

    def _choose_level(self, level: CleanLevel) -> None:
        self._choose(at_level(self._options.now.clean_up, level))

    def _choose(self, clean_up: CleanUp) -> None:
        """Clean up like this from now on; what was chosen before is shown again where that cannot be kept."""
        if not self._options.choose(replace(self._options.now, clean_up=clean_up)):
            self.panel.show_clean_up(self._options.now.clean_up)
