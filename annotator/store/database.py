"""Connections to session and glossary files: made whole, opened, proved to be ours."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident

from sqlite_utils import Database, Migrations

from annotator.core.errors import (
    AnnotatorError,
    CannotWrite,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    SessionCorrupt,
    SessionNewer,
)
from annotator.store.migrations import SESSION, known_migrations

_BUSY_S = 0.05
_NO_SIDE_FILES = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_REFUSALS = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its tables, what is raised where one is damaged or from a newer program, how long to wait."""

    name: str
    migrations: Migrations
    corrupt: type[AnnotatorError]
    newer: type[AnnotatorError]
    patience_s: float = _BUSY_S


SESSION_FILE = FileKind("session", SESSION, SessionCorrupt, SessionNewer)


def make_whole(path: Path, kind: FileKind, fill: Callable[[Database], object]) -> None:
    """Make a file of a kind that appears whole or not at all; one that another process or thread made meanwhile stays.

    `fill` writes what it holds from the first, in one transaction. Raises CannotWrite.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        try:
            with closing(_prepared(sqlite3.connect(unfinished))) as db:
                kind.migrations.apply(db)
                with db.atomic():
                    fill(db)
            _put_in_place(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
    except (OSError, sqlite3.Error, UnicodeEncodeError) as error:
        raise CannotWrite(path=path, reason=error) from error


def _put_in_place(unfinished: Path, path: Path) -> None:
    try:
        with suppress(FileExistsError):
            path.hardlink_to(unfinished)
    except OSError:  # not every file system has hard links
        unfinished.replace(path)


def find(path: Path) -> None:
    """See that there is a file. Raises FileMissing, FileIsFolder or FileUnreadable."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror) from error
    if is_folder:
        raise FileIsFolder(path=path)


def connect_to_write(path: Path, patience_s: float = _BUSY_S) -> Database:
    """A connection whose writes are on disk when they return; it waits so long for others. Raises CannotWrite."""
    try:
        db = _connect(path, "mode=rw", patience_s)
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


def _connect(path: Path, mode: str, patience_s: float = _BUSY_S) -> Database:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=patience_s)
    return _prepared(connection)


def _prepared(connection: sqlite3.Connection) -> Database:
    db = Database(connection, execute_plugins=False)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma foreign_keys = on")
    return db


def snapshot(path: Path, kind: FileKind = SESSION_FILE) -> Database:
    """A copy of the file in memory, brought up to date. Raises sqlite3.Error where it cannot be read."""
    with closing(connect_to_read(path)) as source:
        db = _prepared(sqlite3.connect(":memory:"))
        source.conn.backup(db.conn)
    kind.migrations.apply(db)
    return db


def prove(db: Database, path: Path, backups: Path, kind: FileKind = SESSION_FILE) -> None:
    """Raise what the kind of file says unless this is a sound one that this program knows."""
    with reading(path, backups, kind):
        found = db.conn.execute("pragma quick_check(1)").fetchone()[0]
        if found != "ok":
            raise kind.corrupt(path=path, reason=" ".join(found.split()), backups=backups)
        applied = {migration.name for migration in kind.migrations.applied(db)}
    if not applied:
        raise kind.corrupt(path=path, reason=f"not a {kind.name}", backups=backups)
    unknown = applied - known_migrations(kind.migrations)
    if unknown:
        raise kind.newer(path=path, migration=min(unknown))


@contextmanager
def at_once(db: Database) -> Iterator[None]:
    """A transaction that no other writer comes between, from the first read on."""
    db.conn.execute("begin immediate")
    try:
        yield
        db.conn.commit()
    except BaseException:
        db.conn.rollback()
        raise


@contextmanager
def reading(path: Path, backups: Path, kind: FileKind = SESSION_FILE) -> Iterator[None]:
    """Name what goes wrong while reading a file: FileUnreadable where the system refuses, else that it is damaged."""
    try:
        yield
    except (sqlite3.Error, LookupError, ValueError, TypeError, AttributeError) as error:
        if isinstance(error, sqlite3.Error) and _primary_code(error) in _REFUSALS:
            raise FileUnreadable(path=path, reason=error) from error
        raise kind.corrupt(path=path, reason=error, backups=backups) from error


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
