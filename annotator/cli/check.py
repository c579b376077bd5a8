"""`annotator check`: what was probably misheard in a file or in many, as text or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.app.check import Checked, check_file
from annotator.app.paths import user_paths
from annotator.cli.check_rows import as_json
from annotator.cli.checking import glossary_options, settings_against, tell_unchecked
from annotator.cli.corpus_options import LOOKED_FOR, is_corpus, workers_options
from annotator.cli.marks import marked_lines, tally
from annotator.cli.output import FILE, echo_json, format_option


@click.command(epilog=LOOKED_FOR)
@click.argument("paths", type=FILE, nargs=-1, required=True, metavar="FILE... | FOLDER...")
@glossary_options
@click.option("--punctuation", is_flag=True, help="Suggest marks too, at cuts by length and between clauses.")
@format_option
@click.option("-o", "--output", "out", type=FILE, metavar="OUT.jsonl", help="Write results there, as JSON Lines.")
@click.option("--resume", is_flag=True, help="Go on with OUT.jsonl: files of which it holds the result are left out.")
@workers_options
def check(
    paths: tuple[Path, ...],
    format: str,
    out: Path | None,
    resume: bool,
    jobs: int | None,
    scheduler: str | None,
    **against: Any,
) -> int:
    """Show what was probably misheard in a FILE, or in many.

    Of several files or a FOLDER, JSON has a row for each file (JSON Lines). Where a file cannot be checked the row
    says why, the others are checked, and the exit status is 1. What OUT.jsonl holds after a run that was broken off,
    --resume goes on with; results that were made of other text, by other terms or options, are made anew, and those of
    files that are not named this time go.
    """
    if resume and out is None:
        raise click.UsageError("--resume goes on with a file of results: name it with -o.")
    settings = settings_against(**against)
    if out is not None or is_corpus(paths, scheduler):
        from annotator.cli.check_many import check_many

        return check_many(paths, settings, as_rows=format == "json", out=out, resume=resume, who=(jobs, scheduler))
    (file,) = paths
    checked = check_file(file, settings, user_paths().cache)
    if format == "json":
        echo_json(as_json(str(file), checked))
    else:
        _echo_text(checked)
    tell_unchecked(file, checked)
    return 0


def _echo_text(checked: Checked) -> None:
    for line in marked_lines(checked.source.lines, checked.suspects):
        click.echo(line, color=True)
    click.echo(tally(checked.suspects, len(checked.source.lines)))
