"""A part of a transcript that is small enough to be laid out while somebody waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.core.model import DecisionKind, Line, LineKind
from annotator.core.transcript import Transcript

REACH = 1_500  # characters to either side; turns stay whole up to twice as many
LONGEST_LINE = 10_000
_MARGIN = 500
_TOLD = (DecisionKind.KEPT, DecisionKind.UNCLEAR)


def part_around(transcript: Transcript, line_id: int) -> range:
    """The places (from 0) of the lines around one: whole turns, unless they are very long."""
    at = transcript.index(line_id)
    return range(_reached(transcript.lines, at, -1), _reached(transcript.lines, at, 1) + 1)


def part_after(transcript: Transcript, first: int) -> range:
    """The places of the lines from `first` on, up to where a part ends; empty where there are none."""
    if first >= len(transcript):
        return range(first, first)
    return range(first, _reached(transcript.lines, first, 1) + 1)


def part_before(transcript: Transcript, end: int) -> range:
    """The places of the lines before `end`, from where a part begins; empty where there are none."""
    return range(_reached(transcript.lines, end - 1, -1), end) if end > 0 else range(0)


def well_within(transcript: Transcript, part: range, line_id: int) -> bool:
    """Whether a part holds a line with some talk around it, as far as there is any."""
    at = transcript.index(line_id)
    if at not in part:
        return False
    lines = transcript.lines
    above, below = (
        sum(len(line.text) for line in some) for some in (lines[part.start : at], lines[at + 1 : part.stop])
    )
    return (part.start == 0 or above > _MARGIN) and (part.stop == len(lines) or below > _MARGIN)


def excerpt(transcript: Transcript, part: range) -> Transcript:
    """The lines of a part as a transcript of its own, with the source that they came from and no more.

    Of a line that is longer than any part should be it holds the beginning.
    """
    lines = [_short(line) for line in transcript.lines[part.start : part.stop]]
    used = sorted({piece.source for line in lines for piece in line.pieces})
    number = {source: at for at, source in enumerate(used, 1)}
    ids = {line.id for line in lines}
    return Transcript(
        [transcript.source[source - 1] for source in used],
        [replace(x, pieces=tuple(replace(piece, source=number[piece.source]) for piece in x.pieces)) for x in lines],
        info=transcript.info,
        speakers=transcript.speakers.values(),
        decisions=[x for x in transcript.decisions.values() if x.kind in _TOLD and x.line_id in ids],
        terms=transcript.terms.values(),
    )


def _short(line: Line) -> Line:
    return replace(line, text=line.text[:LONGEST_LINE]) if len(line.text) > LONGEST_LINE else line


def _reached(lines: Sequence[Line], at: int, step: int) -> int:
    """The last place to belong to a part that goes `step` by `step` from one."""
    length = 0
    while 0 <= at + step < len(lines):
        length += len(lines[at].text)
        if length > REACH and (length > 2 * REACH or _apart(lines[at], lines[at + step])):
            break
        at += step
    return at


def _apart(one: Line, other: Line) -> bool:
    """Whether neighbours belong to different turns."""
    if LineKind.HEADING in (one.kind, other.kind):
        return True
    return one.speaker != other.speaker and not (one.interjection or other.interjection)
