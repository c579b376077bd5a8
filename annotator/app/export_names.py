"""What an exported file is called, and where it is proposed to lie."""

from __future__ import annotations

import os
import re
from pathlib import Path

from annotator.store.index import session_entry

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_FULL_WIDTH = str.maketrans({":": "：", "?": "？", '"': "”", "<": "〈", ">": "〉", "*": "＊", "|": "｜"})
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_LONGEST = 150  # bytes: room for what a format adds, and for other alphabets
_NAMELESS = "transcript"
_TAGS = {"docx-changes": "changes", "inplace": "corrected", "queries": "queries", "queries-csv": "queries"}
_TAGS |= {"report": "changes", "report-csv": "changes", "pairs": "pairs", "pairs-csv": "pairs"}


def source_folder(session_path: Path) -> Path | None:
    """The folder in which a session's source lies; None where it is no more, or nothing can be written there."""
    entry = session_entry(session_path)
    if entry is None or entry.source == session_path:  # what was pasted lies nowhere
        return None
    return entry.source.parent if _takes_files(entry.source.parent) else None


def proposed_folder(*wanted: Path | None) -> Path:
    """The first of these folders in which something can be written, else the user's home."""
    return next((folder for folder in wanted if folder and _takes_files(folder)), Path.home())


def _takes_files(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK)


def proposed_name(title: str, source_name: str, format: str, suffix: str) -> str:
    """A file name made of the talk's title, or of the source's name where it has none.

    What tells of changes or holds something else than the talk is named so, beside the text itself.
    """
    stem = harmless(title) or harmless(Path(source_name).stem) or _NAMELESS
    if format == "inplace":
        stem = harmless(Path(source_name).stem) or _NAMELESS
    tag = _TAGS.get(format)
    return f"{stem}.{tag}{suffix}" if tag else f"{stem}{suffix}"


def harmless(name: str) -> str:
    """A name without anything that a file system or a shell could take for more than a letter; perhaps empty."""
    name = _FORBIDDEN.sub("-", name.translate(_FULL_WIDTH))
    name = " ".join(name.split()).strip(" .-")
    name = os.fsencode(name)[:_LONGEST].decode("utf-8", "ignore").rstrip(" .-")
    return f"_{name}" if _RESERVED.match(name) else name
