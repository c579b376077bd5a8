"""Has notes written in the panel under the current line, and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from annotator.core.errors import SessionReadOnly
from annotator.core.history import Step
from annotator.core.notes import LONGEST_NOTE
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk
from annotator.gui.keeper import DRAFT_MS

Make = Callable[[Transcript, list[str]], Step | None]


class Noting(QObject):
    """What is written is on disk at most `DRAFT_MS` later; all of one note is one step.

    It is kept by Enter and by whatever leads elsewhere, Escape takes it back. `about` is the id of the mark or line
    whose note is being written, None while there is none.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = desk.row.note_panel
        self.about: int | None = None
        self._make: Make | None = None
        self._before: Step | None = None
        self._made: Step | None = None
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._soon.timeout.connect(self._save)
        self._panel.typed.connect(self._typed)
        self._panel.kept.connect(self._keep_and_return)
        self._panel.left.connect(self.keep)
        self._panel.dropped.connect(self._take_back)
        self._panel.refused.connect(self._refuse)
        desk.keep_note = self.keep

    def write(self, about: int, rows: Sequence[tuple[str, str, str]], make: Make, *more: tuple[str, str]) -> None:
        """Have a note written: rows as the panel has them, the step to `make` of the words, `more` keys to name."""
        desk = self._desk
        if desk.session.read_only:
            desk.failed.emit(SessionReadOnly(path=desk.session.path))
        elif desk.flush():
            self._panel.open(rows, [("Enter", self.tr("keep")), ("Esc", self.tr("leave as it was")), *more])
            self.about, self._make = about, make
            self._before = desk.session.history.next_undo

    def keep(self) -> bool:
        """Keep what is being written, if anything; False where the disk refused, and it stays to be kept."""
        if self._make is None:
            return True
        self._panel.finish_composing()
        if not self._save():
            return False
        self.drop()
        return True

    def drop(self) -> None:
        """Close the panel. What is on disk stays."""
        self._soon.stop()
        self.about = self._make = self._made = self._before = None
        self._panel.close_up()

    def _typed(self) -> None:
        if self._make and not self._soon.isActive():
            self._soon.start()

    def _save(self) -> bool:
        """Put what is written so far on disk."""
        desk = self._desk
        step = self._make(desk.transcript, self._panel.words) if self._make else None
        if not desk.commit(step, self._made):
            return False
        if step:
            last = desk.session.history.next_undo
            self._made = None if last is self._before else last  # what takes all of itself back is no step
        return True

    def _keep_and_return(self) -> None:
        if self.keep():
            self._desk.editor.setFocus()

    def _take_back(self) -> None:
        """Leave the note as it was before, and the caret where it is."""
        desk, made = self._desk, self._made
        here, caret = desk.line.id, desk.editor.caret
        self.drop()
        if made and made is desk.session.history.next_undo:
            desk.travel(desk.session.undo)
        desk.go(here, caret)
        desk.editor.setFocus()

    def _refuse(self, length: int) -> None:
        words = self.tr(
            "A note may have {most} characters, this one would have {length}. Write less, or several notes."
        )
        self._desk.said.emit(words.format(most=f"{LONGEST_NOTE:,}", length=f"{length:,}"))
