"""Qt counts UTF-16 units, the core counts code points: the only place where one becomes the other."""

from __future__ import annotations


def to_utf16(text: str, at: int) -> int:
    """The UTF-16 position of code point `at`."""
    return at if text.isascii() else at + len(_units(text[:at])) // 2 - len(text[:at])


def to_code_point(text: str, at: int) -> int:
    """The code point that holds UTF-16 position `at` (the next one, inside a pair)."""
    units = b"" if text.isascii() else _units(text)
    if len(units) <= 2 * len(text):
        return at
    return len(units[: 2 * at].decode("utf-16-le", "surrogatepass"))


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
