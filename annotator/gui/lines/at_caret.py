"""What stands at the caret: the suspect or suggested mark there, or the stretch that the user asks about."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.app.walked import Walked
from annotator.core.model import Suspect, SuspectKind
from annotator.gui.lines.line_editor import LineEditor


class AtCaret:
    """Looks at the caret of the live editor, which is on line `line_id`. `walked` are the places that count.

    Nothing is there while it looks `aside`, as while lines are selected.
    """

    def __init__(self, walked: Walked, editor: LineEditor, line_id: int) -> None:
        self.walked = walked
        self.line_id = line_id
        self.aside = False
        self._editor = editor
        self._asked: tuple[Suspect, ...] = ()
        self._marked: Suspect | None = None

    def ask(self, parts: Sequence[Suspect]) -> None:
        """Take this place, whose borders the user moved, for the suspect as long as what is on the line is selected."""
        self._marked, self._asked = self.marked, tuple(parts)

    def marked_on(self, line_id: int) -> list[Suspect]:
        """The places that are marked on a line, that whose borders were moved as it is now."""
        held = self.walked.suspects(line_id)
        asked = next((part for part in self._asked if part.line_id == line_id), None)
        return with_asked(held, asked) if asked and self._asks else held

    @property
    def current(self) -> Suspect | None:
        """The undecided suspect or mark there, or the selected stretch that is asked about."""
        return self._own if self._asks else self._found

    @property
    def suspect(self) -> Suspect | None:
        """What is there, unless it is about a punctuation mark."""
        current = self.current
        return None if current and is_mark(current) else current

    @property
    def mark(self) -> Suspect | None:
        """The suggested punctuation mark there."""
        current = self.current
        return current if current and is_mark(current) else None

    @property
    def parts(self) -> list[Suspect]:
        """The suspect with its other parts, in order, where it runs across a cut; empty where there is none."""
        return self.parts_of(self.suspect) if self.suspect else []

    def parts_of(self, current: Suspect) -> list[Suspect]:
        """What is there with its other parts."""
        return list(self._asked) if self._asks else self.walked.found.group(current)

    @property
    def marked(self) -> Suspect | None:
        """The undecided suspect there as it was found, or the one whose borders were moved."""
        return self._marked if self._asks else self.suspect

    @property
    def _own(self) -> Suspect | None:
        """What is asked about on the current line."""
        return next((part for part in self._asked if part.line_id == self.line_id), None)

    @property
    def _asks(self) -> bool:
        asked = self._own
        if asked is None or (asked.line_id, asked.start, asked.end) != (self.line_id, *self._editor.selection):
            return False
        return self._editor.text[asked.start : asked.end] == asked.text

    @property
    def _found(self) -> Suspect | None:
        if self.aside:
            return None
        start, end = self._editor.selection
        held = self.walked.found.on(self.line_id)  # one that is selected, as from a list, need not be walked
        walked = [s for s in held if self.walked.walks(s) or (s.start, s.end) == (start, end)]
        near = [s for s in walked if s.start <= start <= s.end]
        return next((s for s in near if start < s.end), near[0] if near else None)


def is_mark(suspect: Suspect) -> bool:
    """Whether it is about a punctuation mark, not about words."""
    return suspect.kind is SuspectKind.PUNCTUATION


def with_asked(suspects: list[Suspect], asked: Suspect) -> list[Suspect]:
    """The suspects of a line with one that is asked about in the place of those that it covers."""
    return [s for s in suspects if s.end <= asked.start or asked.end <= s.start] + [asked]
