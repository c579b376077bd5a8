"""Finds where turns begin in a talk that has no speakers marked, from what is said there.

The host speaks first and hands over by name; whoever is called answers; after thanks, or before the
next call, the host has the word again. Names are compared by sound. Only places with such a sign are
suggested: a turn without one stays for the editor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from annotator.core.model import RosterEntry, TurnStart
from annotator.detect.clauses import Clause, clauses_of
from annotator.detect.cues import Cue, CueKind, find_cues, host_named, is_answer, is_question, is_return
from annotator.detect.lines import TextLine
from annotator.detect.people import People

SOURCE = "text"

PROBABILITIES = {
    "opening": 0.95,
    "self-introduction": 0.9,
    "called-by-name": 0.85,
    "from-the-floor": 0.85,
    "closes": 0.8,
    "thanks": 0.8,
    "called-loosely": 0.75,
    "praise": 0.75,
    "thanks-in-passing": 0.65,
    "takes-the-word-back": 0.55,
    "answers": 0.5,
    "hands-over": 0.4,
}

_SHORTEST_TURN = 40
_NEAR = 60
_LOOK_BACK = 150
_SHORT_CLAUSE = 6
_IN_PASSING = 150


@dataclass(frozen=True, slots=True)
class TurnReport:
    """The people who take part, those of the given roster first, and where their turns begin.

    A turn's reason is a key of `PROBABILITIES`. Who could not be named is `Speaker 1`, `Speaker 2`, ...
    """

    roster: tuple[RosterEntry, ...]
    turns: tuple[TurnStart, ...]


def find_turns(lines: Sequence[TextLine], roster: Sequence[RosterEntry]) -> TurnReport:
    """The turns of the talk in these lines, given those who are known to take part.

    People whom the talk addresses and the roster lacks join it with source "text".
    """
    clauses = clauses_of(lines)
    if not clauses:
        return TurnReport(tuple(roster), ())
    people = People(roster)
    people.add_addressed(clause.text for clause in clauses)
    cues = find_cues(clauses, people)
    alone = _is_alone(roster, cues)
    host = _host(clauses, people, roster, cues, alone=alone)
    talk = _Talk(clauses, host, [name for name in people.names if name != host], alone)
    for cue in cues:
        talk.follow(cue)
    turns = [next(run) for _, run in groupby(talk.turns, key=lambda turn: turn.speaker)]
    return TurnReport(_all_people(roster, talk), tuple(turn.started(clauses) for turn in turns))


def _is_alone(roster: Sequence[RosterEntry], cues: Sequence[Cue]) -> bool:
    """Whether one person gives the whole talk, so that thanks end it and hand nothing over."""
    return len(roster) < 2 and not any(cue.kind is CueKind.CALL and cue.strong for cue in cues)


def _host(
    clauses: Sequence[Clause], people: People, roster: Sequence[RosterEntry], cues: Sequence[Cue], *, alone: bool
) -> str:
    """Who opens: the host by role, by their own words, or as the only one whom nobody calls; else `Speaker 1`."""
    by_role = [entry.name for entry in roster if entry.role == "host"]
    named = by_role[0] if by_role else host_named(clauses, people)
    if named or (alone and roster):
        return named or roster[0].name
    called = {cue.name for cue in cues if cue.kind in (CueKind.CALL, CueKind.INTRODUCTION)}
    candidates = [entry.name for entry in roster] if len(roster) > 1 else people.names
    thanked = {cue.name for cue in cues if cue.kind is CueKind.THANKS}
    uncalled = [name for name in candidates if name not in called]
    unthanked = [name for name in uncalled if name not in thanked]
    return next((names[0] for names in (uncalled, unthanked) if len(names) == 1), "Speaker 1")


def _all_people(roster: Sequence[RosterEntry], talk: _Talk) -> tuple[RosterEntry, ...]:
    known = {entry.name for entry in roster}
    found = dict.fromkeys(turn.speaker for turn in talk.turns if turn.speaker not in known)
    roles = {} if talk.alone else {talk.host: "host"}
    return (*roster, *(RosterEntry(name, roles.get(name, ""), SOURCE) for name in found))


@dataclass(frozen=True, slots=True)
class _Turn:
    clause: int
    offset: int
    speaker: str
    reason: str

    def started(self, clauses: Sequence[Clause]) -> TurnStart:
        clause = clauses[self.clause]
        return TurnStart(
            clause.line_id, clause.start + self.offset, self.speaker, PROBABILITIES[self.reason], self.reason
        )


@dataclass(slots=True)
class _Talk:
    """Follows who has the word, cue by cue."""

    clauses: Sequence[Clause]
    host: str
    guests: Sequence[str]
    alone: bool
    turns: list[_Turn] = field(default_factory=list)
    strangers: int = 0
    asked: str = ""

    def __post_init__(self) -> None:
        self.turns.append(_Turn(0, 0, self.host, "opening"))
        self.strangers = int(self.host == "Speaker 1")

    def follow(self, cue: Cue) -> None:
        """Let the cue tell who has the word from where."""
        if (cue.clause, cue.begins) < (self.turns[-1].clause,) * 2:
            return
        if cue.kind is CueKind.INTRODUCTION:
            self._introduce(cue)
        elif not self.alone:
            self._exchange(cue)

    def _exchange(self, cue: Cue) -> None:
        if cue.kind is CueKind.FLOOR:
            self._take_back(cue.clause)
            self._start(cue.begins, 0, f"Speaker {self.strangers + 1}", "from-the-floor")
            self.strangers += self.turns[-1].speaker == f"Speaker {self.strangers + 1}"
        elif cue.kind is CueKind.CALL:
            self._call(cue)
        elif cue.kind is CueKind.QUESTION:
            self._answer(cue)
        else:
            self._end(cue)

    def _introduce(self, cue: Cue) -> None:
        last = self.turns[-1]
        place = (cue.begins, cue.offset)
        if last.reason.startswith("called") and self._spoken(cue.clause) < _NEAR:
            self.turns.pop()
            place = max(place, (last.clause, last.offset))
        self._start(*place, cue.name, "self-introduction")

    def _call(self, cue: Cue) -> None:
        if cue.name == self.host:
            return
        if self._from_the_floor:
            self.asked = cue.name
            return
        self._take_back(cue.clause)
        self._start(cue.begins, cue.offset, cue.name, "called-by-name" if cue.strong else "called-loosely")

    def _answer(self, cue: Cue) -> None:
        """What the host asks in passing goes back to the guest who had the word."""
        if self._host_has_word and len(self.turns) > 1 and self._spoken(cue.begins) < _IN_PASSING:
            before = self.turns[-2].speaker
            if before in self.guests:
                self._start(cue.begins, 0, before, "answers")

    def _end(self, cue: Cue) -> None:
        """Thanks, praise and closing words end a guest's turn; then the host has the word, or who was asked."""
        short = self._spoken(cue.clause) < _SHORTEST_TURN
        if self._host_has_word and cue.kind is CueKind.CLOSING and not short and len(self.turns) > 1 and self.guests:
            self.turns[-1] = replace(self.turns[-1], speaker=self._longest_silent())
        if self._host_has_word or short or cue.name == self.host or cue.begins >= len(self.clauses):
            return
        reason = {CueKind.THANKS: "thanks", CueKind.PRAISE: "praise", CueKind.CLOSING: "closes"}[cue.kind]
        if self._from_the_floor and self.asked:
            self._start(cue.begins, 0, self.asked, "called-loosely")
        elif cue.name in self.guests and self._answers_at(cue.clause + 1):
            self._call(replace(cue, begins=cue.clause + 1))
        elif cue.strong or cue.kind is CueKind.PRAISE:
            self._start(self._first_of_return(cue.clause), 0, self.host, reason)
        else:
            self._start(cue.begins, 0, self.host, "thanks-in-passing" if cue.kind is CueKind.THANKS else reason)

    def _longest_silent(self) -> str:
        """The guest who has not spoken for the longest time."""
        last_heard = {turn.speaker: at for at, turn in enumerate(self.turns)}
        return min(self.guests, key=lambda guest: last_heard.get(guest, -1))

    def _answers_at(self, clause: int) -> bool:
        return clause < len(self.clauses) and is_answer(self.clauses[clause].text)

    def _take_back(self, before: int) -> None:
        """Give the host the word where they take it to call on the next: at words of assent, or with the call."""
        if self._host_has_word or self._spoken(before) < _SHORTEST_TURN:
            return
        for at in range(before, self.turns[-1].clause, -1):
            far = self.clauses[before].at - self.clauses[at].at > _LOOK_BACK
            if far or self._spoken(at) < _SHORTEST_TURN:
                break
            if is_return(self.clauses[at].text):
                self._start(self._first_of_return(at), 0, self.host, "takes-the-word-back")
                return
        if not is_question(self.clauses[before - 1].text):
            self._start(before, 0, self.host, "hands-over")

    def _first_of_return(self, at: int) -> int:
        while at - 1 > self.turns[-1].clause and _is_short_return(self.clauses[at - 1].text):
            at -= 1
        return at

    @property
    def _host_has_word(self) -> bool:
        return self.turns[-1].speaker == self.host

    @property
    def _from_the_floor(self) -> bool:
        return self.turns[-1].reason == "from-the-floor"

    def _spoken(self, clause: int) -> int:
        """Code points from the start of the turn to that clause."""
        last = self.turns[-1]
        return self.clauses[clause].at - self.clauses[last.clause].at - last.offset

    def _start(self, clause: int, offset: int, speaker: str, reason: str) -> None:
        last = self.turns[-1]
        if clause >= len(self.clauses) or (clause, offset) < (last.clause, last.offset) or speaker == last.speaker:
            return
        if (clause, offset) == (last.clause, last.offset):
            self.turns.pop()
        self.asked = ""
        self.turns.append(_Turn(clause, offset, speaker, reason))


def _is_short_return(text: str) -> bool:
    return len(text) <= _SHORT_CLAUSE and is_return(text)
