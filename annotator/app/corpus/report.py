"""Gathers from results which terms are misheard how, how often, and in how many files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from annotator.core.corpus_errors import BadResults
from annotator.core.corpus_report import CorpusReport, FileTally, Heard, MisheardTerm
from annotator.core.model import Band, Category, SuspectKind
from annotator.core.text import run_together
from annotator.formats.result_rows import Row, read_rows

_KINDS = (SuspectKind.TERM, SuspectKind.STYLE, SuspectKind.TAIL)
_Key = tuple[SuspectKind, str]


def corpus_report(paths: Sequence[Path], down_to: Band) -> CorpusReport:
    """What the results in these files come to, counting suspects of this band and of surer ones.

    Where a file was checked several times its last result counts. Marks are left out.
    Raises FileMissing, FileUnreadable, BadResults.
    """
    bands = tuple(Band)
    gathered = _Gathered(bands[: bands.index(down_to) + 1])
    for row in _last_rows(list(dict.fromkeys(paths))):
        gathered.add(row)
    return gathered.report()


def _last_rows(paths: Sequence[Path]) -> Iterator[Row]:
    """The last row of each file, as whoever broke off a run may leave several."""
    last = {row["file"]: (path, number) for path in paths for number, row in enumerate(read_rows(path), 1)}
    for path in paths:
        for number, row in enumerate(read_rows(path), 1):
            if last[row["file"]] == (path, number):
                yield row | {"from": (path, number)}


@dataclass(slots=True)
class _Counts:
    """Places by band, and files."""

    bands: Counter[Band] = field(default_factory=Counter)
    files: int = 0

    def add(self, bands: Counter[Band]) -> None:
        """Count the places in a file."""
        self.bands.update(bands)
        self.files += 1


class _Gathered:
    """What was counted so far, row by row."""

    def __init__(self, counted: tuple[Band, ...]) -> None:
        self._counted = counted
        self._files: list[FileTally] = []
        self._failed: list[tuple[str, str]] = []
        self._categories: dict[_Key, Category] = {}
        self._terms: defaultdict[_Key, _Counts] = defaultdict(_Counts)
        self._heard: defaultdict[_Key, defaultdict[str, _Counts]] = defaultdict(lambda: defaultdict(_Counts))

    def add(self, row: Row) -> None:
        """Count the result of a file. Raises BadResults."""
        try:
            self._add(row)
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            path, number = row["from"]
            raise BadResults(path=path, row=number) from None

    def _add(self, row: Row) -> None:
        if "error" in row:
            self._failed.append((row["file"], str(row["error"])))
            return
        terms: defaultdict[_Key, Counter[Band]] = defaultdict(Counter)
        heard: defaultdict[tuple[_Key, str], Counter[Band]] = defaultdict(Counter)
        for key, text, band, category in self._suspects(row):
            terms[key][band] += 1
            heard[key, text][band] += 1
            self._categories.setdefault(key, category)
        for key, bands in terms.items():
            self._terms[key].add(bands)
        for (key, text), bands in heard.items():
            self._heard[key][text].add(bands)
        total = sum(terms.values(), Counter[Band]())
        self._files.append(FileTally(row["file"], int(row["lines"]), self._full(total)))

    def _suspects(self, row: Row) -> Iterator[tuple[_Key, str, Band, Category]]:
        """What was heard for which term in a file; parts of one that lies across a cut are one."""
        told = [suspect for suspect in row["suspects"] if SuspectKind(suspect["kind"]) in _KINDS]
        for _, parts in groupby(enumerate(told), key=_of_one):
            first, *others = (part for _, part in parts)
            band = Band(first["band"])
            if band in self._counted and first["suggestions"]:
                text = run_together(part["text"] for part in (first, *others))
                key = SuspectKind(first["kind"]), str(first["suggestions"][0]["text"])
                yield key, text, band, Category(first["category"])

    def report(self) -> CorpusReport:
        """What it comes to."""
        terms = [
            MisheardTerm(key[1], self._full(of.bands), of.files, key[0], self._categories[key], self._forms(key))
            for key, of in self._terms.items()
        ]
        terms.sort(key=lambda term: (-term.places, -term.files, term.text))
        return CorpusReport(self._counted, tuple(self._files), tuple(self._failed), tuple(terms))

    def _forms(self, key: _Key) -> tuple[Heard, ...]:
        forms = (Heard(text, self._full(of.bands), of.files) for text, of in self._heard[key].items())
        return tuple(sorted(forms, key=lambda form: (-form.places, form.text)))

    def _full(self, bands: Counter[Band]) -> dict[Band, int]:
        return {band: bands[band] for band in self._counted}


def _of_one(numbered: tuple[int, Row]) -> tuple[bool, int]:
    """What the parts of a suspect across a cut have in common, and no two suspects."""
    number, suspect = numbered
    group = suspect["group"]
    return (False, number) if group is None else (True, int(group))
