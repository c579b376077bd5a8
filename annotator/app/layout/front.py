"""What stands before the talk: its title, and the rows that the template puts there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.core.export_options import ExportOptions
from annotator.core.model import LineKind, Speaker
from annotator.core.page import FrontKind, FrontRow
from annotator.core.roster import stands_in
from annotator.core.template import FRONT_FIELDS, Template, fields_of, filled
from annotator.core.transcript import Transcript
from annotator.detect.title import date_in, read_title, split_title

_ROLES = {"host": ("主持人", "host"), "guest": ("嘉宾", "guest"), "speaker": ("主讲人", "speaker")}
_NO_ROLES = ("audience", "unknown", "other")
_EVENT_ALONE = re.compile(r"\W*(?:\{(?:event|date)\}\W*)+")


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """What a talk is called, at which event and on which day it was held; empty where nobody knows.

    `whole` is the title with the event in it, as it is written where the event is not named by itself.
    """

    whole: str
    title: str
    event: str
    date: str


def facts_of(transcript: Transcript, options: ExportOptions) -> TalkFacts:
    """The facts that the options give, else those that the title tells.

    A title as it was read is cleaned of people, part numbers, video ids and sites; one that the editor accepted is not.
    """
    whole = transcript.info.title
    event, title = split_title(whole)
    if not transcript.info.started:
        found = read_title(whole)
        whole = found.title
        event, title = (found.event, found.talk) if found.event and found.talk else split_title(whole)
    date = options.date or date_in(transcript.info.title)
    return TalkFacts(options.title or whole, options.title or title, options.event or event, date)


def title_of(facts: TalkFacts, template: Template) -> str:
    """The title above the talk; the event is part of it unless the template names it by itself."""
    return facts.title if "event" in fields_of(template.front) else facts.whole


def front_rows(template: Template, facts: TalkFacts, people: Sequence[Speaker], *, chinese: bool) -> Iterator[FrontRow]:
    """The rows of the template that say something, a row for each person where the participants stand alone."""
    persons = [filled(template.participant, person_fields(person, chinese=chinese)) for person in people]
    values = {
        "title": facts.title,
        "event": facts.event,
        "date": facts.date,
        "participants": ("、" if chinese else ", ").join(persons),
    }
    assert values.keys() == set(FRONT_FIELDS)
    for row in template.front.splitlines():
        if row.strip() == "{participants}":
            yield from (FrontRow(person, FrontKind.PERSON) for person in persons if person)
        elif text := filled(row, values):
            yield FrontRow(text, FrontKind.EVENT if _EVENT_ALONE.fullmatch(row) else FrontKind.TEXT)


def person_fields(speaker: Speaker, *, chinese: bool) -> dict[str, str]:
    """What a template can say of a person. Roles that the program gave by itself are not worth a word."""
    role = speaker.role
    if role in _ROLES:
        role = _ROLES[role][0 if chinese else 1]
    known = not stands_in(speaker) and role not in _NO_ROLES
    return {"name": speaker.name, "affiliation": speaker.affiliation, "role": role if known else ""}


def participants(transcript: Transcript) -> list[Speaker]:
    """Who speaks, in the order of their first words; without those whose name only stands in for one."""
    talk = (line.speaker for line in transcript.lines if line.kind is LineKind.TEXT and line.text.strip())
    found = (transcript.speakers.get(speaker) for speaker in dict.fromkeys(talk) if speaker is not None)
    return [speaker for speaker in found if speaker and not stands_in(speaker)]
