"""What the shell and the checker's process say to each other: plain data, both ways."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.model import RosterEntry, Suspect, Term, TurnStart
from annotator.detect.lines import TextLine


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Lines for the checker: `only` are to be checked, the rest is context. `revisions` come back with the result."""

    lines: tuple[TextLine, ...]
    only: frozenset[int]
    revisions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a job found."""

    revisions: tuple[tuple[int, int], ...]
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class Teach:
    """What to check against from now on, beside the built-in terms: the session's own, the people, the title."""

    terms: tuple[Term, ...] = ()
    roster: tuple[Term, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class TurnsJob:
    """Lines in which to look for turns, and those who are known to take part."""

    lines: tuple[TextLine, ...]
    roster: tuple[RosterEntry, ...]


@dataclass(frozen=True, slots=True)
class TurnsFound:
    """The turns that a `TurnsJob` found."""

    turns: tuple[TurnStart, ...]


Message = Teach | CheckJob | TurnsJob
Answer = CheckResult | TurnsFound
