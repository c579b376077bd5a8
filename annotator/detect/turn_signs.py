"""What at the start of each piece of talk tells whether a turn begins there, and what in it tells who has the word.

A sign is a name such as `ends:thanks`; the weights that belong to it are learned (`turn_weights.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.detect import turn_words as words
from annotator.detect.clauses import Clause
from annotator.detect.people import Mention

_LONG, _SHORT = 14, 3
_CALL_LENGTH = 14
_WINDOW = 4
_MOST = 3
_LEADING = re.compile(rf"[{words.FILLERS}]+")
_TRAILING = re.compile("[呃嗯啊哦哈呵呀啦]+$")
_OPENS = frozenset(
    {"true", "yes", "good", "i", "i_think", "actually", "no", "laugh", "this", "first", "just", "thanks"}
)
_TAKES_BACK = frozenset({"good", "well", "thanks", "praise", "yes", "then", "laugh", "so", "please", "next", "just"})
_CLOSES = frozenset({"told", "thanks", "true", "good"})


@dataclass(frozen=True, slots=True)
class _Look:
    """What one piece shows by itself."""

    text: str
    starts: str
    ends: str
    leading: str
    trailing: str
    assent: bool
    after_assent: str
    asks: bool
    calls: bool
    named: bool
    hosts: frozenset[str]
    guests: frozenset[str]


def signs_of(
    pieces: Sequence[Clause], mentions: Sequence[Sequence[Mention]], cues: Mapping[int, Sequence[str]]
) -> tuple[list[set[str]], list[set[str]]]:
    """The signs of each piece's own words, and those of its start.

    `mentions` are the people named in each piece; `cues` names what handed the word on to a piece.
    """
    looks = [_look(piece.text, named) for piece, named in zip(pieces, mentions, strict=True)]
    starts = [_start_signs(looks, pieces, at) | {f"cue:{cue}" for cue in cues.get(at, ())} for at in range(len(looks))]
    return [_talk_signs(look) for look in looks], starts


def _look(text: str, named: Sequence[Mention]) -> _Look:
    leading, trailing = _LEADING.match(text), _TRAILING.search(text)
    body = text[leading.end() :] if leading else text
    core = text[: trailing.start()] if trailing else text
    run = words.ASSENT_RUN.match(text)
    return _Look(
        text,
        _kind(words.STARTS.match(body)),
        _kind(words.ENDS.search(core)),
        leading[0][0] if leading else "",
        trailing[0][-1] if trailing else "",
        bool(words.ASSENT.match(text)),
        _kind(words.STARTS.match(text, run.end())) if run else "",
        bool(words.ASKING.search(core)),
        _calls(text, named),
        bool(named),
        frozenset(_kind(found) for found in words.HOSTS.finditer(text)),
        frozenset(_kind(found) for found in words.GUESTS.finditer(text)),
    )


def _kind(found: re.Match[str] | None) -> str:
    return (found.lastgroup or "") if found else ""


def _calls(text: str, named: Sequence[Mention]) -> bool:
    """Whether the piece is little more than somebody's name."""
    if len(text) > _CALL_LENGTH:
        return False
    covered = max((mention.end - mention.start for mention in named), default=0)
    return bool(words.CALL.fullmatch(text)) or (covered > 1 and len(text) - covered <= _SHORT)


def _talk_signs(look: _Look) -> set[str]:
    signs = {f"host:{kind}" for kind in look.hosts} | {f"guest:{kind}" for kind in look.guests}
    signs |= {name for name in ("assent", "asks", "calls", "named") if getattr(look, name)}
    if len(look.text) <= _SHORT:
        signs.add("short")
    return signs


def _start_signs(looks: Sequence[_Look], pieces: Sequence[Clause], at: int) -> set[str]:
    if at == 0:
        return set()
    here, last = looks[at], looks[at - 1]
    return (
        _own_signs(here)
        | _signs_before(last)
        | _mark_signs(pieces[at - 1], pieces[at])
        | _joined_signs(looks, at)
        | _window_signs(looks, at)
    )


def _own_signs(here: _Look) -> set[str]:
    signs = {f"starts:{here.starts}", f"leads:{here.leading}"}
    signs |= {name for name in ("assent", "calls", "named", "asks") if getattr(here, name)}
    if here.after_assent:
        signs.add(f"assent_then:{here.after_assent}")
    if len(here.text) <= _SHORT:
        signs.add("short")
    return signs


def _signs_before(last: _Look) -> set[str]:
    signs = {f"ends:{last.ends}", f"trails:{last.trailing}"}
    signs |= {f"before:{name}" for name in ("assent", "calls", "named", "asks") if getattr(last, name)}
    if len(last.text) <= _SHORT or len(last.text) > _LONG:
        signs.add("before:short" if len(last.text) <= _SHORT else "before:long")
    return signs


def _mark_signs(last: Clause, here: Clause) -> set[str]:
    if here.line_id != last.line_id:
        return {"line_start"}
    return {"inside"} if here.start == last.start + len(last.text) else set()


def _joined_signs(looks: Sequence[_Look], at: int) -> set[str]:
    """Signs that tell more together: a question and an answer's opening, a close and words that take the word back."""
    here, last, near = looks[at], looks[at - 1], looks[max(0, at - 3) : at]
    ahead = looks[at : at + 3]
    opens = bool(here.leading) or here.starts in _OPENS
    takes_back = here.starts in _TAKES_BACK
    asked = last.ends in ("asks", "asks_agreement") or any(look.asks for look in near[-2:])
    signs = set()
    if asked:
        signs.add("asked_then_opens" if opens else "asked_then_other")
    if opens and any(look.calls for look in near[-2:]):
        signs.add("called_then_opens")
    if opens and any(look.named for look in near):
        signs.add("named_then_opens")
    if takes_back and (last.ends in _CLOSES or any(look.ends == "thanks" for look in near[-2:])):
        signs.add("closed_then_takes_back")
    if last.ends == "told":
        signs.add("told_then_takes_back" if takes_back or opens else "told_then_other")
    if takes_back and any(look.calls or look.named for look in ahead):
        signs.add("takes_back_and_calls")
    if here.assent and len(ahead) > 1:
        signs.add(f"assent_then:{ahead[1].starts}")
    return signs


def _window_signs(looks: Sequence[_Look], at: int) -> set[str]:
    """How many kinds of a host's and a guest's words stand around, and which of them follow."""
    ahead, before = looks[at : at + _WINDOW], looks[max(0, at - _WINDOW) : at]
    counts = {
        "hosts_ahead": _kinds(ahead, "hosts"),
        "hosts_before": _kinds(before, "hosts"),
        "guests_ahead": _kinds(ahead, "guests"),
        "guests_before": _kinds(before, "guests"),
    }
    signs = {f"{name}:{reached}" for name, count in counts.items() for reached in range(1, min(count, _MOST) + 1)}
    if counts["hosts_before"] > counts["guests_before"] and counts["guests_ahead"] > counts["hosts_ahead"]:
        signs.add("host_then_guest")
    if counts["guests_before"] > counts["hosts_before"] and counts["hosts_ahead"] > counts["guests_ahead"]:
        signs.add("guest_then_host")
    signs |= {f"{name}:you" for name, near in (("ahead", ahead[:3]), ("before", before[-3:])) if _says_you(near)}
    return signs


def _kinds(looks: Sequence[_Look], part: str) -> int:
    return sum(len(getattr(look, part)) for look in looks)


def _says_you(looks: Sequence[_Look]) -> bool:
    return any("you" in look.hosts for look in looks)
