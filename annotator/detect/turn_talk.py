"""The talk as the turn finder reads it: pieces, who is named in each, and what hands the word on to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


def talk_of_lines(lines: Sequence[TextLine], people: People, settled: Iterable[tuple[int, int]] = ()) -> Talk:
    """The talk in these lines. It is cut also at the `settled` places, each a line's id and a code point in it."""
    clauses = clauses_of(lines)
    people.add_addressed(clause.text for clause in clauses)
    found = find_cues(clauses, people)
    begun = _in_earnest((clauses[cue.begins].at + cue.offset, cue) for cue in found if cue.begins < len(clauses))
    offsets = _offsets(lines)
    cuts = {at for at, _ in begun} | {offsets[line_id] + start for line_id, start in settled if line_id in offsets}
    pieces = pieces_of(clauses, cuts)
    places = {piece.at: number for number, piece in enumerate(pieces)}
    cues: dict[int, list[Cue]] = {}
    for at, cue in begun:
        if at in places:
            cues.setdefault(places[at], []).append(cue)
    return Talk(clauses, pieces, [_named(people, piece.text) for piece in pieces], cues, places, people)


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
