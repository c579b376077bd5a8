"""The desk: where the editor stands, the text being typed, and the way of every edit into the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.app.session import Session
from annotator.core import edits
from annotator.core.draft import Draft
from annotator.core.errors import AnnotatorError
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Step
from annotator.core.model import Decision, Line, Place, SessionTerm, Speaker
from annotator.core.transcript import Transcript
from annotator.gui.checking import Checking
from annotator.gui.keeper import Keeper
from annotator.gui.keyboard.key_profiles import usual_key
from annotator.gui.lines.at_caret import AtCaret
from annotator.gui.lines.line_model import LineModel
from annotator.gui.lines.line_view import LineView
from annotator.gui.lines.row_widget import RowWidget
from annotator.gui.lines.spotlight import Spotlight


class Desk(QObject):
    """Joins session, checker and view. `flush` puts what was typed on disk; every act begins with it.

    It also has a note that is being written kept, by `keep_note`, which is False where that failed.
    What an act has to tell goes out by `said`, as words for the strip; `key_of` names the key of an action in them.
    """

    moved = Signal()
    changed = Signal()
    roster_changed = Signal()
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, session: Session, checking: Checking, model: LineModel, view: LineView, row: RowWidget) -> None:
        super().__init__(view)
        self.session = session
        self.checking = checking
        self.model = model
        self.view = view
        self.row = row
        self.editor = row.editor
        self.filter = ""
        self.key_of: Callable[[str], str] = usual_key
        self.keep_note: Callable[[], bool] = lambda: True
        self._line_id = session.transcript.lines[0].id
        self._begun: Step | None = None
        self.editor.show_text(self.line.text)  # at once: what differs from the line counts as typed
        self.at_caret = AtCaret(checking.analysis, row.editor, self._line_id)
        self.spotlight = Spotlight(self.at_caret, session.transcript, model.unclear, row)
        model.suspects = self.at_caret.marked_on
        self.spotlight.key_of = lambda name: self.key_of(name)
        self.keeper = Keeper(session, self._draft, self._place, self)
        self.keeper.paused.connect(self._pause)
        self.keeper.failed.connect(self.failed)
        self._unsubscribe = session.subscribe(self._follow)
        self.editor.typed.connect(self._on_typed)
        self.editor.cursorPositionChanged.connect(self._on_caret)
        checking.marks_changed.connect(self._marks_changed)

    @property
    def transcript(self) -> Transcript:
        """The transcript as it is committed."""
        return self.session.transcript

    @property
    def line(self) -> Line:
        """The current line as it is committed."""
        return self.transcript.line(self._line_id)

    @property
    def saved(self) -> bool:
        """Whether all that was typed is on disk."""
        return self.editor.text == self.line.text

    def show(self, place: Place | None) -> None:
        """Stand where the user left, or on the first line."""
        line_id = place.line_id if place and place.line_id in self.transcript else self.transcript.lines[0].id
        self._stand(line_id, place.caret if place and place.line_id == line_id else 0)

    def go(self, line_id: int, caret: int = 0, select_to: int | None = None) -> bool:
        """Move to a place; False where what was typed here could not be saved, so that nothing moves.

        What an input method hands over first may take the place of selected lines, that one with them.
        """
        if not self.flush() or line_id not in self.transcript:
            return False
        self._stand(line_id, caret, select_to)
        return True

    def _stand(self, line_id: int, caret: int, select_to: int | None = None) -> None:
        self._line_id = line_id
        self.spotlight.turn_to(line_id)
        self.editor.show_text(self.line.text)
        if self.editor.isReadOnly() != self.session.read_only:  # setting it lets the input method in again
            self.editor.setReadOnly(self.session.read_only)
        self.editor.place_caret(caret, select_to)
        self.spotlight.rest()
        self.view.set_current(self.model.row(line_id))
        if self.view.isVisible():
            self.editor.setFocus()
        self.keeper.moved()
        self.moved.emit()

    def flush(self) -> bool:
        """Commit what was typed into the current line. False where that failed; the text stays in the editor."""
        self.editor.finish_composing()
        if not self.saved:
            step = edits.change_text(self.transcript, self._line_id, self.editor.text, caret=self.editor.caret)
            if not self.commit(step, onto=self._begun):
                return False
        self._begun = None
        self.keeper.typing_ended()
        return self.keep_note()

    def perform(self, make: Callable[[Transcript], Step | None], *, begins: bool = False) -> bool:
        """Make an edit: what was typed is committed first, the caret goes where the step says.

        Where it `begins` some typing, what is typed on belongs to the same step. False where the disk refused;
        a step that is None changes nothing, and is no failure. What making it raises is told.
        """
        if not self.flush():
            return False
        try:
            step = make(self.transcript)
        except AnnotatorError as error:
            self.failed.emit(error)
            return False
        if not self.commit(step):
            return False
        if step:
            self._stand_after(step)
            self._begun = self.session.history.next_undo if begins else None
        return True

    def commit(self, step: Step | None, onto: Step | None = None) -> bool:
        """Put a step on disk while the editor stands where it stands. False where the disk refused."""
        try:
            self.session.commit(step, onto=onto)
        except AnnotatorError as error:
            self.failed.emit(error)
            return False
        return True

    def travel(self, move: Callable[[], Step | None]) -> Step | None:
        """Undo or redo, by the session's own method; returns the step made."""
        if not self.flush():
            return None
        try:
            step = move()
        except AnnotatorError as error:
            self.failed.emit(error)
            return None
        if step:
            self._stand_after(step)
        if self.session.glossary.trouble:
            self.failed.emit(self.session.glossary.trouble)
        return step

    def _stand_after(self, step: Step) -> None:
        caret = step.after
        if caret and caret.line_id in self.transcript:
            self._stand(caret.line_id, caret.offset)
        else:
            self._stand(self._line_id, self.editor.caret)

    def _follow(self, step: Step) -> None:
        """Bring model and marks up to date with a step of the session."""
        self.model.follow(step)
        analysis = self.checking.analysis
        values = [change.value for change in step.changes]
        analysis.follow(step.changes)
        sides = [side for change in step.changes for side in (change.before, change.after)]
        if decided := [side for side in sides if isinstance(side, Decision)]:
            analysis.decisions_changed(decided)
            self.view.viewport().update()
        gone = self._line_id not in self.transcript
        if gone:  # those who listen may ask for the current line at once
            there = step.after is not None and step.after.line_id in self.transcript
            self._line_id = step.after.line_id if step.after and there else self.transcript.lines[0].id
            self.editor.show_text(self.line.text)
        if any(isinstance(value, Speaker | SessionTerm | GlossaryTerm) for value in values):
            self.roster_changed.emit()
        self.checking.soon(self._line_id)
        if not gone:
            self.spotlight.show()
        self.changed.emit()

    def _on_typed(self, text: str) -> None:
        self.checking.analysis.typed(self._line_id, text)
        self.spotlight.typed()
        self.checking.soon(self._line_id)
        self.keeper.typed()
        self.changed.emit()

    def close(self) -> bool:
        """Put everything on disk; False where that failed."""
        if not self.flush():
            return False
        self.keeper.close()
        self._unsubscribe()
        return True

    def _draft(self) -> Draft:
        return Draft(self._line_id, self.editor.text, self.line.text, self.editor.caret)

    def _place(self) -> Place:
        return Place(self._line_id, self.editor.caret, self.filter)

    def _pause(self) -> None:
        """Commit what was typed once the typing rests, so that undo goes back by such stretches."""
        if self.editor.composing:
            self.keeper.typed()
            return
        self.flush()
        self.spotlight.rest()

    def _on_caret(self) -> None:
        self.spotlight.caret_moved()
        self.keeper.moved()

    def _marks_changed(self, line_ids: list[int]) -> None:
        self.model.refresh(line_ids)
        self.spotlight.show()
        self.changed.emit()
