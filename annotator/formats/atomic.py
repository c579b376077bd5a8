"""Writes a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from annotator.core.errors import CannotWrite


def write_atomic(path: Path, data: bytes) -> None:
    """Put the data in the place of the file: a reader sees the old content or the new, never a part.

    An existing file keeps its permissions, a link stays a link. A device or pipe is written to directly.

    Raises:
        CannotWrite: the system refused; what was there is untouched and nothing is left behind.
    """
    write_parts(path, (data,))


def keep_apart(out: Path, read: Iterable[Path]) -> None:
    """Raise CannotWrite where `out` is one of the files that are read for it, under whatever name."""
    if out.exists() and any(path.exists() and path.samefile(out) for path in read):
        raise CannotWrite(path=out, reason="it is one of the files that are read")


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """The same for data that need not be in memory all at once. The parts may come from the file itself."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                file.writelines(parts)
        else:
            _replace(target, parts)
    except OSError as error:
        raise CannotWrite(path=path, reason=error.strerror or error) from None
    except RuntimeError as error:  # what `resolve` makes of links in a circle
        raise CannotWrite(path=path, reason=error) from None


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    exists = target.exists()
    if exists and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        if exists:
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
