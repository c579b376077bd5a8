"""Who speaks where: what the roster tells of its people, and who is likely to speak next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotator.core.model import Line, LineKind, Speaker
from annotator.core.transcript import Transcript

_TELLING = 15


def other_speaker(transcript: Transcript, line_id: int) -> Speaker | None:
    """The other of the last two speakers: who spoke last before this line, but is not who speaks in it.

    Who only interjected had no turn to come back to.
    """
    speaker = transcript.line(line_id).speaker
    for at in range(transcript.index(line_id) - 1, -1, -1):
        earlier = transcript.lines[at]
        if earlier.speaker not in (None, speaker) and not earlier.interjection:
            return transcript.speakers.get(earlier.speaker)
    return None


def samples(transcript: Transcript, speaker_id: int, most: int = 3) -> list[Line]:
    """Lines by which to recognise a person: where they first speak and where they speak longest, in order.

    Each is the first line of a turn that says something, or the longest where none does.
    """
    turns = list(_turns(transcript, speaker_id))
    longest = sorted(turns[1:], key=lambda turn: -sum(len(line.text) for line in turn))
    chosen = [*turns[:1], *longest[: most - 1]]
    return [_telling(turn) for turn in turns if turn in chosen]


def _telling(turn: list[Line]) -> Line:
    longest = max(turn, key=lambda line: len(line.text))
    return next((line for line in turn if len(line.text) >= _TELLING), longest)


def _turns(transcript: Transcript, speaker_id: int) -> Iterator[list[Line]]:
    """The lines of each turn of a person; what others interjected ends none."""
    own = (line for line in transcript.lines if line.speaker == speaker_id or not line.interjection)
    talk = (line for line in own if line.kind is LineKind.TEXT)
    for speaker, lines in groupby(talk, key=lambda line: line.speaker):
        if speaker == speaker_id:
            yield list(lines)
