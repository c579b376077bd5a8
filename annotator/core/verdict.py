"""What became of one term in a text, and why nothing more did, for the shells to word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VerdictCode(StrEnum):
    """What became of a term. Those behind STANDS say why it is not suggested."""

    SUGGESTED = "suggested"
    STANDS = "stands"
    UNKNOWN = "unknown"
    PROTECTED = "protected"
    SILENT = "silent"
    FAR = "far"
    NOT_NEAR = "not-near"
    INSIDE = "inside"
    BETTER = "better"
    UNLIKELY = "unlikely"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A term and the stretch of the text that is nearest to it, as it was `heard`.

    `figure` and `limit` are from 0 to 1: of a FAR term how far it is in sound and how far it may be, else how probable
    it is and how probable it would have to be. `other` is what speaks against it: a word, or another term.
    """

    code: VerdictCode
    term: str
    heard: str = ""
    figure: float = 0.0
    limit: float = 0.0
    other: str = ""
