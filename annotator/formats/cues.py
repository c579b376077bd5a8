"""What SRT and WebVTT share: cue times, speaker labels, and cues as lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from annotator.core.errors import BadSubtitle
from annotator.core.model import SourceLine
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
      | ([^\W\d_] [\w·.'’\ -]{{0,30}}) [:：] (?![0-9/])   # no time of day, no address
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_FEWEST_LABELS = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a cue: `row` is the source row (from 1) that it fills verbatim, or None."""

    text: str
    row: int | None = None
    speaker: str | None = None


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
    cues = list(cues)
    labels = Counter(found[0] for cue in cues for said in cue.said if (found := _label(said)))
    speakers = {label for label, count in labels.items() if count >= _FEWEST_LABELS}
    lines: list[SourceLine] = []
    for cue in cues:
        for speaker, group in groupby(_spoken(cue.said, speakers), key=lambda said: said.speaker):
            text, row = _run_together(list(group))
            if text.strip():
                index = len(lines) + 1
                lines.append(
                    SourceLine(index, text, row=row, start_ms=cue.start_ms, end_ms=cue.end_ms, speaker=speaker)
                )
    return lines


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
            yield Said(text, None, speaker)
        else:
            speaker = said.speaker or speaker
            yield replace(said, speaker=speaker)


def _run_together(parts: Sequence[Said]) -> tuple[str, int | None]:
    if len(parts) == 1:
        return parts[0].text, parts[0].row
    return reduce(joined, (said.text.strip() for said in parts)), None
