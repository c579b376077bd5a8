"""SubRip subtitles (.srt)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from annotator.core.model import SourceLine
from annotator.formats.cues import ARROW, Cue, Said, Spot, clock, cue_times, lines_of

_TIME = r"[0-9]+:[0-9]+:[0-9]+[,.][0-9]+"
_STARTS_WITH_TIME = re.compile(rf"\s*{_TIME}")
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}\s*")
SRT_TAG = re.compile(r"</?(?:i|b|u|s|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)


def looks_like_srt(text: str) -> bool:
    """Whether the text begins with a cue's counter and times, however broken, or with its times."""
    rows = [row.strip() for row in text.split("\n", 50) if row.strip()][:2]
    if rows and rows[0].isdigit():
        return len(rows) > 1 and _may_be_times(rows[1])
    return bool(rows) and ARROW in rows[0] and rows[0][:1].isdigit()


def _may_be_times(row: str) -> bool:
    return bool(_STARTS_WITH_TIME.match(row)) or ARROW in row


def parse_srt(text: str, name: str) -> list[SourceLine]:
    """The lines of an SRT file, styling tags left out.

    A cue goes from its times to the next, so blank rows inside it do no harm.

    Raises:
        BadSubtitle: a cue's times are malformed.
    """
    return lines_of(srt_cues(text, name))


def srt_cues(text: str, name: str) -> Iterator[Cue]:
    """The cues of an SRT file. Raises as `parse_srt` does."""
    rows = text.split("\n")
    starts = [at for at in range(len(rows)) if _begins_cue(rows, at)]
    return (_cue(rows, at, following, name) for at, following in pairwise([*starts, len(rows)]))


def _begins_cue(rows: Sequence[str], at: int) -> bool:
    if _TIMES.fullmatch(rows[at]):
        return True
    before = rows[at - 1].strip() if at else ""
    return (not before or before.isdigit()) and _may_be_times(rows[at].strip())


def _cue(rows: Sequence[str], at: int, following: int, name: str) -> Cue:
    start, end = cue_times(rows[at], at + 1, name)
    has_counter = following < len(rows) and rows[following - 1].strip().isdigit()
    talk = range(at + 1, following - has_counter)
    return Cue(start, end, tuple(_said(rows[row], row + 1) for row in talk if rows[row].strip()))


def _said(row: str, number: int) -> Said:
    text = srt_plain(row)
    return Said(text, number if text == row else None, spot=Spot(number, 0, len(row)))


def srt_plain(row: str) -> str:
    """A row without its styling tags."""
    return SRT_TAG.sub("", row)


def write_srt(cues: Iterable[Cue]) -> bytes:
    """The cues as an SRT file in UTF-8, with `Name: ` before what a speaker says."""
    blocks = []
    for number, cue in enumerate(cues, 1):
        talk = "\n".join(f"{said.speaker}: {said.text}" if said.speaker else said.text for said in cue.said)
        blocks.append(f"{number}\n{clock(cue.start_ms, ',')} {ARROW} {clock(cue.end_ms, ',')}\n{talk}\n")
    return "\n".join(blocks).encode()
