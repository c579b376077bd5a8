"""What is known of a term beside its text: the note in a glossary, or who a person is."""

from __future__ import annotations

from functools import cached_property

from annotator.app.glossary import builtin_terms, layered, personal_terms
from annotator.app.paths import Paths
from annotator.core.transcript import Transcript


class Notes:
    """Looks notes up. The glossaries are read by `load`, or when first needed; one that cannot be read has no notes."""

    def __init__(self, paths: Paths, transcript: Transcript) -> None:
        self._paths = paths
        self._transcript = transcript

    def note(self, meant: str) -> str:
        """What is known of a term; empty where nothing is. What the session knows counts first."""
        for speaker in self._transcript.roster():
            if meant == speaker.name and speaker.affiliation:
                return speaker.affiliation
        for taught in self._transcript.terms.values():
            if meant == taught.term.text and taught.term.note:
                return taught.term.note
        return self._known.get(meant, "")

    def load(self) -> None:
        """Read the glossaries now, in any thread."""
        _ = self._known

    @cached_property
    def _known(self) -> dict[str, str]:
        own, _ = personal_terms(self._paths.personal_glossary)
        return {term.text: term.note for term in layered([builtin_terms(), own]) if term.note}
