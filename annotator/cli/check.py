"""`annotator check`: what was probably misheard, as text or JSON."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.app.check import Checked
from annotator.cli.checking import check_against, glossary_options, tell_unchecked
from annotator.cli.marks import marked, reason_words, tally
from annotator.cli.output import FILE, colour_wanted, echo_json, format_option
from annotator.core.model import Suggestion, Suspect


@click.command()
@click.argument("file", type=FILE)
@glossary_options
@click.option("--punctuation", is_flag=True, help="Suggest marks too, at cuts by length and between clauses.")
@format_option
def check(
    file: Path,
    glossaries: tuple[Path, ...],
    no_builtin_glossary: bool,
    personal: bool,
    punctuation: bool,
    format: str,
) -> None:
    """Show what was probably misheard in FILE."""
    checked = check_against(
        file, glossaries, no_builtin_glossary=no_builtin_glossary, personal=personal, punctuation=punctuation
    )
    if format == "json":
        echo_json(_as_json(file, checked))
    else:
        _echo_text(checked)
    tell_unchecked(file, checked)


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
