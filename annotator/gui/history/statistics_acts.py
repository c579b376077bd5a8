"""Has the statistics counted off the Qt thread, and shows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from annotator.app.statistics import Statistics, statistics
from annotator.gui.desk import Desk
from annotator.gui.dialogs.statistics import StatisticsDialog
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.statistics_words import as_page, as_text, sections


class StatisticsActs(QObject):
    """The figures are those of the moment at which they are asked for."""

    def __init__(self, desk: Desk, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme

    def show(self) -> None:
        """Count, then show the page."""
        if self._desk.flush():
            session = self._desk.session
            terms = session.glossary.shared.terms
            work = partial(statistics, session.source, session.transcript.snapshot(), terms)
            self._desk.said.emit(self.tr("Counting…"))
            run_in_background(work, done=self._show, failed=self._desk.failed.emit, owner=self)

    def _show(self, found: Statistics) -> None:
        analysis, theme = self._desk.checking.analysis, self._theme()
        rest = sections(found, analysis.bands, analysis.left, theme)
        plain = as_text(self._desk.transcript.info.title, found, rest)
        StatisticsDialog(as_page(found, rest, theme), plain, theme, self._desk.view.window()).show()
