"""The talk as the turn finder reads it: pieces, who is named in each, and what hands the word on to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.turns import KnownTurn
from annotator.detect.clauses import Clause, clauses_of
from annotator.detect.cues import Cue, CueKind, find_cues
from annotator.detect.lines import TextLine
from annotator.detect.people import ALIKE, Mention, People
from annotator.detect.turn_pieces import pieces_of

GUEST_BEGINS = (CueKind.INTRODUCTION, CueKind.CALL, CueKind.FLOOR)

_ENDS = (CueKind.THANKS, CueKind.PRAISE, CueKind.CLOSING)
_SOON = 40


@dataclass(frozen=True, slots=True)
class Talk:
    """Pieces in order with the people named in each; `cues` are those that begin a turn, by piece.

    `places` finds a piece by its code point in the whole talk; `people` knows those of the roster and those whom the
    talk addresses.
    """

    clauses: Sequence[Clause]
    pieces: Sequence[Clause]
    mentions: Sequence[Sequence[Mention]]
    cues: dict[int, list[Cue]]
    places: dict[int, int]
    people: People

    @property
    def all_cues(self) -> list[Cue]:
        """The cues in the order of the pieces that they begin."""
        return [cue for at in sorted(self.cues) for cue in self.cues[at]]

    def cue_names(self) -> dict[int, list[str]]:
        """The names of the cues as signs, by piece."""
        return {at: [f"{cue.kind.name.lower()}{'+' * cue.strong}" for cue in cues] for at, cues in self.cues.items()}

    def length(self, first: int, end: int) -> int:
        """Code points from the start of a piece to that of another, or to the end of the talk."""
        last = self.pieces[end - 1]
        return last.at + len(last.text) - self.pieces[first].at

    def has(self, at: int, *kinds: CueKind) -> bool:
        """Whether a cue of one of these kinds begins a piece."""
        return any(cue.kind in kinds for cue in self.cues.get(at, ()))


def talk_of_lines(
    lines: Sequence[TextLine],
    people: People,
    known: Iterable[KnownTurn] = (),
    rejected: Iterable[tuple[int, int]] = (),
) -> Talk:
    """The talk in these lines, cut also where turns are known to begin, or not to."""
    clauses = clauses_of(lines)
    people.add_addressed(clause.text for clause in clauses)
    found = find_cues(clauses, people)
    offsets = _offsets(lines)
    speakers = {offsets[turn.line_id] + turn.start: turn.speaker for turn in known if turn.line_id in offsets}
    cued = [(clauses[cue.begins].at + cue.offset, cue) for cue in found if cue.begins < len(clauses)]
    begun = _in_earnest(_unexplained(cued, speakers))
    settled = {*speakers, *(offsets[line_id] + start for line_id, start in rejected if line_id in offsets)}
    cuts = {at for at, _ in begun} | settled
    pieces = pieces_of(clauses, cuts)
    places = {piece.at: number for number, piece in enumerate(pieces)}
    cues: dict[int, list[Cue]] = {}
    for at, cue in begun:
        if at in places:
            cues.setdefault(places[at], []).append(cue)
    return Talk(clauses, pieces, [_named(people, piece.text) for piece in pieces], cues, places, people)


def _unexplained(begun: Iterable[tuple[int, Cue]], known: Mapping[int, str]) -> Iterator[tuple[int, Cue]]:
    """The cues but for names that speakers say of themselves soon after a turn that they are known to have begun.

    `known` are the speakers by the code point of the whole talk at which they begin.
    """
    starts = sorted(known)
    for at, cue in begun:
        before = bisect_right(starts, at) - 1
        soon = before >= 0 and starts[before] < at < starts[before] + _SOON
        if not (soon and cue.kind is CueKind.INTRODUCTION and cue.name == known[starts[before]]):
            yield at, cue


def _in_earnest(begun: Iterable[tuple[int, Cue]]) -> list[tuple[int, Cue]]:
    """The cues without thanks and the like soon after a guest begins: they are for the call, and end nothing."""
    kept: list[tuple[int, Cue]] = []
    guest = -_SOON
    for at, cue in begun:
        if cue.kind in GUEST_BEGINS:
            guest = at
        if cue.kind not in _ENDS or not guest < at < guest + _SOON:
            kept.append((at, cue))
    return kept


def _named(people: People, text: str) -> Sequence[Mention]:
    return [mention for mention in people.mentions(text) if mention.addressed or mention.score >= ALIKE]


def _offsets(lines: Sequence[TextLine]) -> dict[int, int]:
    offsets: dict[int, int] = {}
    before = 0
    for line in lines:
        offsets[line.id] = before
        before += len(line.text)
    return offsets
