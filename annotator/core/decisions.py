"""What the user makes of suspects: each act as one step, the decision kept beside the edit.

A place is a suspect, or the parts of one mishearing that runs across a cut, in order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby
from typing import TypeVar

from annotator.core.edits import edited
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import TAUGHT, Category, Decision, DecisionKind, Line, Scope, SessionTerm, Suspect, Term
from annotator.core.text import joined
from annotator.core.transcript import Transcript

Parts = TypeVar("Parts", bound=Sequence[Suspect])
Taken = tuple[Sequence[Suspect], str]


def heard_at(parts: Sequence[Suspect]) -> str:
    """What was heard at a place, as one text where it runs across a cut."""
    return reduce(joined, (part.text for part in parts))


def take(transcript: Transcript, parts: Sequence[Suspect], text: str, *, kind: DecisionKind) -> Step:
    """Replace a suspect by `text`. Several parts are one mishearing across a cut: the first gets the text."""
    first = parts[0]
    before, after = Caret(first.line_id, first.start), Caret(first.line_id, first.start + len(text))
    step_kind = StepKind.TAKE if kind is DecisionKind.TAKEN else StepKind.CORRECT
    return Step(step_kind, tuple(_replace_all(transcript, [(parts, text)], kind)), before, after)


def take_all(
    transcript: Transcript,
    places: Sequence[Sequence[Suspect]],
    text: str,
    *,
    kind: DecisionKind = DecisionKind.TAKEN,
) -> Step:
    """Replace each of many places by the same text, as one step. The first is where the user stands."""
    return take_each(transcript, [(parts, text) for parts in places], kind=kind)


def take_each(transcript: Transcript, taken: Sequence[Taken], *, kind: DecisionKind = DecisionKind.TAKEN) -> Step:
    """Replace each of many places by a text of its own, as one step. The first is where the user stands."""
    changes = _replace_all(transcript, taken, kind)
    here = taken[0][0][0]
    earlier = sum(
        len(replacement) - (part.end - part.start)
        for part, replacement in _replacements(taken)
        if part.line_id == here.line_id and part.start < here.start
    )
    after = Caret(here.line_id, here.start + earlier + len(taken[0][1]))
    return Step(StepKind.TAKE_ALL, tuple(changes), Caret(here.line_id, here.start), after)


def _replacements(taken: Iterable[Taken]) -> list[tuple[Suspect, str]]:
    """Every part with what is to stand there: the whole text at the first part of a place, nothing at the others."""
    return [(part, "" if number else text) for parts, text in taken for number, part in enumerate(parts)]


def _replace_all(transcript: Transcript, taken: Sequence[Taken], kind: DecisionKind) -> Iterable[Change]:
    ordered = sorted(_replacements(taken), key=lambda pair: (pair[0].line_id, pair[0].start))
    for line_id, pairs in groupby(ordered, key=lambda pair: pair[0].line_id):
        line = transcript.line(line_id)
        yield Change(line, edited(line, _with_replacements(line, list(pairs))))
    for parts, text in taken:
        yield Change(None, _decision(transcript, kind, parts, text))


def _with_replacements(line: Line, pairs: Sequence[tuple[Suspect, str]]) -> str:
    text = line.text
    for suspect, replacement in reversed(pairs):
        text = text[: suspect.start] + replacement + text[suspect.end :]
    return text


def ignore(transcript: Transcript, parts: Sequence[Suspect], scope: Scope) -> Step:
    """Let the text of a place stand, here or wherever the same is suspected in this session."""
    return _mark_step(StepKind.IGNORE, parts, _decision(transcript, DecisionKind.IGNORED, parts, _meant(parts), scope))


def ignore_all(transcript: Transcript, places: Sequence[Sequence[Suspect]]) -> Step:
    """Let the text stand wherever what was heard at one of these places is heard in this session, as one step."""
    heard = {heard_at(parts): parts for parts in places}
    ignored = [
        Change(None, _decision(transcript, DecisionKind.IGNORED, parts, _meant(parts), Scope.SESSION))
        for parts in heard.values()
    ]
    first = places[0][0]
    return Step(StepKind.IGNORE, tuple(ignored), Caret(first.line_id, first.start), Caret(first.line_id, first.end))


def unclear(transcript: Transcript, parts: Sequence[Suspect]) -> Step:
    """Note that nobody can tell what was said at a place."""
    return _mark_step(StepKind.UNCLEAR, parts, _decision(transcript, DecisionKind.UNCLEAR, parts, ""))


def _meant(parts: Sequence[Suspect]) -> str:
    return parts[0].suggestions[0].text if parts[0].suggestions else ""


def _mark_step(kind: StepKind, parts: Sequence[Suspect], decision: Decision) -> Step:
    first = parts[0]
    return Step(kind, (Change(None, decision),), Caret(first.line_id, first.start), Caret(first.line_id, first.end))


def _decision(
    transcript: Transcript, kind: DecisionKind, parts: Sequence[Suspect], meant: str, scope: Scope = Scope.HERE
) -> Decision:
    first = parts[0]
    line_id = first.line_id if scope is Scope.HERE else None
    return Decision(transcript.new_id(), kind, heard_at(parts), meant, scope, line_id, first.start)


def remember(transcript: Transcript, heard: Collection[str], meant: str, category: Category) -> tuple[Change, ...]:
    """The change that teaches the session that all of `heard` stand for `meant`; empty where it knows already."""
    known = next((held for held in transcript.terms.values() if held.term.text == meant), None)
    term = known.term if known else Term(meant, category, source=TAUGHT)
    aliases = dict.fromkeys((*term.aliases, *heard))
    term = replace(term, aliases=tuple(alias for alias in aliases if alias != meant))
    if known and term == known.term:
        return ()
    return (Change(known, SessionTerm(known.id if known else transcript.new_id(), term)),)


def teach(transcript: Transcript, heard: Collection[str], meant: str, category: Category) -> Step | None:
    """Teach the session that all of `heard` stand for `meant`, and nothing else; None where it knows already."""
    changes = remember(transcript, heard, meant, category)
    return Step(StepKind.TEACH, changes) if changes else None


class Settled:
    """Which places the user has decided on without changing the text; built once for many look-ups."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        standing = [d for d in decisions if d.kind in (DecisionKind.IGNORED, DecisionKind.UNCLEAR)]
        self._session = {(d.heard, d.meant) for d in standing if d.scope is Scope.SESSION}
        self._here: dict[int | None, list[Decision]] = defaultdict(list)
        for decision in standing:
            if decision.scope is Scope.HERE:
                self._here[decision.line_id].append(decision)

    def undecided(self, line_id: int, places: Iterable[Parts]) -> list[Parts]:
        """Of the places that begin on a line, those still to be decided on.

        A decision made here settles one place: of those where the same was heard, the nearest.
        """
        left = [parts for parts in places if (heard_at(parts), _meant(parts)) not in self._session]
        for decision in self._here.get(line_id, ()):
            alike = [parts for parts in left if heard_at(parts) == decision.heard]
            if alike:
                left.remove(min(alike, key=lambda parts: abs(parts[0].start - decision.start)))
        return left
