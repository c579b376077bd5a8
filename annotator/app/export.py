"""Exports a transcript or session file, as the command line does."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from annotator.app.paths import Paths
from annotator.app.session import SUFFIX, open_session
from annotator.core.build import fresh_transcript
from annotator.core.errors import CannotWrite, FileMissing
from annotator.core.transcript import Transcript
from annotator.formats.atomic import write_atomic
from annotator.formats.export import export_bytes
from annotator.formats.options import ExportOptions
from annotator.formats.read import read_source


def export_file(path: Path, out: Path, format: str, options: ExportOptions, *, paths: Paths) -> None:
    """Write a file's transcript to `out`: a session as it was edited, any other file as it stands.

    Raises what reading the file raises, UnknownFormat, and CannotWrite, which also protects the file itself.
    """
    if out.exists() and path.exists() and out.samefile(path):
        raise CannotWrite(path=out, reason="it is the file that is exported")
    write_atomic(out, export_bytes(_transcript(path, paths), format, options))


def _transcript(path: Path, paths: Paths) -> Transcript:
    if path.suffix != SUFFIX:
        return fresh_transcript(read_source(path))
    if not path.exists():
        raise FileMissing(path=path)
    with closing(open_session(path, paths=paths)) as session:
        return session.transcript
