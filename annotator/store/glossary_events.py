"""Events as rows: their sessions, people and house style."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from annotator.core.errors import CannotWrite, EventExists
from annotator.core.export_options import ExportOptions
from annotator.core.glossary import Event, EventPerson, EventSession
from annotator.store.codec import from_row, to_row
from annotator.store.export_options import options_from_json, options_to_json
from annotator.store.glossary_connection import GlossaryConnection


class EventShelf(GlossaryConnection):
    """The events of an open glossary file. Writing raises CannotWrite, reading GlossaryCorrupt."""

    def events(self) -> list[Event]:
        """All events, in the order in which they were made."""
        with self._reading() as db:
            return [from_row(Event, row) for row in db.query("select * from events order by id")]

    def add_event(self, name: str) -> Event:
        """Make an event. Raises EventExists where there is one of that name."""
        try:
            with self._writing() as db:
                event_id = db.execute("insert into events (name, template) values (?, '')", [name]).lastrowid
        except CannotWrite as error:
            raise _named(name, error) from error
        assert event_id is not None
        return Event(event_id, name)

    def change_event(self, event: Event) -> None:
        """Give an event another name or template. Raises EventExists where another has that name."""
        cells = [event.name, event.template, event.id]
        try:
            with self._writing() as db:
                db.execute("update events set name = ?, template = ? where id = ?", cells)
        except CannotWrite as error:
            raise _named(event.name, error) from error

    def remove_event(self, event: int) -> None:
        """Forget an event, with its terms and people. Its sessions stay, and what was learned in them."""
        with self._writing() as db:
            db.execute("delete from events where id = ?", [event])

    def event_of(self, sha256: str) -> Event | None:
        """The event of the session with a source of that hash, if it has one."""
        select = "select events.* from events join event_sessions on event = events.id where sha256 = ?"
        with self._reading() as db:
            return next((from_row(Event, row) for row in db.query(select, [sha256])), None)

    def set_event(self, sha256: str, event: int | None, path: Path, title: str, folder: str) -> None:
        """Say which event a session belongs to, None for none; what was learned in it goes along.

        `folder` is where its source lay when it was opened.
        """
        row = {"sha256": sha256, "event": event, "path": os.fsencode(path), "title": title, "folder": folder}
        with self._writing() as db:
            db.execute("delete from event_sessions where sha256 = ?", [sha256])
            if event is not None:
                db.table("event_sessions").insert(row)
            db.execute("update lessons set event = ? where session = ?", [event, sha256])

    def sessions_of(self, event: int) -> list[EventSession]:
        """The sessions of an event, by title."""
        with self._reading() as db:
            rows = db.query("select * from event_sessions where event = ? order by title, sha256", [event])
            return [from_row(EventSession, row, path=Path(os.fsdecode(row["path"]))) for row in rows]

    def people(self, event: int) -> list[EventPerson]:
        """Who takes part in an event, in the order kept."""
        with self._reading() as db:
            rows = db.query("select * from event_people where event = ? order by position", [event])
            return [from_row(EventPerson, row) for row in rows]

    def set_people(self, event: int, people: Sequence[EventPerson]) -> None:
        """Say who takes part in an event."""
        rows = [{"event": event, "position": at, **to_row(person)} for at, person in enumerate(people)]
        with self._writing() as db:
            db.execute("delete from event_people where event = ?", [event])
            db.table("event_people").insert_all(rows)

    def options(self, event: int) -> ExportOptions | None:
        """How sessions of an event are exported, where that was said."""
        with self._reading() as db:
            found = db.execute("select options from events where id = ?", [event]).fetchone()
        return options_from_json(found[0]) if found and found[0] else None

    def set_options(self, event: int, options: ExportOptions | None) -> None:
        """Say how sessions of an event are exported; None for nothing in particular."""
        with self._writing() as db:
            db.execute("update events set options = ? where id = ?", [options and options_to_json(options), event])


def _named(name: str, error: CannotWrite) -> EventExists | CannotWrite:
    """What to raise where an event's name could not be written."""
    return EventExists(name=name) if isinstance(error.fields["reason"], sqlite3.IntegrityError) else error
