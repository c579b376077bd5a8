"""Which guest speaks in each of the guests' parts: the best path over those who take part.

What counts: whom the host called just before, who says their own name, whom the host thanks after, whom the speaker
names (hardly themselves), who had the word before a short remark of the host, and each one's habits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from annotator.detect.cues import CueKind
from annotator.detect.turn_habits import habits_of, likeness
from annotator.detect.turn_part import Part
from annotator.detect.turn_path import Figures
from annotator.detect.turn_talk import Talk

CALLED, CALLED_LOOSELY, INTRODUCED, THANKED, NAMED_BEFORE = 4.0, 2.5, 7.0, 0.5, 2.0
NAMES_SELF, RETURNS, STAYS, NEVER, KNOWN = -1.5, 2.0, -1.0, -30.0, 100.0
ASKS, STRANGER, SAME_AGAIN = 6.0, -2.0, -0.5
_NEAR, _SHORT, _AFTER, _OPENING = 60, 60, 25, 60
_HABIT, _MOST_HABIT = 0.3, 4.0
_ROUNDS = 3
_CLEAR = 1.5


def name_parts(talk: Talk, parts: Sequence[Part], host: str, guests: Sequence[str]) -> list[Part]:
    """The parts with their speakers. People from the floor, and guests where none are known, are `Speaker 1`, ..."""
    asking = [number for number, part in enumerate(parts) if _is_from_floor(talk, part)]
    first = 2 if host == "Speaker 1" else 1
    strangers = [f"Speaker {first + number}" for number in range(len(asking) or 2 * (not guests))]
    people = [*guests, *strangers]
    asks = dict(zip(asking, strangers, strict=False))
    spoken = [number for number, part in enumerate(parts) if not part.host]
    named = dict.fromkeys(spoken, people[0])
    if len(people) > 1:
        named = _best_names(talk, parts, people, asks, spoken)
    return [replace(part, speaker=host if part.host else named[number]) for number, part in enumerate(parts)]


def _is_from_floor(talk: Talk, part: Part) -> bool:
    return not part.host and not part.known and talk.has(part.first, CueKind.FLOOR)


def _best_names(
    talk: Talk, parts: Sequence[Part], people: Sequence[str], asks: Mapping[int, str], spoken: Sequence[int]
) -> dict[int, str]:
    """Who of the people speaks in each of the guests' parts."""
    if not spoken:
        return {}
    said = np.array([_said_of(talk, parts, number, people, asks) for number in spoken])
    moves = [_moves(talk, parts, one, other) for one, other in pairwise(spoken)]
    habits = [habits_of(piece.text for piece in talk.pieces[parts[n].first : parts[n].end]) for n in spoken]
    speakers = _clear(said)
    path: list[int] = []
    for _ in range(_ROUNDS):
        fits = (_HABIT * likeness(habits, speakers, len(people))).clip(-_MOST_HABIT, _MOST_HABIT)
        path = _best(said + fits, moves)
        speakers = dict(enumerate(path))
    return {number: people[person] for number, person in zip(spoken, path, strict=True)}


def _clear(said: Figures) -> dict[int, int]:
    """Whose parts are clear before anything is known of habits."""
    best = np.sort(said, axis=1)
    lead = best[:, -1] - (best[:, -2] if said.shape[1] > 1 else 0.0)
    return {number: int(said[number].argmax()) for number in range(len(said)) if lead[number] >= _CLEAR}


def _said_of(talk: Talk, parts: Sequence[Part], number: int, people: Sequence[str], asks: Mapping[int, str]) -> Figures:
    """What the words around and in a part say for each person."""
    part = parts[number]
    score = dict.fromkeys(people, 0.0)
    for asking, stranger in asks.items():
        score[stranger] = ASKS if asking == number else STRANGER if asking < number else NEVER
    _count_calls(talk, part, score)
    before = parts[number - 1] if number else None
    if before and before.host:
        _count_named_before(talk, before, score)
    after = parts[number + 1] if number + 1 < len(parts) else None
    if after and after.host:
        _count_named_after(talk, after, score)
    own = {mention.name for at in range(part.first, part.end) for mention in talk.mentions[at]}
    introduced = _introduced(talk, part)
    for name in own & score.keys():
        score[name] += INTRODUCED if name == introduced else NAMES_SELF
    if introduced in score and introduced not in own:
        score[introduced] += INTRODUCED
    if part.known and part.speaker in score:
        score[part.speaker] += KNOWN
    return np.array([score[name] for name in people])


def _count_calls(talk: Talk, part: Part, score: dict[str, float]) -> None:
    for at in (part.first, part.first + 1):
        for cue in talk.cues.get(at, ()):
            if cue.kind is CueKind.CALL and cue.name in score:
                score[cue.name] += CALLED if cue.strong else CALLED_LOOSELY


def _introduced(talk: Talk, part: Part) -> str:
    for at in range(part.first, part.end):
        if talk.length(part.first, at + 1) > _OPENING:
            break
        for cue in talk.cues.get(at, ()):
            if cue.kind is CueKind.INTRODUCTION:
                return cue.name
    return ""


def _count_named_before(talk: Talk, host: Part, score: dict[str, float]) -> None:
    """Whom the host names last, near the end."""
    for at in range(host.end - 1, host.first - 1, -1):
        if talk.length(at, host.end) > _NEAR:
            return
        for mention in reversed(talk.mentions[at]):
            if mention.name in score:
                score[mention.name] += NAMED_BEFORE
                return


def _count_named_after(talk: Talk, host: Part, score: dict[str, float]) -> None:
    """Whom the host names at once, where more is said than a call of the next."""
    for at in range(host.first, host.end):
        far = talk.length(host.first, at + 1) > _AFTER
        for mention in talk.mentions[at]:
            if mention.name in score and talk.length(host.first, host.end) > _NEAR:
                score[mention.name] += THANKED
                return
        if far:
            return


def _moves(talk: Talk, parts: Sequence[Part], one: int, other: int) -> float:
    """What it counts for that the guest of one part has also the next."""
    if other == one + 1:
        return SAME_AGAIN
    first, end = parts[one].end, parts[other].first
    named = any(talk.mentions[at] for at in range(first, end))
    return RETURNS if not named and talk.length(first, end) < _SHORT else STAYS


def _best(scores: Figures, moves: Sequence[float]) -> list[int]:
    """The person of each part on the best path."""
    best = scores[0]
    came: list[Figures] = []
    for row, again in zip(scores[1:], moves, strict=True):
        options = np.tile(best, (len(best), 1)) + again * np.eye(len(best))
        came.append(options.argmax(axis=1))
        best = options.max(axis=1) + row
    path = [int(best.argmax())]
    for step in reversed(came):
        path.append(int(step[path[-1]]))
    return path[::-1]
