"""The lines as running units: cut lines run on, and each unit knows how it sounds and what word it is part of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from annotator.core.text import FILLERS, FINAL_MARKS, PARTICLES
from annotator.detect.lines import TextLine
from annotator.detect.sound.phones import BREAK, CODE, drop_costs
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.search import Track, make_track
from annotator.detect.sound.trie import Places
from annotator.detect.tokens import Unit, UnitKind, units
from annotator.detect.words import Words

_MARGIN = 12
_NEIGHBOURS = 3


@dataclass(slots=True)
class Stream:
    """Columns over the units of the lines: line number, readings, pinyin, the word around each hanzi, wanted or not."""

    texts: Sequence[str]
    units: list[Unit]
    lines: list[int]
    readings: list[tuple[str, ...]]
    pinyin: list[str]
    word_starts: list[int]
    word_ends: list[int]
    wanted: list[bool]

    def stands_alone(self, at: int) -> bool:
        """Whether the unit is no part of a longer word."""
        return self.word_ends[at] - self.word_starts[at] == 1

    def hesitates(self, at: int) -> bool:
        """Whether the unit is a sound of hesitation."""
        return self.units[at].text in FILLERS and self.stands_alone(at)

    def may_start(self, at: int) -> bool:
        """Whether a mishearing may start with the unit: no particle, unless it begins a longer word."""
        return self.units[at].text not in PARTICLES or (self.word_starts[at] == at and not self.stands_alone(at))

    def may_end(self, at: int) -> bool:
        """Whether a mishearing may end with the unit: no particle, unless it ends a longer word."""
        return self.units[at].text not in PARTICLES or (self.word_ends[at] == at + 1 and not self.stands_alone(at))

    def surface(self, first: int, last: int) -> str:
        """The text of the units from `first` to `last` as it stands, lines run together."""
        start, end = self.units[first], self.units[last]
        if self.lines[first] == self.lines[last]:
            return self.texts[self.lines[first]][start.start : end.end]
        return "".join(unit.text for unit in self.units[first : last + 1])


@dataclass(frozen=True, slots=True)
class UnitTrack:
    """A track of phones without hesitations, and which unit starts or ends with each phone (-1: none)."""

    track: Track
    starts: Places
    ends: Places


def build_stream(lines: Sequence[TextLine], only: Collection[int] | None, reader: Reader, words: Words) -> Stream:
    """The stream of the lines; where `only` is given, of the lines with these ids and their neighbours."""
    wanted_lines = [only is None or line.id in only for line in lines]
    near_lines = _near(wanted_lines, _NEIGHBOURS)
    running: list[Unit] = []
    numbers: list[int] = []
    for number, line in enumerate(lines):
        if near_lines[number]:
            own = _units_of(line)
            running += own
            numbers += [number] * len(own)
    count = len(running)
    wanted = [wanted_lines[number] for number in numbers]
    places = list(range(count))
    stream = Stream(
        texts=[line.text for line in lines],
        units=running,
        lines=numbers,
        readings=[()] * count,
        pinyin=[""] * count,
        word_starts=places,
        word_ends=[at + 1 for at in places],
        wanted=wanted,
    )
    _read(stream, reader, words)
    return stream


def _units_of(line: TextLine) -> list[Unit]:
    found = units(line.text)
    if line.runs_on and found and found[-1].text in FINAL_MARKS:
        return found[:-1]
    return [*found, Unit(UnitKind.BREAK, "", len(line.text), len(line.text))]


def _near(wanted: Sequence[bool], margin: int) -> list[bool]:
    """Which places are wanted or at most `margin` places from a wanted one."""
    before = np.concatenate(([0], np.cumsum(wanted)))
    at = np.arange(len(wanted))
    high, low = (at + margin + 1).clip(max=len(wanted)), (at - margin).clip(min=0)
    return [bool(flag) for flag in before[high] > before[low]]


def _read(stream: Stream, reader: Reader, words: Words) -> None:
    near = _near(stream.wanted, _MARGIN)
    for first, last in _runs(stream.units):
        if any(near[first:last]):
            _read_hanzi(stream, first, last, words)
    for at, unit in enumerate(stream.units):
        if near[at]:
            stream.readings[at] = reader.readings(unit, stream.pinyin[at])


def _runs(running: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Stretches of hanzi."""
    at = 0
    for is_han, group in groupby(running, key=lambda unit: unit.kind is UnitKind.HAN):
        count = sum(1 for _ in group)
        if is_han:
            yield at, at + count
        at += count


def _read_hanzi(stream: Stream, first: int, last: int, words: Words) -> None:
    text = "".join(unit.text for unit in stream.units[first:last])
    for start, end in words.split(text):
        for at, syllable in zip(range(first + start, first + end), pinyin_of(text[start:end]), strict=True):
            stream.pinyin[at] = syllable
            stream.word_starts[at] = first + start
            stream.word_ends[at] = first + end


def tracks(stream: Stream) -> list[UnitTrack]:
    """The stream said in its likeliest way, and in the other way wherever a unit has one."""
    chosen = [readings[0] if readings else "" for readings in stream.readings]
    others = [readings[1] if len(readings) > 1 else "" for readings in stream.readings]
    made = [_track(stream, chosen, [True] * len(chosen))]
    if any(others):
        near = _near([bool(other) for other in others], _MARGIN)
        made.append(_track(stream, [b or a for a, b in zip(chosen, others, strict=True)], near))
    return made


def _track(stream: Stream, said: Sequence[str], included: Sequence[bool]) -> UnitTrack:
    phones: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, unit in enumerate(stream.units):
        if said[at] and included[at]:
            if not stream.hesitates(at):
                inner = [-1] * (len(said[at]) - 1)
                phones += [CODE[sound] for sound in said[at]]
                starts += [at if stream.may_start(at) else -1, *inner]
                ends += [*inner, at if stream.may_end(at) else -1]
        elif unit.kind is not UnitKind.LIGHT and phones and phones[-1] != BREAK:
            phones.append(BREAK)
            starts.append(-1)
            ends.append(-1)
    codes = np.array(phones, dtype=np.uint8)
    firsts, lasts = np.array(starts, dtype=np.int64), np.array(ends, dtype=np.int64)
    skips = drop_costs()[codes]
    return UnitTrack(
        make_track(codes, skips, np.flatnonzero(firsts >= 0), np.flatnonzero(lasts >= 0) + 1), firsts, lasts
    )
