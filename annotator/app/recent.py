"""The sessions to go on with, as a list of recent work shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.paths import Paths
from annotator.core.text import printable_name
from annotator.store.index import SessionEntry, list_sessions, session_entry, session_progress

_PROGRESS_OF = 50


@dataclass(frozen=True, slots=True)
class Recent:
    """A session by its file. `used` is when it was written last, in seconds since 1970.

    `source` is the name of the file it was made from, empty where it was pasted. `read` of `lines` lines are read;
    0 of 0 where that is not known. A `missing` one cannot be opened any more.
    """

    path: Path
    title: str
    source: str = ""
    read: int = 0
    lines: int = 0
    used: float = 0.0
    missing: bool = False


def recent_sessions(paths: Paths, elsewhere: Sequence[Path]) -> list[Recent]:
    """The sessions of the sessions folder and those `elsewhere`, the one worked on last first, missing ones last.

    Reads every session file: to be called off the Qt thread.
    """
    outside = [path for path in dict.fromkeys(elsewhere) if not is_in_folder(path, paths)]
    entries = [*list_sessions(paths.sessions), *filter(None, map(_entry, outside))]
    dated = sorted(((used, entry) for entry in entries for used in _used(entry.path)), key=lambda pair: -pair[0])
    known = {entry.path for entry in entries}
    found = [_recent(entry, used, counted=at < _PROGRESS_OF) for at, (used, entry) in enumerate(dated)]
    return found + [Recent(path, printable_name(path.stem), missing=True) for path in outside if path not in known]


def is_in_folder(path: Path, paths: Paths) -> bool:
    """Whether a session lies in the sessions folder, and so is listed without being noted."""
    return path.parent in (paths.sessions, paths.sessions.resolve())


def _entry(path: Path) -> SessionEntry | None:
    return session_entry(path) if path.is_file() else None


def _used(path: Path) -> Iterator[float]:
    """When a file was written, unless it went meanwhile."""
    try:
        yield path.stat().st_mtime
    except OSError:
        return


def _recent(entry: SessionEntry, used: float, *, counted: bool) -> Recent:
    read, lines = session_progress(entry.path) if counted else (0, 0)
    source = "" if entry.source == entry.path else printable_name(entry.source.name)
    return Recent(entry.path, entry.title or printable_name(entry.path.stem), source, read, lines, used)
