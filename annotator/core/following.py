"""How the marks of unclear and of kept places go along with the text: through edits, splits and joins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeGuard

from annotator.core.align import common_prefix, differences
from annotator.core.history import Change, Step
from annotator.core.model import Decision, DecisionKind, Line
from annotator.core.transcript import Transcript
from annotator.core.unclear import Stretch, stretch_of

_MARKS = (DecisionKind.UNCLEAR, DecisionKind.KEPT)
_PUT_RIGHT = (DecisionKind.TAKEN, DecisionKind.CORRECTED)


def is_mark(value: object) -> TypeGuard[Decision]:
    """Whether this stands on a stretch of a text and goes along with it."""
    return isinstance(value, Decision) and value.kind in _MARKS


def carried(stretch: Stretch, old: str, new: str) -> Stretch:
    """Where a stretch of a text (code points) stands after an edit. What is typed at its ends stays outside."""
    start, end = first, last = stretch
    longer = len(new) - len(old)
    if end <= common_prefix(old, new):
        return stretch
    if len(old) - start <= common_prefix(old[::-1], new[::-1]):
        return start + longer, end + longer
    for old_from, old_to, new_from, new_to in differences(old, new):
        covers = old_from <= start and end <= old_to
        if old_to <= start:
            first = start + new_to - old_to
        elif old_from <= start:
            first = min(new_from + start - old_from, new_to) if covers or old_from == start else new_to
        if old_to <= end and old_from < end:
            last = end + new_to - old_to
        elif old_from < end:
            last = min(new_from + end - old_from, new_to) if covers else new_from
    return first, max(first, last)


def cut_mark(transcript: Transcript, mark: Decision, at: int, right: int) -> Iterator[Change]:
    """What becomes of a mark where its line is split at `at`: one across it becomes two, one on line `right`."""
    text = transcript.line(mark.line_id or 0).text
    start, end = stretch_of(mark, text)
    if is_mark(mark) and start < at < end and text[start:end] == mark.heard:
        yield Change(mark, replace(mark, heard=text[start:at], start=start))
        yield Change(None, replace(mark, id=transcript.new_id(), heard=text[at:end], line_id=right, start=0))


def sewn_marks(transcript: Transcript, upper: Line, lower: Line, text: str) -> Iterator[Change]:
    """What becomes of the marks on both sides of the seam of a join, once those of the lower line have moved.

    Two that say the same become one, as before a split. `text` is that of both lines.
    """
    seam = len(text) - len(lower.text)
    rights = _marks(transcript, lower.id)
    for left in _marks(transcript, upper.id):
        for right in rights:
            start, end = stretch_of(left, upper.text)
            first, last = stretch_of(right, lower.text)
            alike = (left.kind, left.note, left.guesses) == (right.kind, right.note, right.guesses)
            if alike and start < end and first < last and not text[end : seam + first].strip():
                yield Change(left, replace(left, heard=text[start : seam + last], start=start))
                yield Change(replace(right, line_id=upper.id, start=right.start + seam), None)
                rights.remove(right)  # kept places may lie within each other: each goes with one
                break


def _marks(transcript: Transcript, line_id: int) -> list[Decision]:
    return [mark for mark in transcript.decisions.values() if mark.line_id == line_id and is_mark(mark)]


def followed(transcript: Transcript, step: Step) -> Step:
    """The step, with what it does to marks that it knows nothing of: they go along with the text of their lines.

    A mark goes where its text goes, and where it was put right.
    """
    texts = _texts(step.changes)
    if not texts:
        return step
    made = {side.id: side for change in step.changes if isinstance(side := change.after or change.before, Decision)}
    gone = {c.before.id for c in step.changes if isinstance(c.before, Decision) and c.after is None}
    right = [decision for decision in made.values() if decision.kind in _PUT_RIGHT]
    extra = []
    for mark in transcript.decisions.values():
        old, new = texts.get(mark.line_id or 0, ("", ""))
        if old == new or not is_mark(mark) or mark.id in gone:
            continue
        after = made.get(mark.id, mark)
        moved_well = after.line_id != mark.line_id or new.startswith(after.heard, after.start)
        better = after if mark.id in made and moved_well else _after(mark, old, new, right)
        extra += [Change(after, better)] if better != after else []
    return replace(step, changes=(*step.changes, *extra)) if extra else step


def _texts(changes: Iterable[Change]) -> Mapping[int, tuple[str, str]]:
    """The lines whose text changes, with their text before and after; a line that goes ends with none."""
    texts: dict[int, tuple[str, str]] = {}
    for change in changes:
        if isinstance(change.before, Line):
            old = texts[change.before.id][0] if change.before.id in texts else change.before.text
            texts[change.before.id] = old, change.after.text if isinstance(change.after, Line) else ""
    return {line_id: (old, new) for line_id, (old, new) in texts.items() if old != new}


def _after(mark: Decision, old: str, new: str, put_right: Iterable[Decision]) -> Decision | None:
    start, end = stretch_of(mark, old)
    for decision in put_right:
        if decision.line_id == mark.line_id and decision.start <= start and end <= decision.start + len(decision.heard):
            return None
    first, last = carried((start, end), old, new)
    if not new[first:last].strip():
        return None
    return replace(mark, start=first, heard=new[first:last] if old[start:end] == mark.heard else mark.heard)
