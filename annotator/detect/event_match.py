"""Tells by title and folder which event a transcript belongs to, and what a new event may be called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from annotator.core.glossary import Event
from annotator.detect.titles_alike import NOTHING, TitleShape

PROPOSED = 0.5
"""From this score on an event is proposed; what is less is only offered."""

_WORTH_OFFERING = 0.2
_HALF = 2.0  # so much in common, in hanzi, makes a match as likely as not
_NAMED = 0.65
_SAME_FOLDER, _NEAR_FOLDER = 0.55, 0.2
_OTHER_YEAR, _SAME_YEAR = 0.5, 0.5
_LONGEST_NAME = 40
_SERIES = re.compile(
    r"(?:\s*第\s*[\d一二三四五六七八九十百]+\s*[期场集讲天届]"
    r"|[\s#]*\b(?:ep|episode|vol|part|day|no|p)?[.\s#]*\b(?!(?:19|20)\d\d)\d{1,4})$",
    re.IGNORECASE,
)
_DUMP = re.compile(
    "downloads?|desktop|documents?|tmp|temp|home|videos?|audio|recordings?|transcripts?|下载|桌面|文档|视频|录音|音频|转写|字幕",
    re.IGNORECASE,
)
_MADE_BY_USER = 2  # parts of a path that everybody has, as / and home


class MatchReason(StrEnum):
    """What speaks most for a match: the title names the event, is like that of one of its talks, or the folder is."""

    NAME = "name"
    TITLE = "title"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Talk:
    """What a transcript is told by: its title, and the folder where its source lay, if anywhere."""

    title: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event with the talks that belong to it."""

    event: Event
    talks: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMatch:
    """An event that a transcript may belong to, with a score from 0 to 1.

    `shared` is the event's name, what both titles have in common, or the name of the folder.
    """

    event: Event
    score: float
    reason: MatchReason
    shared: str


def match_events(talk: Talk, events: Iterable[KnownEvent], others: Sequence[Talk] = ()) -> list[EventMatch]:
    """The events that a transcript may belong to, the likeliest first. `others` are talks that belong to none."""
    shape, known = TitleShape(talk.title), list(events)
    elsewhere = [other.folder for one in known for other in one.talks] + [other.folder for other in others]
    matches = [_match(talk, shape, one, elsewhere) for one in known]
    return sorted((match for match in matches if match.score >= _WORTH_OFFERING), key=lambda match: -match.score)


def alike(talk: Talk, others: Sequence[Talk]) -> list[int]:
    """The indices of those of `others` that seem to be of one event with a talk."""
    shape, found = TitleShape(talk.title), []
    for at, other in enumerate(others):
        score = _title_score(shape, TitleShape(other.title))[0]
        near = _SAME_FOLDER if _telling(talk.folder) and talk.folder == other.folder else 0.0
        if score >= _WORTH_OFFERING and _either(score, near) >= PROPOSED:
            found.append(at)
    return found


def proposed_name(talk: Talk, others: Iterable[Talk] = ()) -> str:
    """What a new event may be called: what the title shares with those like it, what it names, or the folder's name.

    `others` are talks that are `alike`.
    """
    shape = TitleShape(talk.title)
    shared = [shape.shared_with(TitleShape(other.title)) for other in others]
    words = min((found for found in shared if found.words), default=NOTHING).words
    folder = PurePath(talk.folder).name if _telling(talk.folder) else ""
    return _as_name(words or shape.event or folder or _outer_words(shape))


def _match(talk: Talk, shape: TitleShape, known: KnownEvent, folders: Sequence[str]) -> EventMatch:
    """How well one event fits, by what speaks most for it."""
    name = TitleShape(known.event.name)
    named = _NAMED if _holds(shape, name) else 0.0
    by_name = _weighed(named, shape, name), known.event.name
    by_title = max((_title_score(shape, TitleShape(other.title)) for other in known.talks), default=(0.0, ""))
    here = [other.folder for other in known.talks]
    by_folder = _folder_score(talk.folder, here, folders), PurePath(talk.folder).name
    score, reason, shared = max(
        (by_name[0], MatchReason.NAME, by_name[1]),
        (by_title[0], MatchReason.TITLE, by_title[1]),
        (by_folder[0], MatchReason.FOLDER, by_folder[1]),
        key=lambda found: found[0],
    )
    all_in_all = _either(max(by_name[0], by_title[0]), by_folder[0])
    return EventMatch(known.event, all_in_all if score else 0.0, reason, shared)


def _title_score(one: TitleShape, two: TitleShape) -> tuple[float, str]:
    shared = one.shared_with(two)
    return _weighed(shared.weight / (shared.weight + _HALF), one, two), shared.words


def _weighed(score: float, one: TitleShape, two: TitleShape) -> float:
    """A score by the years and days that both tell."""
    if one.day and one.day == two.day:
        return _either(score, _SAME_YEAR) if score else 0.0
    if one.years and two.years:
        return _either(score, _SAME_YEAR * score) if one.years & two.years else score * _OTHER_YEAR
    return score


def _holds(shape: TitleShape, name: TitleShape) -> bool:
    """Whether a title names an event: all its words stand there in a row."""
    wanted = [token.text for part in name.segments for token in part.tokens if not token.is_year]
    words = [token.text for part in shape.segments for token in part.tokens if not token.is_year]
    size = len(wanted)
    return bool(wanted) and any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def _folder_score(folder: str, here: Sequence[str], all_folders: Sequence[str]) -> float:
    """What the folder says: most where only talks of this event lie in it."""
    if not _telling(folder):
        return 0.0
    if folder in here:
        return _SAME_FOLDER * here.count(folder) / max(all_folders.count(folder), 1)
    parent = str(PurePath(folder).parent)
    beside = _telling(parent) and any(other and str(PurePath(other).parent) == parent for other in here)
    return _NEAR_FOLDER if beside else 0.0


def _telling(folder: str) -> bool:
    """Whether a folder was made for something in particular."""
    path = PurePath(folder)
    return bool(folder) and len(path.parts) > _MADE_BY_USER and not _DUMP.fullmatch(path.name)


def _either(one: float, two: float) -> float:
    return 1 - (1 - one) * (1 - two)


def _outer_words(shape: TitleShape) -> str:
    """The first segment that may name an event."""
    outer = next((segment for segment in shape.segments if segment.outer), None)
    return shape.text[outer.tokens[0].start : outer.tokens[-1].end] if outer else shape.text


def _as_name(words: str) -> str:
    """Words as the name of an event: without the number in a series at their end, and not too long."""
    name = _SERIES.sub("", words).strip() or words
    return name[:_LONGEST_NAME].strip()
