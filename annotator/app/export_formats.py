"""The formats a transcript is exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from annotator.app.change_report import change_report
from annotator.app.earlier import earlier
from annotator.app.in_place import in_place
from annotator.app.layout.cues import cues_of
from annotator.app.layout.front import facts_of
from annotator.app.layout.page import lay_out
from annotator.app.layout.since import words_since
from annotator.app.pairs import correction_pairs
from annotator.app.query_sheet import query_sheet
from annotator.app.sheet_language import sheet_words
from annotator.core.change_report import ChangeReport
from annotator.core.errors import UnknownFormat
from annotator.core.export_options import ExportOptions, Unclear
from annotator.core.model import LineKind, Source, Term
from annotator.core.page import Author, Page
from annotator.core.pairs import Pair
from annotator.core.query_sheet import QuerySheet
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot
from annotator.formats.change_report import write_report, write_report_csv
from annotator.formats.cues import Cue
from annotator.formats.html import write_html
from annotator.formats.md import write_md
from annotator.formats.pairs import write_pairs, write_pairs_csv
from annotator.formats.query_sheet import write_queries, write_queries_csv
from annotator.formats.sheet_words import SheetWords
from annotator.formats.srt import write_srt
from annotator.formats.txt import write_txt
from annotator.formats.vtt import write_vtt

_SUFFIX = "the suffix names no format that is written"
_NAME = "there is no such format"
_NO_TIMES = "lines without times cannot become subtitles"
_AUTHORS = {Author.EDITOR: "Corrections", Author.CLEAN_UP: "Clean-up and punctuation"}
_AUTHORS_ZH = {Author.EDITOR: "校对", Author.CLEAN_UP: "清理与标点"}


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported: the transcript as it stands, the source it was made from, and how.

    What tells of changes tells of those since `base`, the version of that name, or without it of all.
    `shared` are the terms that the session shares with others.
    """

    transcript: Transcript
    source: Source
    options: ExportOptions
    base: Snapshot | None = None
    base_name: str = ""
    shared: Sequence[Term] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format to write: the suffixes that mean it (the first is proposed), and whether it needs times.

    Without suffixes it is written as the source is.
    Without `by_suffix` it is only written where it is asked for by name. What is written from a `page` can be shown
    as one, or by `page_text` as the text it is. What `tells_changes` tells those since the export's base.
    """

    suffixes: tuple[str, ...]
    write: Callable[[Export], bytes]
    timed: bool = False
    by_suffix: bool = True
    page: Callable[[Export], Page] | None = None
    page_text: Callable[[Page], bytes] | None = None
    tells_changes: bool = False


def _read(write: Callable[[Page], bytes], *suffixes: str, as_text: bool = False) -> Format:
    return Format(suffixes, lambda export: write(_page(export)), page=_page, page_text=write if as_text else None)


def _page(export: Export) -> Page:
    """What is handed over."""
    return lay_out(export.transcript, export.options, shared=export.shared).handed_over()


def _timed(write: Callable[[Iterator[Cue]], bytes], *suffixes: str) -> Format:
    return Format(suffixes, lambda export: write(cues_of(export.transcript, export.options, export.shared)), timed=True)


def _pairs(write: Callable[[Iterable[Pair]], bytes], suffix: str) -> Format:
    def written(export: Export) -> bytes:
        before = earlier(export.transcript, export.source, export.base)
        return write(correction_pairs(before, export.transcript))

    return Format((suffix,), written, by_suffix=False, tells_changes=True)


def _report(write: Callable[[ChangeReport, SheetWords], bytes], suffix: str) -> Format:
    def written(export: Export) -> bytes:
        transcript, title = export.transcript, facts_of(export.transcript, export.options).whole
        report = change_report(transcript, export.source, export.base, title=title, base_name=export.base_name)
        return write(report, sheet_words(transcript, export.options.language))

    return Format((suffix,), written, by_suffix=False, tells_changes=True)


def _queries(write: Callable[[QuerySheet, SheetWords], bytes], suffix: str) -> Format:
    def written(export: Export) -> bytes:
        sheet = query_sheet(export.transcript, facts_of(export.transcript, export.options).whole)
        return write(sheet, sheet_words(export.transcript, export.options.language))

    return Format((suffix,), written, by_suffix=False)


def _write_docx(page: Page) -> bytes:
    from annotator.formats.docx import write_docx  # slow to load, and seldom needed

    return write_docx(page)


def _page_of_changes(export: Export) -> Page:
    """All that was changed, whole; unclear places are comments in it, though they may be written as heard elsewhere."""
    transcript, options = export.transcript, export.options
    unclear = Unclear.COMMENT if options.unclear is Unclear.HEARD else options.unclear
    heard = words_since(export.base, transcript) if export.base else transcript.original
    return lay_out(transcript, replace(options, unclear=unclear), heard, export.shared)


def _write_changes(export: Export) -> bytes:
    """The Word document with tracked changes."""
    from annotator.formats.docx import write_docx

    page = _page_of_changes(export)
    return write_docx(page, _AUTHORS_ZH if page.chinese else _AUTHORS)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "txt": _read(write_txt, ".txt", ".text", as_text=True),
        "md": _read(write_md, ".md", ".markdown", as_text=True),
        "docx": _read(_write_docx, ".docx"),
        "docx-changes": Format((".docx",), _write_changes, by_suffix=False, page=_page_of_changes, tells_changes=True),
        "html": _read(write_html, ".html", ".htm"),
        "srt": _timed(write_srt, ".srt"),
        "vtt": _timed(write_vtt, ".vtt"),
        "inplace": Format((), lambda export: in_place(export.transcript, export.source)),
        "pairs": _pairs(write_pairs, ".jsonl"),
        "pairs-csv": _pairs(write_pairs_csv, ".csv"),
        "report": _report(write_report, ".html"),
        "report-csv": _report(write_report_csv, ".csv"),
        "queries": _queries(write_queries, ".html"),
        "queries-csv": _queries(write_queries_csv, ".csv"),
    }
)


def format_for(path: Path, wanted: str | None) -> str:
    """The format asked for, else the one that the file's suffix means.

    Raises:
        UnknownFormat: there is none.
    """
    if wanted is not None:
        if wanted in FORMATS:
            return wanted
        raise UnknownFormat(path=wanted, what=_NAME, formats=", ".join(FORMATS))
    for name, known in FORMATS.items():
        if known.by_suffix and path.suffix.lower() in known.suffixes:
            return name
    raise UnknownFormat(path=path, what=_SUFFIX, formats=", ".join(FORMATS))


def formats_of(transcript: Transcript) -> tuple[str, ...]:
    """The formats that this transcript can be exported to."""
    timed = _has_times(transcript)
    return tuple(name for name, known in FORMATS.items() if timed or not known.timed)


def export_bytes(export: Export, format: str) -> bytes:
    """A file of that format.

    Raises:
        UnknownFormat: there is no such format, or it needs times that the transcript lacks.
    """
    fitting = formats_of(export.transcript)
    if format not in fitting:
        what = _NO_TIMES if format in FORMATS else _NAME
        raise UnknownFormat(path=format, what=what, formats=", ".join(fitting))
    return FORMATS[format].write(export)


def _has_times(transcript: Transcript) -> bool:
    talk = [line for line in transcript.lines if line.kind is LineKind.TEXT and line.text.strip()]
    return bool(talk) and all(line.start_ms is not None and line.end_ms is not None for line in talk)
