"""The sections of a transcript of several talks: each begins at a heading and has people of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.model import LineKind
from annotator.core.transcript import Transcript

_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Section:
    """From one heading up to the next: its first line by id, and the places, from 0, of its lines.

    `level` is 1 for `#` and so on; what stands before the first heading has level 0 and no title.
    """

    line_id: int
    first: int
    end: int
    title: str
    level: int


def heading_of(text: str) -> tuple[int, str]:
    """The level (how many `#`) and the words of a heading's text."""
    words = text.strip().lstrip("#")
    return len(text.strip()) - len(words), words.strip()


def sections(transcript: Transcript) -> list[Section]:
    """The sections in their order; none where there are fewer than two headings, as then nothing is divided."""
    lines = transcript.lines
    starts = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    if len(starts) < _FEWEST_HEADINGS:
        return []
    starts = starts if starts[0] == 0 else [0, *starts]
    found = []
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head = lines[first]
        level, title = heading_of(head.text) if head.kind is LineKind.HEADING else (0, "")
        found.append(Section(head.id, first, end, title, level))
    return found


def section_at(found: Sequence[Section], place: int) -> int:
    """Which of the sections, from 0, the line at a place (from 0) is in; -1 where there are none."""
    return bisect_right(found, place, key=lambda section: section.first) - 1


def people_of(transcript: Transcript, section: Section) -> frozenset[int]:
    """The ids of those who speak in a section."""
    lines = transcript.lines[section.first : section.end]
    return frozenset(line.speaker for line in lines if line.speaker is not None)
