"""Turns as the editor settles them: those confirmed, those that are none, interjections. Each act is one step."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.core.edits import can_split, holds_on
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, DecisionKind, Line, LineKind, Speaker, TurnStart
from annotator.core.parts import caret_after, changes_of, cut, held_by_line
from annotator.core.roster import free_slot
from annotator.core.text import find_text
from annotator.core.transcript import Transcript

UNNAMED = re.compile(r"Speaker \d+")
BY_TURN = "turn"
"""The source of a name that is suggested since its owner speaks there."""
_ANCHOR = 12
_WORD = re.compile(r"\w")
_MARKS = re.compile(r"[^\w\s]*\s*")


@dataclass(frozen=True, slots=True)
class KnownTurn:
    """A turn that the user has confirmed: the line, the code point in it, and who speaks from there."""

    line_id: int
    start: int
    speaker: str


def confirmed(transcript: Transcript, lines: Iterable[Line]) -> Iterator[KnownTurn]:
    """Where on these lines, given in order, a speaker begins. An interjection ends no turn and is none of them."""
    last = None
    for line in lines:
        if line.kind is not LineKind.TEXT or line.interjection:
            continue
        if line.speaker is not None and line.speaker != last:
            yield KnownTurn(line.id, 0, transcript.speakers[line.speaker].name)
        last = line.speaker


def rejected(transcript: Transcript, line_ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Line and code point of each place on these lines of which the user has said that no turn begins there."""
    wanted = frozenset(line_ids)
    for decision in transcript.decisions.values():
        if decision.kind is DecisionKind.NO_TURN and decision.line_id in wanted:
            text = transcript.line(decision.line_id).text
            starts = [start for start, _ in find_text(text, decision.heard)]
            yield decision.line_id, min(starts, key=lambda at: abs(at - decision.start), default=decision.start)


def reject(transcript: Transcript, line_id: int, start: int) -> Step:
    """Note that no turn begins at a place."""
    heard = transcript.line(line_id).text[start : start + _ANCHOR]
    decision = Decision(transcript.new_id(), DecisionKind.NO_TURN, heard, line_id=line_id, start=start)
    here = Caret(line_id, start)
    return Step(StepKind.NO_TURN, (Change(None, decision),), here, here)


def accept(transcript: Transcript, turns: Sequence[TurnStart], stranger: Callable[[int], str]) -> Step | None:
    """Let suggested turns begin, as one step: lines are split there, each speaker holds to the next confirmed turn.

    Who is not on the roster joins it; `stranger` names somebody unknown by the slot. The first turn is where the
    user stands.
    """
    people, joining = _people(transcript, turns, stranger)
    begun: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for turn in turns:
        begun[turn.line_id].append((turn.start, people[turn.speaker]))
    changes = list(_begin(transcript, begun))
    if not changes:
        return None
    here = Caret(turns[0].line_id, turns[0].start)
    return Step(StepKind.TURNS, (*joining, *changes), here, caret_after(here, changes))


def _people(
    transcript: Transcript, turns: Iterable[TurnStart], stranger: Callable[[int], str]
) -> tuple[dict[str, int], list[Change]]:
    """The speakers' ids by name, and the changes by which those who are new join the roster."""
    people = {speaker.name: speaker.id for speaker in transcript.speakers.values()}
    taken = {speaker.slot for speaker in transcript.speakers.values()}
    joining = []
    for name in dict.fromkeys(turn.speaker for turn in turns if turn.speaker not in people):
        slot = free_slot(taken)
        taken.add(slot)
        speaker = Speaker(transcript.new_id(), slot, stranger(slot) if UNNAMED.fullmatch(name) else name)
        people[name] = speaker.id
        joining.append(Change(None, speaker))
    return people, joining


def _begin(transcript: Transcript, begun: Mapping[int, Sequence[tuple[int, int]]]) -> Iterator[Change]:
    """The changes by which speakers begin at code points of lines; each holds on as one set by hand does."""
    first = min(map(transcript.index, begun), default=0)
    speaker: int | None = None
    origin: Line | None = None
    held = held_by_line(transcript)
    for line in transcript.lines[first:]:
        if origin and not line.interjection and not holds_on(origin, line):
            origin = None
        starts = begun.get(line.id)
        if not starts:
            if origin and not line.interjection and line.speaker != speaker:
                yield Change(line, replace(line, speaker=speaker))
            continue
        cuts = sorted({at for at, _ in starts if can_split(line, at)})
        own = {bisect_right(cuts, at): who for at, who in starts}
        parts = cut(transcript, line, cuts)
        for number, part in enumerate(parts):
            if number in own:
                speaker, origin = own[number], line
            if number in own or (origin and not line.interjection):
                parts[number] = replace(part, speaker=speaker)
        yield from changes_of(transcript, line, parts, cuts, held)


def interject(transcript: Transcript, line_id: int, start: int, end: int, speaker: int | None = None) -> Step | None:
    """Mark a stretch of a line, with the marks behind it, as an interjection, by that speaker if it is known.

    None where no words stand there, or that is what it is already.
    """
    line = transcript.line(line_id)
    if line.kind is not LineKind.TEXT or not _WORD.search(line.text, start, end):
        return None
    behind = _MARKS.match(line.text, end)
    cuts = [at for at in (start, behind.end() if behind else end) if can_split(line, at)]
    parts = cut(transcript, line, cuts)
    own = 1 if start in cuts else 0
    parts[own] = replace(parts[own], speaker=speaker, interjection=True)
    if own == 0 and len(parts) > 1 and line.paragraph:  # the paragraph is of who speaks on
        parts[:2] = replace(parts[0], paragraph=False), replace(parts[1], paragraph=True)
    changes = tuple(changes_of(transcript, line, parts, cuts, held_by_line(transcript)))
    return Step(StepKind.INTERJECTION, changes, Caret(line_id, start), Caret(parts[own].id)) if changes else None


def no_interjection(transcript: Transcript, line_id: int) -> Step | None:
    """Take back that a line is an interjection; it stays a turn of its own."""
    line = transcript.line(line_id)
    if not line.interjection:
        return None
    here = Caret(line_id)
    return Step(StepKind.INTERJECTION, (Change(line, replace(line, interjection=False)),), here, here)
