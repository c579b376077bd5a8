"""Within what a search looks: the whole transcript, what is not read, one speaker, or what was selected."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from annotator.app.reshaping import Reshaping, offsets, reshapings
from annotator.core.history import Caret, Step
from annotator.core.model import Line, LineKind, LineState

Part = tuple[int, int]
Within = Callable[[Line], Part | None]
"""The part of a line to search, start and end in code points; None where nothing of it is."""


def everything(line: Line) -> Part | None:
    """All that is talk or a heading; what names a figure is no text to be corrected."""
    return None if line.kind is LineKind.FIGURE else (0, len(line.text))


def unread(line: Line) -> Part | None:
    """The lines that are not read yet."""
    return None if line.state is LineState.READ else everything(line)


def spoken_by(speaker: int | None) -> Within:
    """The lines of one speaker, by id; None: the lines of nobody."""
    return lambda line: everything(line) if line.speaker == speaker and line.kind is LineKind.TEXT else None


class Selected:
    """What stood selected from one place to another; the borders move along as lines are edited, split and joined.

    `order` gives the order key of a line by its id, None where the line is gone; with a border gone nothing is within.
    """

    def __init__(self, first: Caret, last: Caret, order: Callable[[int], str | None]) -> None:
        self._first = first
        self._last = last
        self._order = order

    def __call__(self, line: Line) -> Part | None:
        """The part of a line that is within."""
        return self.fixed()(line)

    def fixed(self) -> Within:
        """The same as it stands now, whatever is edited later."""
        first, last = self._first, self._last
        above, below = self._order(first.line_id), self._order(last.line_id)

        def part(line: Line) -> Part | None:
            if above is None or below is None or not above <= line.order <= below:
                return None
            start = first.offset if line.id == first.line_id else 0
            end = last.offset if line.id == last.line_id else len(line.text)
            return (start, min(end, len(line.text))) if everything(line) and start < end else None

        return part

    def follow(self, step: Step) -> None:
        """Move the borders along with a step."""
        for reshaping in reshapings(step):
            self._first = _moved(self._first, reshaping, outwards=False)
            self._last = _moved(self._last, reshaping, outwards=True)


def fixed(within: Within) -> Within:
    """What tells the same of lines as they stand now, and reads nothing else: for work in another thread."""
    return within.fixed() if isinstance(within, Selected) else within


def _moved(border: Caret, done: Reshaping, *, outwards: bool) -> Caret:
    """Where a border stands now; one that stood in what was changed takes all of that within.

    Where a line ends at it, it stays on the side of what is selected. `outwards`: it is the end of that.
    """
    begun = dict(zip((line.id for line in done.olds), offsets(done.olds), strict=True))
    if border.line_id not in begun or not done.news:
        return border
    at = begun[border.line_id] + border.offset
    if at >= done.old_end and (outwards or at > done.start):
        at += done.new_end - done.old_end
    elif at > done.start or (outwards and at == done.start):
        at = done.new_end if outwards else done.start
    begins = offsets(done.news)
    row = max(0, (bisect_left if outwards else bisect_right)(begins, at) - 1)
    return Caret(done.news[row].id, at - begins[row])
