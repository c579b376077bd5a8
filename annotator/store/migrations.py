"""The tables of a session file, as named steps that are only ever added to.

A new kind of value or step needs a migration too, if only an empty one: an older program then says that
the file is newer, and not that it is damaged.
"""

from __future__ import annotations

from contextlib import closing

from sqlite_utils import Database, Migrations

SESSION = Migrations("session")

_FIRST = """
create table source (
    id integer primary key check (id = 1),
    name text not null,
    sha256 text not null,
    data blob not null,
    encoding text not null,
    format text not null,
    title text not null,
    notices text not null,
    path blob not null
) strict;

create table source_lines (
    "index" integer primary key,
    text text not null,
    kind text not null,
    row integer,
    start_ms integer,
    end_ms integer,
    speaker text
) strict;

create table speakers (
    id integer primary key,
    slot integer not null,
    name text not null,
    role text not null,
    affiliation text not null,
    aliases text not null
) strict;

create table lines (
    id integer primary key,
    "order" text not null,
    text text not null,
    kind text not null,
    state text not null,
    speaker integer references speakers (id) deferrable initially deferred,
    start_ms integer,
    end_ms integer,
    soft_end integer not null,
    words text not null default '[]',
    flags text not null default '[]',
    comment text not null default '',
    extra text not null default '{}'
) strict;

create table line_pieces (
    line integer not null references lines (id) on delete cascade,
    position integer not null,
    source integer not null references source_lines ("index"),
    start integer not null,
    "end" integer not null,
    primary key (line, position)
) strict, without rowid;

create table decisions (
    id integer primary key,
    kind text not null,
    heard text not null,
    meant text not null,
    scope text not null,
    line_id integer,
    start integer not null
) strict;

create table terms (
    id integer primary key,
    term text not null
) strict;

create table info (
    id integer primary key check (id = 1),
    title text not null,
    started integer not null
) strict;

create table steps (
    id integer primary key,
    status text not null check (status in ('done', 'undone', 'dropped')),
    kind text not null,
    time text not null,
    before text,
    after text,
    changes text not null
) strict;
create index steps_status on steps (status, id);

create table drafts (
    line_id integer primary key,
    text text not null,
    base text not null,
    caret integer not null
) strict;

create table place (
    id integer primary key check (id = 1),
    line_id integer not null,
    caret integer not null,
    filter text not null
) strict;

create table meta (
    key text primary key,
    value integer not null
) strict, without rowid;
insert into meta (key, value) values ('next_id', 1);
"""


@SESSION(name="0001-first")
def _first(db: Database) -> None:
    """`words` and `extra` of a line are there for what formats with more detail bring (JSON)."""
    db.executescript(_FIRST)


_NOTES = (
    "alter table lines add column flagged integer not null default 0",
    "alter table lines drop column flags",
    "alter table decisions add column note text not null default ''",
    "alter table decisions add column guesses text not null default '[]'",
)


@SESSION(name="0002-notes")
def _notes(db: Database) -> None:
    """A line is flagged or not; a place that is unclear has a note and guesses."""
    for statement in _NOTES:
        db.execute(statement)


_VERSIONS = """
create table versions (
    id integer primary key,
    name text not null,
    time text not null,
    lines blob not null
) strict
"""


@SESSION(name="0003-versions")
def _versions(db: Database) -> None:
    """Named versions, each with its lines packed; a step may bring one back."""
    db.execute(_VERSIONS)


@SESSION(name="0004-turns")
def _turns(db: Database) -> None:
    """Lines can be interjections; decisions can be about turns."""
    db.execute("alter table lines add column interjection integer not null default 0")


@SESSION(name="0005-replace")
def _replace(db: Database) -> None:
    """Steps may be of the kind `replace`."""


@SESSION(name="0006-lean-steps")
def _lean_steps(db: Database) -> None:
    """Steps hold what differs alone; those written before stay as they are."""


_CLIENT_TEXT = (
    "alter table lines add column paragraph integer not null default 0",
    "alter table speakers add column tics text not null default '[]'",
)


@SESSION(name="0007-client-text")
def _client_text(db: Database) -> None:
    """Paragraphs begin at lines, speakers have tics, the clean-up leaves places as they are."""
    for statement in _CLIENT_TEXT:
        db.execute(statement)


_EXPORT_OPTIONS = """
create table export_options (
    id integer primary key check (id = 1),
    options text not null
) strict
"""


@SESSION(name="0008-export-options")
def _export_options(db: Database) -> None:
    """How the session is exported (JSON)."""
    db.execute(_EXPORT_OPTIONS)


@SESSION(name="0009-sent-versions")
def _sent_versions(db: Database) -> None:
    """A version that an export kept tells how it was sent (JSON)."""
    db.execute("alter table versions add column sent text")


@SESSION(name="0010-glossary")
def _glossary(db: Database) -> None:
    """Terms may be switched off and have a least probability; steps may change the glossary file."""


def known_migrations(kind: Migrations = SESSION) -> set[str]:
    """The names of all migrations of this program for files of a kind."""
    with closing(Database(memory=True)) as empty:
        return {migration.name for migration in kind.pending(empty)}
