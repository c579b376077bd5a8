"""`annotator report`: what the results of many transcripts come to."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.app.corpus.report import corpus_report
from annotator.app.corpus.report_formats import FORMATS, write_report
from annotator.cli.choices import choice
from annotator.cli.marks import tally_of
from annotator.cli.output import FILE
from annotator.core.corpus_report import CorpusReport, MisheardTerm
from annotator.core.export_options import Language
from annotator.core.model import Band, SuspectKind
from annotator.formats.atomic import keep_apart


@click.command()
@click.argument("results", type=FILE, nargs=-1, required=True, metavar="RESULTS.jsonl...")
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="The file to write; else a list is printed.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@click.option(
    "--down-to",
    type=choice(Band),
    default=str(Band.LIKELY),
    show_default=True,
    help="Count suspects of this band and of surer ones.",
)
@click.option(
    "--language",
    type=choice(Language),
    default="talk",
    show_default=True,
    help="What the report is written in; `talk` is as the talk.",
)
def report(results: tuple[Path, ...], out: Path | None, format: str | None, down_to: str, language: str) -> None:
    """Tell which terms are misheard how, how often and in how many files, from what `annotator check -o` wrote."""
    if out is not None:
        keep_apart(out, results)
    told = corpus_report(results, Band(down_to))
    if out is not None:
        write_report(told, out, format, Language(language))
    elif format is not None:
        raise click.UsageError("--to needs a file to write: name it with -o.")
    else:
        _echo(told)


def _echo(told: CorpusReport) -> None:
    for term in told.terms:
        click.echo(_row(term))
    failed = f", {len(told.failed)} not checked" if told.failed else ""
    click.echo(tally_of(told.bands, f"{told.lines} lines of {len(told.files)} files{failed}"))


def _row(term: MisheardTerm) -> str:
    heard = ", ".join(f"{form.text} ({form.places})" for form in term.heard)
    kind = "" if term.kind is SuspectKind.TERM else f" ({term.kind})"
    return f"{term.places:5} in {term.files:4}  {term.text}{kind} <- {heard}"
