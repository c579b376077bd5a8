"""The first look at a transcript: what its title and its lines tell, for the user to put right."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.app.session import Session
from annotator.core.roster import Person
from annotator.detect.title import read_title


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What was understood of a session's source. `cuts` counts line ends that are cuts by length."""

    title: str
    people: tuple[Person, ...]
    cuts: int
    timed: bool


def first_look(session: Session) -> FirstLook:
    """What the start sheet shows: the people of the roster, then those named in the title.

    Once the sheet was accepted the title is the user's, and people come from the roster alone.
    """
    transcript = session.transcript
    people = [Person(s.name, s.role, s.affiliation, s.id) for s in transcript.roster()]
    title = transcript.info.title
    if not transcript.info.started:
        facts = read_title(session.source.title)
        title = facts.title
        known = {person.name for person in people}
        people += [Person(entry.name, entry.role) for entry in facts.roster if entry.name not in known]
    cuts = sum(line.soft_end for line in transcript.lines)
    timed = any(line.start_ms is not None for line in transcript.lines)
    return FirstLook(title, tuple(people), cuts, timed)
