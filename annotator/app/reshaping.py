"""Where places stand after a step that may split and join lines: what it touches is read as one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.core.align import changed_span
from annotator.core.history import Step
from annotator.core.model import Line


@dataclass(frozen=True, slots=True)
class Reshaping:
    """Lines and what became of them, both in the order of the text.

    A place in them is counted in code points of all their text. `start` is where it changed, up to `old_end` before
    and `new_end` after.
    """

    olds: Sequence[Line]
    news: Sequence[Line]
    start: int
    old_end: int
    new_end: int


def reshapings(step: Step) -> Iterator[Reshaping]:
    """What a step does to the text of lines: line by line, or all at once where lines come or go."""
    nets: dict[int, tuple[Line | None, Line | None]] = {}
    for change in step.changes:
        before = change.before if isinstance(change.before, Line) else None
        after = change.after if isinstance(change.after, Line) else None
        line = after or before
        if line and not (before and after and before.text == after.text):
            nets[line.id] = (nets.get(line.id, (before,))[0], after)
    moved = list(nets.values())
    groups = [[pair] for pair in moved] if all(old and new for old, new in moved) else [moved]
    for group in groups:
        yield _reshaping([old for old, _ in group if old], [new for _, new in group if new])


def _reshaping(olds: Sequence[Line], news: Sequence[Line]) -> Reshaping:
    olds, news = (sorted(lines, key=lambda line: line.order) for lines in (olds, news))
    return Reshaping(olds, news, *changed_span(*("".join(line.text for line in lines) for lines in (olds, news))))


def offsets(lines: Sequence[Line]) -> list[int]:
    """Where each line begins in the text of all."""
    return list(accumulate((len(line.text) for line in lines), initial=0))[:-1]
