"""What may speak against a heard form standing for a term."""

from __future__ import annotations

from enum import StrEnum


class Caution(StrEnum):
    """Why a heard form must not stand for a term wherever it is heard."""

    WORD = "word"
    TERM = "term"
    SHORT = "short"
