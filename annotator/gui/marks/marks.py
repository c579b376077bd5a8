"""All about suggested punctuation on the page of a session, put together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.core.model import Band
from annotator.gui.desk import Desk
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.marks.mark_acts import MarkActs
from annotator.gui.marks.mark_finder import MarkFinder
from annotator.gui.marks.mark_pages import MarkPages
from annotator.gui.panels.mark_page import MarkPage


class Marks(QObject):
    """While it is on, suggested marks are shown and walked in the place of suspects."""

    def __init__(self, desk: Desk, delegate: LineDelegate, stack: QStackedWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.finder = MarkFinder(desk)
        self.acts = MarkActs(desk)
        self.page = MarkPage(delegate.theme, delegate.font)
        self.pages = MarkPages(desk, self.finder, self.page, stack)
        self._page_wanted = False
        self.finder.changed.connect(self._show)
        self.finder.looked.connect(self._tell)

    @property
    def on(self) -> bool:
        """Whether marks are walked."""
        return self._desk.at_caret.walked is self.finder

    def toggle(self) -> None:
        """Walk marks, or suspects again."""
        if self.on:
            self.end()
            self._desk.said.emit(self.tr("Suspects are walked again"))
        else:
            self._begin()
            words = self.tr("Looking for the ends of sentences; {key} goes from mark to mark")
            self._desk.said.emit(words.format(key=self._desk.key_of("next_suspect")))

    def open_page(self) -> None:
        """Show all suggested marks on one page, once they are known."""
        if not self.on:
            self._begin()
        self._page_wanted = bool(self.finder.left)
        if self._page_wanted:
            self._desk.said.emit(self.tr("Looking for the ends of sentences…"))
        elif not self.pages.open():
            self._desk.said.emit(self.tr("No marks are suggested"))

    def end(self) -> None:
        """Walk suspects again."""
        if self.on:
            self._page_wanted = False
            self.pages.close()
            self.finder.end()
            self._desk.spotlight.walk(self._desk.checking.analysis)
            self._desk.view.viewport().update()

    def _begin(self) -> None:
        if self._desk.flush():
            self._desk.spotlight.walk(self.finder)
            self.finder.begin()
            self._desk.view.viewport().update()

    def _show(self) -> None:
        if self.on:
            self._desk.spotlight.show()
            self._desk.view.viewport().update()

    def _tell(self) -> None:
        if self._page_wanted:
            self.open_page()
            return
        bands = self.finder.found.bands
        words = self.tr("Marks: {sure} sure, {likely} likely; {key} shows them on one page")
        key = self._desk.key_of("marks_page")
        self._desk.said.emit(words.format(sure=bands[Band.SURE], likely=bands[Band.LIKELY], key=key))
