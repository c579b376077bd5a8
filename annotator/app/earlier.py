"""The lines as they stood before: in a version, or as the transcript was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from annotator.core.build import fresh_transcript
from annotator.core.model import Line, Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot


def earlier(transcript: Transcript, source: Source, base: Snapshot | None) -> Transcript:
    """The transcript as a version holds it; without one, as it was read from its source.

    Of a transcript that is only the beginning of another it is the beginning as well.
    """
    whole = fresh_transcript(source)
    speakers, decisions = (base.speakers, base.decisions) if base else (whole.speakers.values(), ())
    lines = _as_far(base.lines if base else whole.lines, transcript.lines)
    return Transcript(transcript.source, lines, info=transcript.info, speakers=speakers, decisions=decisions)


def _as_far(lines: Sequence[Line], as_far_as: Sequence[Line]) -> Iterator[Line]:
    """The lines from before the place of the source at which the others end."""
    pieces = [piece for line in as_far_as for piece in line.pieces[-1:]]
    end = (pieces[-1].source, pieces[-1].end) if pieces else (0, 0)
    return takewhile(lambda line: not line.pieces or (line.pieces[0].source, line.pieces[0].start) < end, lines)
