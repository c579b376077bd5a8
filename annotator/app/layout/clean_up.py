"""Where the editor wants nothing cleaned up."""

from __future__ import annotations

from annotator.core.model import DecisionKind, Line
from annotator.core.text import find_text
from annotator.core.transcript import Transcript


def kept_places(transcript: Transcript, line: Line) -> list[tuple[int, int]]:
    """Where on a line the editor wants nothing cleaned up, start and end in code points."""
    found = []
    for decision in transcript.decisions.values():
        if decision.kind is DecisionKind.KEPT and decision.line_id == line.id:
            spans = find_text(line.text, decision.heard)
            if spans:
                found.append(min(spans, key=lambda span: abs(span[0] - decision.start)))
    return found
