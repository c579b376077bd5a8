"""Punctuation: which marks are one too many, and which go with what is left out beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

PAUSES = "，、,"
FINALS = "。．.！!？?…；;：:"
MARKS = PAUSES + FINALS
OPENING = "（(“‘「『《【["
CLOSING = "）)”’」』》】]"

_WEAK = PAUSES + "。；："
_RUN = re.compile(r"[，、,。；：！？…](?:\s*[，、,。；：！？…])+")
_GROUP = re.compile(r"[！？]+|。{3,}|…+|\S")
_STRENGTH = "、,，：；。…？！"
_MISPLACED = re.compile(
    rf"\A\s*[{_WEAK}](?:\s*[{_WEAK}])*\s*(?=\S)|(?<=[{OPENING}])[{_WEAK}]+|[{PAUSES}]+(?=[）)”’」』》】])"
)
_POINT = re.compile("(?<=[0-9])。(?=[0-9])")


def points(text: str) -> Iterator[tuple[int, int, str]]:
    """Each full stop between digits, which recognisers write for a point: 3。5."""
    yield from ((*found.span(), ".") for found in _POINT.finditer(text))


def doubled(text: str) -> Iterator[Span]:
    """Marks that are one too many: of those side by side the strongest stays, as it does where a text begins."""
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(run.group()))
        strongest = max(groups, key=lambda group: _STRENGTH.index(group.group()[0]))
        at = run.start()
        if strongest.start():
            yield at, at + strongest.start()
        if strongest.end() < len(run.group()):
            yield at + strongest.end(), run.end()


def misplaced(text: str) -> Iterator[Span]:
    """Marks that end nothing: at the very beginning, and just inside a bracket."""
    yield from (found.span() for found in _MISPLACED.finditer(text))


def spare_before(before: str, after: str) -> bool:
    """Whether the mark before a gap goes: a pause that nothing follows but another mark."""
    return before in PAUSES and (not after or after in MARKS or after in CLOSING)


def spare_after(before: str, after: str) -> bool:
    """Whether the mark after a gap goes: it ends nothing, or what it ends has its mark."""
    return after in MARKS and after not in "！!？?…" and (not before or before in OPENING or before in MARKS)
