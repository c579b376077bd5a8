"""Gathers the unclear places of a transcript for a query sheet."""

from __future__ import annotations

from annotator.app.running_text import TURN_END, RunningText
from annotator.core.page import Query
from annotator.core.query_sheet import OpenPlace, QuerySheet
from annotator.core.transcript import Transcript
from annotator.core.unclear import UnclearPlaces

_CONTEXT = 60


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
                before=text[max(begins + start - _CONTEXT, 0) : begins + start].rsplit(TURN_END, 1)[-1],
                after=text[begins + end : begins + end + _CONTEXT].split(TURN_END, 1)[0],
                start_ms=line.start_ms,
                speaker=speaker.name if speaker else "",
            )
        )
    return QuerySheet(title, tuple(places))
