"""`annotator check` of many files: rows or text as it comes, and what it came to at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click

from annotator.app.check import Checked, CheckSettings
from annotator.app.corpus.check import Given, Outcome, checking, given
from annotator.app.corpus.files import find_corpus
from annotator.app.corpus.run import Outcomes, run
from annotator.app.corpus.work import in_order
from annotator.cli.check_rows import as_json
from annotator.cli.corpus_options import chosen_workers, progress, tell_faults
from annotator.cli.marks import marked_lines, tally_of
from annotator.core.model import Band
from annotator.formats.result_rows import ResultRows, Row, row_bytes

_Known = Callable[[int, Given], bool]


def check_many(
    paths: Iterable[Path],
    settings: CheckSettings,
    *,
    as_rows: bool,
    out: Path | None,
    resume: bool,
    who: tuple[int | None, str | None],
) -> int:
    """Check the files and those in the folders; the exit status, 1 where some could not be checked.

    Raises what finding files and writing results raises.
    """
    corpus = find_corpus(paths)
    workers = chosen_workers(*who, len(corpus.files))
    start = partial(run, map(given, corpus.files), checking(settings), workers)
    with progress(corpus.files, printing=out is None) as step:
        told = _Told(settings.digest, step, [str(fault) for fault in corpus.faults])
        if out is None:
            told.print(start(), as_rows=as_rows)
        else:
            told.write(start, out, resume=resume)
    if out is not None or not as_rows:
        click.echo(told)
    tell_faults(told.faults)
    return int(bool(told.faults))


@dataclass(slots=True)
class _Told:
    """Tells what came of each file, and counts. `step` is called with the place of each."""

    digest: str
    step: Callable[[int], None]
    faults: list[str]
    files: int = 0
    lines: int = 0
    bands: Counter[Band] = field(default_factory=Counter)

    def print(self, outcomes: Outcomes[Checked], *, as_rows: bool) -> None:
        """Print what comes, by the order of the files."""
        with closing(outcomes):
            for place, outcome in enumerate(in_order(outcomes)):
                row = self._row(outcome)
                self._count(place, row)
                if as_rows:
                    click.echo(row_bytes(row), nl=False)
                elif outcome.found is not None:
                    for line in marked_lines(outcome.found.source.lines, outcome.found.suspects, outcome.name):
                        click.echo(line, color=True)

    def write(self, start: Callable[[_Known], Outcomes[Checked]], out: Path, *, resume: bool) -> None:
        """Write what comes to a file as it comes, and at last by the order of the files."""

        def known(place: int, file: Given) -> bool:
            row = rows.recall(place, file.name, file.sha256, self.digest) if file.sha256 else None
            if row is not None:
                self._count(place, row)
            return row is not None

        with closing(ResultRows(out, resume=resume)) as rows:
            try:
                with closing(start(known)) as outcomes:
                    for place, outcome in outcomes:
                        row = self._row(outcome)
                        rows.add(place, row)
                        self._count(place, row)
            except KeyboardInterrupt:
                raise click.ClickException(f"interrupted; {out} holds what was done: go on by --resume") from None
            rows.put_in_order()

    def _row(self, outcome: Outcome[Checked]) -> Row:
        """What came of a file, with what tells whether that still holds."""
        of = {"file": outcome.name, "sha256": outcome.sha256, "settings": self.digest}
        if outcome.found is None:
            return {**of, "error": outcome.fault}
        unchecked = [line.index for line in outcome.found.unchecked]
        return {**of, **as_json(outcome.name, outcome.found), "unchecked": unchecked}

    def _count(self, place: int, row: Row) -> None:
        self.step(place)
        self.files += 1
        if "error" in row:
            self.faults.append(row["error"])
        else:
            self.lines += row["lines"]
            self.bands.update(Band(suspect["band"]) for suspect in row["suspects"])

    def __str__(self) -> str:
        return tally_of(
            {band: self.bands[band] for band in Band}, f"{self.lines} lines of {self.files - len(self.faults)} files"
        )
