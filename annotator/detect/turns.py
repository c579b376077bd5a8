"""Finds where turns begin in a talk that has no speakers marked, and who speaks, from what is said there.

Signs around each piece's start are weighed by learned weights; a best path tells where the host and the guests have
the word; a second one tells which guest. Names are compared by sound. docs/turns.md has the method and its figures.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator.core.model import RosterEntry, TurnStart
from annotator.core.turns import KnownTurn
from annotator.detect.cues import Cue, CueKind, host_named
from annotator.detect.lines import TextLine
from annotator.detect.people import People
from annotator.detect.turn_part import Part, parts_of
from annotator.detect.turn_path import Weights
from annotator.detect.turn_people import name_parts
from annotator.detect.turn_reason import REASONS, probability_of, reason_of
from annotator.detect.turn_talk import Talk, talk_of_lines
from annotator.detect.turn_weights import WEIGHTS
from annotator.detect.turn_words import ASSENT
from annotator.detect.weigh import band_of

__all__ = ["REASONS", "SOURCE", "KnownTurn", "TurnReport", "find_turns"]

SOURCE = "text"

_LONGEST_INTERJECTION = 12


@dataclass(frozen=True, slots=True)
class TurnReport:
    """The people who take part, those of the given roster first, and where their turns begin.

    A turn's reason is one of `REASONS`. Who could not be named is `Speaker 1`, `Speaker 2`, ... `interjections` are
    those of the turns that are no more than a short assent while another speaks on.
    """

    roster: tuple[RosterEntry, ...]
    turns: tuple[TurnStart, ...]
    interjections: tuple[TurnStart, ...] = ()


def find_turns(
    lines: Sequence[TextLine],
    roster: Sequence[RosterEntry],
    known: Sequence[KnownTurn] = (),
    rejected: Sequence[tuple[int, int]] = (),
    weights: Weights = WEIGHTS,
) -> TurnReport:
    """The turns of the talk in these lines, given those who are known to take part.

    People whom the talk addresses and the roster lacks join it with source "text". `known` turns are confirmed: they
    are fixed, tell how their speakers talk, and are not suggested again. At `rejected` places, given as line and code
    point, no turn begins.
    """
    named = {entry.name for entry in roster}
    added = [RosterEntry(name, source=SOURCE) for name in dict.fromkeys(turn.speaker for turn in known)]
    people = People([*roster, *(entry for entry in added if entry.name not in named)])
    talk = talk_of_lines(lines, people, [*((turn.line_id, turn.start) for turn in known), *rejected])
    if not talk.pieces:
        return TurnReport(tuple(roster), ())
    alone = not known and _is_alone(roster, talk.all_cues)
    told = _host_told(talk, people, roster, alone=alone)
    host = told or _host_uncalled(talk, people, roster, {turn.speaker for turn in known}) or "Speaker 1"
    parts, host = parts_of(talk, host, known, frozenset(rejected), weights, told=bool(told), alone=alone)
    parts = name_parts(talk, parts, host, [name for name in people.names if name != host])
    turns = _turns(talk, parts, weights)
    fixed = {*((turn.line_id, turn.start) for turn in known), *rejected}
    found = {at: turn for at, turn in turns.items() if (turn.line_id, turn.start) not in fixed}
    short = tuple(turn for turn in found.values() if turn.until is not None)
    return TurnReport(_all_people(roster, parts, "" if alone else host), tuple(found.values()), short)


def _is_alone(roster: Sequence[RosterEntry], cues: Sequence[Cue]) -> bool:
    """Whether one person gives the whole talk, so that thanks end it and hand nothing over."""
    return len(roster) == 1 and not any(cue.kind is CueKind.CALL and cue.strong for cue in cues)


def _host_told(talk: Talk, people: People, roster: Sequence[RosterEntry], *, alone: bool) -> str:
    """Who leads by role or by their own words, or who talks alone; else nobody."""
    by_role = [entry.name for entry in roster if entry.role == "host"]
    named = by_role[0] if by_role else host_named(talk.clauses, people)
    return named or (roster[0].name if alone else "")


def _host_uncalled(talk: Talk, people: People, roster: Sequence[RosterEntry], confirmed: Collection[str]) -> str:
    """The only one whom nobody calls, of those without a confirmed turn; else nobody."""
    called = {cue.name for cue in talk.all_cues if cue.kind in (CueKind.CALL, CueKind.INTRODUCTION)}
    candidates = [entry.name for entry in roster] if len(roster) > 1 else people.names
    thanked = {cue.name for cue in talk.all_cues if cue.kind is CueKind.THANKS}
    uncalled = [name for name in candidates if name not in called and name not in confirmed]
    unthanked = [name for name in uncalled if name not in thanked]
    return next((names[0] for names in (uncalled, unthanked) if len(names) == 1), "")


def _turns(talk: Talk, parts: Sequence[Part], weights: Weights) -> dict[int, TurnStart]:
    """The turn that begins each part, by the part's number, where the speaker changes."""
    turns: dict[int, TurnStart] = {}
    for number, part in enumerate(parts):
        if number and part.speaker == parts[number - 1].speaker:
            continue
        piece, reason = talk.pieces[part.first], reason_of(talk, part)
        chance = probability_of(part, reason, weights.chances)
        until = _end_of_interjection(talk, parts, number)
        turns[number] = TurnStart(piece.line_id, piece.start, part.speaker, chance, reason, band_of(chance), until)
    return turns


def _end_of_interjection(talk: Talk, parts: Sequence[Part], number: int) -> int | None:
    """Where on its line a part ends that is a short assent of one while another speaks on; None for any other."""
    part = parts[number]
    if not 0 < number < len(parts) - 1 or parts[number - 1].speaker != parts[number + 1].speaker:
        return None
    pieces = talk.pieces[part.first : part.end]
    assents = all(ASSENT.match(piece.text) and piece.line_id == pieces[0].line_id for piece in pieces)
    if not assents or talk.length(part.first, part.end) > _LONGEST_INTERJECTION:
        return None
    return pieces[-1].start + len(pieces[-1].text)


def _all_people(roster: Sequence[RosterEntry], parts: Sequence[Part], host: str) -> tuple[RosterEntry, ...]:
    known = {entry.name for entry in roster}
    found = dict.fromkeys(part.speaker for part in parts if part.speaker not in known)
    return (*roster, *(RosterEntry(name, "host" if name == host else "", SOURCE) for name in found))
