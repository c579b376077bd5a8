"""What the editor notes on a line: a flag, a comment."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Line
from annotator.core.transcript import Transcript

LONGEST_NOTE = 2_000
"""How long a comment or a note may become by typing, in code points."""

_UNWRITABLE = ("Cc", "Cs")


def plain_note(text: str) -> str:
    """A text as one row: line breaks and runs of white space become one space, control characters go."""
    spaced = (" " if char.isspace() else char for char in text)
    return " ".join("".join(char for char in spaced if unicodedata.category(char) not in _UNWRITABLE).split())


def noted(line: Line) -> bool:
    """Whether a line is flagged or has a comment."""
    return line.flagged or bool(line.comment)


def both_comments(upper: Line, lower: Line) -> str:
    """The comment of two lines that become one."""
    return "; ".join(dict.fromkeys(filter(None, (upper.comment, lower.comment))))


def flag(transcript: Transcript, line_ids: Iterable[int], *, flagged: bool) -> Step | None:
    """Flag lines, or take their flags away."""
    lines = [line for line in map(transcript.line, line_ids) if line.flagged is not flagged]
    return _step(StepKind.FLAG, [(line, replace(line, flagged=flagged)) for line in lines])


def comment(transcript: Transcript, line_id: int, text: str) -> Step | None:
    """Write a comment on a line in the place of the one it had; an empty one removes it."""
    line, words = transcript.line(line_id), plain_note(text)
    return _step(StepKind.COMMENT, [(line, replace(line, comment=words))] if words != line.comment else [])


def _step(kind: StepKind, lines: list[tuple[Line, Line]]) -> Step | None:
    """The step; made, it leaves the caret where it stands, undone it shows the line."""
    changes = tuple(Change(before, after) for before, after in lines)
    return Step(kind, changes, before=Caret(lines[0][0].id)) if lines else None
