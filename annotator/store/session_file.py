"""One session in one SQLite file: made whole, opened by one writer, written act by act."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from annotator.core.draft import Draft
from annotator.core.errors import (
    AnnotatorError,
    CannotSave,
    CannotWrite,
    SessionLocked,
    SessionReadOnly,
    VersionNotKept,
)
from annotator.core.export_options import ExportOptions
from annotator.core.history import History, Step, StepKind
from annotator.core.model import Line, Place, Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Version
from annotator.store.database import SESSION_FILE, find, make_whole, prove, reading, snapshot
from annotator.store.desk import delete_draft, read_drafts, read_place, write_draft, write_place
from annotator.store.export_options import read_options, write_options
from annotator.store.lock import Lock
from annotator.store.opening import open_to_write, prove_file
from annotator.store.source import note_path, read_source, write_source
from annotator.store.steps import (
    mark_redone,
    mark_undone,
    note_shared,
    put_step,
    read_history,
    read_shared_step,
)
from annotator.store.values import read_transcript, write_changes, write_transcript
from annotator.store.versions import (
    PackedVersion,
    add_version,
    delete_version,
    read_packed,
    read_versions,
    rename_version,
)


def create_session(path: Path, source: Source, transcript: Transcript, source_path: Path) -> None:
    """Write a session file with a transcript that has no history yet.

    The file appears whole or not at all; one that another process has made there meanwhile stays.
    Raises CannotWrite.
    """

    def fill(db: Database) -> None:
        write_source(db, source, source_path)
        write_transcript(db, transcript)

    make_whole(path, SESSION_FILE, fill)


def open_session_file(path: Path, backups: Path) -> SessionFile:
    """Open a session, read-only where it cannot be written; `backups` is the folder of its copies.

    A file from an older program is copied there and brought up to date. Raises FileMissing, FileIsFolder,
    FileUnreadable, SessionCorrupt or SessionNewer; the file is then as it was.
    """
    prove_file(path, backups)
    try:
        db, lock = _open_to_write(path, backups)
    except (SessionLocked, CannotWrite) as reason:
        with reading(path, backups):
            return SessionFile(path, backups, snapshot(path), None, reason)
    return SessionFile(path, backups, db, lock, None)


def _open_to_write(path: Path, backups: Path) -> tuple[Database, Lock]:
    with ExitStack() as on_failure:
        lock = Lock(path)
        on_failure.callback(lock.release)
        db = open_to_write(path, backups)
        on_failure.pop_all()
    return db, lock


class SessionFile:
    """An open session. Each writing method is one transaction that is on disk when it returns.

    Writing raises CannotSave where the disk refuses, and SessionReadOnly where `read_only_reason` is set.
    `shared_step` is the number of the step that changed the glossary file last. Lives on one thread.
    """

    def __init__(
        self, path: Path, backups: Path, db: Database, lock: Lock | None, read_only_reason: AnnotatorError | None
    ) -> None:
        self.path = path
        self.read_only_reason = read_only_reason
        self.shared_step: int | None = None
        self._backups = backups
        self._db = db
        self._lock = lock

    def load(self) -> tuple[Source, Transcript, History]:
        """All that the session holds; `shared_step` is there from then on. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            self.shared_step = read_shared_step(self._db)
            source = read_source(self._db)
            transcript = read_transcript(self._db, source.lines)
            return source, transcript, read_history(self._db, transcript)

    def commit(self, step: Step, whole: Step | None = None, *, shared: int | None = None) -> Step:
        """Keep a new step and what it changes; undone steps are gone for redo, and drafts of what was typed.

        Where the step goes on with the one before, `whole` is what both come to, kept in the place of that one.
        `shared` is its number in the glossary file, where it was written there first.
        Returns the step kept, with its time.
        """
        with self._writing() as db:
            write_changes(db, step.changes)
            note_shared(db, shared)
            kept = put_step(db, step) if whole is None else put_step(db, whole, in_place_of_last=True)
            if step.kind is StepKind.TYPING:
                for change in step.changes:
                    if isinstance(change.value, Line):
                        delete_draft(db, change.value.id)
        return kept

    def commit_undo(self, inverse: Step, count: int = 1, *, shared: int | None = None) -> None:
        """Keep that the last steps were undone; `inverse` takes them back."""
        with self._writing() as db:
            write_changes(db, inverse.changes)
            note_shared(db, shared)
            mark_undone(db, count)

    def commit_redo(self, step: Step, count: int = 1, *, shared: int | None = None) -> None:
        """Keep that the steps undone last were made again, which `step` does."""
        with self._writing() as db:
            write_changes(db, step.changes)
            note_shared(db, shared)
            mark_redone(db, count)

    def note_source(self, path: Path) -> None:
        """Keep where the source's file lies now."""
        with self._writing() as db:
            note_path(db, path)

    def save_draft(self, draft: Draft) -> None:
        """Keep text being typed."""
        with self._writing() as db:
            write_draft(db, draft)

    def drop_draft(self, line_id: int) -> None:
        """Forget the text being typed in that line."""
        with self._writing() as db:
            delete_draft(db, line_id)

    def drafts(self) -> list[Draft]:
        """All drafts kept. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            return read_drafts(self._db)

    def save_place(self, place: Place) -> None:
        """Keep where the editor stands."""
        with self._writing() as db:
            write_place(db, place)

    def place(self) -> Place | None:
        """Where the editor stood. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            return read_place(self._db)

    def save_export_options(self, options: ExportOptions) -> None:
        """Keep how the session is exported."""
        with self._writing() as db:
            write_options(db, options)

    def export_options(self) -> ExportOptions | None:
        """How the session was to be exported, if that was ever kept. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            return read_options(self._db)

    def versions(self) -> list[Version]:
        """All versions, the oldest first. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            return read_versions(self._db)

    def packed_version(self, version: Version) -> PackedVersion:
        """What a version holds, still packed. Raises SessionCorrupt."""
        with reading(self.path, self._backups):
            return read_packed(self._db, version)

    def add_version(self, packed: PackedVersion) -> Version:
        """Keep a version. Raises VersionNotKept where the disk refuses."""
        with self._writing(VersionNotKept, name=packed.name) as db:
            return add_version(db, packed)

    def rename_version(self, version: Version, name: str) -> None:
        """Give a version another name. Raises VersionNotKept where the disk refuses."""
        with self._writing(VersionNotKept, name=name) as db:
            rename_version(db, version, name)

    def delete_version(self, version: Version) -> None:
        """Forget a version for good. Raises VersionNotKept where the disk refuses."""
        with self._writing(VersionNotKept, name=version.name) as db:
            delete_version(db, version)

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @contextmanager
    def _writing(self, failure: type[AnnotatorError] = CannotSave, **fields: object) -> Iterator[Database]:
        if self.read_only_reason is not None:
            raise SessionReadOnly(path=self.path)
        try:
            with self._db.atomic():
                yield self._db
        except (sqlite3.Error, UnicodeEncodeError) as error:
            raise failure(path=self.path, reason=error, **fields) from error


def read_session(path: Path, backups: Path) -> tuple[Source, Transcript]:
    """What a session holds, from a copy in memory: the file is neither locked nor brought up to date.

    Raises what opening it raises.
    """
    find(path)
    with reading(path, backups), closing(snapshot(path)) as db:
        prove(db, path, backups)
        source = read_source(db)
        return source, read_transcript(db, source.lines)
