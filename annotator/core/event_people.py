"""People of an event beside those of a roster: who is offered there, and what of the roster is kept for the event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.core import roster
from annotator.core.glossary import EventPerson
from annotator.core.history import Change, Step
from annotator.core.model import Speaker
from annotator.core.roster import Person, stands_in
from annotator.core.transcript import Transcript


def to_keep(speakers: Iterable[Speaker]) -> list[EventPerson]:
    """The speakers as people of an event; a name that only stands in for one is nobody's."""
    return [EventPerson(who.name, who.role, who.affiliation, who.aliases) for who in speakers if not stands_in(who)]


def named(people: Iterable[EventPerson], name: str) -> EventPerson | None:
    """Who of the people goes by that name, or was heard by it."""
    people, name = list(people), name.strip()
    by_name = (person for person in people if person.name == name)
    return next(by_name, None) or next((person for person in people if name in person.aliases), None)


def add_person(transcript: Transcript, person: EventPerson) -> Step:
    """Put somebody of the event on the roster, with all that is known of them."""
    return described(roster.add_speaker(transcript, person.name, person.role)[1], person)


def described(step: Step, person: EventPerson) -> Step:
    """A step that puts somebody on the roster, with all that is known of them."""

    def told(change: Change) -> Change:
        if change.before is not None or not isinstance(change.after, Speaker):
            return change
        known = replace(change.after, role=person.role, affiliation=person.affiliation, aliases=person.aliases)
        return Change(None, known)

    return replace(step, changes=tuple(map(told, step.changes)))


def filled_in(rows: Sequence[Person], people: Sequence[EventPerson]) -> list[Person]:
    """The rows of the start sheet with what the event knows of somebody and the row does not say."""
    return [_filled(row, named(people, row.name)) for row in rows]


def as_row(person: EventPerson) -> Person:
    """Somebody of the event as a row of the start sheet."""
    return Person(person.name, person.role, person.affiliation, aliases=person.aliases)


def _filled(row: Person, person: EventPerson | None) -> Person:
    if person is None or person.name != row.name.strip():
        return row
    return replace(
        row,
        role=row.role or person.role,
        affiliation=row.affiliation or person.affiliation,
        aliases=row.aliases or person.aliases,
    )
