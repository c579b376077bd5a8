"""A session: the transcript being edited, its history, and the file that keeps both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from annotator.app.paths import Paths
from annotator.app.shared_glossary import SharedGlossary
from annotator.app.versions import Versions
from annotator.core.build import fresh_transcript
from annotator.core.draft import Draft
from annotator.core.errors import AnnotatorError, CannotSave, SessionReadOnly, SourceChanged
from annotator.core.export_options import ExportOptions
from annotator.core.fitting import fits
from annotator.core.following import followed
from annotator.core.history import Step, as_one
from annotator.core.model import Place, Source
from annotator.formats.read import read_source
from annotator.store.backups import back_up
from annotator.store.index import SessionEntry, list_sessions
from annotator.store.session_file import SessionFile, create_session, open_session_file

SUFFIX = ".db"
_HASH_SHOWN = 8
_LONGEST_STEM = 40

Listener = Callable[[Step], None]


class OnChanged(StrEnum):
    """What to open where a file has changed since its session was made."""

    ASK = "ask"
    OLD = "old"
    NEW = "new"


class Session:
    """What a shell works on. An edit is on disk before it shows anywhere; listeners hear each step as applied.

    Writing raises CannotSave where the disk refuses (nothing has changed then) and SessionReadOnly where
    `read_only_reason` is set. Lives on one thread.
    """

    def __init__(self, file: SessionFile, paths: Paths) -> None:
        self._file = file
        self.source, self.transcript, self.history = file.load()
        self.glossary = SharedGlossary(paths, self.source.sha256, file.shared_step)
        if not self.read_only:
            self.glossary.settle()
        self.versions = Versions(file, self.source, self.transcript)
        self._listeners: list[Listener] = []

    @property
    def path(self) -> Path:
        """The session file."""
        return self._file.path

    @property
    def read_only_reason(self) -> AnnotatorError | None:
        """Why nothing can be changed: SessionLocked or CannotWrite; None where it can."""
        return self._file.read_only_reason

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.read_only_reason is not None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with each step as applied. Returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def commit(self, step: Step | None, *, onto: Step | None = None) -> Step | None:
        """Make an edit, with what it does to marks in the text. None, the edit that changes nothing, passes through.

        The step must be made from the transcript as it stands; nothing is written of one that is not. What it changes
        in the glossary file is written there first; GlossaryChanged is raised where that stands otherwise by now.
        Where `onto` is the step made last, the two become one for undo, or none where the one takes back what the
        other did.
        """
        if step is None:
            return None
        step = followed(self.transcript, step)
        assert fits(self.transcript, step), f"a {step.kind} step was made from values that no longer stand"
        if onto is not None and self.history.next_undo is onto:
            self.history.push_in_place(self._file.commit(step, as_one([onto, step])))
            return self._applied(step)
        with self.glossary.first(step.changes) as shared:
            kept = self._file.commit(step, shared=shared)
        self.history.push(kept)
        return self._applied(kept)

    def undo(self) -> Step | None:
        """Take the last step back. Returns its inverse, or None where there is none to undo."""
        step = self.history.next_undo
        if step is None:
            return None
        inverse = step.inverse()
        with self.glossary.first_as_far(inverse.changes) as shared:
            self._file.commit_undo(inverse, shared=shared)
        self.history.moved_back()
        return self._applied(inverse)

    def redo(self) -> Step | None:
        """Make the step undone last again. Returns it, or None where there is none."""
        step = self.history.next_redo
        if step is None:
            return None
        with self.glossary.first_as_far(step.changes) as shared:
            self._file.commit_redo(step, shared=shared)
        self.history.moved_forward()
        return self._applied(step)

    def go_to(self, made: int) -> Step | None:
        """Undo or redo until `made` steps stand, or all there are, as one act.

        Returns all that it did as one step; None where that many stand now.
        """
        made = min(made, self.history.all_made)
        way = self.history.way_to(made)
        if way is None:
            return None
        count = made - len(self.history.done)
        with self.glossary.first_as_far(way.changes) as shared:
            if count < 0:
                self._file.commit_undo(way, -count, shared=shared)
            else:
                self._file.commit_redo(way, count, shared=shared)
        for _ in range(abs(count)):
            self.history.moved_back() if count < 0 else self.history.moved_forward()
        return self._applied(way)

    def _applied(self, step: Step) -> Step:
        self.transcript.apply(step.changes)
        for listener in tuple(self._listeners):
            listener(step)
        return step

    def save_draft(self, draft: Draft) -> None:
        """Keep text being typed, in the place of the line's former draft."""
        self._file.save_draft(draft)

    def drop_draft(self, line_id: int) -> None:
        """Forget the line's draft, if there is one."""
        self._file.drop_draft(line_id)

    def drafts(self) -> list[Draft]:
        """Text that was being typed and never committed, in lines that still stand."""
        return [draft for draft in self._file.drafts() if self._is_unsaved(draft)]

    def _is_unsaved(self, draft: Draft) -> bool:
        if draft.line_id not in self.transcript:
            return False
        return draft.text not in (draft.base, self.transcript.line(draft.line_id).text)

    def save_place(self, place: Place) -> None:
        """Keep where the editor stands; a read-only session keeps nothing."""
        if not self.read_only:
            self._file.save_place(place)

    def place(self) -> Place | None:
        """Where the editor stood when the session was last open."""
        return self._file.place()

    @property
    def export_options(self) -> ExportOptions | None:
        """How the session is exported; None where nobody has chosen yet."""
        return self._file.export_options()

    def save_export_options(self, options: ExportOptions) -> None:
        """Keep how the session is exported; the next export is the same."""
        self._file.save_export_options(options)

    def close(self) -> None:
        """Let go of the files. Closing twice does no harm."""
        self.glossary.close()
        self._file.close()


def open_session(path: Path, *, paths: Paths, on_changed: OnChanged = OnChanged.ASK) -> Session:
    """Open a session file (`.db`), or the session of a transcript file, which is made where there is none.

    Raises what `prepare_session` and `open_prepared` raise.
    """
    return open_prepared(prepare_session(path, paths=paths, on_changed=on_changed), path, paths=paths)


def prepare_session(path: Path, *, paths: Paths, on_changed: OnChanged = OnChanged.ASK) -> Path:
    """The slow part of opening, for any thread: the session file of `path`, made where there is none.

    Raises SourceChanged, with both files, where the transcript's path has a session but its bytes are others
    now and `on_changed` is ASK; else what reading the transcript or making the session raises.
    """
    if path.suffix == SUFFIX:
        return path
    source = read_source(path)
    found = find_session(source, paths)
    if found is None and on_changed is not OnChanged.NEW:
        found = _earlier_session(path.resolve(), paths)
        if found is not None and on_changed is OnChanged.ASK:
            raise SourceChanged(path=path, session=found)
    if found is None:
        found = new_session_path(source, path.stem, paths)
        if not found.exists():
            create_session(found, source, fresh_transcript(source), path.resolve())
    return found


def open_prepared(session_path: Path, path: Path, *, paths: Paths) -> Session:
    """Open the session file that `prepare_session` gave for `path`, on the thread that will work with it.

    Raises what opening the session raises.
    """
    return _open(session_path, paths, None if path == session_path else path.resolve())


def new_session_path(source: Source, stem: str, paths: Paths) -> Path:
    """Where a new session of a source goes: named by the stem of the source's file, and by its bytes."""
    return paths.sessions / f"{stem[:_LONGEST_STEM]}-{source.sha256[:_HASH_SHOWN]}{SUFFIX}"


def find_session(source: Source, paths: Paths) -> Path | None:
    """The session made from these bytes, wherever the file lies now."""
    return next((entry.path for entry in sessions(paths) if entry.sha256 == source.sha256), None)


def sessions(paths: Paths) -> Iterator[SessionEntry]:
    """All sessions in the sessions folder, the one worked on last first."""
    return list_sessions(paths.sessions)


def backup(session_path: Path, paths: Paths) -> Path | None:
    """Copy a session to the backups folder, which keeps its newest few; None where nothing is new.

    Any thread may call it while the session is open. Raises CannotWrite.
    """
    return back_up(session_path, _backups(session_path, paths))


def _earlier_session(source_path: Path, paths: Paths) -> Path | None:
    return next((entry.path for entry in sessions(paths) if entry.source == source_path), None)


def _backups(session_path: Path, paths: Paths) -> Path:
    return paths.backups / session_path.stem


def _open(session_path: Path, paths: Paths, source_path: Path | None = None) -> Session:
    file = open_session_file(session_path, _backups(session_path, paths))
    try:
        session = Session(file, paths)
    except AnnotatorError:
        file.close()
        raise
    if source_path is not None:
        with suppress(CannotSave, SessionReadOnly):  # a hint is no reason to stay shut
            file.note_source(source_path)
    return session
