"""Narrows a list as the user types: pinyin, initials, letters or hanzi in any mix, as an input method takes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from os.path import commonprefix
from typing import Protocol, TypeVar

from pypinyin import Style, pinyin

from annotator.detect.script import simplified
from annotator.detect.spelling import plain
from annotator.detect.tokens import UnitKind, units

_PARTS = re.compile(r"[A-ZÀ-Þ]*[^A-ZÀ-Þ]+|[A-ZÀ-Þ]+")
_GAPS = re.compile(r"[\W_]+")


class _Named(Protocol):
    @property
    def text(self) -> str: ...


Item = TypeVar("Item", bound=_Named)


def narrowed(items: Iterable[Item], typed: str) -> list[Item]:
    """Those of the terms or answers that fit what is typed, in their order."""
    fits = fitting(typed)
    return [item for item in items if fits(item.text)]


def fitting(typed: str) -> Callable[[str], bool]:
    """Tells of a text whether it fits what is typed; where nothing is typed, each does.

    Letters run on through the beginnings of units, from any unit on: `bf`, `baof` and `baofan` fit 鲍凡, `sl` and
    `scal` fit `scaling law`. A space or an apostrophe ends a unit: `xi'an` does not fit 先. Letters also fit where
    they stand within the text.
    """
    wanted = " ".join(_GAPS.sub(" ", simplified(typed).casefold().replace("ü", "v")).split())
    within = plain(simplified(typed))
    return lambda text: within in plain(text) or _runs_through(wanted, _spellings(text))


def _runs_through(wanted: str, parts: Sequence[Sequence[str]]) -> bool:
    reached: set[int] = set()
    for part in parts:
        ahead = [(at, commonprefix((wanted[at:], spelling))) for at in (0, *reached) for spelling in part]
        reached = {_past_gap(wanted, at + length) for at, same in ahead for length in range(1, len(same) + 1)}
        if len(wanted) in reached:
            return True
    return False


def _past_gap(wanted: str, at: int) -> int:
    return at + (wanted[at : at + 1] == " ")


@lru_cache(maxsize=50_000)
def _spellings(text: str) -> tuple[tuple[str, ...], ...]:
    """The ways in which each part of a text may be typed."""
    return tuple(
        ways
        for unit in units(simplified(text))
        if unit.sounds
        for ways in ((_of_hanzi(unit.text),) if unit.kind is UnitKind.HAN else _of_word(unit.text))
    )


def _of_word(word: str) -> Iterable[tuple[str, ...]]:
    return ((part.casefold(),) for part in _PARTS.findall(word))


@lru_cache(maxsize=10_000)
def _of_hanzi(hanzi: str) -> tuple[str, ...]:
    """The hanzi itself and all its pinyin; `ü` is typed as `v` or `u`."""
    said = pinyin(hanzi, style=Style.NORMAL, heteronym=True)[0]
    return (hanzi, *dict.fromkeys(way for syllable in said for way in (syllable, syllable.replace("v", "u"))))
