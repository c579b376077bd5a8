"""The places of a transcript where the same was heard, suspect or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from annotator.app.found import Found
from annotator.core.model import Band, Category, Line, LineKind, Suspect, SuspectKind
from annotator.core.text import find_whole
from annotator.core.transcript import Transcript

Parts = Sequence[Suspect]


def asked_place(line_id: int, start: int, text: str, category: Category) -> Suspect:
    """A stretch that the editor asks about, as a suspect without suggestions."""
    return Suspect(line_id, start, start + len(text), text, SuspectKind.TERM, category, Band.MAYBE, 0.0, ())


def equal_places(transcript: Transcript, found: Found, heard: str, here: Parts = ()) -> list[Parts]:
    """Every place where this was heard, in the order of the text; `here`, if given, is one of them as it is.

    A mishearing across a cut counts as one place. A Latin word within a longer one is another word.
    """
    places: list[Parts] = []
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)

    def keep(parts: Parts) -> None:
        if parts and not any(start < x.end and x.start < end for x in parts for start, end in taken[x.line_id]):
            places.append(parts)
            for part in parts:
                taken[part.line_id].append((part.start, part.end))

    keep(here)
    for parts in found.hearing(heard):
        keep(parts)
    for line in _lines_with(transcript, heard):
        if line.kind is LineKind.TEXT:
            for start, end in find_whole(line.text, heard):
                keep([asked_place(line.id, start, line.text[start:end], Category.WORD)])
    return sorted(places, key=lambda parts: (transcript.index(parts[0].line_id), parts[0].start))


def _lines_with(transcript: Transcript, text: str) -> list[Line]:
    """The lines that hold a text in letters of either case, found faster than by a pattern."""
    wanted = text.lower()
    if wanted == text.upper():
        return [line for line in transcript.lines if wanted in line.text]
    return [line for line in transcript.lines if wanted in line.text.lower()]
