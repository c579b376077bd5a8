"""A document that is drawn as far as it is looked at: more of it comes when its end comes near."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from annotator.gui.kit.slices import Slices

_PORTION = 6_000  # characters drawn at once, in slices
_MOST_AGAIN = 24_000  # drawn again at most to stand where one stood

Draw = Callable[[QTextDocument], Iterator[int]]


class GrowingText(QTextBrowser):
    """Shows a document of any length without ever holding up the keyboard. `drawn` tells that some of it is there."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self._document: QTextDocument | None = None
        self._steps: Iterator[int] = iter(())
        self._there = 0
        self._slices: Slices[bool] = Slices(self, self._portion_drawn)
        self._more = False
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._look_ahead())

    def draw(self, empty: QTextDocument, draw: Draw) -> None:
        """Draw a document anew into an empty one; it takes the place of what is shown once its beginning is there."""
        self._document, self._steps = empty, draw(empty)
        room = max(_PORTION, min(self._there, _MOST_AGAIN))
        self._there, self._more = 0, False
        self._slices.begin(self._portion(room))

    def put(self, document: QTextDocument) -> None:
        """Show this document, which is whole."""
        self._slices.stop()
        self._document, self._more = None, False
        self._show(document)

    def _portion(self, room: int) -> Generator[None, None, bool]:
        """Draw so many characters; returns whether more is left."""
        drawn = 0
        for size in self._steps:
            drawn += size
            self._there += size
            if drawn >= room:
                return True
            yield
        return False

    def _portion_drawn(self, more: bool) -> None:
        self._more = more
        if self._document:
            document, self._document = self._document, None
            self._show(document)
        self.drawn.emit()
        self._look_ahead()

    def _show(self, document: QTextDocument) -> None:
        bar = self.verticalScrollBar()
        at = bar.value()
        document.setParent(self)  # which takes the one before away
        self.setDocument(document)
        bar.setValue(min(at, bar.maximum()))

    def _look_ahead(self) -> None:
        """Draw on where less than two pages are left below."""
        bar = self.verticalScrollBar()
        if self._more and bar.maximum() - bar.value() < bar.pageStep() * 2:
            self._more = False
            self._slices.begin(self._portion(_PORTION))
