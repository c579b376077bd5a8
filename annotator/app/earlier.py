"""The lines as they stood before: in a version, or as the transcript was read."""

from __future__ import annotations

from annotator.core.build import fresh_transcript
from annotator.core.model import Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot


def earlier(transcript: Transcript, source: Source, base: Snapshot | None) -> Transcript:
    """The transcript as a version holds it; without one, as it was read from its source."""
    if base is None:
        return fresh_transcript(source)
    return Transcript(
        transcript.source, base.lines, info=transcript.info, speakers=base.speakers, decisions=base.decisions
    )
