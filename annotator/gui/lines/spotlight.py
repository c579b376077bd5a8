"""What the current line shows beside its text: marks, the card of the suspect at the caret, notes, the original."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.app.walked import Walked
from annotator.core.align import differences
from annotator.core.decisions import heard_at
from annotator.core.following import carried
from annotator.core.model import Decision, Suspect, SuspectKind
from annotator.core.transcript import Transcript
from annotator.core.unclear import Stretch, UnclearPlaces
from annotator.gui.keyboard.key_profiles import usual_key
from annotator.gui.lines.marks import Look, Mark, marks_of, marks_on
from annotator.gui.lines.note_strip import Note, NoteKind
from annotator.gui.lines.note_words import unclear_words
from annotator.gui.lines.row_widget import RowWidget

_LONGEST_COMPARED = 2_000


class Spotlight:
    """Follows the caret. While something is being typed, the mark at the caret and the card stay away."""

    def __init__(
        self, walked: Walked, transcript: Transcript, places: UnclearPlaces, row: RowWidget, line_id: int
    ) -> None:
        self.key_of: Callable[[str], str] = usual_key
        self._walked = walked
        self._transcript = transcript
        self._places = places
        self._row = row
        self._editor = row.editor
        self._line_id = line_id
        self._typed_at: int | None = None
        self._asked: tuple[Suspect, ...] = ()
        self._marked: Suspect | None = None
        self._shows_original = False
        self._aside = False

    @property
    def walked(self) -> Walked:
        """What is marked and walked: suspects, or suggested marks."""
        return self._walked

    def walk(self, walked: Walked) -> None:
        """Mark and walk these from now on."""
        self._walked = walked
        self.show()

    def turn_to(self, line_id: int) -> None:
        """Be about another line, whose text is about to come; `rest` once the caret stands there."""
        self._line_id = line_id

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
        if self._line_id not in self._transcript:
            return  # it went just now, and the desk is about to stand elsewhere
        suspects = self._walked.suspects(self._line_id)
        current = None
        if self._typed_at is None:
            current = self._current
            suspects = _with(suspects, current) if current and current not in suspects else suspects
        else:
            suspects = [s for s in suspects if not s.start <= self._typed_at <= s.end]
        text = self._editor.text
        unclear = marks_on(text, [stretch for _, stretch in self._unclear_places()], Look.UNCLEAR)
        self._editor.show_marks(marks_of(text, suspects, current) + unclear + self._compare(text))
        self._row.notes.show_notes(self._notes())
        parts = self._parts_of(current) if current else []
        places = self._walked.found.heard[heard_at(parts)] if parts else 1
        self._row.card.show_suspect(parts[0] if parts else None, places)

    def _compare(self, text: str) -> list[Mark]:
        """Show the original if that is wanted. The marks of what it lacks; a very long line is compared at rest."""
        if not self._shows_original:
            self._row.show_original(None, text)
            return []
        if self._typed_at is not None and len(text) > _LONGEST_COMPARED:
            return []
        original = self._transcript.original(self._transcript.line(self._line_id))
        self._row.show_original(original, text)
        return marks_on(
            text, [(start, end) for _, _, start, end in differences(original, text) if start < end], Look.NEW
        )

    def _notes(self) -> list[Note]:
        line, unclear = self._transcript.line(self._line_id), self.unclear
        notes = [Note(NoteKind.COMMENT, line.comment, self.key_of("comment"))] if line.comment else []
        return [*notes, Note(NoteKind.UNCLEAR, unclear_words(unclear), self.key_of("unclear"))] if unclear else notes

    def _unclear_places(self) -> list[tuple[Decision, Stretch]]:
        """The unclear places of the line, where they stand in the text being typed."""
        committed, text = self._transcript.line(self._line_id).text, self._editor.text
        return [(mark, carried(stretch, committed, text)) for mark, stretch in self._places.on(self._line_id)]

    @property
    def unclear(self) -> Decision | None:
        """The mark of the unclear place at the caret."""
        caret = self._editor.selection[0]
        near = [(mark, end) for mark, (start, end) in self._unclear_places() if start <= caret <= end]
        return next((mark for mark, end in near if caret < end), near[0][0] if near else None)

    def set_aside(self, aside: bool) -> None:
        """Look at no suspect, as while lines are selected; or at the one at the caret again."""
        if aside != self._aside:
            self._aside = aside
            self.show()

    def ask_about(self, parts: Sequence[Suspect]) -> None:
        """Take this place, whose borders the user moved, for the suspect as long as what is on the line is selected."""
        self._marked, self._asked = self.marked, tuple(parts)
        self.show()

    def marked_on(self, line_id: int) -> list[Suspect]:
        """The suspects that are marked on a line, that whose borders were moved as it is now."""
        suspects = self._walked.suspects(line_id)
        asked = next((part for part in self._asked if part.line_id == line_id), None)
        return _with(suspects, asked) if asked and self._asks else suspects

    @property
    def suspect(self) -> Suspect | None:
        """The undecided suspect at the caret, or the selected stretch that is asked about."""
        current = self._current
        return None if current and is_mark(current) else current

    @property
    def mark(self) -> Suspect | None:
        """The suggested punctuation mark at the caret."""
        current = self._current
        return current if current and is_mark(current) else None

    @property
    def parts(self) -> list[Suspect]:
        """The suspect with its other parts, in order, where it runs across a cut; empty where there is none."""
        return self._parts_of(self.suspect) if self.suspect else []

    @property
    def marked(self) -> Suspect | None:
        """The undecided suspect at the caret as it was found, or the one whose borders were moved."""
        return self._marked if self._asks else self.suspect

    @property
    def _current(self) -> Suspect | None:
        return self._own if self._asks else self._found

    def _parts_of(self, current: Suspect) -> list[Suspect]:
        return list(self._asked) if self._asks else self._walked.found.group(current)

    @property
    def _own(self) -> Suspect | None:
        """What is asked about on the current line."""
        return next((part for part in self._asked if part.line_id == self._line_id), None)

    @property
    def _asks(self) -> bool:
        asked = self._own
        if asked is None or (asked.line_id, asked.start, asked.end) != (self._line_id, *self._editor.selection):
            return False
        return self._editor.text[asked.start : asked.end] == asked.text

    @property
    def _found(self) -> Suspect | None:
        if self._aside:
            return None
        start, end = self._editor.selection
        held = self._walked.found.on(self._line_id)  # one that is selected, as from a list, need not be walked
        walked = [s for s in held if self._walked.walks(s) or (s.start, s.end) == (start, end)]
        near = [s for s in walked if s.start <= start <= s.end]
        return next((s for s in near if start < s.end), near[0] if near else None)


def is_mark(suspect: Suspect) -> bool:
    """Whether it is about a punctuation mark, not about words."""
    return suspect.kind is SuspectKind.PUNCTUATION


def _with(suspects: list[Suspect], asked: Suspect) -> list[Suspect]:
    """The suspects of a line with one that is asked about in the place of those that it covers."""
    return [s for s in suspects if s.end <= asked.start or asked.end <= s.start] + [asked]
