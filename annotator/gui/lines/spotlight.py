"""What the current line shows beside its text: marks, the card of the suspect at the caret, notes, the original."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.app.walked import Walked
from annotator.core.align import differences
from annotator.core.decisions import heard_at
from annotator.core.following import carried
from annotator.core.model import Decision, Suspect
from annotator.core.transcript import Transcript
from annotator.core.unclear import Stretch, UnclearPlaces
from annotator.gui.keyboard.key_profiles import usual_key
from annotator.gui.lines.at_caret import AtCaret, with_asked
from annotator.gui.lines.marks import Look, Mark, marks_of, marks_on
from annotator.gui.lines.note_strip import Note, NoteKind
from annotator.gui.lines.note_words import unclear_words
from annotator.gui.lines.row_widget import RowWidget

_LONGEST_COMPARED = 2_000


class Spotlight:
    """Follows the caret. While something is being typed, the mark at the caret and the card stay away."""

    def __init__(self, at_caret: AtCaret, transcript: Transcript, places: UnclearPlaces, row: RowWidget) -> None:
        self.key_of: Callable[[str], str] = usual_key
        self._at = at_caret
        self._transcript = transcript
        self._places = places
        self._row = row
        self._editor = row.editor
        self._typed_at: int | None = None
        self._shows_original = False

    def walk(self, walked: Walked) -> None:
        """Mark and walk these from now on: suspects, or suggested marks."""
        self._at.walked = walked
        self.show()

    def turn_to(self, line_id: int) -> None:
        """Be about another line, whose text is about to come; `rest` once the caret stands there."""
        self._at.line_id = line_id

    def toggle_original(self) -> None:
        """Show the original under the line, or hide it."""
        self._shows_original = not self._shows_original
        self.show()

    def typed(self) -> None:
        """Note that the user is typing at the caret."""
        self._typed_at = self._editor.caret
        self.show()

    def rest(self) -> None:
        """Note that the typing rests."""
        self._typed_at = None
        self.show()

    def caret_moved(self) -> None:
        """Note that the caret stands elsewhere, by typing or by itself."""
        if self._editor.caret != self._typed_at:
            self._typed_at = None
        self.show()

    def show(self) -> None:
        """Mark the line's suspects and unclear places, show what is known of the one at the caret, and the original."""
        if self._at.line_id not in self._transcript:
            return  # it went just now, and the desk is about to stand elsewhere
        suspects = self._at.walked.suspects(self._at.line_id)
        current = None
        if self._typed_at is None:
            current = self._at.current
            suspects = with_asked(suspects, current) if current and current not in suspects else suspects
        else:
            suspects = [s for s in suspects if not s.start <= self._typed_at <= s.end]
        text = self._editor.text
        unclear = marks_on(text, [stretch for _, stretch in self._unclear_places()], Look.UNCLEAR)
        self._editor.show_marks(marks_of(text, suspects, current) + unclear + self._compare(text))
        self._row.notes.show_notes(self._notes())
        parts = self._at.parts_of(current) if current else []
        places = self._at.walked.found.heard[heard_at(parts)] if parts else 1
        self._row.card.show_suspect(parts[0] if parts else None, places)

    def _compare(self, text: str) -> list[Mark]:
        """Show the original if that is wanted. The marks of what it lacks; a very long line is compared at rest."""
        if not self._shows_original:
            self._row.show_original(None, text)
            return []
        if self._typed_at is not None and len(text) > _LONGEST_COMPARED:
            return []
        original = self._transcript.original(self._transcript.line(self._at.line_id))
        self._row.show_original(original, text)
        return marks_on(
            text, [(start, end) for _, _, start, end in differences(original, text) if start < end], Look.NEW
        )

    def _notes(self) -> list[Note]:
        line, unclear = self._transcript.line(self._at.line_id), self.unclear
        notes = [Note(NoteKind.COMMENT, line.comment, self.key_of("comment"))] if line.comment else []
        return [*notes, Note(NoteKind.UNCLEAR, unclear_words(unclear), self.key_of("unclear"))] if unclear else notes

    def _unclear_places(self) -> list[tuple[Decision, Stretch]]:
        """The unclear places of the line, where they stand in the text being typed."""
        committed, text = self._transcript.line(self._at.line_id).text, self._editor.text
        return [(mark, carried(stretch, committed, text)) for mark, stretch in self._places.on(self._at.line_id)]

    @property
    def unclear(self) -> Decision | None:
        """The mark of the unclear place at the caret."""
        caret = self._editor.selection[0]
        near = [(mark, end) for mark, (start, end) in self._unclear_places() if start <= caret <= end]
        return next((mark for mark, end in near if caret < end), near[0][0] if near else None)

    def set_aside(self, aside: bool) -> None:
        """Look at no suspect, as while lines are selected; or at the one at the caret again."""
        if aside != self._at.aside:
            self._at.aside = aside
            self.show()

    def ask_about(self, parts: Sequence[Suspect]) -> None:
        """Take this place, whose borders the user moved, for the suspect as long as what is on the line is selected."""
        self._at.ask(parts)
        self.show()
