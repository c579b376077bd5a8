"""What is being typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Text being typed into a line, not yet committed; `base` is the committed text it started from."""

    line_id: int
    text: str
    base: str
    caret: int = 0
