"""Which words each speaker of a transcript has for a filler; nothing is left out before the editor says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from annotator.core.model import LineKind
from annotator.core.transcript import Transcript
from annotator.detect.clean_up.tics import Tic, tics_of


def speakers_tics(transcript: Transcript) -> Mapping[int, tuple[Tic, ...]]:
    """The fillers that are a speaker's own, by the id of the speaker, the most telling first."""
    talk: dict[int, list[str]] = defaultdict(list)
    for line in transcript.lines:
        if line.kind is LineKind.TEXT and line.speaker is not None:
            talk[line.speaker].append(line.text.removesuffix(transcript.soft_mark(line)))
    return tics_of(talk)
