"""Two states of the lines side by side: which passages of the talk differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from annotator.core.model import Line
from annotator.core.versions import Snapshot

LINE_END = "\n"
_End = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """What was made of one part of the source, as it stood and as it stands; a line end is a newline.

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


def compare(before: Snapshot, after: Snapshot) -> list[Passage]:
    """The passages that differ, in order. Work for a thread: 10,000 lines take some hundredths of a second."""
    names_before, names_after = _names(before), _names(after)
    found = []
    number = 1
    for olds, news in paired(before.lines, after.lines):
        here = min(number, len(after.lines))
        number += len(news)
        if len(olds) == len(news) == 1 and olds[0].text == news[0].text and olds[0].speaker == news[0].speaker:
            continue  # most are; but for those whose speaker has got another name, as good as nothing differs
        passage = Passage(
            after.lines[here - 1].id,
            here,
            LINE_END.join(line.text for line in olds),
            LINE_END.join(line.text for line in news),
            _speakers(olds, names_before),
            _speakers(news, names_after),
        )
        if passage.differs:
            found.append(passage)
    return found


def _names(snapshot: Snapshot) -> dict[int | None, str]:
    return {speaker.id: speaker.name for speaker in snapshot.speakers}


def _speakers(lines: Sequence[Line], names: dict[int | None, str]) -> tuple[str, ...]:
    return tuple(name for name, _ in groupby(names.get(line.speaker, "") for line in lines))


def paired(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Sequence[Line]]]:
    """Both sides, cut where a line ends in either at the same place of the source."""
    ends_before, ends_after = _ends(before), _ends(after)
    old = new = old_start = new_start = 0
    while old < len(before) and new < len(after):
        end = ends_before[old]
        if end != ends_after[new]:
            old, new = old + (end < ends_after[new]), new + (end > ends_after[new])
            continue
        while old < len(before) and ends_before[old] == end:
            old += 1
        while new < len(after) and ends_after[new] == end:
            new += 1
        yield before[old_start:old], after[new_start:new]
        old_start, new_start = old, new
    if old_start < len(before) or new_start < len(after):
        yield before[old_start:], after[new_start:]


def _ends(lines: Sequence[Line]) -> list[_End]:
    """Where in the source each line ends; a line that came from nowhere ends where the one before it does."""
    ends: list[_End] = []
    last: _End = (0, 0)
    for line in lines:
        if line.pieces:
            last = (line.pieces[-1].source, line.pieces[-1].end)
        ends.append(last)
    return ends
