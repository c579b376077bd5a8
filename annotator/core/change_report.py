"""A change report: what became of the text since some state of it, for whoever checks the work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.pairs import PairKind
from annotator.core.query_sheet import OpenPlace


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text, and whether the other side lacks it."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class ChangedPassage:
    """Lines that differ, before and after: the number of the first (from 1) as it stands, and when it begins.

    `speaker_before` is who was said to speak there where that was somebody else, by name.
    """

    number: int
    start_ms: int | None
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    speaker_before: str = ""

    @property
    def marks_alone(self) -> bool:
        """Whether nothing but marks and spaces differs."""
        sides = ("".join(stretch.text for stretch in side) for side in (self.before, self.after))
        before, after = ("".join(filter(str.isalnum, side)) for side in sides)
        return before == after and not self.speaker_before


@dataclass(frozen=True, slots=True)
class ChangedTurn:
    """The passages that differ in a turn, its number (from 1) and who speaks; headings are of no turn and have 0."""

    number: int
    speaker: str
    passages: tuple[ChangedPassage, ...]


@dataclass(frozen=True, slots=True)
class CorrectedTerm:
    """What was put right to one text: each form that was heard for it and how often, the most frequent first."""

    text: str
    heard: tuple[tuple[str, int], ...]

    @property
    def places(self) -> int:
        """How many places were put right to it."""
        return sum(count for _, count in self.heard)


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """All changes with what they come to. `base` names the version compared with; empty is the original.

    `lines` counts the lines of talk as they stand, `touched` those that differ.
    """

    title: str
    base: str
    lines: int
    touched: int
    kinds: Mapping[PairKind, int]
    terms: tuple[CorrectedTerm, ...]
    turns: tuple[ChangedTurn, ...]
    open_places: tuple[OpenPlace, ...]
