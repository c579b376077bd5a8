"""Exports: a transcript or session file as the command line does, a session being edited as the window does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.app.export_formats import FORMATS, Export, export_bytes, format_for, formats_of
from annotator.app.layout.page import lay_out
from annotator.app.paths import Paths
from annotator.app.session import SUFFIX, Session, open_session
from annotator.core.build import fresh_transcript
from annotator.core.errors import AnnotatorError, CannotWrite, UnknownVersion
from annotator.core.export_options import ExportOptions
from annotator.core.model import Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot
from annotator.formats.atomic import write_atomic
from annotator.formats.html import write_clip
from annotator.formats.read import read_source
from annotator.formats.txt import write_txt

_ITSELF = "it is the file that is exported"
_NONE = "-"


def export_file(
    path: Path,
    out: Path,
    format: str | None,
    chosen: Callable[[ExportOptions], ExportOptions],
    *,
    paths: Paths,
    since: str | None = None,
) -> AnnotatorError | None:
    """Write a file's transcript to `out`: a session as it was edited, any other file as it stands.

    Returns what kept the terms that a session shares from being read, if anything did: they are left out then.

    Without a format the suffix of `out` tells it. `chosen` makes the options of those that the session keeps, or of the
    usual ones. `since` names the version from which on changes are told.
    Raises what reading the file raises, UnknownFormat, UnknownVersion, VersionUnreadable, CannotEncode, and
    CannotWrite, which also protects the file itself.
    """
    if out.exists() and path.exists() and out.samefile(path):
        raise CannotWrite(path=out, reason=_ITSELF)
    format = format_for(out, format)
    export, fault = _read(path, chosen, paths, since)
    export_transcript(export, out, format)
    return fault


def _read(
    path: Path, chosen: Callable[[ExportOptions], ExportOptions], paths: Paths, since: str | None
) -> tuple[Export, AnnotatorError | None]:
    if path.suffix != SUFFIX:
        source = read_source(path)
        if since is not None:
            raise UnknownVersion(path=path, name=since, names=_NONE)
        return Export(fresh_transcript(source), source, chosen(ExportOptions())), None
    with closing(open_session(path, paths=paths)) as session:
        base = None if since is None else _version(session, since)
        options = chosen(session.export_options or ExportOptions())
        shared = session.glossary.shared.terms
        export = Export(session.transcript, session.source, options, base, since or "", shared)
        return export, session.glossary.fault


def _version(session: Session, name: str) -> Snapshot:
    versions = {version.name: version for version in session.versions.all()}
    if name not in versions:
        raise UnknownVersion(path=session.path, name=name, names=", ".join(versions) or _NONE)
    return session.versions.reading(versions[name])()


def export_transcript(export: Export, out: Path, format: str) -> None:
    """Write a transcript to `out`. What was there stays whole.

    Raises UnknownFormat, CannotEncode, and CannotWrite, which also protects the source wherever it lies.
    """
    data = export_bytes(export, format)
    if data != export.source.data and _holds(out, export.source.data):
        raise CannotWrite(path=out, reason=_ITSELF)
    write_atomic(out, data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:  # who may not read it may not overwrite it either, and is told so then
        return False


def suffixes(transcript: Transcript, source: Source) -> dict[str, str]:
    """The formats that the transcript can be exported to, each with the suffix of its files."""
    own = Path(source.name).suffix
    return {name: next(iter(FORMATS[name].suffixes), own) for name in formats_of(transcript)}


def clean_text(export: Export) -> tuple[str, str]:
    """The clean text for the clipboard: plain, and as HTML."""
    page = lay_out(export.transcript, export.options, shared=export.shared).handed_over()
    return write_txt(page).decode(), write_clip(page).decode()
