"""What the editor walks from place to place: suspects, or suggested marks."""

from __future__ import annotations

from typing import Protocol

from annotator.app.found import Found
from annotator.core.model import Suspect


class Walked(Protocol):
    """Places with suggestions, kept up to date with the text."""

    @property
    def found(self) -> Found:
        """All that was found."""

    @property
    def left(self) -> int:
        """How many lines are still to be looked at."""

    def suspects(self, line_id: int) -> list[Suspect]:
        """What is to be walked on a line, undecided, in the order of the text."""

    def walks(self, suspect: Suspect) -> bool:
        """Whether a place is sure enough to be marked and walked."""
