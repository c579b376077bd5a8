"""What the engine reads: the lines of talk, as plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line to check.

    `runs_on` says that its final mark was put there by a cut by length, so that the text
    runs on into the next line.
    """

    id: int
    text: str
    runs_on: bool = False
