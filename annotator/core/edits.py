"""Edits: each takes the transcript and returns the step to make, or None where nothing would change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import takewhile

from annotator.core.align import changed_span, position_in_original
from annotator.core.following import cut_mark, sewn_marks
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, Line, LineKind, LineState, Piece
from annotator.core.notes import both_comments
from annotator.core.order import between
from annotator.core.text import joined
from annotator.core.transcript import Transcript


class Reach(StrEnum):
    """How far a speaker is set: until the next turn that is set, the whole turn, or one line."""

    FROM_HERE = "from-here"
    TURN = "turn"
    LINE = "line"


def change_text(
    transcript: Transcript, line_id: int, text: str, *, kind: StepKind = StepKind.TYPING, caret: int | None = None
) -> Step | None:
    """Give a line another text. `caret` is where it stands afterwards; undone, it stands behind what came back."""
    line = transcript.line(line_id)
    if text == line.text:
        return None
    after = Caret(line_id, len(text) if caret is None else caret)
    _, old_end, _ = changed_span(line.text, text)
    return Step(kind, (Change(line, edited(line, text)),), Caret(line_id, old_end), after)


def edited(line: Line, text: str) -> Line:
    """The line with that text, no longer untouched."""
    state = LineState.EDITED if line.state is LineState.TODO else line.state
    return replace(line, text=text, state=state)


def split(transcript: Transcript, line_id: int, at: int) -> Step | None:
    """Split a line before code point `at`: the left part keeps the id. No part may be empty.

    The mark that a cut by length put at the end is no part: the line ends there already.
    """
    line = transcript.line(line_id)
    if not can_split(line, at) or not rest_of(transcript, line, at):
        return None
    left, right = halves(transcript, line, at)
    changes = (Change(line, left), Change(None, right), *decisions_moved(transcript, line_id, right.id, -at))
    return Step(StepKind.SPLIT, changes, Caret(line_id, at), Caret(right.id, 0))


def can_split(line: Line, at: int) -> bool:
    """Whether both parts would hold text."""
    return line.kind is LineKind.TEXT and bool(line.text[:at].strip()) and bool(line.text[at:].strip())


def rest_of(transcript: Transcript, line: Line, at: int) -> str:
    """What is said in a line after code point `at`, without the mark that a cut by length put at its end."""
    return line.text[at:].strip().removesuffix(transcript.soft_mark(line))


def halves(transcript: Transcript, line: Line, at: int, *, of: int | None = None) -> tuple[Line, Line]:
    """The two lines that a split at `at` makes. A line that is itself the last part of another says so: `of`."""
    original = transcript.original(line)
    left_pieces, right_pieces = _cut_pieces(transcript, line, position_in_original(original, line.text, at))
    following = transcript.neighbour(line.id if of is None else of, 1)
    middle = _time_at(line, at)
    left = replace(line, text=line.text[:at], pieces=left_pieces, end_ms=middle, soft_end=False)
    right = replace(
        line,
        id=transcript.new_id(),
        order=between(line.order, following.order if following else None),
        text=line.text[at:],
        pieces=right_pieces,
        start_ms=middle,
        flagged=False,
        comment="",
        paragraph=False,
    )
    return left, right


def _time_at(line: Line, at: int) -> int | None:
    if line.start_ms is None or line.end_ms is None:
        return None
    return line.start_ms + (line.end_ms - line.start_ms) * at // len(line.text)


def _cut_pieces(transcript: Transcript, line: Line, at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of a line before and after code point `at` of its original."""
    left: list[Piece] = []
    right: list[Piece] = []
    read, last = 0, ""
    for piece in line.pieces:
        said = transcript.said(piece)
        read += len(joined(last, said)) - len(last)
        last = said or last
        middle = min(max(piece.end + at - read, piece.start), piece.end)
        if middle > piece.start:
            left.append(replace(piece, end=middle))
        if middle < piece.end:
            right.append(replace(piece, start=middle))
    return tuple(left), tuple(right)


def decisions_moved(
    transcript: Transcript, line_id: int, to: int, by: int, held: Iterable[Decision] | None = None
) -> Iterable[Change]:
    """The decisions on a line, or those `held` there, follow their text into line `to`, `by` code points further on."""
    for decision in tuple(transcript.decisions.values() if held is None else held):
        if decision.line_id == line_id and decision.start + by >= 0:
            yield Change(decision, replace(decision, line_id=to, start=decision.start + by))
        elif decision.line_id == line_id:
            yield from cut_mark(transcript, decision, -by, to)


def join(transcript: Transcript, line_id: int) -> Step | None:
    """Join a line with the next one: the upper keeps its id, a soft mark between them goes.

    Beside an emptied line nothing changes but that it goes: who spoke the other speaks it still.
    """
    upper, lower = transcript.line(line_id), transcript.neighbour(line_id, 1)
    if lower is None or upper.kind is not LineKind.TEXT or lower.kind is not LineKind.TEXT:
        return None
    head = without_soft_mark(transcript, upper) if lower.text.strip() else upper
    pieces = merged(head.pieces + lower.pieces)
    text = _text_of_both(transcript, head, lower, pieces)
    both = replace(
        upper,
        text=text,
        pieces=pieces,
        state=upper.state if upper.state is lower.state else LineState.EDITED,
        speaker=upper.speaker if upper.text.strip() else lower.speaker,
        end_ms=lower.end_ms,
        soft_end=lower.soft_end if lower.text.strip() else upper.soft_end,
        flagged=upper.flagged or lower.flagged,
        comment=both_comments(upper, lower),
        interjection=upper.interjection and lower.interjection,
        paragraph=upper.paragraph or (lower.paragraph and not upper.text.strip()),
    )
    seam = len(text) - len(lower.text)
    moved = decisions_moved(transcript, lower.id, upper.id, seam)
    changes = (Change(lower, None), Change(upper, both), *moved, *sewn_marks(transcript, head, lower, text))
    return Step(StepKind.JOIN, changes, Caret(lower.id, 0), Caret(upper.id, seam))


def without_soft_mark(transcript: Transcript, line: Line) -> Line:
    """The line, in text and original, without the mark that a cut by length put at its end."""
    mark, original = transcript.soft_mark(line), transcript.original(line).rstrip()
    if not mark:
        return line
    text = line.text.rstrip().removesuffix(mark)
    return replace(line, text=text, pieces=_cut_pieces(transcript, line, len(original) - 1)[0])


def _text_of_both(transcript: Transcript, upper: Line, lower: Line, pieces: tuple[Piece, ...]) -> str:
    """The texts of two lines as one; a word that a split had cut in two gets no space."""
    apart = joined(transcript.original(upper), transcript.original(lower))
    whole = transcript.original(replace(upper, pieces=pieces))
    return joined(upper.text, lower.text) if apart == whole else upper.text + lower.text


def merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces in a row, those that follow on one another as one."""
    rows: list[Piece] = []
    for piece in pieces:
        if rows and rows[-1].source == piece.source and rows[-1].end == piece.start:
            rows[-1] = replace(rows[-1], end=piece.end)
        else:
            rows.append(piece)
    return tuple(rows)


def set_speaker(
    transcript: Transcript, line_id: int, at: int, speaker: int | None, reach: Reach = Reach.FROM_HERE
) -> Step | None:
    """Say who speaks: from code point `at` on, in the whole turn, or in the line. None is nobody.

    FROM_HERE splits the line where `at` stands inside it; at its end, and on a heading, it means the next line.
    It holds until the next turn that is set: the first line further down where another than the one who spoke here
    until now is said to speak, and not just interjected, or a heading. Lines that nobody speaks are nobody's turn, so
    the speaker holds over all of those. Headings are never spoken; figures are passed over and go with the talk.
    """
    line = transcript.line(line_id)
    following = transcript.neighbour(line_id, 1)
    heading = line.kind is LineKind.HEADING
    if reach is Reach.FROM_HERE and following and (heading or (at > 0 and not rest_of(transcript, line, at))):
        return set_speaker(transcript, following.id, 0, speaker)
    if heading:
        return None
    changes: list[Change] = []
    after = Caret(line_id, at)
    if reach is Reach.FROM_HERE and line.speaker != speaker and can_split(line, at):
        left, right = halves(transcript, line, at)
        changes += [Change(line, left), Change(None, replace(right, speaker=speaker))]
        changes += decisions_moved(transcript, line_id, right.id, -at)
        after = Caret(right.id, 0)
    elif line.speaker != speaker:
        changes.append(Change(line, replace(line, speaker=speaker)))
    changes += _spoken_by(speaker, (other for other in _reached(transcript, line, reach) if other.id != line_id))
    return Step(StepKind.SPEAKER, tuple(changes), Caret(line_id, at), after) if changes else None


def set_speaker_of(transcript: Transcript, line_ids: Iterable[int], speaker: int | None) -> Step | None:
    """Say who speaks in these lines and no others. None is nobody; headings among them are left out."""
    lines = [line for line in map(transcript.line, line_ids) if line.kind is not LineKind.HEADING]
    changes = tuple(_spoken_by(speaker, lines))
    return Step(StepKind.SPEAKER, changes) if changes else None


def _spoken_by(speaker: int | None, lines: Iterable[Line]) -> Iterable[Change]:
    return (Change(line, replace(line, speaker=speaker)) for line in lines if line.speaker != speaker)


def _reached(transcript: Transcript, line: Line, reach: Reach) -> Iterable[Line]:
    if reach is Reach.TURN:
        return (other for other in transcript.turn(line.id) if not other.interjection)
    if reach is Reach.LINE:
        return ()
    following = (other for other in transcript.lines[transcript.index(line.id) + 1 :] if not other.interjection)
    return takewhile(lambda other: holds_on(line, other), following)


def holds_on(line: Line, other: Line) -> bool:
    """Whether a speaker who begins on a line still speaks on a later one, if all between them hold on."""
    return other.kind is LineKind.FIGURE or (other.kind is LineKind.TEXT and other.speaker == line.speaker)


def set_state(transcript: Transcript, line_ids: Iterable[int], state: LineState) -> Step | None:
    """Mark lines as to do, edited or read."""
    lines = [line for line in map(transcript.line, line_ids) if line.state is not state]
    if not lines:
        return None
    here = Caret(lines[0].id)
    return Step(StepKind.STATE, tuple(Change(line, replace(line, state=state)) for line in lines), here, here)


def set_unread(transcript: Transcript, line_ids: Iterable[int]) -> Step | None:
    """Take back that lines are read: those that were changed are edited, the others are to do."""
    lines = [line for line in map(transcript.line, line_ids) if line.state is LineState.READ]
    changes = [Change(line, replace(line, state=_unread(transcript, line))) for line in lines]
    return Step(StepKind.UNREAD, tuple(changes), Caret(lines[0].id), Caret(lines[0].id)) if lines else None


def _unread(transcript: Transcript, line: Line) -> LineState:
    return LineState.TODO if line.text == transcript.original(line) else LineState.EDITED


def revert(transcript: Transcript, line_id: int) -> Step | None:
    """Give a line the text of its source back; what was not read is to do again."""
    line = transcript.line(line_id)
    original = transcript.original(line)
    if line.text == original:
        return None
    state = LineState.TODO if line.state is LineState.EDITED else line.state
    after = replace(line, text=original, state=state)
    return Step(StepKind.REVERT, (Change(line, after),), Caret(line_id), Caret(line_id))
