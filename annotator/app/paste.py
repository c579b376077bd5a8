"""A new transcript from text that was copied elsewhere."""

from __future__ import annotations

from pathlib import Path

from annotator.app.paths import Paths
from annotator.app.session import find_session, new_session_path
from annotator.core.build import fresh_transcript
from annotator.core.errors import NothingToPaste
from annotator.formats.read import check_size, parse
from annotator.store.session_file import create_session


def prepare_pasted(text: str, name: str, *, paths: Paths) -> Path:
    """The session file of a text, on any thread: the one made from the same text before, else a new one.

    The session keeps the text as its source, byte for byte as UTF-8; no other file is written. `name` stands for
    the name of a file. Raises NothingToPaste, FileTooLarge, what `parse` raises, and CannotWrite.
    """
    if not text.strip():
        raise NothingToPaste
    data = text.encode("utf-8", "replace")
    check_size(Path(name), len(data))
    source = parse(data, name)
    found = find_session(source, paths)
    if found is None:
        found = new_session_path(source, Path(name).stem, paths)
        if not found.exists():
            create_session(found, source, fresh_transcript(source), found)
    return found
