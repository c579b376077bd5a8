"""One writer a session: a lock that names its holder and that the system lifts when the holder dies.

The lock is an open write transaction on a small database beside the session. So a killed process leaves
no lock behind, whatever process has its number now, and readers can still see who holds it.
"""

from __future__ import annotations

import os
import platform
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import CannotWrite, SessionLocked

_PATIENCE_S = 0.05


class Lock:
    """Held from its making until `release`.

    Raises SessionLocked where another opener holds it, CannotWrite where none can be made there.
    """

    def __init__(self, session: Path) -> None:
        self._path = session.with_name(f"{session.name}-lock")
        try:
            self._connection = sqlite3.connect(self._path, timeout=_PATIENCE_S, isolation_level=None)
        except sqlite3.Error as error:
            raise CannotWrite(path=self._path, reason=error) from error
        try:
            self._take()
        except sqlite3.Error as error:
            refusal = self._refusal(session, error)
            self._connection.close()
            raise refusal from error

    def _take(self) -> None:
        run = self._connection.execute
        run("begin immediate")
        run("create table if not exists holder (host text, pid integer)")
        run("delete from holder")
        run("insert into holder values (?, ?)", (platform.node(), os.getpid()))
        run("commit")
        run("begin immediate")

    def _refusal(self, session: Path, error: sqlite3.Error) -> SessionLocked | CannotWrite:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            return CannotWrite(path=self._path, reason=error)
        host, pid = "?", "?"
        with suppress(sqlite3.Error, TypeError):
            host, pid = self._connection.execute("select host, pid from holder").fetchone()
        return SessionLocked(path=session, host=host, pid=pid)

    def release(self) -> None:
        """Let others in."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._connection.close()
