"""Narrows a list by what is typed: it runs through the beginnings of parts that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.core.text import is_han

Parts = tuple[tuple[str, ...], ...]
"""The parts of a text in their order, each with the ways to type it; a hanzi is a part, and so is a word."""

_GAPS = re.compile(r"[\W_]+")


def wanted_letters(typed: str) -> str:
    """What is typed, as `runs_through` takes it: small letters, with one space where parts end."""
    return " ".join(_GAPS.sub(" ", typed.casefold().replace("ü", "v")).split())


def runs_through(wanted: str, parts: Iterable[tuple[str, ...]]) -> bool:
    """Whether `wanted` is made of beginnings of parts that stand side by side; a space ends a part."""
    reached: set[int] = set()
    for part in parts:
        reached = {end for at in (0, *reached) for spelling in part for end in _ends(wanted, at, spelling)}
        if len(wanted) in reached:
            return True
    return False


def _ends(wanted: str, at: int, spelling: str) -> Iterator[int]:
    """The places up to which a beginning of the spelling is what is wanted from a place on; gaps are passed over."""
    for letter in spelling:
        if wanted[at : at + 1] != letter:
            return
        at += 1
        yield at + (wanted[at : at + 1] == " ")


def plain_parts(text: str) -> Parts:
    """The parts of a text of which it is not known how it is said: hanzi one by one, words by their letters."""
    spaced = "".join(f" {char} " if is_han(char) else char for char in text)
    return tuple((part,) for part in wanted_letters(spaced).split())
