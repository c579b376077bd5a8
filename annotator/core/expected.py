"""Who is probably named where: around a turn's start the one who speaks next, the one who spoke, and oneself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from annotator.core.model import Line, LineKind
from annotator.core.transcript import Transcript

CALLED, OWN, THANKED = 60, 60, 30  # code points before a turn, from its start, and from its start


@dataclass(frozen=True, slots=True)
class Expected:
    """A stretch of a line in which a name, if one is said, is probably this one."""

    line_id: int
    start: int
    end: int
    name: str


def expected_names(transcript: Transcript, lines: Sequence[Line]) -> Iterator[Expected]:
    """The stretches on these lines, which stand in order, around the turns that begin there."""
    talk = [line for line in lines if line.kind is LineKind.TEXT and not line.interjection]
    for at in range(1, len(talk)):
        here, before = (transcript.speakers.get(line.speaker or 0) for line in (talk[at], talk[at - 1]))
        if here and here != before:
            yield from _stretches(talk[at - 1 :: -1], CALLED, here.name, back=True)
            yield from _stretches(talk[at:], OWN, here.name)
            if before:
                yield from _stretches(talk[at:], THANKED, before.name)


def _stretches(lines: Sequence[Line], room: int, name: str, *, back: bool = False) -> Iterator[Expected]:
    """So many code points of a turn from where it begins, or back from where it ends; `lines` lead away from there."""
    for line in takewhile(lambda other: other.speaker == lines[0].speaker, lines):
        length = min(room, len(line.text))
        start = len(line.text) - length if back else 0
        yield Expected(line.id, start, start + length, name)
        room -= length
        if room <= 0:
            return
