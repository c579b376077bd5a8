"""The suspects of a transcript as a list: what each row tells, which rows are wanted, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import Any

from annotator.app.found import Found
from annotator.core.decisions import heard_at
from annotator.core.model import Band, Category, Decision, DecisionKind, Scope, Suspect
from annotator.core.transcript import Transcript

_BANDS = tuple(Band)
_SLICE = 500
_SETTLED = (DecisionKind.IGNORED, DecisionKind.UNCLEAR)


class SortBy(StrEnum):
    """What a list of suspects can be sorted by."""

    LINE = "line"
    BAND = "band"
    HEARD = "heard"
    MEANT = "meant"
    CATEGORY = "category"
    SPEAKER = "speaker"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class SuspectRow:
    """One suspect: the number of its line from 1, what was heard, its first suggestion, and who speaks.

    `decision` tells how it was settled, if it was; an ignored or unclear suspect still stands in the text.
    """

    suspect: Suspect
    number: int
    heard: str
    meant: str
    speaker: str
    decision: DecisionKind | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows to show. What is None does not matter; a speaker is named, nobody is an empty name."""

    band: Band | None = None
    category: Category | None = None
    speaker: str | None = None
    undecided: bool = True

    def holds(self, row: SuspectRow) -> bool:
        """Whether a row is wanted."""
        return (
            self.band in (None, row.suspect.band)
            and self.category in (None, row.suspect.category)
            and self.speaker in (None, row.speaker)
            and not (self.undecided and row.decision)
        )


@dataclass(frozen=True, slots=True)
class Order:
    """Which rows are shown, and how they are sorted."""

    wanted: Wanted = field(default_factory=Wanted)
    by: SortBy = SortBy.LINE
    falling: bool = False


Rows = list[SuspectRow]
Settled = dict[tuple[str, int | None], tuple[int, DecisionKind]]


def suspect_rows(transcript: Transcript, found: Found) -> list[SuspectRow]:
    """All suspects that stand in the text, decided on or not, in its order."""
    return list(chain.from_iterable(_rows_by_line(transcript, found)))


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows, and those of them that are shown in an order."""

    order: Order
    rows: Rows
    shown: Rows


def listing(transcript: Transcript, found: Found, order: Order) -> Generator[None, None, Listing]:
    """The list in such an order; made in slices, between which nothing may change."""
    rows: Rows = []
    for some in _rows_by_line(transcript, found):
        rows += some
        yield
    shown: Rows = []
    for at in range(0, len(rows), _SLICE):
        shown += filter(order.wanted.holds, rows[at : at + _SLICE])
        yield
    return Listing(order, rows, _sorted(shown, order))


def _rows_by_line(transcript: Transcript, found: Found) -> Iterator[Rows]:
    settled = _settled(transcript.decisions.values())
    for number, line in enumerate(transcript.lines, 1):
        speaker = transcript.speakers.get(line.speaker or 0)
        rows = []
        for parts, undecided in found.held(line.id):
            first, heard = parts[0], heard_at(parts)
            meant = first.suggestions[0].text if first.suggestions else ""
            decision = None if undecided else _decision(settled, heard, line.id)
            rows.append(SuspectRow(first, number, heard, meant, speaker.name if speaker else "", decision))
        yield rows


def _settled(decisions: Iterable[Decision]) -> Settled:
    """The last decision, with its number, by what was heard and the line; no line where it holds everywhere."""
    settled = ((number, decision) for number, decision in enumerate(decisions) if decision.kind in _SETTLED)
    return {
        (decision.heard, None if decision.scope is Scope.SESSION else decision.line_id): (number, decision.kind)
        for number, decision in settled
    }


def _decision(settled: Settled, heard: str, line_id: int) -> DecisionKind:
    """How a place was settled: by the last decision that concerns it."""
    concerning = [settled[key] for key in ((heard, line_id), (heard, None)) if key in settled]
    return max(concerning)[1] if concerning else DecisionKind.IGNORED


_KEYS: dict[SortBy, Callable[[SuspectRow], Any]] = {
    SortBy.LINE: lambda row: 0,
    SortBy.BAND: lambda row: (_BANDS.index(row.suspect.band), -row.suspect.probability),
    SortBy.HEARD: lambda row: row.heard.casefold(),
    SortBy.MEANT: lambda row: row.meant.casefold(),
    SortBy.CATEGORY: lambda row: row.suspect.category,
    SortBy.SPEAKER: lambda row: row.speaker,
    SortBy.DECISION: lambda row: row.decision or "",
}


def arranged(rows: Iterable[SuspectRow], order: Order) -> Rows:
    """The rows that are wanted, sorted; of equals the one that stands earlier in the text comes first, either way."""
    return _sorted(list(filter(order.wanted.holds, rows)), order)


def _sorted(shown: Rows, order: Order) -> Rows:
    if order.by is SortBy.LINE:
        return shown[::-1] if order.falling else shown
    return sorted(shown, key=_KEYS[order.by], reverse=order.falling)
