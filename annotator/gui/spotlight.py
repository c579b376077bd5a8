"""What the current line shows beside its text: marks, the card of the suspect at the caret, the original."""

from __future__ import annotations

from annotator.app.analysis import Analysis
from annotator.core.model import Line, Suspect
from annotator.gui.marks import marks_of
from annotator.gui.row_widget import RowWidget


class Spotlight:
    """Follows the caret. While something is being typed, the mark at the caret and the card stay away."""

    def __init__(self, analysis: Analysis, row: RowWidget, line_id: int) -> None:
        self._analysis = analysis
        self._row = row
        self._editor = row.editor
        self._line_id = line_id
        self._typed_at: int | None = None
        self._asked: Suspect | None = None
        self._marked: Suspect | None = None
        self._original = ""
        self._shows_original = False
        self._aside = False

    def stand(self, line: Line, original: str) -> None:
        """Stand on a line, whose recogniser's text is `original`."""
        self._line_id = line.id
        self._original = original
        self._row.show_original(original if self._shows_original else None)
        self.rest()

    def toggle_original(self) -> None:
        """Show the original under the line, or hide it."""
        self._shows_original = not self._shows_original
        self._row.show_original(self._original if self._shows_original else None)

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
        """Underline the line's suspects and show the card of the one at the caret."""
        suspects = self._analysis.suspects(self._line_id)
        current = None
        if self._typed_at is None:
            current = self.suspect
            suspects = _with(suspects, current) if current and current not in suspects else suspects
        else:
            suspects = [s for s in suspects if not s.start <= self._typed_at <= s.end]
        self._editor.show_marks(marks_of(self._editor.text, suspects, current))
        first = self._analysis.found.group(current)[0] if current else None
        self._row.card.show_suspect(first, self._analysis.found.places(first) if first else 1)

    def set_aside(self, aside: bool) -> None:
        """Look at no suspect, as while lines are selected; or at the one at the caret again."""
        if aside != self._aside:
            self._aside = aside
            self.show()

    def ask_about(self, suspect: Suspect) -> None:
        """Take this stretch, whose borders the user moved, for the suspect as long as it is selected."""
        self._marked, self._asked = self.marked, suspect
        self.show()

    @property
    def suspect(self) -> Suspect | None:
        """The undecided suspect at the caret, or the selected stretch that is asked about."""
        return self._asked if self._asks else self._found

    @property
    def marked(self) -> Suspect | None:
        """The undecided suspect at the caret as it was found, or the one whose borders were moved."""
        return self._marked if self._asks else self._found

    @property
    def _asks(self) -> bool:
        asked = self._asked
        if asked is None or (asked.line_id, asked.start, asked.end) != (self._line_id, *self._editor.selection):
            return False
        return self._editor.text[asked.start : asked.end] == asked.text

    @property
    def _found(self) -> Suspect | None:
        if self._aside:
            return None
        caret = self._editor.selection[0]
        near = [s for s in self._analysis.suspects(self._line_id) if s.start <= caret <= s.end]
        return next((s for s in near if caret < s.end), near[0] if near else None)


def _with(suspects: list[Suspect], asked: Suspect) -> list[Suspect]:
    """The suspects of a line with one that is asked about in the place of those that it covers."""
    return [s for s in suspects if s.end <= asked.start or asked.end <= s.start] + [asked]
