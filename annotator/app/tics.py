"""What each speaker of a transcript says, to find the words that they have for a filler."""

from __future__ import annotations

from collections import defaultdict

from annotator.core.model import LineKind
from annotator.core.transcript import Transcript

Talk = tuple[tuple[int, tuple[str, ...]], ...]


def talk_by_speaker(transcript: Transcript) -> Talk:
    """The talk of each speaker, by the id of the speaker, without the marks that cuts by length left."""
    talk: dict[int, list[str]] = defaultdict(list)
    for line in transcript.lines:
        if line.kind is LineKind.TEXT and line.speaker is not None:
            talk[line.speaker].append(line.text.removesuffix(transcript.soft_mark(line)))
    return tuple((speaker, tuple(texts)) for speaker, texts in talk.items())
