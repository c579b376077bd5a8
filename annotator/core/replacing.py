"""Other texts in the place of many stretches, as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.core.edits import edited
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.transcript import Transcript

Stretch = tuple[int, int, str]
"""A stretch of a line, start and end in code points, and the text that is to stand there."""


def replace_stretches(
    transcript: Transcript, stretches: Mapping[int, Sequence[Stretch]], here: Caret | None = None
) -> Step | None:
    """Replace stretches of lines, given by the line's id; those of one line are in order, and none overlaps another.

    The decisions made on these lines stay beside the text that they were made on, and so does the caret, which
    stands `here`. None where nothing would change.
    """
    changes: list[Change] = []
    for line_id, parts in stretches.items():
        line = transcript.line(line_id)
        text = replaced(line.text, parts)
        if text != line.text:
            changes.append(Change(line, edited(line, text)))
    if not changes:
        return None
    for decision in transcript.decisions.values():
        start = moved(decision.start, stretches.get(decision.line_id or 0, ()))
        if start != decision.start:
            changes.append(Change(decision, replace(decision, start=start)))
    after = here and Caret(here.line_id, moved(here.offset, stretches.get(here.line_id, ())))
    return Step(StepKind.REPLACE, tuple(changes), here, after)


def replaced(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with the stretches replaced."""
    pieces = []
    done = 0
    for start, end, instead in stretches:
        pieces += [text[done:start], instead]
        done = end
    return "".join([*pieces, text[done:]])


def moved(at: int, stretches: Sequence[Stretch]) -> int:
    """Where a place of the text (code points) stands after the stretches are replaced.

    Of what stood inside a stretch nothing is left: it goes to where the new text begins.
    """
    shift = 0
    for start, end, instead in stretches:
        if at < end:
            return min(at, start) + shift
        shift += len(instead) - (end - start)
    return at + shift
