"""A transcript as it is read: turns in paragraphs, headings, figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.core.model import Line, LineKind
from annotator.core.sections import heading_of
from annotator.core.text import FILLERS, FINAL_MARKS, is_han, joined
from annotator.core.transcript import Transcript
from annotator.formats.clean import clean, in_script, names_of
from annotator.formats.options import ExportOptions, Fillers

_DEEPEST = 6
_AFTER_SENTENCE = 200
_AFTER_CUT = 300
_AFTER_ANY_CUT = 600
_ENDS = "，,、" + FINAL_MARKS
_SAYS = re.compile(rf"[^\W{''.join(FILLERS)}]")
_CLOSING = "”’」』）)]\"'"

_PAUSES = "".join(FILLERS) + "，、,：: "
_OPENS = re.compile(
    rf"[{_PAUSES}]*(?:然后|所以|但是|不过|那么|那[我这就在接因其]|因此|另外|此外|还有|首先|其次|第[一二三四五六七八九十]"
    r"|接下来|接着|下面|最后|同时|当然|其实|我觉得|我认为|好[，的吧啊]|对[，啊吧]"
    r"|(?:ok|okay|so|but|now|then|well|first|next|finally|also)\b)",
    re.IGNORECASE,
)
_HANGS = re.compile(
    rf"(?:[{_PAUSES}和与跟及或在是说把被对从到向为给让就也都还很更最个这那一两几有没不能会要我你他它们些样]"
    r"|\b(?:the|an?|of|to|in|and|or|is|are))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of talk."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture's Markdown, as the source gave it."""

    markup: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 (as of the title) to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, with the figures shown meanwhile. `speaker` may be empty."""

    speaker: str
    parts: tuple[Paragraph | Figure, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The talk alone."""
        return tuple(part.text for part in self.parts if isinstance(part, Paragraph))

    @property
    def label(self) -> str:
        """The speaker's name with the colon that suits the script of the talk, or nothing."""
        if not self.speaker:
            return ""
        chinese = any(is_han(char) for text in (self.speaker, *self.paragraphs[:1]) for char in text)
        return self.speaker + ("：" if chinese else ": ")


@dataclass(frozen=True, slots=True)
class Page:
    """A transcript laid out for reading."""

    title: str
    blocks: tuple[Turn | Heading, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The talk without the headings."""
        return tuple(block for block in self.blocks if isinstance(block, Turn))


def build_page(transcript: Transcript, options: ExportOptions) -> Page:
    """Lay a transcript out. Lines of a turn run together, without the marks that cuts by length left.

    Where a paragraph ends, the mark that stands there stays: paragraphs end only where a sentence does,
    by a mark that no cut made or by how the next line begins.
    """
    names = names_of(transcript)
    blocks: list[Turn | Heading] = []
    for run in _runs(transcript.lines):
        if run[0].kind is LineKind.HEADING:
            blocks.append(_heading(run[0].text, options))
            continue
        speaker = transcript.speakers.get(_speaker(run) or 0) if options.speaker_names else None
        parts = tuple(
            part if isinstance(part, Figure) else Paragraph(clean(part.text, options, names))
            for part in _parts(transcript, run, options)
        )
        blocks.append(Turn(in_script(speaker.name, options.script) if speaker else "", parts))
    return Page(in_script(transcript.info.title, options.script), tuple(blocks))


def _heading(text: str, options: ExportOptions) -> Heading:
    level, words = heading_of(text)
    return Heading(min(max(level, 1), _DEEPEST), in_script(words, options.script))


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines that belong together: a heading, or a turn with its figures."""
    run: list[Line] = []
    for line in lines:
        if not line.text.strip():
            continue
        if run and not _goes_on(run, line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _goes_on(run: Sequence[Line], line: Line) -> bool:
    if LineKind.HEADING in (run[0].kind, line.kind):
        return False
    if line.kind is LineKind.FIGURE or not any(other.kind is LineKind.TEXT for other in run):
        return True
    last = next((other for other in reversed(run) if other.kind is LineKind.TEXT and not other.interjection), None)
    return last is not None and (line.interjection or last.speaker == line.speaker)


def _speaker(run: Iterable[Line]) -> int | None:
    return next((line.speaker for line in run if line.kind is LineKind.TEXT), None)


def _parts(transcript: Transcript, run: Sequence[Line], options: ExportOptions) -> Iterator[Paragraph | Figure]:
    """Paragraphs with interjections in brackets, and each figure after the paragraph in which it was shown."""
    talk = [line for line in run if line.kind is LineKind.TEXT and not line.interjection]
    following = dict(zip((line.id for line in talk), talk[1:], strict=False))
    text = ""
    shown: list[Figure] = []
    for line in run:
        if line.kind is LineKind.FIGURE:
            shown.append(Figure(line.text.strip()))
        elif line.interjection and talk:
            text = joined(text, _interjected(transcript, line, options))
        elif _ends_paragraph(line, following.get(line.id), len(text) + len(line.text)):
            yield Paragraph(joined(text, line.text.strip()))
            text = ""
        else:
            text = joined(text, line.text.strip().removesuffix(transcript.soft_mark(line)))
        if not text:
            yield from shown
            shown = []
    if text:
        yield Paragraph(text)
    yield from shown


def _interjected(transcript: Transcript, line: Line, options: ExportOptions) -> str:
    """What another said meanwhile, in brackets with the name; nothing where only fillers were said and those go."""
    words = line.text.strip().rstrip(_ENDS)
    if options.fillers is Fillers.REMOVE and not _SAYS.search(words):
        return ""
    speaker = transcript.speakers.get(line.speaker or 0) if options.speaker_names else None
    if any(map(is_han, words)):
        return f"（{speaker.name}：{words}）" if speaker else f"（{words}）"
    return f"({speaker.name}: {words})" if speaker else f"({words})"


def _ends_paragraph(line: Line, following: Line | None, length: int) -> bool:
    if following is None:
        return True
    text = line.text.rstrip()
    if not line.soft_end and text.rstrip(_CLOSING).endswith(tuple(FINAL_MARKS)):
        return length > _AFTER_SENTENCE
    if _HANGS.search(text.rstrip(FINAL_MARKS)):
        return False
    return length > _AFTER_ANY_CUT or (length > _AFTER_CUT and bool(_OPENS.match(following.text)))
