"""Files that the user asks for, beside exports."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.atomic import write_atomic


def save_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises CannotWrite."""
    write_atomic(path, data)
