"""The lines as running units: cut lines run on, and each unit knows how it sounds and how usual it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from annotator.core.text import FINAL_MARKS
from annotator.detect.lines import TextLine
from annotator.detect.sound.distance import Places, Track, default_drops
from annotator.detect.sound.phones import BREAK, CODE, UNIT
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.reader import Reader
from annotator.detect.tokens import Unit, UnitKind, units
from annotator.detect.words import Words

_FILLER_SKIP = UNIT // 20
_MARGIN = 12


@dataclass(slots=True)
class Stream:
    """Columns over the units of all lines: readings, the word each hanzi belongs to, and the units wanted."""

    units: list[Unit]
    readings: list[tuple[str, ...]]
    pinyin: list[str]
    word_starts: list[int] = field(default_factory=list)
    word_ends: list[int] = field(default_factory=list)
    wanted: list[bool] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class UnitTrack:
    """A track of phones, and which unit starts or ends at a position (-1: none)."""

    track: Track
    starts: Places
    ends: Places


def build_stream(lines: Sequence[TextLine], only: Collection[int] | None, reader: Reader, words: Words) -> Stream:
    """The stream of the lines; all of them count as wanted where `only` is None."""
    running: list[Unit] = []
    for number, line in enumerate(lines):
        own = units(line.text, number)
        if line.runs_on and own and own[-1].text in FINAL_MARKS:
            own.pop()
        elif own:
            own.append(Unit(UnitKind.BREAK, "", number, len(line.text), len(line.text)))
        running += own
    stream = Stream(running, [()] * len(running), [""] * len(running))
    stream.wanted = [only is None or lines[unit.line].id in only for unit in running]
    stream.word_starts = list(range(len(running)))
    stream.word_ends = [at + 1 for at in stream.word_starts]
    near = _near(stream.wanted)
    for first, last in _runs(running):
        if near[first] or near[last - 1]:
            _read_hanzi(stream, first, last, words)
    for at, unit in enumerate(running):
        if near[at]:
            stream.readings[at] = reader.readings(unit, stream.pinyin[at])
    return stream


def _near(wanted: Sequence[bool]) -> list[bool]:
    """Which units are wanted or stand so near to a wanted one that a term may span both."""
    flags = np.concatenate(([0], np.cumsum(wanted)))
    at = np.arange(len(wanted))
    high, low = (at + _MARGIN + 1).clip(max=len(wanted)), (at - _MARGIN).clip(min=0)
    return list(flags[high] > flags[low])


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
        near = _near([bool(other) for other in others])
        made.append(_track(stream, [b or a for a, b in zip(chosen, others, strict=True)], near))
    return made


def _track(stream: Stream, said: Sequence[str], included: Sequence[bool]) -> UnitTrack:
    phones: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    fillers: list[bool] = []

    def add(codes: Sequence[int], unit: int, *, filler: bool) -> None:
        phones.extend(codes)
        starts.extend([unit] + [-1] * (len(codes) - 1))
        ends.extend([-1] * (len(codes) - 1) + [unit])
        fillers.extend([filler] * len(codes))

    for at, unit in enumerate(stream.units):
        if said[at] and included[at]:
            add([CODE[sound] for sound in said[at]], at, filler=unit.filler)
        elif unit.kind is not UnitKind.LIGHT and phones and phones[-1] != BREAK:
            add([BREAK], -1, filler=False)
    add([BREAK], -1, filler=False)
    codes = np.array(phones, dtype=np.uint8)
    skips = np.where(fillers, np.int16(_FILLER_SKIP), default_drops(codes))
    return UnitTrack(Track(codes, skips), np.array(starts), np.array(ends))
