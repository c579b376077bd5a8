"""In which formats and languages a corpus report is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from annotator.app.sheet_language import in_chinese
from annotator.core.corpus_report import CorpusReport
from annotator.core.errors import UnknownFormat
from annotator.core.export_options import Language
from annotator.core.text import is_han
from annotator.formats.atomic import write_atomic
from annotator.formats.corpus_report import write_csv, write_html, write_json
from annotator.formats.corpus_words import CHINESE, ENGLISH, CorpusWords

Write = Callable[[CorpusReport, CorpusWords], bytes]
FORMATS: Mapping[str, Write] = MappingProxyType({"html": write_html, "csv": write_csv, "json": write_json})

_CHINESE = 0.1  # of what is heard in Chinese talk, so much at least is; in English talk hardly anything is


def write_report(report: CorpusReport, out: Path, format: str | None, language: Language) -> None:
    """Write a report; without a format the suffix of `out` tells it. Raises UnknownFormat, CannotWrite."""
    wanted = format or out.suffix.lower().removeprefix(".")
    if wanted not in FORMATS:
        raise UnknownFormat(path=out, what="its ending tells no format of a corpus report", formats=", ".join(FORMATS))
    write_atomic(out, FORMATS[wanted](report, corpus_words(report, language)))


def corpus_words(report: CorpusReport, language: Language) -> CorpusWords:
    """What a report says of itself: in the language asked for, else in that of the talk, as far as that can be told."""
    heard = [form.text for term in report.terms for form in term.heard]
    chinese = sum(any(map(is_han, text)) for text in heard) >= _CHINESE * len(heard)
    return CHINESE if in_chinese(language, talk_is_chinese=chinese) else ENGLISH
