"""Gathers the unclear places of a transcript for a query sheet."""

from __future__ import annotations

from annotator.app.running_text import TURN_END, RunningText
from annotator.core.page import Query
from annotator.core.query_sheet import OpenPlace, QuerySheet
from annotator.core.text import cuts_word
from annotator.core.transcript import Transcript
from annotator.core.unclear import UnclearPlaces

_CONTEXT = 60
_GOES_ON = "…"
_PAUSES = "，、,： "


def query_sheet(transcript: Transcript, title: str) -> QuerySheet:
    """The unclear places in their order, each with its turn's talk around it. Those with no text left are left out."""
    talk = RunningText(transcript)
    talk.add(transcript.lines)
    text = talk.text
    places = []
    for mark, (start, end) in UnclearPlaces(transcript):
        line = transcript.line(mark.line_id or 0)
        begins = talk.start_of(line.id)
        if begins is None or start == end:
            continue
        speaker = transcript.speakers.get(line.speaker or 0)
        places.append(
            OpenPlace(
                Query(mark.id, line.text[start:end], mark.note, mark.guesses),
                number=transcript.index(line.id) + 1,
                before=_before(text, begins + start),
                after=_after(text, begins + end),
                start_ms=line.start_ms,
                speaker=speaker.name if speaker else "",
            )
        )
    return QuerySheet(title, tuple(places))


def _before(text: str, end: int) -> str:
    """The talk of a turn before a place."""
    start = max(end - _CONTEXT, text.rfind(TURN_END, 0, end) + 1)
    if start == 0 or text[start - 1] == TURN_END:
        return text[start:end]
    while cuts_word(text, start) and start < end:
        start += 1
    return _GOES_ON + text[start:end].lstrip(_PAUSES)


def _after(text: str, start: int) -> str:
    """The talk of a turn after a place."""
    turn_end = text.find(TURN_END, start)
    last = len(text) if turn_end < 0 else turn_end
    end = min(start + _CONTEXT, last)
    if end == last:
        return text[start:end]
    while cuts_word(text, end) and end > start:
        end -= 1
    return text[start:end].rstrip(_PAUSES) + _GOES_ON
