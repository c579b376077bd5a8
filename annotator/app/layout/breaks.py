"""Where the paragraphs of a turn begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.core.export_options import Paragraphs
from annotator.core.model import Line
from annotator.core.text import gap
from annotator.core.transcript import Transcript
from annotator.detect.paragraphs import paragraph_starts, sentence_ends

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where paragraphs begin in a turn's talk, in code points over 0; and the lines that end one, by id.

    Those lines keep the mark that a cut put at their end, since a sentence ends there too, and no gap follows on them.
    """

    starts: tuple[int, ...]
    ending: frozenset[int]


def paragraph_breaks(transcript: Transcript, lines: Sequence[Line], how: Paragraphs) -> Breaks:
    """The breaks of a turn's talk, given as its lines that hold text.

    Paragraphs begin at the editor's marks; where that is asked for, between these as suggested too.
    """
    places: list[_Place] = [(number, 0) for number, line in enumerate(lines) if line.paragraph and number]
    if how is Paragraphs.SUGGESTED:
        places = sorted({*places, *_suggested(_Laid(transcript, lines, _ending(lines, places)), places)})
    ending = _ending(lines, places)
    begins = _Laid(transcript, lines, ending).begins
    return Breaks(tuple(begins[number] + at for number, at in places), ending)


def _ending(lines: Sequence[Line], places: Collection[_Place]) -> frozenset[int]:
    """The lines that end a paragraph when paragraphs begin at these places."""
    return frozenset((*(lines[number - 1].id for number, at in places if at == 0), *(line.id for line in lines[-1:])))


class _Laid:
    """The lines run together: the text, where each begins in it, and where cuts by length left no mark."""

    def __init__(self, transcript: Transcript, lines: Sequence[Line], ending: Collection[int]) -> None:
        parts: list[str] = []
        self.begins: list[int] = []
        self.cuts: list[int] = []
        length, last = 0, ""
        for line in lines:
            mark = "" if line.id in ending else transcript.soft_mark(line)
            own = line.text.strip().removesuffix(mark)
            between = gap(last, own)
            parts += (between, own)
            self.begins.append(length + len(between))
            length += len(between) + len(own)
            last = "" if line.id in ending else own or last
            if mark:
                self.cuts.append(length)
        self.text = "".join(parts)

    def place(self, at: int) -> _Place:
        """The line, by number, and the code point in it of what begins at `at`; the end of a line is the next one."""
        number = bisect_right(self.begins, at) - 1
        following = self.begins[number + 1] if number + 1 < len(self.begins) else len(self.text) + 1
        if at in self.cuts or not self.text[at:following].strip():
            return number + 1, 0
        return number, at - self.begins[number]


def _suggested(laid: _Laid, marked: Sequence[_Place]) -> Iterator[_Place]:
    """Where paragraphs may begin besides those that the editor marked."""
    edges = [0, *(laid.begins[number] for number, _ in marked), len(laid.text)]
    for start, end in pairwise(edges):
        text = laid.text[start:end]
        cuts = [cut - start for cut in laid.cuts if start < cut < end]
        for idea in paragraph_starts(text, sentence_ends(text), cuts):
            yield laid.place(start + idea.at)
