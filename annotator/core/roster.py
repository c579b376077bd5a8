"""The roster: who talks, in fixed slots. Each act is one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Info, Speaker
from annotator.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Person:
    """A row of the start sheet; `speaker` is the id it already has, if any."""

    name: str
    role: str = ""
    affiliation: str = ""
    speaker: int | None = None


def start(transcript: Transcript, title: str, people: Sequence[Person]) -> Step | None:
    """Accept the start sheet: the title and the roster, in the order given."""
    info = Info(title.strip(), started=True)
    changes = [Change(transcript.info, info)] if info != transcript.info else []
    named = [person for person in people if person.name.strip()]
    kept = {person.speaker for person in named}
    for speaker in transcript.roster():
        if speaker.id not in kept:
            changes += remove_speaker(transcript, speaker.id).changes
    for slot, person in enumerate(named, 1):
        before = transcript.speakers.get(person.speaker) if person.speaker is not None else None
        speaker_id = before.id if before else transcript.new_id()
        aliases = before.aliases if before else ()
        after = Speaker(speaker_id, slot, person.name.strip(), person.role, person.affiliation, aliases)
        if after != before:
            changes.append(Change(before, after))
    return Step(StepKind.START, tuple(changes)) if changes else None


def add_speaker(transcript: Transcript, name: str, role: str = "") -> tuple[Speaker, Step]:
    """A new person in the lowest free slot, and the step that adds them."""
    taken = {speaker.slot for speaker in transcript.speakers.values()}
    slot = next(number for number in range(1, len(taken) + 2) if number not in taken)
    speaker = Speaker(transcript.new_id(), slot, name, role)
    return speaker, Step(StepKind.ROSTER, (Change(None, speaker),))


def rename(transcript: Transcript, speaker_id: int, name: str) -> Step | None:
    """Give a person another name, everywhere."""
    before = transcript.speakers[speaker_id]
    after = replace(before, name=name.strip())
    return Step(StepKind.ROSTER, (Change(before, after),)) if after.name and after != before else None


def remove_speaker(transcript: Transcript, speaker_id: int) -> Step:
    """Take a person off the roster; their lines are nobody's again."""
    speaker = transcript.speakers[speaker_id]
    lines = [line for line in transcript.lines if line.speaker == speaker_id]
    changes = [Change(line, replace(line, speaker=None)) for line in lines]
    return Step(StepKind.ROSTER, (*changes, Change(speaker, None)))


def in_slot(transcript: Transcript, slot: int) -> Speaker | None:
    """Who has that slot."""
    return next((speaker for speaker in transcript.speakers.values() if speaker.slot == slot), None)
