"""Opens session and glossary files: proved sound, and brought up to date where they are of an older program."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from sqlite_utils import Database

from annotator.core.errors import CannotWrite
from annotator.store.backups import back_up
from annotator.store.database import (
    SESSION_FILE,
    FileKind,
    at_once,
    connect_to_read,
    connect_to_write,
    find,
    prove,
    reading,
)


def prove_file(path: Path, backups: Path, kind: FileKind = SESSION_FILE) -> None:
    """See that there is a sound file of the kind. Raises FileMissing, FileIsFolder, and what `prove` raises."""
    find(path)
    with reading(path, backups, kind), closing(connect_to_read(path)) as db:
        prove(db, path, backups, kind)


def open_to_write(path: Path, backups: Path, kind: FileKind = SESSION_FILE) -> Database:
    """A connection to a file that was proved; an older one is copied to `backups` and migrated, as one.

    Raises CannotWrite; nothing stays open then.
    """
    with ExitStack() as on_failure:
        db = connect_to_write(path, kind.patience_s)
        on_failure.callback(db.close)
        if kind.migrations.pending(db):
            back_up(path, backups)
            try:
                with at_once(db):
                    kind.migrations.apply(db)
            except sqlite3.Error as error:
                raise CannotWrite(path=path, reason=error) from error
        on_failure.pop_all()
    return db
