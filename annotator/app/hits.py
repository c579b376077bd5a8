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


class _Searched(NamedTuple):
    text: str
    found: LineHits


class HitRow(NamedTuple):
    """One hit with the text of its line as it was searched. `instead` is None where the same stands there already."""

    line_id: int
    text: str
    start: int
    end: int
    instead: str | None
    ticked: bool


class Hits:
    """All hits, as rows in the order of the text. A row is made when it is asked for, as there may be very many."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._held: dict[int, _Searched] = {}
        self._lines: list[_Searched] = []
        self._ends: list[int] = []

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, row: int) -> HitRow:
        (text, found), number = self._at(row)
        start, end, instead = found.hits[number]
        return HitRow(found.line_id, text, start, end, instead, instead is not None and start not in found.unticked)

    def _at(self, row: int) -> tuple[_Searched, int]:
        at = bisect_right(self._ends, row)
        return self._lines[at], row - (self._ends[at - 1] if at else 0)

    @property
    def changing(self) -> int:
        """How many hits could be replaced: all but those where the same stands already."""
        return sum(line.found.changing for line in self._lines)

    @property
    def ticked(self) -> int:
        """How many hits are ticked."""
        return self.changing - sum(len(line.found.unticked) for line in self._lines)

    def to_search(self, line: Line, part: Part) -> SearchLine:
        """A line as it is to be searched again, so that what is unticked stays so."""
        held = self._held.get(line.id)
        if held is None or not held.found.unticked:
            return SearchLine(line.id, line.text, *part)
        return SearchLine(line.id, line.text, *part, held.text, tuple(held.found.unticked))

    def clear(self) -> None:
        """Hold nothing."""
        self._held.clear()
        self._arrange()

    def take(self, searched: Iterable[SearchLine], found: Iterable[LineHits], *, anew: bool = False) -> None:
        """Hold what was found in lines that were searched instead of what was held of them; `anew`: of any line."""
        texts = {line.line_id: line.text for line in searched}
        for line_id in tuple(self._held) if anew else texts:
            self._held.pop(line_id, None)
        self._held.update((hits.line_id, _Searched(texts[hits.line_id], hits)) for hits in found)
        self._arrange()

    def drop(self, line_ids: Iterable[int]) -> None:
        """Hold nothing of these lines any more."""
        for line_id in line_ids:
            self._held.pop(line_id, None)
        self._arrange()

    def _arrange(self) -> None:
        lines = self._transcript.lines if self._held else ()
        self._lines = [self._held[line.id] for line in lines if line.id in self._held]
        self._ends = list(accumulate(len(line.found.hits) for line in self._lines))

    def toggle(self, row: int) -> None:
        """Tick a hit, or untick it where it is ticked."""
        line, number = self._at(row)
        start, _, instead = line.found.hits[number]
        if instead is not None:
            self._untick(line, line.found.unticked ^ {start})
            self._arrange()

    def tick_all(self, *, on: bool) -> None:
        """Tick all hits, or none."""
        for line in self._lines:
            starts = (start for start, _, instead in line.found.hits if instead is not None)
            self._untick(line, frozenset() if on else frozenset(starts))
        self._arrange()

    def _untick(self, line: _Searched, starts: frozenset[int]) -> None:
        self._held[line.found.line_id] = line._replace(found=line.found._replace(unticked=starts))

    def row_from(self, index: int, at: int) -> int:
        """The first row that begins at or behind a place: the line's position, from 0, and a code point in it."""
        number = bisect_left(self._lines, index, key=self._index)
        row = self._ends[number - 1] if number else 0
        if number < len(self._lines) and self._index(self._lines[number]) == index:
            row += sum(start < at for start, _, _ in self._lines[number].found.hits)
        return row

    def _index(self, line: _Searched) -> int:
        return self._transcript.index(line.found.line_id)

    def replacements(self) -> dict[int, list[Replacement]]:
        """What is ticked and stands where it was found, by line, as it is to be replaced."""
        return {
            found.line_id: [
                (start, end, instead)
                for start, end, instead in found.hits
                if instead is not None and start not in found.unticked
            ]
            for text, found in self._lines
            if found.line_id in self._transcript and self._transcript.line(found.line_id).text == text
        }
