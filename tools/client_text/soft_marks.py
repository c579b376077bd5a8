"""Which marks of cuts by length stand in a page, though nobody said that they are right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.page import Page, Paragraph, Run
from annotator.core.transcript import Transcript

_SHOWN = 8


@dataclass(frozen=True)
class SoftMarks:
    """The soft marks left, by where they stand, each with the words around it.

    `run_on` is how many cuts nobody settled, so that their marks are dropped.
    """

    inside: tuple[str, ...]
    closing: tuple[str, ...]
    run_on: int

    def rows(self) -> list[str]:
        """The figures in words."""
        shown = " / ".join(self.inside[:_SHOWN])
        return [
            f"soft marks left inside paragraphs {len(self.inside)} {shown}".rstrip(),
            f"soft marks left at their ends {len(self.closing)}",
            f"cuts that run on without a mark, as nobody settled them {self.run_on}",
        ]


def soft_marks(page: Page, transcript: Transcript) -> SoftMarks:
    """The soft marks that the page hands over."""
    places = {(line.id, len(line.text.rstrip()) - 1) for line in transcript.lines if transcript.soft_mark(line)}
    inside, closing = [], []
    for turn in page.turns:
        for paragraph in turn.paragraphs:
            text = paragraph.text
            for at in _standing(paragraph, places):
                around = text[max(0, at - _SHOWN) : at + _SHOWN]
                (inside if text[at + 1 :].strip() else closing).append(around)
    return SoftMarks(tuple(inside), tuple(closing), len(places) - len(inside) - len(closing))


def _standing(paragraph: Paragraph, places: set[tuple[int, int]]) -> Iterator[int]:
    """Where in the paragraph's text one of these places of lines is handed over."""
    begun = 0
    for run in paragraph.runs:
        if run.removed is None:
            yield from (begun + at for at in range(len(run.text)) if _place(run, at) in places)
            begun += len(run.text)


def _place(run: Run, at: int) -> tuple[int, int] | None:
    return (run.place.line_id, run.place.offset + at) if run.place else None
