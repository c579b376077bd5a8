"""Finds the places of a transcript that sound like what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from annotator.core.model import Category, Term
from annotator.detect.lines import TextLine
from annotator.detect.script import simplified
from annotator.detect.sound.phones import drop_costs, encode
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.search import find
from annotator.detect.sound.trie import Patterns, Places, levels_of, patterns_of
from annotator.detect.spelling import SpellingIndex
from annotator.detect.stream import Stream, unit_track
from annotator.detect.terms import Figures, Flags
from annotator.detect.typed import typed_sounds

_LONGEST = 100
_FEWEST_PHONES, _MOST_PHONES = 2, 60
_SHARES = ((3, 0.3), (5, 0.41), (7, 0.45), (_MOST_PHONES, 0.5))  # wider than those of the index: somebody looks on


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a line that sounds like what was typed; `share` is how far off it is, 0 for the same.

    A place across a cut has one part a line; the parts have the id of the first line as their `group`.
    """

    line_id: int
    start: int
    end: int
    text: str
    share: float
    group: int | None = None


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Columns: first and last unit, the share, and whether it is written as typed."""

    firsts: Places
    lasts: Places
    shares: Figures
    written: Flags


def sounding_like(
    lines: Sequence[TextLine], stream: Stream, typed: str, reader: Reader, *, wider: float = 1.0
) -> list[Place]:
    """The places that sound or are written like what is typed, nearest first, then in the order of the text.

    `stream` is that of the `lines`. Places do not overlap; the nearer keeps the ground. `wider` scales how far off a
    place may be. A typed text without a letter, hanzi or figure finds nothing, nor does one of over 100 code points.
    """
    typed = typed.strip()
    if not typed or len(typed) > _LONGEST:
        return []
    chosen = _apart(_stretches(stream, typed, reader, wider), len(stream.units))
    return [part for first, last, share in chosen for part in _parts(lines, stream, first, last, share)]


def _stretches(stream: Stream, typed: str, reader: Reader, wider: float) -> _Stretches:
    written = SpellingIndex([Term(simplified(typed), Category.WORD)]).find(stream)
    patterns = _patterns(typed_sounds(typed, reader), wider)
    track = unit_track(stream, stream.wanted)
    hits = find(patterns, levels_of(patterns), track.track)
    return _Stretches(
        np.concatenate((np.array([place.first for place in written], dtype=np.int64), track.units[hits.starts])),
        np.concatenate((np.array([place.last for place in written], dtype=np.int64), track.units[hits.stops - 1])),
        np.concatenate((np.zeros(len(written)), hits.costs / patterns.wholes[hits.patterns])),
        np.arange(len(written) + len(hits.costs)) < len(written),
    )


def _patterns(sounds: Sequence[str], wider: float) -> Patterns:
    sounds = [said for said in sounds if _FEWEST_PHONES <= len(said) <= _MOST_PHONES]
    phones = [encode(said) for said in sounds]
    shares = [next(share for longest, share in _SHARES if len(said) <= longest) for said in sounds]
    return patterns_of(phones, [drop_costs()[said] for said in phones], [share * wider for share in shares])


def _apart(found: _Stretches, count: int) -> Iterator[tuple[int, int, float]]:
    """The nearest of stretches that overlap: first unit, last unit, share."""
    taken = bytearray(count)
    order = np.lexsort((found.lasts, found.firsts, ~found.written, found.shares))
    columns = (found.firsts[order].tolist(), found.lasts[order].tolist(), found.shares[order].tolist())
    for first, last, share in zip(*columns, strict=True):
        if not any(taken[first : last + 1]):
            taken[first : last + 1] = b"\1" * (last + 1 - first)
            yield first, last, share


def _parts(lines: Sequence[TextLine], stream: Stream, first: int, last: int, share: float) -> list[Place]:
    parts = []
    for number, group in groupby(range(first, last + 1), key=lambda at: stream.lines[at]):
        said = [stream.units[at] for at in group if stream.units[at].sounds]
        if said:
            parts.append((lines[number], said[0].start, said[-1].end))
    group_id = parts[0][0].id if len(parts) > 1 else None
    return [Place(line.id, start, end, line.text[start:end], share, group_id) for line, start, end in parts]
