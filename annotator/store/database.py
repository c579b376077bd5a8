"""Connections to session files: opened, proved to be ours, brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from annotator.core.errors import CannotWrite, FileUnreadable, SessionCorrupt, SessionNewer
from annotator.store.migrations import SESSION, known_migrations

_BUSY_S = 0.05
_NO_SIDE_FILES = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_REFUSALS = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM)


def connect_to_write(path: Path) -> Database:
    """The session's own connection: a write is on disk when it returns. Raises CannotWrite."""
    try:
        db = _connect(path, "mode=rw")
        try:
            db.enable_wal()
            db.conn.execute("begin immediate")
            db.conn.execute("rollback")
        except sqlite3.Error:
            db.close()
            raise
    except sqlite3.Error as error:
        raise CannotWrite(path=path, reason=error) from error
    db.conn.execute("pragma synchronous = full")
    return db


def connect_to_read(path: Path) -> Database:
    """A connection that writes no session. Raises sqlite3.Error where the file cannot be read at all.

    Opened as for writing where that is possible, since a reader alone would leave SQLite's side files
    behind; in a place that takes no files the database is read as it lies.
    """
    try:
        return _connect_proved(path, "mode=rw")
    except sqlite3.OperationalError as error:
        has_log = path.with_name(f"{path.name}-wal").exists()
        if has_log or _primary_code(error) not in _NO_SIDE_FILES:
            raise
    return _connect_proved(path, "immutable=1")


def _connect_proved(path: Path, mode: str) -> Database:
    db = _connect(path, mode)
    try:
        db.conn.execute("select count(*) from sqlite_master")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _connect(path: Path, mode: str) -> Database:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=_BUSY_S)
    return _prepared(connection)


def _prepared(connection: sqlite3.Connection) -> Database:
    db = Database(connection, execute_plugins=False)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma foreign_keys = on")
    return db


def new_database(path: Path) -> Database:
    """A database in a new file that nobody else opens yet."""
    return _prepared(sqlite3.connect(path))


def snapshot(path: Path) -> Database:
    """A copy of the session in memory, brought up to date. Raises sqlite3.Error where it cannot be read."""
    with closing(connect_to_read(path)) as source:
        db = _prepared(sqlite3.connect(":memory:"))
        source.conn.backup(db.conn)
    SESSION.apply(db)
    return db


def prove(db: Database, path: Path, backups: Path) -> None:
    """Raise SessionCorrupt unless this is a sound session file, SessionNewer where it is from a newer program."""
    with reading(path, backups):
        found = db.conn.execute("pragma quick_check(1)").fetchone()[0]
        if found != "ok":
            raise SessionCorrupt(path=path, reason=" ".join(found.split()), backups=backups)
        applied = {migration.name for migration in SESSION.applied(db)}
    if not applied:
        raise SessionCorrupt(path=path, reason="not a session", backups=backups)
    unknown = applied - known_migrations()
    if unknown:
        raise SessionNewer(path=path, migration=min(unknown))


def migrate(db: Database, path: Path) -> None:
    """Bring an older session file up to date, step by step. Raises CannotWrite."""
    try:
        SESSION.apply(db)
    except sqlite3.Error as error:
        raise CannotWrite(path=path, reason=error) from error


@contextmanager
def reading(path: Path, backups: Path) -> Iterator[None]:
    """Name what goes wrong while reading a session: FileUnreadable where the system refuses, else SessionCorrupt."""
    try:
        yield
    except (sqlite3.Error, LookupError, ValueError, TypeError, AttributeError) as error:
        if isinstance(error, sqlite3.Error) and _primary_code(error) in _REFUSALS:
            raise FileUnreadable(path=path, reason=error) from error
        raise SessionCorrupt(path=path, reason=error, backups=backups) from error


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
