"""Has notes written in the panel under the current line, and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.core.errors import SessionReadOnly
from annotator.core.history import Step
from annotator.core.notes import LONGEST_NOTE
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk

Make = Callable[[Transcript, list[str]], Step | None]


class Noting(QObject):
    """What was written is kept by Enter and by whatever leads elsewhere; Escape drops it.

    `about` is the id of the mark or line whose note is being written, None while there is none.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = desk.row.note_panel
        self.about: int | None = None
        self._make: Make | None = None
        self._panel.kept.connect(self._keep_and_return)
        self._panel.left.connect(self._keep_and_leave)
        self._panel.dropped.connect(self._drop_and_return)
        self._panel.refused.connect(self._refuse)
        desk.keep_note = self.keep

    def write(self, about: int, rows: Sequence[tuple[str, str, str]], make: Make, *more: tuple[str, str]) -> None:
        """Have a note written: rows as the panel has them, the step to `make` of the words, `more` keys to name."""
        desk = self._desk
        if desk.session.read_only:
            desk.failed.emit(SessionReadOnly(path=desk.session.path))
        elif desk.flush():
            self.about, self._make = about, make
            self._panel.open(rows, [("Enter", self.tr("keep")), ("Esc", self.tr("leave as it was")), *more])

    def keep(self) -> bool:
        """Keep what is being written, if anything; False where the disk refused, and it stays to be kept."""
        make = self._make
        if make is None:
            return True
        self._panel.finish_composing()
        self._make, words = None, self._panel.words
        if not self._desk.perform(lambda t: make(t, words)):
            self._make = make
            return False
        self.drop()
        return True

    def drop(self) -> None:
        """Close the panel, whatever was written in it."""
        self.about = self._make = None
        self._panel.close_up()

    def _keep_and_return(self) -> None:
        if self.keep():
            self._desk.editor.setFocus()

    def _keep_and_leave(self) -> None:
        to = QApplication.focusWidget()
        if self.keep() and to:
            to.setFocus()  # keeping it has led back to the line

    def _drop_and_return(self) -> None:
        self.drop()
        self._desk.editor.setFocus()

    def _refuse(self, length: int) -> None:
        words = self.tr(
            "A note may have {most} characters, this one would have {length}. Write less, or several notes."
        )
        self._desk.said.emit(words.format(most=f"{LONGEST_NOTE:,}", length=f"{length:,}"))
