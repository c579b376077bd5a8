"""What SRT and WebVTT share: cue times, speaker labels, and cues as lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from annotator.core.errors import BadSubtitle
from annotator.core.model import LineKind, SourceLine
from annotator.core.text import joined

ARROW = "-->"
NO_ARROW = "the arrow --> between start and end time is missing"
_BAD_TIME = "a time is not of the form 00:00:00.000"
_ENDS_EARLY = "the cue ends before it starts"

_TIME = re.compile(r"(?:([0-9]{1,4}):)?([0-5]?[0-9]):([0-5]?[0-9])(?:[.,]([0-9]{1,3}))?")
_GENERIC = r"(?:speaker|spk|说话人|发言人|讲话人)[ _-]?[0-9A-Za-z]{1,3}"
_LABEL = re.compile(
    rf"""\s*(?:
        [\[(（【] ({_GENERIC}) [\])）】] \s* [:：]?        # (SPEAKER_00) text
      | [\[(（【] ([^\[\]()（）【】]{{1,40}}) [\])）】] \s* [:：]
      | ([^\W\d_] [\w·.'’/\ -]{{0,30}}) [:：] (?![0-9/])   # no time of day, no address
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_FEWEST_LABELS = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands in its file: the row (from 1) and its columns there, markup and all.

    The first `label` code points of what can be read there are no part of the text.
    """

    row: int
    start: int
    end: int
    label: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a cue: `row` is the source row (from 1) that it fills verbatim, or None."""

    text: str
    row: int | None = None
    speaker: str | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said between two times in ms."""

    start_ms: int
    end_ms: int
    said: tuple[Said, ...]


def cue_times(text: str, row: int, name: str) -> tuple[int, int]:
    """Start and end in ms of a cue's time line, which may go on after them.

    Raises:
        BadSubtitle: the arrow is missing, a time is malformed, or the end comes first.
    """
    left, arrow, right = text.partition(ARROW)
    if not arrow:
        raise BadSubtitle(path=name, row=row, what=NO_ARROW)
    start, end = _TIME.fullmatch(left.strip()), _TIME.fullmatch((right.split() or [""])[0])
    if not start or not end:
        raise BadSubtitle(path=name, row=row, what=_BAD_TIME)
    times = _milliseconds(start), _milliseconds(end)
    if times[1] < times[0]:
        raise BadSubtitle(path=name, row=row, what=_ENDS_EARLY)
    return times


def _milliseconds(time: re.Match[str]) -> int:
    hours, minutes, seconds, fraction = time.groups(default="")
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))


def clock(ms: int, point: str) -> str:
    """A time in ms as hours, minutes, seconds and, after `point`, milliseconds."""
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def lines_of(cues: Iterable[Cue]) -> list[SourceLine]:
    """One line a cue, or one for each speaker in it. A label is a speaker only where it recurs."""
    lines = []
    for index, (cue, said) in enumerate(_said_in(cues), 1):
        text, row = _run_together(said)
        lines.append(SourceLine(index, text, LineKind.TEXT, row, cue.start_ms, cue.end_ms, said[0].speaker))
    return lines


def spots_of(cues: Iterable[Cue]) -> list[tuple[Spot, ...]]:
    """Where each of the lines that the cues become stands in the file, one spot a row or voice."""
    return [tuple(part.spot for part in said if part.spot) for _, said in _said_in(cues)]


def _said_in(cues: Iterable[Cue]) -> Iterator[tuple[Cue, list[Said]]]:
    """What each line is made of."""
    cues = list(cues)
    labels = Counter(found[0] for cue in cues for said in cue.said if (found := _label(said)))
    speakers = {label for label, count in labels.items() if count >= _FEWEST_LABELS}
    for cue in cues:
        for _, group in groupby(_spoken(cue.said, speakers), key=lambda said: said.speaker):
            said = list(group)
            if any(part.text.strip() for part in said):
                yield cue, said


def _label(said: Said) -> tuple[str, str] | None:
    """The label that the text begins with, and the text after it."""
    found = None if said.speaker else _LABEL.match(said.text)
    return (found[found.lastindex or 0].strip(), said.text[found.end() :]) if found else None


def _spoken(parts: Iterable[Said], speakers: set[str]) -> Iterator[Said]:
    """The parts with their speakers; one without goes on with the speaker before it in the cue."""
    speaker = None
    for said in parts:
        found = _label(said)
        if found and found[0] in speakers:
            speaker, text = found
            label = len(said.text) - len(text)
            yield Said(text, None, speaker, replace(said.spot, label=label) if said.spot else None)
        else:
            speaker = said.speaker or speaker
            yield replace(said, speaker=speaker)


def _run_together(parts: Sequence[Said]) -> tuple[str, int | None]:
    if len(parts) == 1:
        return parts[0].text, parts[0].row
    return reduce(joined, (said.text.strip() for said in parts)), None
