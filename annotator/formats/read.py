"""Reads a transcript file of whatever format it is. Never writes."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from annotator.core.errors import FileEmpty, FileIsFolder, FileMissing, FileTooLarge, FileUnreadable
from annotator.core.model import LineKind, Source, SourceLine
from annotator.core.text import printable_name
from annotator.formats.decode import decode
from annotator.formats.prose import parse_prose
from annotator.formats.srt import looks_like_srt, parse_srt
from annotator.formats.vtt import looks_like_vtt, parse_vtt

_MEGABYTE = 1024 * 1024
_LIMIT = 20 * _MEGABYTE
_LONG_LINE = 20_000


def read_source(path: Path) -> Source:
    """Read a transcript: Markdown, plain text, SRT or WebVTT, told by content and not by suffix.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileTooLarge: the bytes cannot be had.
        FileEmpty, FileBinary, BadEncoding, BadSubtitle: they hold no transcript.
    """
    return parse(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file of at most 20 MB. Raises as `read_source` does where they cannot be had."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise FileIsFolder(path=path)
        check_size(path, facts.st_size)
        with path.open("rb") as file:
            data = file.read(_LIMIT + 1)
    except FileNotFoundError:
        raise FileMissing(path=path) from None
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or error) from None
    check_size(path, len(data))
    return data


def check_size(path: Path, size: int) -> None:
    """Raise FileTooLarge where so many bytes are more than is read."""
    if size > _LIMIT:
        raise FileTooLarge(path=path, megabytes=-(-size // _MEGABYTE), limit=_LIMIT // _MEGABYTE)


def parse(data: bytes, name: str) -> Source:
    """The transcript in these bytes. `name` is its file name or path, used in errors and as title.

    A notice `long-line:N` says that line N is longer than is checked.

    Raises:
        FileEmpty, FileBinary, BadEncoding, BadSubtitle: the bytes hold no transcript.
    """
    text, encoding = decode(data, name)
    format_name, title, lines = _parse_text(text, name)
    if not any(line.kind is LineKind.TEXT and line.text.strip() for line in lines):
        raise FileEmpty(path=name)
    path = Path(printable_name(name))
    return Source(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        data=data,
        encoding=encoding,
        format=format_name,
        title=title or path.stem,
        lines=tuple(lines),
        notices=tuple(f"long-line:{line.index}" for line in lines if len(line.text) > _LONG_LINE),
    )


def _parse_text(text: str, name: str) -> tuple[str, str, list[SourceLine]]:
    if looks_like_vtt(text):
        return "vtt", "", parse_vtt(text, name)
    if looks_like_srt(text):
        return "srt", "", parse_srt(text, name)
    title, lines = parse_prose(text)
    markdown = title or any(line.kind is not LineKind.TEXT for line in lines)
    return "markdown" if markdown else "text", title, lines
