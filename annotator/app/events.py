"""The events of this user: which one a transcript belongs to, what each has, and how they are changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import Paths
from annotator.app.session import sessions
from annotator.core.glossary import Event, EventPerson, EventSession, GlossaryTerm
from annotator.core.history import Change
from annotator.core.lessons import known_fixes
from annotator.detect.event_match import PROPOSED, KnownEvent, Talk, alike, match_events, proposed_name
from annotator.detect.event_match import MatchReason as MatchReason
from annotator.store.glossary_file import GlossaryFile
from annotator.store.index import SessionEntry, session_entry


@dataclass(frozen=True, slots=True)
class EventFacts:
    """An event with what belongs to it. `styled` says whether it has a house style; `fixes` counts known fixes."""

    event: Event
    sessions: tuple[EventSession, ...] = ()
    people: tuple[EventPerson, ...] = ()
    terms: int = 0
    fixes: int = 0
    styled: bool = False


@dataclass(frozen=True, slots=True)
class EventOffer:
    """An event that a transcript may belong to, and why; one that is `proposed` probably is its own."""

    event: int
    reason: MatchReason
    shared: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class EventLook:
    """What there is to choose from: all events, the own one, offers (the best first), a name for a new one.

    `alike` are sessions without an event that a new one would probably hold too.
    """

    events: tuple[EventFacts, ...] = ()
    own: int | None = None
    offers: tuple[EventOffer, ...] = ()
    name: str = ""
    alike: tuple[EventSession, ...] = ()


@dataclass(frozen=True, slots=True)
class EventChoice:
    """An event by its id, or a new one by its `name` with `others` in it too; neither for none."""

    event: int | None = None
    name: str = ""
    others: tuple[EventSession, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """The event of a session, if it has one, with its people and its other sessions."""

    event: Event | None = None
    people: tuple[EventPerson, ...] = ()
    others: tuple[EventSession, ...] = ()


def own_event(paths: Paths, sha256: str) -> OwnEvent:
    """The event of a session; makes no file. For any thread. Raises what reading the glossary file raises."""
    if not paths.glossary.exists():
        return OwnEvent()
    with _glossary(paths) as glossary:
        event = glossary.event_of(sha256)
        if event is None:
            return OwnEvent()
        others = tuple(held for held in glossary.sessions_of(event.id) if held.sha256 != sha256)
        return OwnEvent(event, tuple(glossary.people(event.id)), others)


def read_events(paths: Paths) -> list[EventFacts]:
    """All events, by name; makes no file. For any thread. Raises what opening or reading the glossary file raises."""
    if not paths.glossary.exists():
        return []
    with _glossary(paths) as glossary:
        facts = [_facts(glossary, event) for event in glossary.events()]
    return sorted(facts, key=lambda one: one.event.name.casefold())


def look_for_event(paths: Paths, sha256: str, title: str, session_path: Path) -> EventLook:
    """What there is to choose from for a session: reads the glossary file and all sessions. For any thread.

    Raises what opening or reading the glossary file raises.
    """
    facts = read_events(paths)
    taken = {held.sha256 for one in facts for held in one.sessions}
    loose = [_as_held(entry) for entry in sessions(paths) if entry.sha256 not in taken | {sha256}]
    own = next((one.event.id for one in facts for held in one.sessions if held.sha256 == sha256), None)
    talk, others = Talk(title, _folder(session_path)), [Talk(held.title, held.folder) for held in loose]
    together = alike(talk, others)
    known = [KnownEvent(one.event, tuple(_talks(one, sha256))) for one in facts]
    offers = [
        EventOffer(match.event.id, match.reason, match.shared, match.score >= PROPOSED)
        for match in match_events(talk, known, others)
    ]
    name = proposed_name(talk, [others[at] for at in together])
    return EventLook(tuple(facts), own, tuple(offers), name, tuple(loose[at] for at in together))


def join_event(paths: Paths, sha256: str, title: str, session_path: Path, choice: EventChoice) -> None:
    """Have a session belong to the event chosen, which is made where it is new. For any thread.

    Raises EventExists, CannotWrite, and what opening the glossary file raises.
    """
    if choice == EventChoice() and not paths.glossary.exists():
        return
    with _glossary(paths) as glossary:
        event = glossary.add_event(choice.name).id if choice.name else choice.event
        glossary.set_event(sha256, event, session_path, title, _folder(session_path))
        for held in choice.others:
            glossary.set_event(held.sha256, event, held.path, held.title, held.folder)


def rename_event(paths: Paths, event: Event, name: str) -> None:
    """Give an event another name. Raises EventExists, CannotWrite."""
    with _glossary(paths) as glossary:
        glossary.change_event(replace(event, name=name))


def remove_event(paths: Paths, event: int) -> None:
    """Forget an event with its terms and people; its sessions stay, without one. Raises CannotWrite."""
    with _glossary(paths) as glossary:
        glossary.remove_event(event)


def merge_events(paths: Paths, gone: Event, kept: Event) -> None:
    """Have all that belongs to one event belong to another. Where both know the same the other's stays.

    Nothing is lost if it is cut off: what was not carried over yet is still with the one that goes last.
    Raises CannotWrite, GlossaryChanged.
    """
    with _glossary(paths) as glossary:
        known = {held.term.text for held in glossary.terms(kept.id)}
        glossary.write([_moved(held, kept.id) for held in glossary.terms(gone.id) if held.term.text not in known])
        glossary.set_people(kept.id, united(glossary.people(kept.id), glossary.people(gone.id)))
        if glossary.options(kept.id) is None:
            glossary.set_options(kept.id, glossary.options(gone.id))
        for held in glossary.sessions_of(gone.id):
            glossary.set_event(held.sha256, kept.id, held.path, held.title, held.folder)
        glossary.remove_event(gone.id)


def keep_people(paths: Paths, event: int, people: Sequence[EventPerson]) -> None:
    """Keep people for the sessions of an event; who is known there is brought up to date. Raises CannotWrite."""
    with _glossary(paths) as glossary:
        glossary.set_people(event, united(people, glossary.people(event)))


def forget_person(paths: Paths, event: int, name: str) -> None:
    """Take somebody out of those who are offered to the sessions of an event. Raises CannotWrite."""
    with _glossary(paths) as glossary:
        glossary.set_people(event, [person for person in glossary.people(event) if person.name != name])


def united(first: Sequence[EventPerson], second: Sequence[EventPerson]) -> list[EventPerson]:
    """The people of both: what the first says of somebody counts, as far as it says anything; other names add up."""
    known = {person.name: person for person in second}
    for person in first:
        before = known.get(person.name, person)
        aliases = tuple(dict.fromkeys((*person.aliases, *before.aliases)))
        role, affiliation = person.role or before.role, person.affiliation or before.affiliation
        known[person.name] = EventPerson(person.name, role, affiliation, aliases)
    return list(known.values())


@contextmanager
def _glossary(paths: Paths) -> Iterator[GlossaryFile]:
    with closing(open_glossary(paths)) as glossary:
        yield glossary


def _facts(glossary: GlossaryFile, event: Event) -> EventFacts:
    return EventFacts(
        event,
        tuple(glossary.sessions_of(event.id)),
        tuple(glossary.people(event.id)),
        len(glossary.terms(event.id)),
        len(known_fixes(glossary.lessons(event.id))),
        glossary.options(event.id) is not None,
    )


def _talks(facts: EventFacts, without: str) -> Iterator[Talk]:
    return (Talk(held.title, held.folder) for held in facts.sessions if held.sha256 != without)


def _as_held(entry: SessionEntry) -> EventSession:
    return EventSession(entry.sha256, 0, entry.path, entry.title, _source_folder(entry))


def _folder(session_path: Path) -> str:
    entry = session_entry(session_path)
    return _source_folder(entry) if entry else ""


def _source_folder(entry: SessionEntry) -> str:
    """Where a session's source lies; nowhere where it was pasted."""
    return "" if entry.source == entry.path else str(entry.source.parent)


def _moved(held: GlossaryTerm, event: int) -> Change:
    return Change(held, replace(held, event=event, revision=held.revision + 1))
