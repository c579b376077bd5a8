"""What is known of a term beside its text: the note in a glossary, or who a person is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.app.glossary import known_terms
from annotator.app.glossary_file import Shared
from annotator.core.transcript import Transcript


class Notes:
    """Looks notes up: in the session, in what it `shares` now, in the built-in terms."""

    def __init__(self, transcript: Transcript, shares: Callable[[], Shared]) -> None:
        self._transcript = transcript
        self._shares = shares
        self._read: Shared | None = None
        self._known: Mapping[str, str] = {}

    def note(self, meant: str) -> str:
        """What is known of a term; empty where nothing is. What the session knows counts first."""
        for speaker in self._transcript.roster():
            if meant == speaker.name and speaker.affiliation:
                return speaker.affiliation
        for taught in self._transcript.terms.values():
            if meant == taught.term.text and taught.term.note:
                return taught.term.note
        return self._notes().get(meant, "")

    def _notes(self) -> Mapping[str, str]:
        shared = self._shares()
        if shared is not self._read:
            self._read = shared
            self._known = {term.text: term.note for term in known_terms(shared.terms) if term.note}
        return self._known
