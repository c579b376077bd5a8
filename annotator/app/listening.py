"""What a session is listened for, beside the built-in glossary: its own terms and its people."""

from __future__ import annotations

from annotator.core.model import Category, Term
from annotator.core.transcript import Transcript


def session_terms(transcript: Transcript) -> list[Term]:
    """The terms that the user taught the session."""
    return [held.term for held in transcript.terms.values()]


def speaker_terms(transcript: Transcript) -> list[Term]:
    """The people of the roster, so that their names are listened for."""
    return [
        Term(speaker.name, Category.PERSON, aliases=speaker.aliases, source="roster") for speaker in transcript.roster()
    ]
