"""Corpus reports: HTML to be read or printed, CSV, and JSON for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice

from annotator.core.corpus_report import CorpusReport, MisheardTerm
from annotator.formats.cells import write_cells
from annotator.formats.corpus_words import CorpusWords
from annotator.formats.sheet_html import facts, html_sheet, shown, table, tagged

_FORMS = 20
_NUMBER = 8  # width of a column of figures, in percent


def write_html(report: CorpusReport, words: CorpusWords) -> bytes:
    """The report as one HTML file: figures, a table of terms for each kind, the files, what could not be checked."""
    parts = [
        tagged("h1", shown(words.report)),
        tagged("p", shown(words.summary), "muted"),
        facts(_facts(report, words)),
    ]
    for kind, name in words.kinds.items():
        terms = [term for term in report.terms if term.kind is kind]
        if terms:
            parts += [tagged("h2", shown(name)), _terms(terms, report, words)]
    if not report.terms:
        parts.append(tagged("p", shown(words.nothing)))
    if report.failed:
        columns = [(words.file, "", 35), (words.reason, "", 65)]
        rows = [(shown(name), shown(fault)) for name, fault in report.failed]
        parts += [tagged("h2", shown(words.failed)), table(columns, rows)]
    parts += [tagged("h2", shown(words.files)), _files(report, words)]
    return html_sheet(words.report, words.code, parts)


def _facts(report: CorpusReport, words: CorpusWords) -> Iterator[tuple[str, str]]:
    yield words.files, f"{len(report.files):,}"
    yield words.lines, f"{report.lines:,}"
    for band, count in report.bands.items():
        yield words.bands[band], f"{count:,}"
    if report.failed:
        yield words.failed, f"{len(report.failed):,}"


def _bands(report: CorpusReport, words: CorpusWords) -> list[tuple[str, str, int]]:
    return [(words.bands[band], "number", _NUMBER) for band in report.counted]


def _terms(terms: Sequence[MisheardTerm], report: CorpusReport, words: CorpusWords) -> str:
    figures = [*_bands(report, words), (words.in_files, "number", _NUMBER)]
    columns = [(words.term, "", 24), (words.heard_as, "", 76 - len(figures) * _NUMBER), *figures]
    return table(
        columns,
        [(_name(term, words), _forms(term, words), *map(str, term.bands.values()), str(term.files)) for term in terms],
    )


def _name(term: MisheardTerm, words: CorpusWords) -> str:
    return f"{shown(term.text)}<br>{tagged('span', shown(words.categories[term.category]), 'muted')}"


def _forms(term: MisheardTerm, words: CorpusWords) -> str:
    told = [words.times_heard.format(heard=form.text, count=form.places) for form in islice(term.heard, _FORMS)]
    if len(term.heard) > _FORMS:
        told.append(words.and_more.format(count=len(term.heard) - _FORMS))
    return shown(words.between.join(told))


def _files(report: CorpusReport, words: CorpusWords) -> str:
    figures = [(words.lines, "number", _NUMBER), *_bands(report, words)]
    columns = [(words.file, "", 100 - len(figures) * _NUMBER), *figures]
    rows = [(shown(file.name), f"{file.lines:,}", *map(str, file.bands.values())) for file in report.files]
    return table(columns, rows)


def write_csv(report: CorpusReport, words: CorpusWords) -> bytes:
    """The terms as CSV, a row for each form that was heard."""
    bands = [words.bands[band] for band in report.counted]
    header = (words.kind, words.term, words.category, words.heard_as, words.places, *bands, words.in_files)
    rows = [
        (
            words.kinds[term.kind],
            term.text,
            words.categories[term.category],
            form.text,
            form.places,
            *form.bands.values(),
            form.files,
        )
        for term in report.terms
        for form in term.heard
    ]
    return write_cells([header, *rows])


def write_json(report: CorpusReport, words: CorpusWords) -> bytes:
    """The report as JSON, whose names are the same in every language."""
    told = {
        "files": [{"file": file.name, "lines": file.lines, "suspects": file.bands} for file in report.files],
        "failed": [{"file": name, "error": fault} for name, fault in report.failed],
        "lines": report.lines,
        "suspects": report.bands,
        "terms": [
            {
                "text": term.text,
                "kind": term.kind,
                "category": term.category,
                "places": term.places,
                "files": term.files,
                "bands": term.bands,
                "heard": [
                    {"text": form.text, "places": form.places, "files": form.files, "bands": form.bands}
                    for form in term.heard
                ],
            }
            for term in report.terms
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"
