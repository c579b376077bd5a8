"""The roster: who talks, in fixed slots. Each act is one step."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from itertools import count

from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Info, Speaker
from annotator.core.transcript import Transcript

AUDIENCE, UNKNOWN = "audience", "unknown"
"""Roles that the program gives by itself: to who asks from the floor, and to whoever said what nobody can tell of."""

LONGEST_NAME = 100
"""In code points: what is longer is no name but text pasted into the wrong field."""


@dataclass(frozen=True, slots=True)
class Person:
    """A row of the start sheet; `speaker` is the id it already has, if any, `aliases` count where it has none."""

    name: str
    role: str = ""
    affiliation: str = ""
    speaker: int | None = None
    aliases: tuple[str, ...] = ()


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
        aliases = before.aliases if before else person.aliases
        after = Speaker(speaker_id, slot, person.name.strip(), person.role, person.affiliation, aliases)
        if after != before:
            changes.append(Change(before, after))
    return Step(StepKind.START, tuple(changes)) if changes else None


def free_slot(taken: Container[int]) -> int:
    """The lowest slot, from 1, that is not taken."""
    return next(slot for slot in count(1) if slot not in taken)


def add_speaker(transcript: Transcript, name: str, role: str = "") -> tuple[Speaker, Step]:
    """A new person in the lowest free slot, and the step that adds them."""
    taken = {speaker.slot for speaker in transcript.speakers.values()}
    speaker = Speaker(transcript.new_id(), free_slot(taken), name, role)
    return speaker, Step(StepKind.ROSTER, (Change(None, speaker),))


def rename(transcript: Transcript, speaker_id: int, name: str) -> Step | None:
    """Give a person another name, everywhere."""
    return change_speaker(transcript, replace(transcript.speakers[speaker_id], name=name.strip()))


def change_speaker(transcript: Transcript, after: Speaker) -> Step | None:
    """Keep what is said of a person otherwise; None where nothing differs, or no name is left.

    Who was unknown until now is so no longer once named.
    """
    before = transcript.speakers[after.id]
    if before.role == after.role == UNKNOWN and after.name != before.name:
        after = replace(after, role="")
    return Step(StepKind.ROSTER, (Change(before, after),)) if after.name and after != before else None


def remove_speaker(transcript: Transcript, speaker_id: int) -> Step:
    """Take a person off the roster; their lines are nobody's again."""
    return _without(transcript, speaker_id, heir=None)


def merge(transcript: Transcript, gone: int, kept: int) -> Step:
    """Make two people one: the lines of both are those of `kept`, who keeps name and slot.

    Aliases and tics are united, and the other name is one more alias unless it only stood in for a name;
    role and affiliation are taken over where `kept` has none.
    """
    other, before = transcript.speakers[gone], transcript.speakers[kept]
    heard = () if stands_in(other) else (other.name,)
    aliases = tuple(name for name in dict.fromkeys((*before.aliases, *heard, *other.aliases)) if name != before.name)
    role = before.role or ("" if other.role == UNKNOWN else other.role)
    tics = tuple(dict.fromkeys((*before.tics, *other.tics)))
    where = before.affiliation or other.affiliation
    after = replace(before, role=role, affiliation=where, aliases=aliases, tics=tics)
    step = _without(transcript, gone, heir=kept)
    return replace(step, changes=(*step.changes, Change(before, after))) if after != before else step


def _without(transcript: Transcript, speaker_id: int, heir: int | None) -> Step:
    """The step by which a person goes, and their lines to another, or to nobody."""
    lines = [line for line in transcript.lines if line.speaker == speaker_id]
    changes = [Change(line, replace(line, speaker=heir)) for line in lines]
    return Step(StepKind.ROSTER, (*changes, Change(transcript.speakers[speaker_id], None)))


def stands_in(speaker: Speaker) -> bool:
    """Whether the name only stands in for one that nobody knows: of somebody unknown, or with a number at its end."""
    return speaker.role == UNKNOWN or speaker.name[-1:].isdigit()


def unknown(transcript: Transcript) -> Speaker | None:
    """The one to whom all is attributed of which nobody knows who said it, if they are on the roster."""
    return next((speaker for speaker in transcript.roster() if speaker.role == UNKNOWN), None)


def next_numbered(transcript: Transcript, pattern: str) -> str:
    """A name that nobody has: the pattern with the lowest `{number}`, from 1, that is free."""
    taken = {speaker.name for speaker in transcript.speakers.values()}
    numbered = (pattern.format(number=number) for number in count(1))
    return next(name for name in numbered if name not in taken)


def new_voice(transcript: Transcript, name: str, role: str, spoken: Callable[[int], Step | None]) -> Step:
    """A new person in the lowest free slot, and in the same step what `spoken` says of their id: where they speak."""
    speaker, added = add_speaker(transcript, name, role)
    step = spoken(speaker.id)
    return replace(step, changes=(*added.changes, *step.changes)) if step else added


def named(transcript: Transcript, name: str) -> Speaker | None:
    """Who goes by that name."""
    return next((speaker for speaker in transcript.roster() if speaker.name == name.strip()), None)


def in_slot(transcript: Transcript, slot: int) -> Speaker | None:
    """Who has that slot."""
    return next((speaker for speaker in transcript.speakers.values() if speaker.slot == slot), None)
