"""What was really said, from labels: which places are still wrong, wherever edits have moved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from annotator.core.history import Step
from annotator.core.model import Line, Source, Suspect
from annotator.core.transcript import Transcript
from annotator.formats.labels import Label


@dataclass(frozen=True, slots=True)
class Wrong:
    """A place that is wrong: code points of a line as it stands, and what may stand there instead."""

    line_id: int
    start: int
    end: int
    rights: tuple[str, ...]


class Truth:
    """The labels that can be put right, in the order of the text. Steps made in the window are followed."""

    def __init__(self, source: Source, transcript: Transcript, labels: Sequence[Label]) -> None:
        self._transcript = transcript
        rows = {line.row: place for place, line in enumerate(source.lines)}
        self._source = [
            Wrong(transcript.lines[rows[label.line]].id, label.start, label.end, label.rights)
            for label in labels
            if label.rights
        ]
        self._wrong = sorted(self._source, key=lambda wrong: (transcript.index(wrong.line_id), wrong.start))
        self._texts = {line.id: line.text for line in transcript.lines}

    @property
    def wrong(self) -> Sequence[Wrong]:
        """What is still wrong."""
        return self._wrong

    def follow(self, step: Step) -> None:
        """Take in a step: places move with the text around them, and those put right go."""
        for change in step.changes:
            if isinstance(change.before, Line) and isinstance(change.after, Line):
                self._moved(change.before, change.after)

    def _moved(self, before: Line, after: Line) -> None:
        if before.text == after.text:
            return
        opcodes = Levenshtein.opcodes(before.text, after.text).as_list()
        moved = []
        for wrong in self._wrong:
            if wrong.line_id == before.id:
                starts, ends = _mapped(opcodes, wrong.start, wrong.end)
                if any(same(after.text[start:end], wrong.rights) for start in starts for end in ends):
                    continue
                wrong = replace(wrong, start=max(starts), end=min(ends))
            moved.append(wrong)
        self._wrong = moved

    def at(self, line_id: int, start: int, end: int) -> list[Wrong]:
        """What is wrong in or at a stretch of a line."""
        here = [wrong for wrong in self._wrong if wrong.line_id == line_id]
        return [wrong for wrong in here if wrong.start < max(end, start + 1) and wrong.end > start]

    def puts_right(self, parts: Sequence[Suspect], text: str) -> bool:
        """Whether taking a text for a suspect puts right what is wrong there, and nothing else changes."""
        pairs = zip(parts, (text, *[""] * (len(parts) - 1)), strict=True)
        return all(self.mends(part.line_id, part.start, part.end, new) for part, new in pairs)

    def mends(self, line_id: int, start: int, end: int, new: str) -> bool:
        """Whether that text in the place of a stretch makes it what was said."""
        text = self._transcript.line(line_id).text
        return same(text[:start] + new + text[end:], self._mended(line_id, text, start, end))

    def needed(self, line_id: int, start: int, end: int) -> str | None:
        """What has to stand in the place of a stretch; None where no text in that place alone would do."""
        text = self._transcript.line(line_id).text
        for mended in self._mended(line_id, text, start, end):
            stop = len(mended) - (len(text) - end)
            if stop >= start and mended.startswith(text[:start]) and mended.endswith(text[end:]):
                return mended[start:stop]
        return None

    def _mended(self, line_id: int, text: str, start: int, end: int) -> Iterator[str]:
        """The line with all that is wrong in a stretch put right, in each way that is right."""
        here = self.at(line_id, start, end)
        if here:
            yield from _with_rights(text, here)

    def misfits(self) -> list[str]:
        """The lines that are not what was said: an error is left, or something else was changed."""
        texts = {line_id: self._transcript.line(line_id).text for line_id in self._texts}
        return [text for line_id, text in texts.items() if not re.fullmatch(self._said(line_id), _bare(text))]

    def _said(self, line_id: int) -> str:
        """The pattern that a line matches, without its spaces, once all is right."""
        text, pattern, at = self._texts[line_id], "", 0
        for wrong in sorted((w for w in self._source if w.line_id == line_id), key=lambda w: w.start):
            rights = "|".join(re.escape(_bare(right)) for right in wrong.rights)
            pattern += re.escape(_bare(text[at : wrong.start])) + f"(?:{rights})"
            at = wrong.end
        return pattern + re.escape(_bare(text[at:]))

    def errors(self) -> Iterable[tuple[str, str]]:
        """Every error in the source as it was heard, with the first text that is right."""
        return [(self._texts[wrong.line_id][wrong.start : wrong.end], wrong.rights[0]) for wrong in self._source]


def same(text: str, rights: Iterable[str]) -> bool:
    """Whether a text is one of those, spaces aside."""
    return any(_bare(text) == _bare(right) for right in rights)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _with_rights(text: str, wrong: Sequence[Wrong]) -> Iterator[str]:
    if not wrong:
        yield text
        return
    last = max(wrong, key=lambda place: place.start)
    rest = [place for place in wrong if place is not last]
    for right in last.rights:
        yield from _with_rights(text[: last.start] + right + text[last.end :], rest)


def _mapped(opcodes: Sequence[tuple[str, int, int, int, int]], start: int, end: int) -> tuple[list[int], list[int]]:
    """Where a stretch may start and end after an edit: what was put in at its borders may belong to it."""
    starts = [
        to + (start - at if kind == "equal" else 0)
        for kind, at, until, to, _ in opcodes
        if at <= start < until or at == until == start
    ]
    ends = [
        until_to - (until - end if kind == "equal" else 0)
        for kind, at, until, _, until_to in opcodes
        if at < end <= until or at == until == end
    ]
    return starts, ends
