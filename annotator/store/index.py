"""Which sessions there are, and what each was made from."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.store.database import connect_to_read


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session file, its title, and the identity and last known place of its source."""

    path: Path
    title: str
    sha256: str
    source: Path


def list_sessions(folder: Path) -> Iterator[SessionEntry]:
    """The sessions in a folder, the one worked on last first. Files that are no sound session are left out."""
    files = [path for path in folder.glob("*.db") if path.is_file()]
    for path in sorted(files, key=lambda path: path.stat().st_mtime, reverse=True):
        if entry := session_entry(path):
            yield entry


def session_entry(path: Path) -> SessionEntry | None:
    """What a session file says of itself; None where it is no sound session."""
    try:
        with closing(connect_to_read(path)) as db:
            select = "select sha256, path, info.title from source join info using (id)"
            sha256, source, title = db.conn.execute(select).fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return SessionEntry(path, title, sha256, Path(os.fsdecode(source)))


def session_progress(path: Path) -> tuple[int, int]:
    """How many lines of talk a session has that are read, and how many in all; 0 and 0 where it cannot be read."""
    try:
        with closing(connect_to_read(path)) as db:
            select = "select coalesce(sum(state = 'read'), 0), count(*) from lines where kind = 'text'"
            read, lines = db.conn.execute(select).fetchone()
    except sqlite3.Error:
        return 0, 0
    return read, lines
