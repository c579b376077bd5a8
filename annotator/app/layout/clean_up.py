"""What the clean-up changes in one speaker's talk."""

from __future__ import annotations

from collections.abc import Collection

from annotator.app.word_differences import word_differences
from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.export_options import CleanUp, Fillers
from annotator.core.model import DecisionKind, Line
from annotator.core.text import find_text
from annotator.core.transcript import Transcript
from annotator.formats.clean import in_script, spaced, without_fillers

__all__ = ["cleanings", "in_script", "kept_places", "styled"]


def cleanings(
    text: str,
    clean_up: CleanUp,
    *,
    protected: Collection[str],
    tics: Collection[str] = (),
    kept: Collection[tuple[int, int]] = (),
) -> list[Cleaning]:
    """What would be changed in this talk."""
    if clean_up.fillers is Fillers.OFF:
        return []
    after, _ = without_fillers(text, protected)
    return [Cleaning(a, b, after[c:d], CleanRule.FILLER) for a, b, c, d in word_differences(text, after)]


def styled(text: str, clean_up: CleanUp) -> str:
    """The text with script and spacing as wanted."""
    return spaced(in_script(text, clean_up.script), clean_up.spacing)


def kept_places(transcript: Transcript, line: Line) -> list[tuple[int, int]]:
    """Where on a line the editor wants nothing cleaned up, start and end in code points."""
    found = []
    for decision in transcript.decisions.values():
        if decision.kind is DecisionKind.KEPT and decision.line_id == line.id:
            spans = find_text(line.text, decision.heard)
            if spans:
                found.append(min(spans, key=lambda span: abs(span[0] - decision.start)))
    return found
