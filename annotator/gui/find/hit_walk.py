"""Goes from hit to hit: along the text by key, or to the one that is chosen in the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QApplication

from annotator.gui.desk import Desk
from annotator.gui.find.live_search import LiveSearch
from annotator.gui.panels.hit_list import HitList


class HitWalk(QObject):
    """Knows on which hit the list stands, and stays there while the hits around it change."""

    def __init__(self, desk: Desk, search: LiveSearch, hits: HitList) -> None:
        super().__init__(desk)
        self._desk = desk
        self._search = search
        self._list = hits
        self._here: tuple[int, int] | None = None
        hits.shown.connect(self._show)
        hits.entered_at.connect(partial(self._show, stays=False))
        hits.selectionModel().currentChanged.connect(self._note)

    @property
    def led_here(self) -> bool:
        """Whether the caret stands where the list stands."""
        return self._here == (self._desk.line.id, self._desk.editor.selection[0])

    def forget(self) -> None:
        """Stand on no hit: others are looked for."""
        self._here = None

    def stand_again(self) -> None:
        """Have the list stand where it stood, or on what came after that, once its rows are others."""
        hits, here = self._search.hits, self._here
        if here and len(hits) and here[0] in self._desk.transcript:
            row = hits.row_from(self._desk.model.row(here[0]), here[1])
            self._list.stand_on(min(row, len(hits) - 1))

    def next(self) -> None:
        """Go to the next hit after the caret, from the start again after the last."""
        self._walk(forward=True)

    def previous(self) -> None:
        """Go to the hit before the caret, from the end again before the first."""
        self._walk(forward=False)

    def _walk(self, *, forward: bool) -> None:
        if self._desk.flush():
            self._search.when_settled(partial(self._step, forward=forward))

    def _step(self, *, forward: bool) -> None:
        desk, hits = self._desk, self._search.hits
        if not len(hits):
            desk.said.emit(self.tr("Not found: {text}").format(text=self._search.query.wanted))
            return
        line, at = desk.model.row(desk.line.id), desk.editor.selection[0]
        row = hits.row_from(line, at + 1) if forward else hits.row_from(line, at) - 1
        if not 0 <= row < len(hits):
            desk.said.emit(self.tr("Went on from the start") if forward else self.tr("Went on from the end"))
        self._list.stand_on(row % len(hits))
        self._show(row % len(hits))

    def _show(self, row: int, *, stays: bool = True) -> None:
        """Select a hit in the text. Unless the keyboard `stays` where it is, it goes to the editor."""
        desk, hit = self._desk, self._search.hits[row]
        focus = QApplication.focusWidget()
        there = desk.flush() and hit.line_id in desk.transcript
        if not there or desk.transcript.line(hit.line_id).text != hit.text:
            desk.said.emit(self.tr("The text there has changed; it is being searched again"))
            return
        desk.go(hit.line_id, hit.start, hit.end)
        if stays and focus:
            focus.setFocus()

    def _note(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._search.hits):
            hit = self._search.hits[index.row()]
            self._here = hit.line_id, hit.start
