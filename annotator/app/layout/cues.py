"""Lines with times as the cues of subtitles, cleaned up one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.app.layout.talk import Talk, text_of
from annotator.core.export_options import ExportOptions
from annotator.core.model import LineKind, Term
from annotator.core.transcript import Transcript
from annotator.formats.cues import Cue, Said


def cues_of(transcript: Transcript, options: ExportOptions, shared: Sequence[Term] = ()) -> Iterator[Cue]:
    """A cue for each line of talk that has times, with the marks that stand there."""
    talk = Talk(transcript, options, shared=shared)
    for line in transcript.lines:
        if line.kind is LineKind.TEXT and line.start_ms is not None and line.end_ms is not None and line.text.strip():
            said = Said(text_of(talk, line), speaker=talk.name(line.speaker) or None)
            yield Cue(line.start_ms, line.end_ms, (said,))
