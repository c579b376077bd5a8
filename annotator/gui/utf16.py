"""Qt counts UTF-16 units, the core counts code points: the only place where one becomes the other."""

from __future__ import annotations


def to_utf16(text: str, at: int) -> int:
    """The UTF-16 position of code point `at`."""
    return at if text.isascii() else at + sum(char > "\uffff" for char in text[:at])


def to_code_point(text: str, at: int) -> int:
    """The code point that holds UTF-16 position `at` (the next one, inside a pair)."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return at
    units = 0
    for index, char in enumerate(text):
        if units >= at:
            return index
        units += 2 if char > "\uffff" else 1
    return len(text)
