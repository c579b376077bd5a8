"""The open glossary file: one connection for one thread, beside those of other threads and other windows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from annotator.core.errors import CannotWrite, GlossaryCorrupt, GlossaryNewer
from annotator.store.database import FileKind, at_once, reading
from annotator.store.glossary_migrations import GLOSSARY

_PATIENCE_S = 2.0  # others write for some milliseconds, and a second where they import a great glossary

GLOSSARY_FILE = FileKind("glossary", GLOSSARY, GlossaryCorrupt, GlossaryNewer, _PATIENCE_S)


class GlossaryConnection:
    """Reads and writes by transactions that are on disk when they end.

    Where the file can only be read, `read_only_reason` says why.
    """

    def __init__(self, path: Path, backups: Path, db: Database, read_only_reason: CannotWrite | None) -> None:
        self.path = path
        self.read_only_reason = read_only_reason
        self._backups = backups
        self._db = db

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with reading(self.path, self._backups, GLOSSARY_FILE):
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        if self.read_only_reason is not None:
            raise CannotWrite(**self.read_only_reason.fields)
        try:
            with at_once(self._db):
                yield self._db
        except (sqlite3.Error, UnicodeEncodeError) as error:
            raise CannotWrite(path=self.path, reason=error) from error
