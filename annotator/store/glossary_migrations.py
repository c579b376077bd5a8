"""The tables of the glossary file, as named steps that are only ever added to."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

GLOSSARY = Migrations("glossary")

_FIRST = """
create table events (
    id integer primary key autoincrement,
    name text not null unique,
    template text not null,
    options text
) strict;

create table event_sessions (
    sha256 text primary key,
    event integer not null references events (id) on delete cascade,
    path blob not null,
    title text not null,
    folder text not null
) strict;
create index event_sessions_event on event_sessions (event);

create table event_people (
    event integer not null references events (id) on delete cascade,
    position integer not null,
    name text not null,
    role text not null,
    affiliation text not null,
    aliases text not null,
    primary key (event, position)
) strict, without rowid;

create table terms (
    id integer primary key,
    event integer references events (id) on delete cascade,
    revision integer not null,
    text text not null,
    category text not null,
    aliases text not null,
    pronunciations text not null,
    not_near text not null,
    note text not null,
    source text not null,
    protect integer not null,
    minimum real not null,
    "on" integer not null
) strict;
create unique index terms_once on terms (ifnull(event, 0), text);

create table lessons (
    session text not null,
    event integer references events (id) on delete set null,
    heard text not null,
    meant text not null,
    category text not null,
    accepted integer not null,
    rejected integer not null,
    primary key (session, heard, meant)
) strict, without rowid;
create index lessons_event on lessons (event);

create table steps (
    position integer primary key,
    id integer not null unique,
    session text not null,
    changes text not null
) strict;
create index steps_session on steps (session);

create table meta (
    key text primary key,
    value integer not null
) strict, without rowid;
insert into meta (key, value) values ('next_id', 1);
"""


@GLOSSARY(name="0001-first")
def _first(db: Database) -> None:
    """`options` of an event are its house style (JSON); `steps` are those whose session may not know of them yet."""
    db.executescript(_FIRST)
