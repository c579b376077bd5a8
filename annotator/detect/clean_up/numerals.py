"""Chinese numerals below ten thousand, read and written."""

from __future__ import annotations

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERALS = "".join((*_DIGITS, *_UNITS))


def value_of(numeral: str) -> int | None:
    """What a numeral like 三千零二十 stands for; None where it is none, or says so only in talk, as 三百五."""
    total, limit = 0, 10_000
    digit: int | None = None
    after_zero = False
    for char in numeral:
        if char in _UNITS:
            unit = _UNITS[char]
            if unit >= limit or digit == 0 or (digit is None and char != "十"):
                return None
            total, limit, digit, after_zero = total + (digit or 1) * unit, unit, None, False
        elif digit or (after_zero and char in "零〇"):
            return None
        elif _DIGITS[char] == 0 and total:
            after_zero = True
        else:
            digit = _DIGITS[char]
    if digit and total and not (limit == 10 or after_zero):
        return None
    return None if after_zero and digit is None else total + (digit or 0)


def digits_of(numeral: str) -> str:
    """The digits of a numeral that is said digit by digit, as 二零二四."""
    return "".join(str(_DIGITS[char]) for char in numeral)


def small_numeral(value: int) -> str:
    """A number from 1 to 10 in words, as it stands before what is counted: 两 for 2."""
    return "一两三四五六七八九十"[value - 1]
