"""The lines as running units: cut lines run on, and each unit knows how it sounds and what word it is part of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from annotator.detect.lines import TextLine
from annotator.detect.reading import Facts, Figures, Flags, LineReader, Reading
from annotator.detect.sound.phones import ALL, BREAK, CODE, drop_costs
from annotator.detect.sound.search import Track, make_track
from annotator.detect.sound.trie import Places
from annotator.detect.tokens import Unit, UnitKind

MARGIN = 12  # units: no stretch is sought that reaches further beyond what is wanted
_ENOUGH = 40  # characters
_BREAK = "|"
_CODES = {ord(phone): CODE[phone] for phone in ALL} | {ord(_BREAK): BREAK}


class Stream:
    """The units of some lines, columns as in Reading; `lines` holds the number of the line of each unit, `ids` its id.

    `texts` are all lines of the transcript, also those that are not read. `wanted` tells which units are asked for,
    `wanted_ids` on which lines they are.
    """

    def __init__(
        self, lines: Sequence[TextLine], numbers: Sequence[int], readings: Sequence[Reading], wanted: Flags
    ) -> None:
        self.texts = [line.text for line in lines]
        ids = np.array([lines[number].id for number in numbers], dtype=np.int64)
        self.wanted_ids = frozenset(ids[wanted].tolist())
        self.units: list[Unit] = list(chain.from_iterable(reading.units for reading in readings))
        self.pinyin: list[str] = list(chain.from_iterable(reading.pinyin for reading in readings))
        self.said: list[str] = list(chain.from_iterable(reading.said for reading in readings))
        self.others: list[str] = list(chain.from_iterable(reading.others for reading in readings))
        self.written: list[str] = list(chain.from_iterable(reading.written for reading in readings))
        self.words: list[str] = list(chain.from_iterable(reading.words for reading in readings))
        counts = [len(reading.units) for reading in readings]
        self.line_of = np.repeat(np.array(numbers, dtype=np.int64), counts)
        self.lines: list[int] = self.line_of.tolist()
        self.ids = np.repeat(ids, counts)
        self.wanted = np.repeat(wanted, counts)
        self.kinds: Places = _joined([reading.kinds for reading in readings])
        at = np.arange(len(self.units))
        before = _joined([reading.before for reading in readings])
        self.lengths: Places = _joined([reading.lengths for reading in readings])
        self.word_starts = at - before
        self.word_ends = self.word_starts + self.lengths
        self.known = _joined([reading.known for reading in readings]).astype(bool)
        self.word_costs: Figures = _joined([reading.word_costs for reading in readings])
        self.costs: Figures = _joined([reading.costs for reading in readings])
        self.talk: Figures = _joined([reading.talk for reading in readings])
        self.in_writing = np.repeat(np.array([reading.in_writing for reading in readings], dtype=bool), counts)
        empty = np.zeros((0, len(Facts._fields)))
        self._facts = np.concatenate([empty, *(reading.facts for reading in readings)])
        particle = self.flag("particle")
        self.hesitates = self.flag("filler") & (self.lengths == 1)
        self.may_start = ~particle | ((before == 0) & (self.lengths > 1))
        self.may_end = ~particle | ((self.word_ends == at + 1) & (self.lengths > 1))

    def fact(self, name: str) -> Figures:
        """One column of the facts."""
        return np.asarray(self._facts[:, Facts._fields.index(name)])

    def flag(self, name: str) -> Flags:
        """One column of the facts that is yes or no."""
        return self.fact(name) > 0

    def heard(self, first: int, stop: int) -> list[tuple[object, ...]]:
        """All that the search hears of some units, one by one."""
        some = slice(first, stop)
        texts = [unit.text for unit in self.units[some]]
        columns = (self.hesitates, self.may_start, self.may_end, self.kinds)
        return list(zip(texts, self.said[some], self.others[some], *(x[some].tolist() for x in columns), strict=True))

    def surface(self, first: int, last: int) -> str:
        """The text of the units from `first` to `last` as it stands, lines run together."""
        start, end = self.units[first], self.units[last]
        if self.lines[first] == self.lines[last]:
            return self.texts[self.lines[first]][start.start : end.end]
        return "".join(unit.text for unit in self.units[first : last + 1])


@dataclass(frozen=True, slots=True)
class UnitTrack:
    """A track of phones without hesitations, and which unit each phone belongs to (-1 for breaks)."""

    track: Track
    units: Places


def build_stream(lines: Sequence[TextLine], only: Collection[int] | None, reader: LineReader) -> Stream:
    """The stream of the lines; where `only` is given, of the lines with these ids and their neighbours."""
    wanted = np.array([only is None or line.id in only for line in lines], dtype=bool)
    numbers = sorted({near for number in np.flatnonzero(wanted).tolist() for near in _with_neighbours(lines, number)})
    readings = [reader.read(lines[number].text, lines[number].runs_on) for number in numbers]
    return Stream(lines, numbers, readings, wanted[numbers])


def _with_neighbours(lines: Sequence[TextLine], number: int) -> Iterator[int]:
    """The number of a line and those of lines before and behind it, until enough text is read."""
    yield number
    for step in (-1, 1):
        near, left = number + step, _ENOUGH
        while 0 <= near < len(lines) and left > 0:
            yield near
            left -= max(1, len(lines[near].text))
            near += step


def unit_track(stream: Stream, wanted: Flags) -> UnitTrack:
    """What is around the wanted units in its likeliest way, and behind that in the other way where a unit has one."""
    wanted = _near(wanted, MARGIN)
    other = wanted & np.array([bool(said) for said in stream.others], dtype=bool)
    second = [b or a for a, b in zip(stream.said, stream.others, strict=True)]
    near = np.flatnonzero(wanted & _near(other, MARGIN)) if other.any() else np.zeros(0, dtype=np.int64)
    return _track(stream, (stream.said, np.flatnonzero(wanted)), (second, near))


def _track(stream: Stream, *ways: tuple[Sequence[str], Places]) -> UnitTrack:
    """The units of each way as phones; a break stands for what is silent, and wherever units are left out."""
    parts: list[str] = []
    owners: list[int] = []
    silent = (stream.kinds != UnitKind.LIGHT) & ~stream.hesitates
    for said, chosen in ways:
        gaps = np.diff(chosen, prepend=-2) > 1
        for at, gap in zip(chosen.tolist(), gaps.tolist(), strict=True):
            if gap:
                parts.append(_BREAK)
                owners.append(-1)
            if said[at] and not stream.hesitates[at]:
                parts.append(said[at])
                owners.append(at)
            elif silent[at]:
                parts.append(_BREAK)
                owners.append(-1)
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    codes = np.frombuffer("".join(parts).translate(_CODES).encode("latin-1"), dtype=np.uint8)
    units = np.array(owners, dtype=np.int64)
    ends = np.cumsum(lengths)
    starts = ends - lengths
    spoken = units >= 0
    track = make_track(
        codes,
        drop_costs()[codes],
        starts[spoken & stream.may_start[units]],
        ends[spoken & stream.may_end[units]],
    )
    return UnitTrack(track, np.repeat(units, lengths))


def _joined(columns: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate(columns) if columns else np.zeros(0)


def _near(wanted: Flags, margin: int) -> Flags:
    """Which places are wanted or at most `margin` places from a wanted one."""
    before = np.concatenate(([0], np.cumsum(wanted)))
    at = np.arange(len(wanted))
    high, low = (at + margin + 1).clip(max=len(wanted)), (at - margin).clip(min=0)
    return np.asarray(before[high] > before[low])
