"""Finds the turns of a transcript file, as the command line does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.analysis import talk_of
from annotator.core.build import fresh_transcript
from annotator.core.model import RosterEntry, Source, TurnStart
from annotator.detect.title import read_title
from annotator.detect.turns import find_turns
from annotator.formats.read import read_source


@dataclass(frozen=True, slots=True)
class FileTurns:
    """The turns found in a file, and the roster that they speak of; some of the turns are `interjections`."""

    source: Source
    roster: tuple[RosterEntry, ...]
    turns: tuple[TurnStart, ...]
    interjections: tuple[TurnStart, ...] = ()


def turns_of_file(path: Path, names: Sequence[str] = ()) -> FileTurns:
    """Find the turns of a file. `names` say who talks; without them the title does. Raises what reading raises."""
    source = read_source(path)
    lines = talk_of(fresh_transcript(source))
    found = find_turns(lines, _roster(source, names))
    return FileTurns(source, found.roster, found.turns, found.interjections)


def _roster(source: Source, names: Sequence[str]) -> list[RosterEntry]:
    titled = {entry.name: entry for entry in read_title(source.title).roster}
    if not names:
        return list(titled.values())
    return [titled.get(name, RosterEntry(name, source="given")) for name in dict.fromkeys(names)]
