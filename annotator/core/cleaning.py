"""What the clean-up changes on the way out. The session's text is never changed by it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CleanRule(StrEnum):
    """Why the clean-up changes a place."""

    CUT = "cut"
    FILLER = "filler"
    STUTTER = "stutter"
    REPEAT = "repeat"
    FALSE_START = "false-start"
    TIC = "tic"
    MARK = "mark"
    NUMBER = "number"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Cleaning:
    """One change of the clean-up: `text` in the place of the code points `start` to `end`; an empty one leaves out.

    MARK mends the punctuation around what was left out, CUT drops the mark of a cut by length, and STYLE is script,
    spacing and width, which hold everywhere and cannot be kept from one place.
    """

    start: int
    end: int
    text: str
    rule: CleanRule
