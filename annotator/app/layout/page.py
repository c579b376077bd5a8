"""Lays a transcript out as the page that all writers take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from annotator.app.layout.front import facts_of, front_rows, participants, title_of
from annotator.app.layout.naming import Naming
from annotator.app.layout.talk import Talk, Words, paragraphs_of
from annotator.app.sheet_language import in_chinese
from annotator.core.export_options import ExportOptions, Interjections, Script
from annotator.core.language import mostly_chinese
from annotator.core.model import Line, LineKind, Term
from annotator.core.page import Heading, Page, Paragraph, Turn
from annotator.core.sections import heading_of
from annotator.core.template import check_template
from annotator.core.transcript import Transcript

_DEEPEST = 6
_LANGUAGES = {
    Script.SIMPLIFIED: "zh-Hans",
    Script.MAINLAND: "zh-CN",
    Script.TRADITIONAL: "zh-Hant",
    Script.TAIWAN: "zh-TW",
    Script.HONG_KONG: "zh-HK",
}


def lay_out(
    transcript: Transcript, options: ExportOptions, heard: Words | None = None, shared: Sequence[Term] = ()
) -> Page:
    """The page of a transcript. Lines of a turn run together, without the marks that cuts by length left.

    `heard` gives the text of a line against which its corrections are told, as `transcript.original` does; without it
    none are told. Where they are, so are the notes on unclear places. `shared` terms are not cleaned up, as no terms
    are. Raises BadTemplate and UnknownField.
    """
    check_template(options.template)
    talk = Talk(transcript, options, heard, shared)
    lines = [line for line in transcript.lines if line.text.strip() or line.paragraph or _was_said(talk, line)]
    chinese = mostly_chinese(line.text for line in lines if line.kind is LineKind.TEXT)
    naming = Naming(talk, chinese=chinese)
    facts = facts_of(transcript, options)
    rows = front_rows(options.template, facts, participants(transcript), chinese=chinese)
    return Page(
        talk.in_script(title_of(facts, options.template)),
        tuple(_block(talk, naming, run) for run in _runs(lines, options)),
        tuple(replace(row, text=talk.in_script(row.text)) for row in rows),
        _LANGUAGES.get(options.clean_up.script, "zh") if chinese else "en",
        options.notes,
        in_chinese(options.language, talk_is_chinese=chinese),
    )


def _block(talk: Talk, naming: Naming, run: Sequence[Line]) -> Turn | Heading:
    if run[0].kind is LineKind.HEADING:
        level, words = heading_of(run[0].text)
        return Heading(min(max(level, 1), _DEEPEST), talk.in_script(words))
    parts = tuple(paragraphs_of(talk, run))
    left = any(isinstance(part, Paragraph) and part.text for part in parts)
    speaker = next(line.speaker for line in run if _says(line)) if left else None
    return Turn(naming.name(speaker), parts)


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
