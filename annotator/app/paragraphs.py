"""Paragraphs that may begin in the talk of a transcript, as places on its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.app.jobs import ParagraphPlace, ParagraphStretch
from annotator.core.model import Band, Line, LineKind, Suspect
from annotator.core.text import gap
from annotator.core.transcript import Transcript
from annotator.detect.marks.talk import SpokenLine
from annotator.detect.paragraphs import LONG, ParagraphIdea, paragraph_starts, sentence_ends

Stretch = tuple[SpokenLine, ...]
FindMarks = Callable[[Sequence[SpokenLine]], Iterable[Suspect]]

_SLICE = 50  # lines
_PART = 20_000  # code points
_ENDS = frozenset("。？！.?!")


def stretches_of(transcript: Transcript) -> Generator[None, None, tuple[Stretch, ...]]:
    """The talk in which nothing says yet where paragraphs begin: turns, parted where paragraphs are set.

    Works in slices, between which it yields; the transcript must not change meanwhile.
    """
    found: list[list[SpokenLine]] = []
    last: Line | None = None
    for number, line in enumerate(transcript.lines):
        if line.kind is LineKind.HEADING:
            last = None
        elif line.kind is LineKind.TEXT and not line.interjection and line.text.strip():
            if last is None or line.paragraph or line.speaker != last.speaker:
                found.append([])
            last = line
            soft = bool(transcript.soft_mark(line))
            found[-1].append(SpokenLine(line.id, line.text, soft, settled=not soft and line.soft_end))
        if number % _SLICE == 0:
            yield
    return tuple(map(tuple, found))


def suggested_paragraphs(
    stretches: Iterable[Stretch], find_marks: FindMarks
) -> Generator[None, None, tuple[ParagraphStretch, ...]]:
    """The stretches in which paragraphs are suggested.

    Works in slices, between which it yields. Where the marks of a stretch tell too little of where sentences end, those
    that `find_marks` suggests do.
    """
    found = []
    for stretch in stretches:
        talk = _Talk(stretch)
        ends = set(sentence_ends(talk.text))
        if any(after - before > LONG for before, after in pairwise((0, *sorted(ends), len(talk.text)))):
            for at in range(0, len(stretch), _SLICE):
                ends |= set(talk.ends_of(find_marks(stretch[at : at + _SLICE])))
                yield
        ideas = yield from _ideas(talk.text, ends, talk.begins[1:])
        places = tuple(ParagraphPlace(*talk.place(x.at), x.at, x.score, x.reason.value) for x in ideas)
        if places:
            found.append(ParagraphStretch(stretch[0].id, len(talk.text), places))
        yield
    return tuple(found)


def _ideas(text: str, ends: Collection[int], cuts: Collection[int]) -> Generator[None, None, list[ParagraphIdea]]:
    """Where paragraphs may begin in a talk of any length, which is looked at part by part.

    The last idea of a part is left to the next, which begins with the one before: more is known there of what follows.
    """
    found: list[ParagraphIdea] = []
    begin = 0
    while begin < len(text):
        end = begin + _PART
        here = [{at - begin for at in places if begin < at < end} for places in (ends, cuts)]
        ideas = paragraph_starts(text[begin:end], *here)
        kept = ideas if end >= len(text) else ideas[:-1]
        found += (replace(idea, at=begin + idea.at) for idea in kept)
        begin = begin + kept[-1].at if kept and end < len(text) else end
        yield
    return found


class _Talk:
    """The lines of a stretch run together, without the marks that cuts by length put at their ends."""

    def __init__(self, stretch: Stretch) -> None:
        parts: list[str] = []
        self.begins: list[int] = []
        self._ids = [line.id for line in stretch]
        length, last = 0, ""
        for line in stretch:
            own = line.text.rstrip()[:-1] if line.runs_on else line.text.rstrip()
            between = gap(last, own)
            self.begins.append(length + len(between))
            length += len(between) + len(own)
            last = own or last
            parts += (between, own)
        self.text = "".join(parts)

    def place(self, at: int) -> tuple[int, int]:
        """The line, and the code point in it, of a code point of the talk."""
        number = bisect_right(self.begins, at) - 1
        return self._ids[number], at - self.begins[number]

    def ends_of(self, marks: Iterable[Suspect]) -> Iterator[int]:
        """Where sentences probably end by these suggested marks; behind the last words of a line is the next one."""
        numbers = {line_id: number for number, line_id in enumerate(self._ids)}
        following = [*self.begins[1:], len(self.text)]
        for mark in marks:
            if mark.band is not Band.MAYBE and mark.suggestions[0].text in _ENDS:
                number = numbers[mark.line_id]
                yield min(self.begins[number] + mark.end, following[number])
