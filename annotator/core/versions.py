"""Versions: named snapshots of a session's lines, and the step that brings one back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from annotator.core.export_options import ExportOptions
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, Line, Scope, Speaker
from annotator.core.roster import free_slot
from annotator.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Sent:
    """How a version was exported: the format by name, and all that was chosen."""

    format: str
    options: ExportOptions


@dataclass(frozen=True, slots=True)
class Version:
    """The name of a version and when it was made; None where that can no longer be told.

    One that an export kept tells how it was `sent`.
    """

    id: int
    name: str
    made: datetime | None
    sent: Sent | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a version holds: the lines in their order, who speaks, and what was decided at single places."""

    lines: tuple[Line, ...]
    speakers: tuple[Speaker, ...] = ()
    decisions: tuple[Decision, ...] = ()


def snapshot_of(transcript: Transcript) -> Snapshot:
    """The transcript's lines as they stand. Quick: values are shared, not copied."""
    decisions = filter(_at_a_place, transcript.decisions.values())
    return Snapshot(tuple(transcript.lines), tuple(transcript.speakers.values()), tuple(decisions))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name wanted, with a number behind it where another version has it."""
    names = (wanted if number == 1 else f"{wanted} ({number})" for number in count(1))
    return next(name for name in names if name not in taken)


def restore(transcript: Transcript, snapshot: Snapshot) -> Step | None:
    """Bring back text, lines, splits, speakers and single decisions of a snapshot; None where nothing differs.

    People who are on the roster stay there as they are. Who is missing there but speaks in the snapshot comes back,
    in the old slot if it is free, unless someone of the same name has come instead. What counts for the whole
    session, as terms and what is ignored everywhere, stays.
    """
    who, people = _people(transcript, snapshot)
    lines = [_spoken(line, who) for line in snapshot.lines]
    decisions = filter(_at_a_place, transcript.decisions.values())
    changes = [*people, *_to(transcript.lines, lines), *_to(decisions, snapshot.decisions)]
    if not changes:
        return None
    now = next((Caret(change.before.id) for change in changes if isinstance(change.before, Line)), None)
    then = next((Caret(change.after.id) for change in changes if isinstance(change.after, Line)), None)
    return Step(StepKind.RESTORE, tuple(changes), now, then)


def _at_a_place(decision: Decision) -> bool:
    return decision.scope is Scope.HERE


def _spoken(line: Line, who: dict[int, int]) -> Line:
    return (
        line if line.speaker is None or who[line.speaker] == line.speaker else replace(line, speaker=who[line.speaker])
    )


def _people(transcript: Transcript, snapshot: Snapshot) -> tuple[dict[int, int], list[Change]]:
    """Who each speaker of the snapshot is now, by id, and the changes that bring the missing ones back."""
    who = {speaker_id: speaker_id for speaker_id in transcript.speakers}
    namesakes = {speaker.name: speaker.id for speaker in transcript.speakers.values()}
    slots = {speaker.slot for speaker in transcript.speakers.values()}
    speaking = {line.speaker for line in snapshot.lines}
    changes = []
    for speaker in snapshot.speakers:
        if speaker.id in who or speaker.id not in speaking:
            continue
        who[speaker.id] = namesakes.get(speaker.name, speaker.id)
        if who[speaker.id] == speaker.id:
            slot = speaker.slot if speaker.slot not in slots else free_slot(slots)
            slots.add(slot)
            changes.append(Change(None, replace(speaker, slot=slot)))
    return who, changes


def _to(now: Iterable[Line] | Iterable[Decision], then: Iterable[Line] | Iterable[Decision]) -> list[Change]:
    """The changes that lead from the values of now to those of then; what goes, goes first."""
    standing = {value.id: value for value in now}
    wanted = {value.id: value for value in then}
    gone = [Change(value, None) for key, value in standing.items() if key not in wanted]
    here = [(standing.get(key), value) for key, value in wanted.items()]
    return gone + [Change(before, after) for before, after in here if before is not after and before != after]
