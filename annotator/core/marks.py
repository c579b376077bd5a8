"""Marks as the editor settles them: one taken, a cut's confirmed, a place left as it is. Each act is one step."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.core.decisions import Parts
from annotator.core.edits import edited
from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, DecisionKind, Line, Suspect
from annotator.core.text import joined
from annotator.core.transcript import Transcript

_AROUND = 4
_NOT_SAID = re.compile(r"\W")


def settle_mark(transcript: Transcript, suspect: Suspect, text: str) -> Step:
    """Let `text`, a mark or nothing, stand at a suspected mark. What stands at a cut by length is thereby confirmed."""
    step = settle_marks(transcript, [(suspect, text)])
    return replace(step, after=Caret(suspect.line_id, suspect.start + len(text)))


def settle_marks(transcript: Transcript, settled: Sequence[tuple[Suspect, str]]) -> Step:
    """Let a text of its own stand at each of many suspected marks, as one step. The first is where the user stands."""
    lines: dict[int, list[tuple[Suspect, str]]] = defaultdict(list)
    for suspect, text in settled:
        lines[suspect.line_id].append((suspect, text))
    changes = [_line_with(transcript, line_id, pairs) for line_id, pairs in lines.items()]
    changes += [Change(None, _taken(transcript, suspect, text)) for suspect, text in settled]
    here = Caret(settled[0][0].line_id, settled[0][0].start)
    return Step(StepKind.MARKS, tuple(change for change in changes if change.before != change.after), here, here)


def _line_with(transcript: Transcript, line_id: int, pairs: Iterable[tuple[Suspect, str]]) -> Change:
    line = transcript.line(line_id)
    text = line.text
    after = line
    for suspect, mark in sorted(pairs, key=lambda pair: pair[0].start, reverse=True):
        if is_soft(transcript, line, suspect) and mark == suspect.text:
            after = replace(after, soft_end=False)
        elif mark:
            text = text[: suspect.start] + mark + text[suspect.end :]
        else:
            text = joined(text[: suspect.start], text[suspect.end :])
    return Change(line, edited(after, text) if text != line.text else after)


def is_soft(transcript: Transcript, line: Line, suspect: Suspect) -> bool:
    """Whether a suspected mark is one that a cut by length put at the end of its line."""
    return bool(transcript.soft_mark(line)) and suspect.end >= len(line.text.rstrip())


def _taken(transcript: Transcript, suspect: Suspect, text: str) -> Decision:
    return Decision(
        transcript.new_id(), DecisionKind.TAKEN, suspect.text, text, line_id=suspect.line_id, start=suspect.start
    )


def leave_mark(transcript: Transcript, suspect: Suspect) -> Step:
    """Leave a suspected mark as it stands; nothing is suggested there again. The decision keeps the words around it."""
    line = transcript.line(suspect.line_id)
    meant = suspect.suggestions[0].text if suspect.suggestions else ""
    heard = _around(line.text, suspect)
    decision = Decision(transcript.new_id(), DecisionKind.IGNORED, heard, meant, line_id=line.id, start=suspect.start)
    here = Caret(suspect.line_id, suspect.start)
    return Step(StepKind.IGNORE, (Change(None, decision),), here, here)


def _around(text: str, suspect: Suspect) -> str:
    """The mark with the words around it. Other marks are left out, as they may be settled meanwhile."""
    before = _NOT_SAID.sub("", text[: suspect.start])
    return before[-_AROUND:] + suspect.text + _NOT_SAID.sub("", text[suspect.end :])[:_AROUND]


def is_of_mark(decision: Decision) -> bool:
    """Whether a decision took a mark, or left one out."""
    return decision.kind is DecisionKind.TAKEN and not re.search(r"\w", decision.heard + decision.meant)


def confirmed_lines(decisions: Iterable[Decision]) -> set[int]:
    """The ids of lines with a mark that was confirmed as it stands."""
    kept = (decision for decision in decisions if is_of_mark(decision) and decision.heard == decision.meant)
    return {decision.line_id for decision in kept if decision.line_id is not None}


class LeftMarks:
    """Which marks the user has left as they stand; built once for many look-ups."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._left: dict[int | None, set[str]] = defaultdict(set)
        for decision in transcript.decisions.values():
            if decision.kind is DecisionKind.IGNORED:
                self._left[decision.line_id].add(decision.heard)

    def undecided(self, line_id: int, places: Iterable[Parts]) -> list[Parts]:
        """Of the places that begin on a line, those still to be decided on."""
        left = self._left.get(line_id)
        text = self._transcript.line(line_id).text if left else ""
        return [parts for parts in places if not left or _around(text, parts[0]) not in left]
