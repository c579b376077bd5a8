"""The source as it was read, kept whole and never changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from annotator.core.model import Source, SourceLine
from annotator.store.codec import from_row, to_row


def write_source(db: Database, source: Source, path: Path) -> None:
    """Keep the source. `path` says where its file lay."""
    row = to_row(replace(source, lines=()))
    del row["lines"]
    db.table("source").insert({"id": 1, **row, "path": os.fsencode(path)})
    db.table("source_lines").insert_all(map(to_row, source.lines))


def read_source(db: Database) -> Source:
    """The source that `write_source` kept."""
    lines = tuple(from_row(SourceLine, row) for row in db.query('select * from source_lines order by "index"'))
    (row,) = db.query("select * from source")
    return from_row(Source, row, lines=lines)


def note_path(db: Database, path: Path) -> None:
    """Note where the source's file lies now."""
    db.execute("update source set path = :path where path != :path", {"path": os.fsencode(path)})
