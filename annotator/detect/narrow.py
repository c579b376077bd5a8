"""Narrows a list as the user types: pinyin, initials, letters or hanzi in any mix, as an input method takes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from pypinyin import Style, pinyin

from annotator.core.narrowing import Parts, runs_through, wanted_letters
from annotator.detect.script import simplified
from annotator.detect.spelling import plain
from annotator.detect.tokens import Unit, UnitKind, units

_INNER = 3
_PARTS = re.compile(r"[A-ZÀ-Þ]*[^A-ZÀ-Þ]+|[A-ZÀ-Þ]+")


class _Typable(NamedTuple):
    """A text as it may be typed: its letters and hanzi, and the ways to write each of its parts."""

    letters: str
    parts: Parts


def fitting(typed: str) -> Callable[[str], bool]:
    """Tells of a text whether it fits what is typed; where no letter is typed, each does.

    What is typed runs through the beginnings of parts that stand side by side: `bf`, `baof` and `baofan` fit 鲍凡,
    `sl`, `scal` and `law` fit `scaling law`. A space or an apostrophe ends a part: `xi'an` does not fit 先. Three
    letters or more also fit where they stand within a part.
    """
    wanted = wanted_letters(simplified(typed))
    inner = plain(simplified(typed))

    def fits(text: str) -> bool:
        letters, parts = _typable(text)
        return not wanted or (len(inner) >= _INNER and inner in letters) or runs_through(wanted, parts)

    return fits


def ways_to_type(text: str) -> Parts:
    """The parts of a text with all the ways to type each: pinyin, hanzi, letters."""
    return _typable(text).parts


@lru_cache(maxsize=50_000)
def _typable(text: str) -> _Typable:
    text = simplified(text)
    return _Typable(plain(text), tuple(way for unit in units(text) if unit.sounds for way in _ways(unit)))


def _ways(unit: Unit) -> Iterable[tuple[str, ...]]:
    if unit.kind is UnitKind.HAN:
        return (_of_hanzi(unit.text),)
    return ((part.casefold(),) for part in _PARTS.findall(unit.text))


@lru_cache(maxsize=10_000)
def _of_hanzi(hanzi: str) -> tuple[str, ...]:
    """The hanzi itself and all its pinyin; `ü` is typed as `v` or `u`."""
    said = pinyin(hanzi, style=Style.NORMAL, heteronym=True)[0]
    return (hanzi, *dict.fromkeys(way for syllable in said for way in (syllable, syllable.replace("v", "u"))))
