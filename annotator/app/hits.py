"""What a query finds in the transcript, line by line, and what of it is ticked to be replaced."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from annotator.app.query import LineHits, SearchLine
from annotator.app.within import Part
from annotator.core.model import Line
from annotator.core.replacing import Replacement
from annotator.core.transcript import Transcript


class HitRow(NamedTuple):
    """One hit with the text of its line as it was searched. `instead` is None where the same stands there already."""

    line_id: int
    text: str
    start: int
    end: int
    instead: str | None
    ticked: bool


class Hits:
    """All hits, as rows in the order of the text. A row is made when it is asked for, as there may be very many.

    So many are `changing` something, where another text would stand, and of these so many are `ticked`.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._held: dict[int, LineHits] = {}
        self._arrange()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, row: int) -> HitRow:
        line, number = self._at(row)
        start, end, instead = line.hits[number]
        ticked = instead is not None and start not in line.unticked
        return HitRow(line.line_id, line.text, start, end, instead, ticked)

    def _at(self, row: int) -> tuple[LineHits, int]:
        at = bisect_right(self._ends, row)
        return self._lines[at], row - (self._ends[at - 1] if at else 0)

    def unticked(self) -> dict[int, LineHits]:
        """The lines of which hits are unticked, by id."""
        return {line_id: line for line_id, line in self._held.items() if line.unticked}

    def take(self, found: Iterable[LineHits]) -> None:
        """Hold what was found, and nothing else."""
        self._held = {line.line_id: line for line in found}
        self._arrange()

    def renew(self, line_ids: Iterable[int], found: Iterable[LineHits] = ()) -> None:
        """Hold of these lines what was found now, and nothing of what was held of them."""
        for line_id in line_ids:
            self._held.pop(line_id, None)
        self._held.update((line.line_id, line) for line in found)
        self._arrange()

    def _arrange(self) -> None:
        lines = self._transcript.lines if self._held else ()
        self._lines = [self._held[line.id] for line in lines if line.id in self._held]
        self._ends = list(accumulate(len(line.hits) for line in self._lines))
        self.changing = sum(line.changing for line in self._lines)
        self.ticked = self.changing - sum(len(line.unticked) for line in self._lines)

    def toggle(self, row: int) -> None:
        """Tick a hit, or untick it where it is ticked."""
        line, number = self._at(row)
        start, _, instead = line.hits[number]
        if instead is not None:
            self.renew([line.line_id], [line._replace(unticked=line.unticked ^ {start})])

    def tick_all(self, *, on: bool) -> None:
        """Tick all hits, or none."""
        self.take([line._replace(unticked=frozenset() if on else _changing(line)) for line in self._lines])

    def row_from(self, index: int, at: int) -> int:
        """The first row that begins at or behind a place: the line's position, from 0, and a code point in it."""
        number = bisect_left(self._lines, index, key=self._index)
        row = self._ends[number - 1] if number else 0
        if number < len(self._lines) and self._index(self._lines[number]) == index:
            row += sum(start < at for start, _, _ in self._lines[number].hits)
        return row

    def _index(self, line: LineHits) -> int:
        return self._transcript.index(line.line_id)

    def replacements(self) -> dict[int, list[Replacement]]:
        """What is ticked and stands where it was found, by line, as it is to be replaced."""
        return {
            line.line_id: [
                (start, end, instead)
                for start, end, instead in line.hits
                if instead is not None and start not in line.unticked
            ]
            for line in self._lines
            if line.line_id in self._transcript and self._transcript.line(line.line_id).text == line.text
        }


def to_search(line: Line, part: Part, before: LineHits | None = None) -> SearchLine:
    """A line as it is to be searched, so that what was unticked before stays so."""
    if before is None:
        return SearchLine(line.id, line.text, *part)
    return SearchLine(line.id, line.text, *part, before.text, tuple(before.unticked))


def _changing(line: LineHits) -> frozenset[int]:
    return frozenset(start for start, _, instead in line.hits if instead is not None)
