"""Two states of the lines side by side: which stretches of the talk differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.core.model import Line
from annotator.core.versions import Snapshot

LINE_END = "\n"
_End = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that came from the same stretch of the source, as they stood and as they stand; a line end is a newline.

    `line_id` is the first of them now and `number` its number, from 1. Speakers are named in the order of the lines,
    nobody by an empty name.
    """

    line_id: int
    number: int
    before: str
    after: str
    speakers_before: tuple[str, ...]
    speakers_after: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether anything differs: text, line ends or speakers."""
        return self.before != self.after or self.speakers_before != self.speakers_after

    @property
    def text_differs(self) -> bool:
        """Whether the text differs, wherever its lines end."""
        return self.before.replace(LINE_END, "") != self.after.replace(LINE_END, "")


def compare(before: Snapshot, after: Snapshot) -> list[Stretch]:
    """The stretches that differ, in order. Work for a thread: 10,000 lines take some hundredths of a second."""
    return [stretch for stretch in stretches(before, after) if stretch.differs]


def stretches(before: Snapshot, after: Snapshot) -> Iterator[Stretch]:
    """All of the talk in the shortest stretches at whose ends lines end in both."""
    names_before, names_after = _names(before), _names(after)
    number = 1
    for olds, news in _paired(before.lines, after.lines):
        yield Stretch(
            after.lines[min(number, len(after.lines)) - 1].id,
            min(number, len(after.lines)),
            LINE_END.join(line.text for line in olds),
            LINE_END.join(line.text for line in news),
            _speakers(olds, names_before),
            _speakers(news, names_after),
        )
        number += len(news)


def _names(snapshot: Snapshot) -> dict[int | None, str]:
    return {speaker.id: speaker.name for speaker in snapshot.speakers}


def _speakers(lines: Sequence[Line], names: dict[int | None, str]) -> tuple[str, ...]:
    return tuple(name for name, _ in groupby(names.get(line.speaker, "") for line in lines))


def _paired(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Sequence[Line]]]:
    """Both sides cut where a line ends in either at the same place of the source."""
    ends_before, ends_after = _ends(before), _ends(after)
    old = new = 0
    for end in sorted(set(ends_before) & set(ends_after)):
        old_start, new_start = old, new
        while old < len(before) and ends_before[old] <= end:
            old += 1
        while new < len(after) and ends_after[new] <= end:
            new += 1
        yield before[old_start:old], after[new_start:new]
    if old < len(before) or new < len(after):
        yield before[old:], after[new:]


def _ends(lines: Sequence[Line]) -> list[_End]:
    """Where in the source each line ends; a line that came from nowhere ends where the one before it does."""
    ends: list[_End] = []
    last: _End = (0, 0)
    for line in lines:
        if line.pieces:
            last = max(last, (line.pieces[-1].source, line.pieces[-1].end))
        ends.append(last)
    return ends
