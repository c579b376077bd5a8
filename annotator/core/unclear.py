"""Places that the editor could not make out: marks on stretches of lines, with a note and guesses at what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, DecisionKind, LineKind
from annotator.core.notes import plain_note
from annotator.core.text import FINAL_MARKS, find_text
from annotator.core.transcript import Transcript

Stretch = tuple[int, int]


def is_unclear(value: object) -> TypeGuard[Decision]:
    """Whether this is the mark of an unclear place."""
    return isinstance(value, Decision) and value.kind is DecisionKind.UNCLEAR


def stretch_of(mark: Decision, text: str) -> Stretch:
    """Where a mark stands in its line: start and end in code points.

    Of what was heard across a cut it is the part in this line, and an empty stretch where nothing is left of it.
    """
    start, end = mark.start, mark.start + len(mark.heard)
    if text[start:end] == mark.heard:
        return start, end
    if spans := find_text(text, mark.heard):
        return min(spans, key=lambda span: abs(span[0] - start))
    tail = text[start:].rstrip(FINAL_MARKS)
    start = min(start, len(text))
    return start, start + (len(tail) if mark.heard.startswith(tail) else 0)


class UnclearPlaces:
    """The unclear places of every line, kept up to date step by step."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._held: dict[int | None, dict[int, Decision]] = defaultdict(dict)
        for decision in transcript.decisions.values():
            if is_unclear(decision):
                self._held[decision.line_id][decision.id] = decision

    def follow(self, step: Step) -> None:
        """Take in a step that the transcript has made."""
        for change in step.changes:
            if is_unclear(change.before):
                self._held[change.before.line_id].pop(change.before.id, None)
            if is_unclear(change.after):
                self._held[change.after.line_id][change.after.id] = change.after

    def on(self, line_id: int) -> list[tuple[Decision, Stretch]]:
        """The marks on a line with where they stand, in the order of its text."""
        held = self._held.get(line_id)
        if not held or line_id not in self._transcript:
            return []
        text = self._transcript.line(line_id).text
        return sorted(((mark, stretch_of(mark, text)) for mark in held.values()), key=lambda pair: pair[1])

    def __iter__(self) -> Iterator[tuple[Decision, Stretch]]:
        """Every mark with where it stands, in the order of the transcript."""
        lines = [line_id for line_id, held in self._held.items() if held and line_id is not None]
        for line_id in sorted(filter(self._transcript.__contains__, lines), key=self._transcript.index):
            yield from self.on(line_id)


def mark_unclear(transcript: Transcript, line_id: int, start: int, end: int) -> Step | None:
    """Mark a stretch of a line (code points) as unclear; it takes in the marks that it touches, with their notes."""
    return mark_over_lines(transcript, Caret(line_id, start), Caret(line_id, end))


def mark_over_lines(transcript: Transcript, start: Caret, end: Caret) -> Step | None:
    """Mark a stretch that may run over lines as unclear, line by line, as one step; headings and figures are not."""
    changes: list[Change] = []
    for line in transcript.lines[transcript.index(start.line_id) : transcript.index(end.line_id) + 1]:
        a = start.offset if line.id == start.line_id else 0
        b = end.offset if line.id == end.line_id else len(line.text)
        if line.kind is LineKind.TEXT and line.text[a:b].strip():
            changes += _marking(transcript, line.id, a, b)
    fresh = [change.after for change in changes if is_unclear(change.after)]
    if not fresh:
        return None
    first, last = fresh[0], fresh[-1]
    ends = Caret(first.line_id or 0, first.start), Caret(last.line_id or 0, last.start + len(last.heard))
    return Step(StepKind.UNCLEAR, tuple(changes), *ends)


def _marking(transcript: Transcript, line_id: int, start: int, end: int) -> Iterator[Change]:
    text = transcript.line(line_id).text
    heard = text[start:end].strip()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(heard)
    touched = [mark for mark in _marks_on(transcript, line_id) if _overlap(stretch_of(mark, text), (start, end))]
    start = min([start, *(stretch_of(mark, text)[0] for mark in touched)])
    end = max([end, *(stretch_of(mark, text)[1] for mark in touched)])
    fresh = Decision(
        transcript.new_id(),
        DecisionKind.UNCLEAR,
        text[start:end],
        line_id=line_id,
        start=start,
        note="; ".join(dict.fromkeys(mark.note for mark in touched if mark.note)),
        guesses=tuple(dict.fromkeys(guess for mark in touched for guess in mark.guesses)),
    )
    yield from (Change(mark, None) for mark in touched)
    yield Change(None, fresh)


def _marks_on(transcript: Transcript, line_id: int) -> list[Decision]:
    return [mark for mark in transcript.decisions.values() if mark.line_id == line_id and is_unclear(mark)]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def note_unclear(transcript: Transcript, mark_id: int, note: str, guesses: Iterable[str]) -> Step | None:
    """Write on an unclear place a note and guesses at what was said, in the place of those it had."""
    mark = transcript.decisions[mark_id]
    kept = tuple(dict.fromkeys(filter(None, map(plain_note, guesses))))
    after = replace(mark, note=plain_note(note), guesses=kept)
    return Step(StepKind.UNCLEAR_NOTE, (Change(mark, after),), before=_caret(mark)) if after != mark else None


def clear(transcript: Transcript, mark_id: int) -> Step:
    """Take the mark of an unclear place away; its note goes with it."""
    mark = transcript.decisions[mark_id]
    return Step(StepKind.CLEAR, (Change(mark, None),), before=_caret(mark))


def _caret(mark: Decision) -> Caret | None:
    return None if mark.line_id is None else Caret(mark.line_id, mark.start)
