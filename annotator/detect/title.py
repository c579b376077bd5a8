"""Reads a recording's title: what the talk is called, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from annotator.core.model import RosterEntry
from annotator.detect.names import bare_name, could_be_person, is_person

SOURCE = "title"

_ROLES = {
    "主持人": "host",
    "主持": "host",
    "主持嘉宾": "host",
    "主讲嘉宾": "speaker",
    "主讲人": "speaker",
    "主讲": "speaker",
    "演讲嘉宾": "speaker",
    "演讲者": "speaker",
    "演讲人": "speaker",
    "演讲": "speaker",
    "报告嘉宾": "speaker",
    "报告人": "speaker",
    "报告": "speaker",
    "讲者": "speaker",
    "分享人": "speaker",
    "分享嘉宾": "speaker",
    "嘉宾": "guest",
    "提问嘉宾": "guest",
    "对话嘉宾": "guest",
    "点评嘉宾": "guest",
    "圆桌嘉宾": "guest",
    "特邀嘉宾": "guest",
    "与谈人": "guest",
    "对话": "guest",
    "点评": "guest",
    "host": "host",
    "moderator": "host",
    "speaker": "speaker",
    "speakers": "speaker",
    "guest": "guest",
    "guests": "guest",
    "panelist": "guest",
    "panelists": "guest",
}
_ANY_ROLE = "|".join(sorted(_ROLES, key=len, reverse=True))
_ROLE_HEAD = re.compile(rf"({_ANY_ROLE})\s*(?=\S)", re.IGNORECASE)
_VIDEO_ID = re.compile(r"(?:BV[0-9A-Za-z]{10}|av\d{4,})", re.IGNORECASE)
_SITE = re.compile(r"[\s_\-–—|]+(?:哔哩哔哩.*|bilibili|YouTube)$", re.IGNORECASE)
_CHANNEL = re.compile(r".{1,12}(?:社区|频道|官方|官方账号)")
_PART = re.compile(r"(?:^|\s*[-–—]+\s*)P\d{1,3}(?=$|[\s：:、.\-–—])[\s：:、.]*")
_GAP = re.compile(r"\s+[-–—]+\s+")
_SEPARATOR = re.compile(
    rf"[：:；;、，,/|？?！!（）()\[\]【】《》]|(?<![A-Za-z])[-–—]|[-–—](?![A-Za-z])|[-–—](?=(?:{_ANY_ROLE})\s*[：:])"
    rf"|\s+(?={_ANY_ROLE})",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<event>[^：:]+)[：:]\s*(?P<talk>\S.*)")
_EVENT = re.compile(
    r"(?:大会|峰会|年会|博览会|研讨会|学术会议|(?:19|20)\d\d[^\d\s，。？！]{2,}(?:论坛|会议|沙龙))(?=$|[\s\-–—·|/（(])"
    r"|\b(?:conference|summit|symposium|workshop)\b|^[A-Za-z][\w-]* ?(?:['’]\d\d|(?:19|20)\d\d)$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?:年(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日"
    r"|([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9]))(?!\d)"
)
_EDGES = " \t\u3000-–—：:；;、，,/|"
_WORKPLACE = r".{2,}(?:大学|学院|研究院|研究所|实验室|公司|科技|集团)"
_PLACE = re.compile(_WORKPLACE)
_PLACE_BEFORE = re.compile(rf"^{_WORKPLACE}\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class TitleFacts:
    """What a title tells: what the talk is called, at which event it was held, and the people named in it.

    A person's role is "host", "guest" or "speaker"; the source is "title".
    """

    event: str
    talk: str
    roster: tuple[RosterEntry, ...]

    @property
    def title(self) -> str:
        """Event and talk as a reader would say them."""
        return "：".join(part for part in (self.event, self.talk) if part)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the title between two separators: a word for a role, a run of names, or something else."""

    start: int
    text: str
    role: str = ""
    people: tuple[str, ...] = ()

    @property
    def is_neutral(self) -> bool:
        """Whether names may stand on both sides of it: nothing, or where someone works."""
        return not self.text or bool(_PLACE.fullmatch(self.text))


def read_title(title: str) -> TitleFacts:
    """The clean title and the roster of a title such as `会议 - P6：圆桌-主持人：甲-嘉宾：乙-丙 - 频道 - BV...`.

    Names are known by their shape: after a word for a role, or in the run of names that ends the title.
    """
    event, talk = _event_and_talk(title)
    pieces = _with_named(_pieces(talk))
    tail = _tail(pieces)
    rest = talk[: tail[0].start if tail else len(talk)].strip(_EDGES) or ("" if event else talk.strip(_EDGES))
    return TitleFacts(event, rest, _roster(pieces, tail))


def split_title(title: str) -> tuple[str, str]:
    """The event and the talk of a clean title, as `2026澄江智能大会-端侧智能：圆桌论坛`; no event where none is told.

    What stands before a colon is an event where it is called one, or is a name with a year.
    """
    found = _HEAD.fullmatch(title.strip())
    return (found["event"].strip(), found["talk"]) if found and _EVENT.search(found["event"]) else ("", title)


def date_in(title: str) -> str:
    """The day that a title names, as it stands there; else nothing."""
    found = _DATE.search(title)
    return found[0] if found else ""


def _event_and_talk(title: str) -> tuple[str, str]:
    text = _SITE.sub("", re.sub(r"^[#\s]+", "", title).strip())
    segments = _GAP.split(text)
    if len(segments) > 1 and _VIDEO_ID.fullmatch(segments[-1].strip()):
        segments = segments[:-2] or segments[:1]
    elif len(segments) > 1 and _CHANNEL.fullmatch(segments[-1].strip()):
        segments.pop()
    text = _VIDEO_ID.sub("", " - ".join(segments))
    part = _PART.search(text)
    if part is None:
        return "", text
    return text[: part.start()].strip(_EDGES), text[part.end() :]


def _pieces(talk: str) -> Iterator[_Piece]:
    start = 0
    for separator in [*_SEPARATOR.finditer(talk), None]:
        end = separator.start() if separator else len(talk)
        yield from _cut_role(start, talk[start:end].strip())
        start = separator.end() if separator else end


def _cut_role(start: int, text: str) -> Iterator[_Piece]:
    """One piece, or two where a role and a name stand together as in `主持人王五`."""
    head = _ROLE_HEAD.match(text)
    name = text[head.end() :] if head else ""
    if text.casefold() in _ROLES:
        yield _Piece(start, text, _ROLES[text.casefold()])
    elif head and _people(name, is_person):
        yield _Piece(start, head[1], _ROLES[head[1].casefold()])
        yield _Piece(start, name)
    else:
        yield _Piece(start, text)


def _with_named(pieces: Iterable[_Piece]) -> list[_Piece]:
    """The pieces with their people. After a role a name may have any surname."""
    result: list[_Piece] = []
    role = ""
    for piece in pieces:
        people = _people(piece.text, is_person) or (_people(piece.text, could_be_person) if role else ())
        if piece.role:
            follows_role = bool(result) and bool(result[-1].role) and not result[-1].people
            role = role if follows_role else piece.role
            result.append(replace(piece, role=role))
        elif people:
            result.append(replace(piece, role=role, people=people))
        else:
            role = role if piece.is_neutral else ""
            result.append(piece)
    return result


def _people(text: str, looks_right: Callable[[str], bool]) -> tuple[str, ...]:
    name = _PLACE_BEFORE.sub("", text) or text
    if looks_right(name):
        return (bare_name(name),)
    parts = name.split()
    return tuple(map(bare_name, parts)) if len(parts) > 1 and all(map(looks_right, parts)) else ()


def _tail(pieces: list[_Piece]) -> list[_Piece]:
    """The roles and names that end the title; what merely stands between them may not begin it."""
    reversed_tail = takewhile(lambda piece: piece.role or piece.people or piece.is_neutral, reversed(pieces))
    tail = list(reversed_tail)[::-1]
    return list(dropwhile(lambda piece: not (piece.role or piece.people), tail))


def _roster(pieces: list[_Piece], tail: list[_Piece]) -> tuple[RosterEntry, ...]:
    sure = [piece for piece in pieces if piece.people and (piece.role or piece in tail)]
    roles = {name: piece.role or "speaker" for piece in reversed(sure) for name in piece.people}
    names = dict.fromkeys(name for piece in sure for name in piece.people)
    return tuple(RosterEntry(name, roles[name], SOURCE) for name in names)
