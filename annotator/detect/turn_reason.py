"""Why a turn is suggested, as a code that the shells word, and how probable it is."""

from __future__ import annotations

import math
from collections.abc import Mapping

from annotator.detect import phrases as said
from annotator.detect.cues import CueKind
from annotator.detect.turn_part import Part
from annotator.detect.turn_path import ONE
from annotator.detect.turn_talk import Talk

REASONS = (
    "opening",
    "self-introduction",
    "called-by-name",
    "called-loosely",
    "from-the-floor",
    "closes",
    "thanks",
    "thanks-in-passing",
    "praise",
    "takes-the-word-back",
    "answers",
    "hands-over",
)
LOGIT = "logit"
_OPENING, _LEAST = 0.95, 0.01
_AHEAD = 4


def probability_of(part: Part, reason: str, chances: Mapping[str, float]) -> float:
    """How probable it is that the part begins a turn of its own; the talk's opening nearly always does.

    `chances` correct what the weights say by how often they were right, for each reason; empty, they correct nothing.
    """
    if reason == "opening":
        return _OPENING
    if not chances:
        return round(part.chance, 3)
    score = chances[ONE] + chances[LOGIT] * logit(part.chance) + chances.get(reason, 0.0)
    return round(1 / (1 + math.exp(-score)), 3)


def logit(chance: float) -> float:
    """The logarithm of the odds, within bounds."""
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(chance / (1 - chance))


def reason_of(talk: Talk, part: Part) -> str:
    """The plainest of the signs for a turn at the part's start: a key of `REASONS`."""
    if part.first == 0:
        return "opening"
    return _of_host(talk, part.first) if part.host else _of_guest(talk, part)


def _of_guest(talk: Talk, part: Part) -> str:
    at = part.first
    if any(talk.has(near, CueKind.INTRODUCTION) for near in range(at, min(part.end, at + 2))):
        return "self-introduction"
    if talk.has(at, CueKind.FLOOR):
        return "from-the-floor"
    called = [cue for cue in talk.cues.get(at, ()) if cue.kind is CueKind.CALL]
    if called:
        return "called-by-name" if any(cue.strong for cue in called) else "called-loosely"
    near = range(max(0, at - 3), at)
    return "called-loosely" if any(m.name == part.speaker for n in near for m in talk.mentions[n]) else "answers"


def _of_host(talk: Talk, at: int) -> str:
    text, last = talk.pieces[at].text, talk.pieces[at - 1].text
    if said.THANKS.search(text):
        return "thanks"
    if said.CLOSING.search(last):
        return "closes"
    if said.THANKS.search(last):
        return "thanks-in-passing"
    if said.PRAISE.match(text):
        return "praise"
    if said.RETURN.match(text):
        return "takes-the-word-back"
    calls = any(talk.has(near, CueKind.CALL) for near in range(at + 1, min(len(talk.pieces), at + _AHEAD)))
    return "hands-over" if calls or talk.mentions[at] else "takes-the-word-back"
