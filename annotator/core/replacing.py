"""Other texts in the place of many stretches of lines, as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.core.edits import edited
from annotator.core.following import is_mark
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.transcript import Transcript

Replacement = tuple[int, int, str]
"""A stretch of a line, start and end in code points, and the text that is to stand there."""


def replace_many(
    transcript: Transcript, replacements: Mapping[int, Sequence[Replacement]], here: Caret | None = None
) -> Step | None:
    """Make many replacements, given by the line's id; those of one line are in order, and none overlaps another.

    The decisions made on these lines stay with the text that they were made on, and so does the caret, which stands
    `here`. (The marks of unclear places follow every step by themselves.) None where nothing would change.
    """
    changes: list[Change] = []
    for line_id, parts in replacements.items():
        line = transcript.line(line_id)
        text = replaced(line.text, parts)
        if text != line.text:
            changes.append(Change(line, edited(line, text)))
    if not changes:
        return None
    for decision in transcript.decisions.values():
        start = moved(decision.start, replacements.get(decision.line_id or 0, ()))
        if start != decision.start and not is_mark(decision):
            changes.append(Change(decision, replace(decision, start=start)))
    after = here and Caret(here.line_id, moved(here.offset, replacements.get(here.line_id, ())))
    return Step(StepKind.REPLACE, tuple(changes), here, after)


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with the replacements made."""
    pieces = []
    done = 0
    for start, end, instead in replacements:
        pieces += [text[done:start], instead]
        done = end
    return "".join([*pieces, text[done:]])


def moved(at: int, replacements: Sequence[Replacement]) -> int:
    """Where a place of the text (code points) stands after the replacements.

    Of what stood inside a stretch nothing is left: it goes to where the new text begins.
    """
    shift = 0
    for start, end, instead in replacements:
        if at < end:
            return min(at, start) + shift
        shift += len(instead) - (end - start)
    return at + shift
