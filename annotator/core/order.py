"""Order keys: strings that sort lines, with room for a new one between any two."""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_WIDTH = 5


def initial(number: int) -> str:
    """The key of the `number`-th line (from 0) of a fresh transcript; all of one width."""
    digits = []
    for _ in range(_WIDTH):
        number, rest = divmod(number, len(DIGITS))
        digits.append(DIGITS[rest])
    return "".join(reversed(digits))


def between(low: str, high: str | None) -> str:
    """A key after `low` and before `high` (None: no upper bound). Needs low < high."""
    key: list[str] = []
    for place in range(max(len(low), len(high or "")) + 1):
        bottom = DIGITS.index(low[place]) if place < len(low) else 0
        top = len(DIGITS) if high is None else DIGITS.index(high[place]) if place < len(high) else 0
        if top - bottom > 1:
            return "".join(key) + DIGITS[(bottom + top) // 2]
        key.append(DIGITS[bottom])
        if top > bottom:
            high = None
    return "".join(key) + DIGITS[len(DIGITS) // 2]
