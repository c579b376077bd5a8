"""A field for a note: one row of words that wraps as it grows."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from annotator.core.notes import LONGEST_NOTE, plain_note

_MOST_ROWS = 5


class NoteField(QPlainTextEdit):
    """Emits `entered` and `escaped` for these keys, and `left` where the keyboard goes elsewhere.

    What would make it longer than a note may be is not taken in: `refused` carries how long it would be.
    """

    entered = Signal()
    escaped = Signal()
    left = Signal()
    refused = Signal(int)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._most = LONGEST_NOTE
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.resized.emit())

    @property
    def words(self) -> str:
        """What was typed, without what an input method holds."""
        return self.toPlainText()

    def show_words(self, words: str) -> None:
        """Begin with these words; a note that is longer than one may become can stay so."""
        self._most = max(LONGEST_NOTE, len(words))
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def fitting_height(self) -> int:
        """The height that all rows need, or the most that are shown, in pixels."""
        rows = min(max(round(self.document().size().height()), 1), _MOST_ROWS)
        frame = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        return rows * self.fontMetrics().lineSpacing() + frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not event.text().isprintable() or not event.text() or self._takes(len(event.text())):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as one row."""
        words = plain_note(source.text())
        if self._takes(len(words)):
            self.insertPlainText(words)

    def _takes(self, length: int) -> bool:
        """Whether so much more can be taken in; where not, that is told."""
        whole = len(self.words) - len(self.textCursor().selectedText()) + length
        if whole > self._most:
            self.refused.emit(whole)
        return whole <= self._most

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()
