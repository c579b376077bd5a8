"""Which files are meant where folders are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.core.corpus_errors import NoTranscripts
from annotator.core.errors import AnnotatorError, FileMissing, FileUnreadable

SUFFIXES = (".md", ".markdown", ".txt", ".srt", ".vtt")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The transcripts to check, and the folders that could not be looked into, each with what kept from it."""

    files: tuple[Path, ...]
    faults: tuple[AnnotatorError, ...] = ()


def find_corpus(paths: Iterable[Path]) -> Corpus:
    """The files named, and those of the folders named and of all folders in these, each once, in a fixed order.

    A file that is named counts whatever it is called; in folders only those count that are not hidden and end as
    transcripts do. Raises FileMissing where there is nothing of a name, NoTranscripts where nothing is left to check.
    """
    paths = list(paths)
    found: dict[Path, Path] = {}
    faults: list[AnnotatorError] = []
    for path in paths:
        if not path.exists():
            raise FileMissing(path=path)
        for file in _below(path, faults) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    if not found:
        if faults:
            raise faults[0]
        raise NoTranscripts(path=", ".join(map(str, paths)), suffixes=", ".join(SUFFIXES))
    return Corpus(tuple(found.values()), tuple(faults))


def _below(folder: Path, faults: list[AnnotatorError]) -> Iterator[Path]:
    """The transcripts in a folder, then those of its folders; links to folders are not followed."""

    def note(error: OSError) -> None:
        faults.append(FileUnreadable(path=error.filename, reason=error.strerror or error))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(names):
            if not _is_hidden(name) and name.lower().endswith(SUFFIXES):
                yield Path(parent, name)


def _is_hidden(name: str) -> bool:
    return name.startswith(".")
