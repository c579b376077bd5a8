"""Where the caret stops when it goes by words or by clauses. Offsets are code points.

A word of Latin letters is one step. Chinese is written without spaces, so it goes by two characters, the usual
length of a word, and beside a particle (的, 了, 呢) anew, which brings it back into step.
"""

from __future__ import annotations

import re
from enum import Enum

from annotator.core.text import PARTICLES

_IS_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_HAN = rf"[{_IS_HAN}][\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
_LATIN = r"[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0300-\u036f\ufe0f\u20e3]"
_WORD = re.compile(
    rf"[{PARTICLES}]|{_HAN}(?:(?![{PARTICLES}]){_HAN})?|{_LATIN}+(?:['’._-]{_LATIN}+)*|[^\W{_IS_HAN}]+|[^\w\s]+"
)
_MARKS = re.compile(r"(?:[，。？！、；：…?!;]|,(?!\d)|[.:](?![A-Za-z0-9]))+[”’」』）)\]\"']*\s*")


class Unit(Enum):
    """What the caret goes by."""

    WORD = "word"
    CLAUSE = "clause"


def stop_after(text: str, at: int, unit: Unit) -> int | None:
    """The next stop: where a word or clause begins, or the end of the text; None at the end."""
    if at >= len(text):
        return None
    stops = (_stop(match, unit) for match in _pattern(unit).finditer(text))
    return next((stop for stop in stops if stop > at), len(text))


def stop_before(text: str, at: int, unit: Unit) -> int | None:
    """The stop before `at`: where a word or clause begins, or the start of the text; None at the start."""
    if at <= 0:
        return None
    last = 0
    for match in _pattern(unit).finditer(text):
        if _stop(match, unit) >= at:
            break
        last = _stop(match, unit)
    return last


def _pattern(unit: Unit) -> re.Pattern[str]:
    return _WORD if unit is Unit.WORD else _MARKS


def _stop(match: re.Match[str], unit: Unit) -> int:
    return match.start() if unit is Unit.WORD else match.end()
