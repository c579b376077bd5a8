"""The talk in parts, each the host's or a guest's, from one turn's start to the next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from annotator.core.turns import KnownTurn
from annotator.detect.cues import CueKind
from annotator.detect.turn_path import (
    TO_GUEST,
    TO_HOST,
    TO_OTHER,
    Beliefs,
    Scores,
    Weights,
    believe,
    best_path,
    scores_of,
)
from annotator.detect.turn_signs import signs_of
from annotator.detect.turn_talk import GUEST_BEGINS, Talk

_FIXED = 25.0
_OPENS = 2.0
_OWN_NAME = 3.0
_NEAR = 12
_LOOK = 4
_MOST = 0.99


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces `first` to `end`, all of one speaker. `host` says whether that is the host.

    `chance` is how probable a turn is there; `known` says that the user confirmed it.
    """

    first: int
    end: int
    host: bool
    chance: float
    speaker: str = ""
    known: bool = False


def parts_of(
    talk: Talk,
    host: str,
    known: Sequence[KnownTurn],
    rejected: Collection[tuple[int, int]],
    weights: Weights,
    *,
    told: bool,
    alone: bool,
) -> tuple[list[Part], str]:
    """The parts of the talk in order, and the host's name. Speakers are filled in where the user confirmed them.

    No part begins at a `rejected` place, given as line and code point, or a few characters beside it.

    Where the host's name is not told but a guess, the known speaker who talks most as a host does takes its place.
    """
    if alone:
        return [Part(0, len(talk.pieces), host=True, chance=1.0, speaker=host)], host
    scores = _scores(talk, weights)
    at_known = _at_known(talk, known)
    if at_known and not told:
        host = _likeliest_host(believe(scores), at_known) or host
    for at, speaker in at_known.items():
        _fix(scores, at, host=speaker == host)
    banned = _banned(talk, rejected) - at_known.keys()
    scores.turns[list(banned)] = -_FIXED
    beliefs = believe(scores)
    starts = {at if leads else _at_cue(talk, at, banned): leads for at, leads in best_path(beliefs)}
    for at, speaker in at_known.items():
        starts[at] = speaker == host
    return [_confirmed(part, at_known) for part in _between(talk, beliefs, starts)], host


def _scores(talk: Talk, weights: Weights) -> Scores:
    """The scores by the signs, with what holds for any talk: the host opens it, and who says their own name begins."""
    scores = scores_of(*signs_of(talk.pieces, talk.mentions, talk.cue_names()), weights)
    scores.host[0] += _OPENS
    own_names = [at for at, cues in talk.cues.items() if any(c.kind is CueKind.INTRODUCTION and c.strong for c in cues)]
    scores.turns[np.ix_(own_names, [TO_GUEST, TO_OTHER])] += _OWN_NAME
    return scores


def _at_known(talk: Talk, known: Sequence[KnownTurn]) -> dict[int, str]:
    """The known speakers by the piece that they begin; a turn at a mark counts from the next piece of its line."""
    pieces: dict[int, list[int]] = {}
    for at, piece in enumerate(talk.pieces):
        pieces.setdefault(piece.line_id, []).append(at)
    found = {}
    for turn in known:
        later = [at for at in pieces.get(turn.line_id, ()) if talk.pieces[at].start >= turn.start]
        if later:
            found[later[0]] = turn.speaker
    return dict(sorted(found.items()))


def _likeliest_host(beliefs: Beliefs, at_known: dict[int, str]) -> str:
    """The known speaker in the first pieces of whose turns the host most probably speaks; nobody if hardly so."""
    leads = dict.fromkeys(at_known.values(), 0.0)
    firsts = sorted(at_known)
    for at, following in zip(firsts, [*firsts[1:], len(beliefs.host)], strict=True):
        leads[at_known[at]] += float((beliefs.host[at : min(following, at + _LOOK)] - 0.5).sum())
    best = max(leads, key=lambda speaker: leads[speaker])
    return best if leads[best] > 0 else ""


def _fix(scores: Scores, at: int, *, host: bool) -> None:
    """Make the scores say that a turn of the host, or of a guest, begins at a piece."""
    scores.host[at] = _FIXED if host else -_FIXED
    scores.turns[at, [TO_HOST] if host else [TO_GUEST, TO_OTHER]] += _FIXED / 2


def _banned(talk: Talk, rejected: Collection[tuple[int, int]]) -> set[int]:
    """The pieces at which no turn begins, since the user has said so of a place near."""
    places = [at for at, piece in enumerate(talk.pieces) if (piece.line_id, piece.start) in rejected]
    return {near for at in places for near in _beside(talk, at)}


def _at_cue(talk: Talk, at: int, banned: Collection[int]) -> int:
    """The start a few characters beside a piece where a cue says that a guest begins, or the piece itself."""
    near = [x for x in _beside(talk, at) if x and x not in banned and talk.has(x, *GUEST_BEGINS)]
    return min(near, key=lambda other: abs(other - at), default=at) if at else 0


def _between(talk: Talk, beliefs: Beliefs, starts: dict[int, bool]) -> list[Part]:
    firsts = sorted(starts)
    ends = [*firsts[1:], len(talk.pieces)]
    return [
        Part(first, end, starts[first], _chance(talk, beliefs, first)) for first, end in zip(firsts, ends, strict=True)
    ]


def _chance(talk: Talk, beliefs: Beliefs, at: int) -> float:
    """How probable it is that a turn begins at a piece or a few characters beside it."""
    return float(np.clip(beliefs.turns[_beside(talk, at)].sum(), 0.0, _MOST))


def _beside(talk: Talk, at: int) -> list[int]:
    around = range(max(0, at - 3), min(len(talk.pieces), at + 4))
    return [other for other in around if abs(talk.pieces[other].at - talk.pieces[at].at) <= _NEAR]


def _confirmed(part: Part, at_known: dict[int, str]) -> Part:
    if part.first not in at_known:
        return part
    return replace(part, speaker=at_known[part.first], known=True)
