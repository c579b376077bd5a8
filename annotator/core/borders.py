"""Where the borders of a stretch of text may be moved to: by a character, or by a whole Latin word."""

from __future__ import annotations

from annotator.core.text import cuts_word


def moved_end(text: str, end: int, step: int) -> int:
    """The next place to the right (`step` 1) or left (-1) where a stretch may end; never after a space."""
    return _moved(text, end, step, -1)


def moved_start(text: str, start: int, step: int) -> int:
    """The next place to the right (`step` 1) or left (-1) where a stretch may start; never before a space."""
    return _moved(text, start, step, 0)


def _moved(text: str, at: int, step: int, inner: int) -> int:
    """Move a border; `inner` tells on which side of it the stretch lies. At the end of the text it stays."""
    to = at + step
    while 0 < to < len(text) and (cuts_word(text, to) or text[to + inner].isspace()):
        to += step
    return to if 0 <= to <= len(text) else at
