"""`annotator check`: what was probably misheard, as text or JSON."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.app.check import Checked, check_file
from annotator.app.glossary import load_terms
from annotator.app.paths import user_paths
from annotator.cli.marks import marked, reason_words, tally
from annotator.cli.output import FILE, colour_wanted, echo_json, format_option
from annotator.core.model import Suggestion, Suspect


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--glossary", "glossaries", type=FILE, multiple=True, metavar="CSV", help="Check against these terms too."
)
@click.option("--no-builtin-glossary", is_flag=True, help="Leave out the terms that ship with the program.")
@click.option("--personal", is_flag=True, help="Check against your own terms too.")
@format_option
def check(file: Path, glossaries: tuple[Path, ...], no_builtin_glossary: bool, personal: bool, format: str) -> None:
    """Show what was probably misheard in FILE."""
    paths = user_paths()
    terms = load_terms(
        glossaries, builtin=not no_builtin_glossary, personal=paths.personal_glossary if personal else None
    )
    checked = check_file(file, terms, cache=paths.cache)
    if format == "json":
        echo_json(_as_json(file, checked))
    else:
        _echo_text(checked)
    for line in checked.unchecked:
        click.echo(f"{file}, line {line.index}: not checked, its {len(line.text):,} characters are too many", err=True)


def _echo_text(checked: Checked) -> None:
    by_line: dict[int, list[Suspect]] = {}
    for suspect in checked.suspects:
        by_line.setdefault(suspect.line_id, []).append(suspect)
    for line in checked.source.lines:
        if line.index in by_line:
            text = marked(line.text, by_line[line.index], colour=colour_wanted())
            click.echo(f"{line.row or line.index}: {text}", color=True)
    click.echo(tally(checked.suspects, len(checked.source.lines)))


def _as_json(file: Path, checked: Checked) -> dict[str, object]:
    return {
        "file": str(file),
        "lines": len(checked.source.lines),
        "suspects": [_suspect(suspect, checked) for suspect in checked.suspects],
    }


def _suspect(suspect: Suspect, checked: Checked) -> dict[str, object]:
    return {
        "index": suspect.line_id,
        "line": checked.line(suspect).row,
        "start": suspect.start,
        "end": suspect.end,
        "text": suspect.text,
        "kind": suspect.kind,
        "category": suspect.category,
        "band": suspect.band,
        "probability": suspect.probability,
        "group": suspect.group,
        "suggestions": [_suggestion(suggestion) for suggestion in suspect.suggestions],
    }


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    return {
        "text": suggestion.text,
        "probability": suggestion.probability,
        "reason": reason_words(suggestion.reason),
    }
