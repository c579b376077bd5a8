"""A line cut into several at once: the parts, and the changes that put them in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.core.edits import decisions_moved, halves
from annotator.core.history import Caret, Change
from annotator.core.model import Decision, Line
from annotator.core.transcript import Transcript

Held = dict[int, list[Decision]]


def held_by_line(transcript: Transcript) -> Held:
    """The decisions at single places, by line."""
    held: Held = defaultdict(list)
    for decision in transcript.decisions.values():
        if decision.line_id is not None:
            held[decision.line_id].append(decision)
    return held


def cut(transcript: Transcript, line: Line, cuts: Iterable[int]) -> list[Line]:
    """The lines that a line becomes when it is split before these code points, which must all be inside it."""
    parts, offset = [line], 0
    for at in cuts:
        parts[-1:] = halves(transcript, parts[-1], at - offset, of=line.id)
        offset = at
    return parts


def changes_of(
    transcript: Transcript, line: Line, parts: Sequence[Line], cuts: Sequence[int], held: Held
) -> Iterator[Change]:
    """The changes that put these parts in the place of a line; decisions follow their text, the last ones first."""
    if parts[0] != line:
        yield Change(line, parts[0])
    yield from (Change(None, part) for part in parts[1:])
    here = held.get(line.id, []) if cuts else []
    for part, at in zip(reversed(parts[1:]), reversed(cuts), strict=True):
        moved = list(decisions_moved(transcript, line.id, part.id, -at, here))
        yield from moved
        after = {change.before: change.after for change in moved}
        standing = (after.get(decision, decision) for decision in here)
        here = [decision for decision in standing if isinstance(decision, Decision)]


def caret_after(here: Caret, changes: Iterable[Change]) -> Caret:
    """Where a place stands once the changes are made."""
    parts = [change.after for change in changes if isinstance(change.after, Line)]
    first = next((at for at, part in enumerate(parts) if part.id == here.line_id), len(parts))
    offset = 0
    for part in parts[first:]:
        if here.offset < offset + len(part.text):
            return Caret(part.id, here.offset - offset)
        offset += len(part.text)
    return here
