"""A fresh transcript from a source: one line a source line, cuts recognised, labels made a roster."""

from __future__ import annotations

from annotator.core.cuts import soft_ends
from annotator.core.model import Info, Line, LineKind, Piece, Source, Speaker
from annotator.core.order import initial
from annotator.core.transcript import Transcript


def fresh_transcript(source: Source) -> Transcript:
    """The transcript as it stands before any edit. Line ids count from 1, as `SourceLine.index` does."""
    talk = [line for line in source.lines if line.kind is LineKind.TEXT]
    soft = dict(zip((line.index for line in talk), soft_ends([line.text for line in talk]), strict=True))
    labels = list(dict.fromkeys(line.speaker for line in source.lines if line.speaker))
    first_id = len(source.lines) + 1
    speakers = {label: Speaker(first_id + at, at + 1, label) for at, label in enumerate(labels)}
    lines = [
        Line(
            id=line.index,
            order=initial(line.index),
            text=line.text,
            pieces=(Piece(line.index, 0, len(line.text)),),
            kind=line.kind,
            speaker=speakers[line.speaker].id if line.speaker else None,
            start_ms=line.start_ms,
            end_ms=line.end_ms,
            soft_end=soft.get(line.index, False),
        )
        for line in source.lines
    ]
    return Transcript(source.lines, lines, info=Info(source.title), speakers=speakers.values())
