"""Lays a transcript out as the page that all writers take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from annotator.app.layout.talk import Talk, Words, paragraphs_of
from annotator.core.export_options import ExportOptions, Interjections
from annotator.core.model import Line, LineKind
from annotator.core.page import Heading, Page, Turn
from annotator.core.sections import heading_of
from annotator.core.transcript import Transcript
from annotator.detect.clean_up.styled import in_script

_DEEPEST = 6


def lay_out(transcript: Transcript, options: ExportOptions, heard: Words | None = None) -> Page:
    """The page of a transcript. Lines of a turn run together, without the marks that cuts by length left.

    `heard` gives the text of a line against which its corrections are told, as `transcript.original` does; without it
    none are told.
    """
    talk = Talk(transcript, options, heard or (lambda line: line.text))
    lines = [line for line in transcript.lines if line.text.strip() or _was_said(talk, line)]
    blocks = [_block(talk, run) for run in _runs(lines, options)]
    return Page(in_script(transcript.info.title, options.clean_up.script), tuple(blocks))


def _block(talk: Talk, run: Sequence[Line]) -> Turn | Heading:
    if run[0].kind is LineKind.HEADING:
        level, words = heading_of(run[0].text)
        return Heading(min(max(level, 1), _DEEPEST), talk.in_script(words))
    speakers = [line.speaker for line in run if _says(line)]
    speaker = talk.name(speakers[0]) if speakers else ""
    return Turn(speaker, tuple(paragraphs_of(talk, run)))


def _was_said(talk: Talk, line: Line) -> bool:
    """Whether a line that is empty now is to be told of."""
    return line.kind is LineKind.TEXT and bool(talk.heard(line).strip())


def _says(line: Line) -> bool:
    return line.kind is LineKind.TEXT and bool(line.text.strip())


def _runs(lines: Iterable[Line], options: ExportOptions) -> Iterator[list[Line]]:
    """Lines that belong together: a heading, or a turn with its figures."""
    goes_on = partial(_goes_on, apart=options.interjections is Interjections.KEEP)
    run: list[Line] = []
    for line in lines:
        if run and not goes_on(run, line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _goes_on(run: Sequence[Line], line: Line, *, apart: bool) -> bool:
    """Whether a line belongs to the run; where interjections are kept `apart`, they are turns as others."""
    if LineKind.HEADING in (run[0].kind, line.kind):
        return False
    if not _says(line) or not any(map(_says, run)):
        return True
    talk = (other for other in reversed(run) if _says(other) and (apart or not other.interjection))
    last = next(talk, None)
    return last is not None and ((line.interjection and not apart) or last.speaker == line.speaker)
