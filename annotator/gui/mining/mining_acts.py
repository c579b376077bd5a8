"""Reads papers and has them mined, off the Qt thread, and keeps what the user ticks as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from annotator.app.mining_jobs import Mined, MineJob
from annotator.app.shelves import shelves_of
from annotator.core.errors import NothingToPaste
from annotator.core.glossary import Layer
from annotator.core.history import Step
from annotator.core.model import Term
from annotator.core.papers import MinedTerm, Paper
from annotator.core.term_acts import put_all
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme

if TYPE_CHECKING:
    from annotator.gui.dialogs.mining_dialog import MiningDialog

_SUFFIXES = "*.md *.txt *.docx *.pptx *.pdf *.html *.htm"


def _read(paths: Sequence[Path]) -> list[Paper]:
    from annotator.app.mining import read_papers  # it loads libraries that are seldom needed

    return read_papers(paths)


def _pasted(text: str, name: str) -> list[Paper]:
    from annotator.app.mining import pasted_paper

    return [pasted_paper(text, name)]


class MiningActs(QObject):
    """One dialog at a time; papers add up while it is open."""

    def __init__(self, desk: Desk, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        self._papers: list[Paper] = []
        self._before: QWidget | None = None
        self.dialog: MiningDialog | None = None

    def open(self, parent: QWidget | None = None) -> None:
        """Show the dialog, over the window or whatever stands in it."""
        if self.dialog is None:
            from annotator.gui.dialogs.mining_dialog import MiningDialog  # seldom needed

            self._papers, self._before = [], QApplication.focusWidget()
            dialog = self.dialog = MiningDialog(self._theme(), self._layers(), parent or self._desk.view.window())
            dialog.files_wanted.connect(self._choose)
            dialog.paste_wanted.connect(self._paste)
            dialog.dropped.connect(self.read)
            dialog.kept.connect(self._keep)
            dialog.finished.connect(self._closed)
            dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _layers(self) -> list[tuple[Layer, str]]:
        """The layers that terms can be kept in, by their words, the usual one first."""
        event = self._desk.session.glossary.shared.event
        of_event = [(Layer.EVENT, self.tr("the event {name}").format(name=event.name))] if event else []
        return [*of_event, (Layer.SESSION, self.tr("this session")), (Layer.PERSONAL, self.tr("my own glossary"))]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        if self.dialog:
            self.dialog.set_theme(theme)

    def _choose(self) -> None:
        files = self.tr("Papers ({suffixes})").format(suffixes=_SUFFIXES)
        everything = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(self.dialog, self.tr("Open papers"), "", f"{files};;{everything}")
        if chosen:
            self.read([Path(name) for name in chosen])

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._fetch(partial(_pasted, text, self.tr("Pasted text")))
        else:
            self._desk.failed.emit(NothingToPaste())

    def read(self, paths: Sequence[Path]) -> None:
        """Mine these files too."""
        if paths:
            self._fetch(partial(_read, paths))

    def _fetch(self, work: Callable[[], list[Paper]]) -> None:
        if self.dialog:
            if not self._papers:
                self.dialog.show_hint(self.tr("Reading…"))
            run_in_background(work, done=self._mine, failed=self._not_read, owner=self.dialog)

    def _not_read(self, error: Exception) -> None:
        """Tell what could not be read; the papers read before stay."""
        if self.dialog and not self._papers:
            self.dialog.show_hint(self.tr("No papers yet."))
        self._desk.failed.emit(error)

    def _mine(self, papers: list[Paper]) -> None:
        if self.dialog:
            self._papers += papers
            self.dialog.show_papers([paper.name for paper in self._papers])
            self._desk.checking.ask(MineJob(tuple(self._papers)), self._show)

    def _show(self, mined: Mined) -> None:
        if self.dialog:
            self.dialog.show_found(mined.found)

    def _keep(self, chosen: list[MinedTerm], layer: Layer) -> None:
        terms = [found.as_term() for found in chosen]
        if self._desk.perform(lambda _: self._step(terms, layer)):
            self._desk.said.emit(self.tr("%n terms kept", "", len(chosen)))
            if self.dialog:
                self.dialog.accept()

    def _step(self, terms: Sequence[Term], layer: Layer) -> Step | None:
        """What a layer has by the same text already stays as it is there."""
        shelves = shelves_of(self._desk.transcript, self._desk.session.glossary, layer, len(terms))
        return put_all(shelves, [term for term in terms if term.text not in shelves.held[layer]])

    def _closed(self) -> None:
        """Give the keyboard back to where it was."""
        self.dialog = None
        if self._before and isValid(self._before):
            self._before.activateWindow()
            self._before.setFocus()
