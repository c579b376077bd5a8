"""The lines of a transcript as they are read for marks."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.app.analysis import checkable
from annotator.core.marks import confirmed_lines
from annotator.core.model import Line, LineKind
from annotator.core.transcript import Transcript
from annotator.detect.marks.talk import SpokenLine


def spoken_lines(transcript: Transcript, lines: Sequence[Line]) -> tuple[SpokenLine, ...]:
    """The talk in lines given in order, with what is settled at their ends and where turns end."""
    confirmed = confirmed_lines(transcript.decisions.values())
    talk = [line for line in lines if line.kind is not LineKind.FIGURE and not line.interjection]
    spoken = []
    for number, line in enumerate(talk):
        if not checkable(line, line.text):
            continue
        soft = bool(transcript.soft_mark(line))
        settled = not soft and (line.soft_end or line.id in confirmed)
        following = talk[number + 1] if number + 1 < len(talk) else _talk_behind(transcript, line)
        ends = not following or following.kind is LineKind.HEADING or following.speaker != line.speaker
        spoken.append(SpokenLine(line.id, line.text, soft, settled, ends))
    return tuple(spoken)


def _talk_behind(transcript: Transcript, line: Line) -> Line | None:
    """The next line of talk, or the heading that comes before it."""
    step = 1
    while (behind := transcript.neighbour(line.id, step)) and (behind.kind is LineKind.FIGURE or behind.interjection):
        step += 1
    return behind
