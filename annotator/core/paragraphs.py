"""Paragraphs as the editor sets them. Each act is one step.

A paragraph begins with a line: inside one the line is split there, as a turn does. With a turn one begins anyway.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from annotator.core.edits import can_split, rest_of
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Line, LineKind
from annotator.core.parts import Held, caret_after, changes_of, cut, held_by_line
from annotator.core.transcript import Transcript


def start_paragraph(transcript: Transcript, line_id: int, at: int) -> Step | None:
    """Have a paragraph begin at code point `at`; at the end of a line, with the next one.

    None where one begins there already, a turn does, or no words of a speaker follow.
    """
    return start_paragraphs(transcript, [Caret(line_id, at)])


def start_paragraphs(transcript: Transcript, places: Sequence[Caret]) -> Step | None:
    """Have paragraphs begin at all these places, as one step. The first is where the user stands."""
    begun: dict[int, set[int]] = defaultdict(set)
    for start in filter(None, (_begins(transcript, place) for place in places)):
        begun[start.line_id].add(start.offset)
    held = held_by_line(transcript)
    changes: list[Change] = []
    for line_id in sorted(begun, key=transcript.index):
        changes += _begin(transcript, transcript.line(line_id), begun[line_id], held)
    if not changes:
        return None
    first = places[0]
    after = caret_after(place_of(transcript, first.line_id, first.offset), changes)
    return Step(StepKind.PARAGRAPH, tuple(changes), first, after)


def clear_paragraph(transcript: Transcript, line_id: int) -> Step | None:
    """Have no paragraph begin with a line; None where none does."""
    line = transcript.line(line_id)
    if not line.paragraph:
        return None
    here = Caret(line_id)
    return Step(StepKind.PARAGRAPH, (Change(line, replace(line, paragraph=False)),), here, here)


def toggle_paragraph(transcript: Transcript, line_id: int, at: int) -> Step | None:
    """Clear the paragraph that begins at code point `at`, or have one begin there."""
    start = place_of(transcript, line_id, at)
    if start.offset == 0 and transcript.line(start.line_id).paragraph:
        return clear_paragraph(transcript, start.line_id)
    return start_paragraph(transcript, line_id, at)


def place_of(transcript: Transcript, line_id: int, at: int) -> Caret:
    """Where a paragraph would begin that is wanted at code point `at`: the start of a line, or inside one."""
    line = transcript.line(line_id)
    following = transcript.neighbour(line_id, 1)
    if not line.text[:at].strip():
        return Caret(line_id)
    if following and not rest_of(transcript, line, at):
        return Caret(following.id)
    return Caret(line_id, at)


def opens_turn(transcript: Transcript, line_id: int) -> bool:
    """Whether a turn begins with a line, so that a paragraph does."""
    return next(transcript.turn(line_id)).id == line_id


def _begins(transcript: Transcript, place: Caret) -> Caret | None:
    """Where a paragraph that is wanted at a place would begin anew."""
    start = place_of(transcript, place.line_id, place.offset)
    line = transcript.line(start.line_id)
    if line.kind is not LineKind.TEXT or line.interjection:
        return None
    if start.offset:
        return start if can_split(line, start.offset) and rest_of(transcript, line, start.offset) else None
    return None if line.paragraph or opens_turn(transcript, line.id) else start


def _begin(transcript: Transcript, line: Line, starts: Collection[int], held: Held) -> Iterator[Change]:
    """The changes by which paragraphs begin at these code points of a line."""
    cuts = sorted(at for at in starts if at)
    first, *rest = cut(transcript, line, cuts)
    parts = [replace(first, paragraph=line.paragraph or 0 in starts)]
    parts += (replace(part, paragraph=True) for part in rest)
    return changes_of(transcript, line, parts, cuts, held)
