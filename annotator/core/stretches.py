"""Stretches of talk that run over lines, as a selection does: their text, and what is put in their place.

A stretch goes from one caret to another, in the order of the text. Headings and figures are no talk: a stretch
over several lines that holds one can be read, but not replaced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from annotator.core import edits
from annotator.core.following import is_mark
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, Line, LineKind, LineState, Piece
from annotator.core.text import cuts_word, joined
from annotator.core.transcript import Transcript
from annotator.core.unclear import stretch_of


def lines_of(transcript: Transcript, start: Caret, end: Caret) -> Sequence[Line]:
    """The lines that a stretch touches, in order."""
    return transcript.lines[transcript.index(start.line_id) : transcript.index(end.line_id) + 1]


def texts_of(transcript: Transcript, start: Caret, end: Caret) -> list[tuple[Line, str]]:
    """The lines that a stretch touches, each with what of its text the stretch holds."""
    lines = lines_of(transcript, start, end)
    ends = [end.offset if line.id == end.line_id else len(line.text) for line in lines]
    starts = [start.offset if line.id == start.line_id else 0 for line in lines]
    return [(line, line.text[a:b]) for line, a, b in zip(lines, starts, ends, strict=True)]


def not_talk(transcript: Transcript, start: Caret, end: Caret) -> Line | None:
    """The first heading or figure in a stretch over several lines, which keeps it from being replaced."""
    if start.line_id == end.line_id:
        return None
    return next((line for line in lines_of(transcript, start, end) if line.kind is not LineKind.TEXT), None)


def replace_stretch(
    transcript: Transcript, start: Caret, end: Caret, text: str, *, kind: StepKind = StepKind.TYPING
) -> Step | None:
    """Put a text in the place of a stretch. What is left of its first and last line becomes one line.

    The upper keeps its id and, where words of it are left, its speaker; the line comes from all that the lines
    came from, so that it can be compared with that and reverted to it. None where nothing would change, or a
    heading or figure is in the way.
    """
    if start.line_id == end.line_id:
        line = transcript.line(start.line_id)
        after = line.text[: start.offset] + text + line.text[end.offset :]
        return edits.change_text(transcript, line.id, after, kind=kind, caret=start.offset + len(text))
    if not_talk(transcript, start, end):
        return None
    lines = lines_of(transcript, start, end)
    first, last = lines[0], lines[-1]
    if not text and len(lines) == 2 and start.offset == len(first.text) and end.offset == 0:
        return edits.join(transcript, first.id)
    head, tail = first.text[: start.offset], last.text[end.offset :]
    runs_on = bool((text + tail).strip())
    if runs_on and not first.text[start.offset :].strip():
        head = edits.without_soft_mark(transcript, replace(first, text=head)).text
    apart = not text and not cuts_word(first.text, start.offset) and not cuts_word(last.text, end.offset)
    whole = joined(head, tail) if apart else head + text + tail
    one = replace(
        first,
        text=whole,
        pieces=_pieces_of(transcript, lines),
        state=_state_of(lines),
        speaker=first.speaker if (head + text).strip() else last.speaker,
        end_ms=last.end_ms,
        soft_end=last.soft_end if runs_on else first.soft_end and head == first.text,
        paragraph=first.paragraph or (last.paragraph and not (head + text).strip()),
        **_notes_of(lines),
    )
    left, right = Caret(first.id, len(head)), Caret(first.id, len(whole) - len(tail))
    changes = (
        *(Change(line, None) for line in lines[1:]),
        Change(first, one),
        *_decisions_moved(transcript, lines, (start, end), (left, right)),
    )
    return Step(kind, changes, end, Caret(first.id, len(head) + len(text)))


def break_stretch(transcript: Transcript, start: Caret, end: Caret) -> Step | None:
    """Put the end of a line in the place of a stretch. No part may be empty; None where one would be.

    Over several lines the first and the last keep their ids and speakers, and what stood between comes from nowhere
    but the first. None as well where nothing would change, or a heading or figure is in the way.
    """
    if start.line_id == end.line_id:
        return _break_line(transcript, start, end)
    lines = lines_of(transcript, start, end)
    first, last = lines[0], lines[-1]
    head, tail = first.text[: start.offset], last.text[end.offset :]
    if not_talk(transcript, start, end) or not head.strip() or not tail.strip():
        return None
    if len(lines) == 2 and head == first.text and tail == last.text:
        return None
    upper = replace(
        edits.edited(first, head),
        pieces=_pieces_of(transcript, lines[:-1]),
        end_ms=lines[-2].end_ms,
        soft_end=first.soft_end and head == first.text,
        **_notes_of(lines[:-1]),
    )
    changes = (
        *(Change(line, None) for line in lines[1:-1]),
        Change(first, upper),
        Change(last, edits.edited(last, tail)),
        *_decisions_moved(transcript, lines, (start, end), (Caret(first.id, len(head)), Caret(last.id, 0))),
    )
    return Step(StepKind.SPLIT, changes, end, Caret(last.id, 0))


def _break_line(transcript: Transcript, start: Caret, end: Caret) -> Step | None:
    line = transcript.line(start.line_id)
    left_over = edits.edited(line, line.text[: start.offset] + line.text[end.offset :])
    if start == end:
        return edits.split(transcript, line.id, start.offset)
    if not edits.can_split(left_over, start.offset) or not edits.rest_of(transcript, left_over, start.offset):
        return None
    left, right = edits.halves(transcript, left_over, start.offset)
    moved = _decisions_moved(transcript, [line], (start, end), (start, Caret(right.id, 0)))
    return Step(StepKind.SPLIT, (Change(line, left), Change(None, right), *moved), end, Caret(right.id, 0))


def _pieces_of(transcript: Transcript, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """Where the lines came from, as one; the marks that cuts put between them are left out."""
    upper = [edits.without_soft_mark(transcript, line) for line in lines[:-1]]
    return edits.merged(piece for line in (*upper, lines[-1]) for piece in line.pieces)


def _state_of(lines: Sequence[Line]) -> LineState:
    return LineState.READ if all(line.state is LineState.READ for line in lines) else LineState.EDITED


def _notes_of(lines: Sequence[Line]) -> dict[str, Any]:
    """What was noted on any of the lines, for the one that they become."""
    return {
        "flagged": any(line.flagged for line in lines),
        "comment": "; ".join(dict.fromkeys(line.comment for line in lines if line.comment)),
        "interjection": all(line.interjection for line in lines),
    }


def _decisions_moved(
    transcript: Transcript, lines: Sequence[Line], stretch: tuple[Caret, Caret], to: tuple[Caret, Caret]
) -> Iterable[Change]:
    """The decisions on the lines follow their text; of what goes, to where it stood, but the marks there go with it.

    `to` is where the text before the stretch ends now, and where that after it begins.
    """
    ids = {line.id for line in lines}
    for decision in transcript.decisions.values():
        if decision.line_id in ids and is_mark(decision):
            yield from _mark_moved(transcript, decision, stretch, to)
        elif decision.line_id in ids and (moved := _moved(decision, stretch, to)) != decision:
            yield Change(decision, moved)


def _moved(decision: Decision, stretch: tuple[Caret, Caret], to: tuple[Caret, Caret]) -> Decision:
    (start, end), (left, right) = stretch, to
    if decision.line_id == end.line_id and decision.start >= end.offset:
        return replace(decision, line_id=right.line_id, start=right.offset + decision.start - end.offset)
    if decision.line_id == start.line_id and decision.start < left.offset:
        return decision
    return replace(decision, line_id=left.line_id, start=left.offset)


def _mark_moved(
    transcript: Transcript, mark: Decision, stretch: tuple[Caret, Caret], to: tuple[Caret, Caret]
) -> Iterator[Change]:
    """The mark on what is left of its words; one on both sides of the stretch becomes two where a line ends there."""
    (start, end), (left, right) = stretch, to
    text = transcript.line(mark.line_id or 0).text
    first, last = stretch_of(mark, text)
    parts = []
    if mark.line_id == start.line_id and first < left.offset:
        parts.append(replace(mark, start=first, heard=text[first : min(last, left.offset)]))
    if mark.line_id == end.line_id and last > end.offset:
        begin = max(first, end.offset)
        moved = right.offset + begin - end.offset
        parts.append(replace(mark, line_id=right.line_id, start=moved, heard=text[begin:last]))
    standing = [part for part in parts if part.heard.strip()]
    kept = standing[0] if standing else None
    if kept != mark:
        yield Change(mark, kept)
    yield from (Change(None, replace(part, id=transcript.new_id())) for part in standing[1:])
