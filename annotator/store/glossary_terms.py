"""Terms of the glossary file as rows, changed by compare-and-set; steps of sessions that changed them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, net
from annotator.core.model import Term
from annotator.store.codec import changes_from_json, changes_to_json, from_row, to_row


class SharedStep(NamedTuple):
    """An act that changes the glossary file and a session alike: an id of its own, the session by its source's hash."""

    id: int
    session: str


class TermChange(NamedTuple):
    """A term of the glossary file before and after; None where it is made or goes."""

    before: GlossaryTerm | None
    after: GlossaryTerm | None

    @property
    def term(self) -> GlossaryTerm:
        """Either side."""
        term = self.after or self.before
        assert term is not None
        return term


def term_changes(changes: Iterable[Change]) -> list[TermChange]:
    """What changes come to for the glossary file, one for each term."""
    own = net(change for change in changes if isinstance(change.value, GlossaryTerm))
    return [TermChange(_term(change.before), _term(change.after)) for change in own]


def _term(value: object) -> GlossaryTerm | None:
    return value if isinstance(value, GlossaryTerm) else None


def read_terms(db: Database, where: str, given: Sequence[object]) -> list[GlossaryTerm]:
    """The terms of which something holds, in the order in which they were made."""
    rows = db.query(f"select * from terms where {where} order by id", given)
    return [GlossaryTerm(row["id"], from_row(Term, row), row["event"], row["revision"]) for row in rows]


def parted(db: Database, changes: Sequence[TermChange]) -> tuple[list[TermChange], list[TermChange]]:
    """The changes that can be made of what stands there, and those that cannot."""
    free, left = list(changes), list[TermChange]()
    while clashes := _clashes(db, free):
        left += (change for change in free if change.term.id in clashes)
        free = [change for change in free if change.term.id not in clashes]
    return free, left


def _clashes(db: Database, changes: Sequence[TermChange]) -> set[int]:
    """The ids of terms that do not stand as their changes expect, or whose place another takes."""
    ids = [change.term.id for change in changes]
    standing = {held.id: held for held in read_terms(db, "id in (select value from json_each(?))", [json.dumps(ids)])}
    found = {change.term.id for change in changes if standing.get(change.term.id) != change.before}
    events = {row[0] for row in db.execute("select id from events")} | {None}
    taken = {place: owner for place, owner in _places(db, changes) if owner not in standing}
    for change in changes:
        if change.after:
            place = _place(change.after)
            if change.after.event not in events or taken.setdefault(place, change.after.id) != change.after.id:
                found.add(change.after.id)
    return found


def _place(held: GlossaryTerm) -> tuple[int, str]:
    """A layer has one term of a text."""
    return held.event or 0, held.term.text


def _places(db: Database, changes: Sequence[TermChange]) -> list[tuple[tuple[int, str], int]]:
    """Who stands where the changes lead."""
    wanted = [_place(change.after) for change in changes if change.after]
    select = (
        "select ifnull(event, 0), text, terms.id from terms join json_each(?) on text = json_extract(value, '$[1]')"
        " and ifnull(event, 0) = json_extract(value, '$[0]')"
    )
    return [((event, text), owner) for event, text, owner in db.execute(select, [json.dumps(wanted)])]


def write_terms(db: Database, changes: Iterable[TermChange]) -> None:
    """Make changes that can be made; all that goes goes first, so that terms may change places."""
    changes = list(changes)
    db.conn.executemany("delete from terms where id = ?", [(change.before.id,) for change in changes if change.before])
    after = [change.after for change in changes if change.after]
    rows = [{"id": x.id, "event": x.event, "revision": x.revision, **to_row(x.term)} for x in after]
    db.table("terms").insert_all(rows)
    db.execute(
        "update meta set value = max(value, ?) where key = 'next_id'", [1 + max((x.id for x in after), default=0)]
    )


def is_noted(db: Database, step: SharedStep) -> bool:
    """Whether the step was written."""
    return bool(db.execute("select 1 from steps where id = ?", [step.id]).fetchone())


def note_step(db: Database, step: SharedStep, changes: Iterable[TermChange]) -> None:
    """Note what a step changed, until its session knows of it."""
    text = changes_to_json(tuple(Change(*change) for change in changes))
    db.table("steps").insert({**step._asdict(), "changes": text})


def read_steps(db: Database, session: str) -> list[tuple[int, str]]:
    """The steps of a session that are noted, the last first: the id of each, and its changes as they were noted."""
    select = "select id, changes from steps where session = ? order by position desc"
    return [(number, text) for number, text in db.execute(select, [session])]


def taken_back(noted: str) -> list[TermChange]:
    """What takes back the changes of a step that was noted so."""
    changes = term_changes(changes_from_json(noted, {}, back=True))
    return [TermChange(change.after, change.before) for change in changes]
