"""A corpus report: which terms are misheard how in many transcripts, how often, and in how many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.model import Band, Category, SuspectKind


@dataclass(frozen=True, slots=True)
class Heard:
    """One form that was heard for a term: its places by band, and the number of files that have it."""

    text: str
    bands: Mapping[Band, int]
    files: int

    @property
    def places(self) -> int:
        """How often it was heard."""
        return sum(self.bands.values())


@dataclass(frozen=True, slots=True)
class MisheardTerm(Heard):
    """A term as all forms taken together that were heard for it, the most frequent first.

    `kind` tells what is wrong with them.
    """

    kind: SuspectKind
    category: Category
    heard: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class FileTally:
    """A file that was checked: its lines, and its suspects by band."""

    name: str
    lines: int
    bands: Mapping[Band, int]


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """What the results of many files come to. Suspects less sure than the bands counted are nowhere in it.

    `terms` are in the order of their places; `failed` are the files that could not be checked, with the reason.
    """

    counted: tuple[Band, ...]
    files: tuple[FileTally, ...]
    failed: tuple[tuple[str, str], ...]
    terms: tuple[MisheardTerm, ...]

    @property
    def lines(self) -> int:
        """How many lines were checked."""
        return sum(file.lines for file in self.files)

    @property
    def bands(self) -> dict[Band, int]:
        """The suspects of all files by band."""
        return {band: sum(file.bands[band] for file in self.files) for band in self.counted}
