"""Paragraphs that may begin in the talk of a transcript, as places on its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence

from annotator.app.jobs import ParagraphPlace, ParagraphStretch
from annotator.core.model import Line, LineKind
from annotator.core.text import gap
from annotator.core.transcript import Transcript
from annotator.detect.lines import TextLine
from annotator.detect.paragraphs import paragraph_starts, sentence_ends

Stretch = tuple[TextLine, ...]
_SLICE = 50  # lines


def stretches_of(transcript: Transcript) -> Generator[None, None, tuple[Stretch, ...]]:
    """The talk in which nothing says yet where paragraphs begin: turns, parted where paragraphs are set.

    Works in slices, between which it yields; the transcript must not change meanwhile. The marks that cuts by length
    left are none of the talk.
    """
    found: list[list[TextLine]] = []
    last: Line | None = None
    for number, line in enumerate(transcript.lines):
        if line.kind is LineKind.HEADING:
            last = None
        elif line.kind is LineKind.TEXT and not line.interjection and line.text.strip():
            if last is None or line.paragraph or line.speaker != last.speaker:
                found.append([])
            last = line
            mark = transcript.soft_mark(line)
            found[-1].append(TextLine(line.id, line.text.rstrip().removesuffix(mark), bool(mark)))
        if number % _SLICE == 0:
            yield
    return tuple(map(tuple, found))


def suggested_paragraphs(stretches: Iterable[Stretch]) -> Iterator[ParagraphStretch]:
    """The stretches in which paragraphs are suggested."""
    for stretch in stretches:
        length, places = _places(stretch)
        if places:
            yield ParagraphStretch(stretch[0].id, length, tuple(places))


def _places(stretch: Sequence[TextLine]) -> tuple[int, list[ParagraphPlace]]:
    """How long the talk of these lines is, and where paragraphs may begin in it. With any line a sentence may."""
    parts: list[str] = []
    begins: list[int] = []
    length, last = 0, ""
    for line in stretch:
        between = gap(last, line.text)
        begins.append(length + len(between))
        length += len(between) + len(line.text)
        last = line.text or last
        parts += (between, line.text)
    talk = "".join(parts)
    places = []
    for idea in paragraph_starts(talk, sentence_ends(talk), begins[1:]):
        number = bisect_right(begins, idea.at) - 1
        start = idea.at - begins[number]
        places.append(ParagraphPlace(stretch[number].id, start, idea.at, idea.score, idea.reason.value))
    return length, places
