"""Copies of a session in the backups folder: the newest few, each a session file of its own."""

from __future__ import annotations

import filecmp
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.errors import CannotWrite
from annotator.store.database import connect_to_read

KEPT = 5


def back_up(session: Path, folder: Path) -> Path | None:
    """Copy the session to `folder` and keep the newest `KEPT` copies; None where nothing is new since the last.

    Uses a connection of its own, so that any thread may call it. Raises CannotWrite.
    """
    copy = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.db"
    unfinished = copy.with_suffix(".tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with closing(connect_to_read(session)) as db:
                db.conn.execute("vacuum into ?", [unfinished.absolute().as_uri()])  # the path may be no text
            if _is_newest(unfinished, folder):
                return None
            unfinished.replace(copy)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in _copies(folder)[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise CannotWrite(path=copy, reason=error) from error
    return copy


def _copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"))


def _is_newest(candidate: Path, folder: Path) -> bool:
    copies = _copies(folder)
    return bool(copies) and filecmp.cmp(copies[-1], candidate, shallow=False)
