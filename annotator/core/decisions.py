"""What the user makes of suspects: each act as one step, the decision kept beside the edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from annotator.core.edits import edited
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Category, Decision, DecisionKind, Line, Scope, SessionTerm, Suspect, Term
from annotator.core.transcript import Transcript


def take(transcript: Transcript, suspects: Sequence[Suspect], text: str, *, kind: DecisionKind) -> Step:
    """Replace a suspect by `text`. Several suspects are one mishearing across a cut: the first gets the text."""
    replacements = [(suspect, text if at == 0 else "") for at, suspect in enumerate(suspects)]
    changes = _replace_all(transcript, replacements, kind)
    first = suspects[0]
    before, after = Caret(first.line_id, first.start), Caret(first.line_id, first.start + len(text))
    return Step(StepKind.TAKE, tuple(changes), before, after)


def take_all(transcript: Transcript, suspects: Sequence[Suspect], text: str) -> Step:
    """Replace each of many places by the same text, as one step. The first is where the user stands."""
    changes = _replace_all(transcript, [(suspect, text) for suspect in suspects], DecisionKind.TAKEN)
    here = suspects[0]
    earlier = sum(len(text) - (s.end - s.start) for s in suspects if s.line_id == here.line_id and s.start < here.start)
    before, after = Caret(here.line_id, here.start), Caret(here.line_id, here.start + earlier + len(text))
    return Step(StepKind.TAKE_ALL, tuple(changes), before, after)


def _replace_all(
    transcript: Transcript, replacements: Sequence[tuple[Suspect, str]], kind: DecisionKind
) -> Iterable[Change]:
    ordered = sorted(replacements, key=lambda pair: (pair[0].line_id, pair[0].start))
    for line_id, pairs in groupby(ordered, key=lambda pair: pair[0].line_id):
        line = transcript.line(line_id)
        yield Change(line, edited(line, _with_replacements(line, list(pairs))))
    for suspect, text in replacements:
        yield Change(None, _decision(transcript, kind, suspect, text))


def _with_replacements(line: Line, pairs: Sequence[tuple[Suspect, str]]) -> str:
    text = line.text
    for suspect, replacement in reversed(pairs):
        text = text[: suspect.start] + replacement + text[suspect.end :]
    return text


def ignore(transcript: Transcript, suspect: Suspect, scope: Scope) -> Step:
    """Let the text stand, here or wherever the same is suspected in this session."""
    meant = suspect.suggestions[0].text if suspect.suggestions else ""
    decision = _decision(transcript, DecisionKind.IGNORED, suspect, meant, scope)
    return _mark_step(StepKind.IGNORE, suspect, decision)


def unclear(transcript: Transcript, suspect: Suspect) -> Step:
    """Note that nobody can tell what was said here."""
    return _mark_step(StepKind.UNCLEAR, suspect, _decision(transcript, DecisionKind.UNCLEAR, suspect, ""))


def _mark_step(kind: StepKind, suspect: Suspect, decision: Decision) -> Step:
    here = Caret(suspect.line_id, suspect.start)
    return Step(kind, (Change(None, decision),), here, Caret(suspect.line_id, suspect.end))


def _decision(
    transcript: Transcript, kind: DecisionKind, suspect: Suspect, meant: str, scope: Scope = Scope.HERE
) -> Decision:
    line_id = suspect.line_id if scope is Scope.HERE else None
    return Decision(transcript.new_id(), kind, suspect.text, meant, scope, line_id, suspect.start)


def remember(transcript: Transcript, heard: str, meant: str, category: Category) -> tuple[Change, ...]:
    """The change that teaches the session that `heard` stands for `meant`; empty where it knows already."""
    known = next((held for held in transcript.terms.values() if held.term.text == meant), None)
    if known and heard in known.term.aliases:
        return ()
    aliases = (*known.term.aliases, heard) if known else (heard,)
    term = Term(meant, known.term.category if known else category, aliases=aliases, source="session")
    return (Change(known, SessionTerm(known.id if known else transcript.new_id(), term)),)


class Settled:
    """Which suspects the user has decided on without changing the text; built once for many look-ups."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        standing = [d for d in decisions if d.kind in (DecisionKind.IGNORED, DecisionKind.UNCLEAR)]
        self._here = {(d.line_id, d.heard) for d in standing if d.scope is Scope.HERE}
        self._session = {(d.heard, d.meant) for d in standing if d.scope is Scope.SESSION}

    def __contains__(self, suspect: Suspect) -> bool:
        first = suspect.suggestions[0].text if suspect.suggestions else ""
        return (suspect.line_id, suspect.text) in self._here or (suspect.text, first) in self._session
