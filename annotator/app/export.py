"""Exports: a transcript or session file as the command line does, a session being edited as the window does."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from annotator.app.paths import Paths
from annotator.app.session import SUFFIX, open_session
from annotator.core.build import fresh_transcript
from annotator.core.errors import CannotWrite
from annotator.core.transcript import Transcript
from annotator.formats.atomic import write_atomic
from annotator.formats.export import FORMATS, count_fillers, export_bytes, format_for, formats_of
from annotator.formats.options import ExportOptions, Fillers, Script, Spacing
from annotator.formats.read import read_source

__all__ = [
    "FORMATS",
    "ExportOptions",
    "Fillers",
    "Script",
    "Spacing",
    "clean_text",
    "count_fillers",
    "export_file",
    "export_transcript",
    "suffixes",
]


def export_file(path: Path, out: Path, format: str | None, options: ExportOptions, *, paths: Paths) -> None:
    """Write a file's transcript to `out`: a session as it was edited, any other file as it stands.

    Without a format the suffix of `out` tells it.
    Raises what reading the file raises, UnknownFormat, and CannotWrite, which also protects the file itself.
    """
    if out.exists() and path.exists() and out.samefile(path):
        raise CannotWrite(path=out, reason="it is the file that is exported")
    format = format_for(out, format)
    export_transcript(_transcript(path, paths), out, format, options)


def _transcript(path: Path, paths: Paths) -> Transcript:
    if path.suffix != SUFFIX:
        return fresh_transcript(read_source(path))
    with closing(open_session(path, paths=paths)) as session:
        return session.transcript


def export_transcript(transcript: Transcript, out: Path, format: str, options: ExportOptions) -> None:
    """Write a transcript to `out`. Raises UnknownFormat and CannotWrite; what was there stays whole."""
    write_atomic(out, export_bytes(transcript, format, options))


def suffixes(transcript: Transcript) -> dict[str, str]:
    """The formats that the transcript can be exported to, each with the suffix of its files."""
    return {name: FORMATS[name].suffixes[0] for name in formats_of(transcript)}


def clean_text(transcript: Transcript, options: ExportOptions) -> tuple[str, str]:
    """The clean text for the clipboard: plain, and as HTML."""
    plain, rich = (export_bytes(transcript, format, options).decode() for format in ("txt", "html"))
    return plain, rich
