"""What is undecided before a transcript goes out: a list with places to go to. None of it blocks an export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.app.found import Found
from annotator.app.glossary import known_terms
from annotator.core.decisions import heard_at
from annotator.core.history import Caret, Step
from annotator.core.marks import LeftMarks
from annotator.core.model import Band, Category, Line, LineKind, LineState, Suspect, SuspectKind, Term
from annotator.core.replacing import replace_many
from annotator.core.roster import stands_in
from annotator.core.transcript import Transcript
from annotator.core.unclear import UnclearPlaces
from annotator.detect.lines import TextLine
from annotator.detect.mixed_forms import Spot, mixed_forms


class Left(StrEnum):
    """What sort of thing is undecided, in the order in which it weighs."""

    SURE = "sure"
    LIKELY = "likely"
    MARKS = "marks"
    UNCLEAR = "unclear"
    NOBODY = "nobody"
    STAND_IN = "stand-in"
    MIXED = "mixed"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Undecided:
    """One thing left to decide: what stands there, what is proposed instead if anything, and where.

    `number` is that of the first spot's line, from 1; `lines` tells of how many lines it is.
    """

    kind: Left
    number: int
    spots: tuple[Spot, ...]
    text: str
    wanted: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Readiness:
    """All that is undecided, in the order of the text."""

    left: tuple[Undecided, ...]

    def of(self, kind: Left) -> tuple[Undecided, ...]:
        """What is left of one kind."""
        return tuple(one for one in self.left if one.kind is kind)

    def counts(self) -> Counter[Left]:
        """How much is left of each kind."""
        return Counter(one.kind for one in self.left)


Parts = Generator[None, None, list[Undecided]]


def term_forms(shared: Sequence[Term]) -> frozenset[str]:
    """How the terms are written that are known before a session adds its own. Reads files; for any thread."""
    return frozenset(term.text for term in known_terms(shared))


def readiness(
    transcript: Transcript, found: Sequence[Found], terms: Collection[str]
) -> Generator[None, None, Readiness]:
    """What is undecided, as far as it was `found`: suspects, and marks once those are looked for.

    Made in slices, between which nothing may change. `terms` are the forms of terms known beside the session's own.
    """
    own = (held.term.text for held in transcript.terms.values())
    left = yield from _by_line(transcript, found)
    left += yield from _by_stretch(transcript)
    left += yield from _mixed(transcript, {*terms, *own, *(who.name for who in transcript.roster())})
    return Readiness(tuple(sorted(left, key=lambda one: (one.number, one.spots[0].start))))


def _by_line(transcript: Transcript, found: Sequence[Found]) -> Parts:
    """Suspects, soft marks and unclear places."""
    left: list[Undecided] = []
    unclear, marks = UnclearPlaces(transcript), LeftMarks(transcript)
    lines = transcript.lines
    for at, line in enumerate(lines):
        held = (pair for one in found for pair in one.held(line.id))
        suspects = [parts for parts, undecided in held if undecided and parts[0].band is not Band.MAYBE]
        left += (_suspect(parts, at + 1) for parts in suspects)
        following = lines[at + 1] if at + 1 < len(lines) else None
        soft = _soft_mark(transcript, line, marks) if following and _runs_on(line, following) else None
        if soft and not any(parts[0].end > soft.start for parts in suspects):  # else it is told with what is suggested
            left.append(Undecided(Left.MARKS, at + 1, (soft,), line.text[soft.start : soft.end]))
        for _, (start, end) in unclear.on(line.id):
            left.append(Undecided(Left.UNCLEAR, at + 1, (Spot(line.id, start, end),), line.text[start:end]))
        yield
    return left


def _soft_mark(transcript: Transcript, line: Line, marks: LeftMarks) -> Spot | None:
    """The mark of a cut by length that nobody has confirmed or left as it is."""
    mark = transcript.soft_mark(line)
    if not mark:
        return None
    end = len(line.text.rstrip())
    start = end - len(mark)
    here = Suspect(line.id, start, end, mark, SuspectKind.PUNCTUATION, Category.WORD, Band.LIKELY, 0.5, ())
    return Spot(line.id, start, end) if marks.undecided(line.id, [[here]]) else None


def _suspect(parts: Sequence[Suspect], number: int) -> Undecided:
    first = parts[0]
    kind = Left.SURE if first.band is Band.SURE else Left.LIKELY
    if first.kind is SuspectKind.PUNCTUATION:
        kind = Left.MARKS
    meant = first.suggestions[0].text if first.suggestions else ""
    return Undecided(kind, number, (Spot(first.line_id, first.start, first.end),), heard_at(parts), meant)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether export runs these lines together, so that the mark of the cut between them goes."""
    one_turn = following.kind is LineKind.TEXT and following.speaker == line.speaker
    return one_turn and not (following.paragraph or following.interjection or line.interjection)


def _by_stretch(transcript: Transcript) -> Parts:
    """Turns that are not read, talk of nobody, and people whose name only stands in for one."""
    left: list[Undecided] = []
    attributed = any(line.speaker is not None for line in transcript.lines)
    met: set[int] = set()
    for number, turn in _turns(transcript):
        first = turn[0]
        unread = [line for line in turn if line.state is not LineState.READ]
        if unread:
            at = number + turn.index(unread[0])
            left.append(_stretch(Left.UNREAD, at, unread))
        if attributed and first.speaker is None:
            left.append(_stretch(Left.NOBODY, number, turn))
        who = transcript.speakers.get(first.speaker or 0)
        if who and who.id not in met and stands_in(who):
            met.add(who.id)
            left.append(Undecided(Left.STAND_IN, number, (Spot(first.id, 0, 0),), who.name))
        yield
    return left


def _stretch(kind: Left, number: int, lines: Sequence[Line]) -> Undecided:
    return Undecided(kind, number, (Spot(lines[0].id, 0, 0),), lines[0].text, lines=len(lines))


def _turns(transcript: Transcript) -> Iterator[tuple[int, list[Line]]]:
    """Lines of talk by one speaker with no other line between them, with the number of the first."""
    turn: list[Line] = []
    begun = 0
    for number, line in enumerate(transcript.lines, 1):
        talk = line.kind is LineKind.TEXT and bool(line.text.strip())
        if turn and not (talk and line.speaker == turn[0].speaker):
            yield begun, turn
            turn = []
        if talk:
            begun = begun if turn else number
            turn.append(line)
    if turn:
        yield begun, turn


def _mixed(transcript: Transcript, terms: Collection[str]) -> Parts:
    talk: list[TextLine] = []
    for line in transcript.lines:
        if line.kind is LineKind.TEXT:
            talk.append(TextLine(line.id, line.text, line.soft_end))
            yield
    others = yield from mixed_forms(talk, terms)
    return [
        Undecided(Left.MIXED, transcript.index(one.spots[0].line_id) + 1, one.spots, one.form, one.wanted)
        for one in others
    ]


def unified(transcript: Transcript, one: Undecided, here: Caret | None = None) -> Step | None:
    """Write a form as is wanted wherever it stands, as one step; None where it stands nowhere any more."""
    places: dict[int, list[tuple[int, int, str]]] = {}
    for spot in one.spots:
        if transcript.text_at(spot.line_id, spot.start, spot.end) == one.text:
            places.setdefault(spot.line_id, []).append((spot.start, spot.end, one.wanted))
    return replace_many(transcript, places, here)
