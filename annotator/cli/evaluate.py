"""`annotator evaluate`: how good the suspects are against labels made by hand, as text or JSON."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from annotator.app.evaluate import Answer, Asked, Score, score_checked
from annotator.cli.checking import check_against, glossary_options, tell_unchecked
from annotator.cli.marks import marked
from annotator.cli.output import FILE, colour_wanted, echo_json, format_option
from annotator.core.model import Band, Source

_FIGURES = ("suspects", "right", "labels", "found", "found_at_5", "precision", "recall", "recall_at_5", "f1")
_SHOWN = ("suspects", "right", "precision", "labels", "found", "recall", "recall_at_5", "f1")
_NAME, _SHARE = 11, 5  # widths in characters


@click.command()
@click.argument("file", type=FILE, metavar="TRANSCRIPT")
@click.argument("labels", type=FILE)
@glossary_options
@click.option("--misses", is_flag=True, help="List the labels that no first suggestion puts right.")
@click.option("--false-alarms", is_flag=True, help="List the suspects that touch no label.")
@format_option
def evaluate(
    file: Path,
    labels: Path,
    glossaries: tuple[Path, ...],
    no_builtin_glossary: bool,
    personal: bool,
    misses: bool,
    false_alarms: bool,
    format: str,
) -> None:
    """Score what is found in TRANSCRIPT against LABELS made by hand.

    LABELS has a row for each misheard place, its columns separated by tabs: line, wrong, nth (* for all), right
    (several separated by |, ? where nobody knows), category, kind (error or style).

    Precision is the share of suspects whose first suggestion is right, recall the share of labels that a first
    suggestion, or one of the best 5, puts right. Names and terms are asked for; ordinary words and style are not,
    but a suspect on them is no false alarm.
    """
    checked = check_against(file, glossaries, no_builtin_glossary=no_builtin_glossary, personal=personal)
    score = score_checked(checked, labels)
    if format == "json":
        echo_json({"file": str(file), **_as_json(score, misses=misses, false_alarms=false_alarms)})
    else:
        _echo_table(score)
        if misses:
            _echo_misses(score)
        if false_alarms:
            _echo_false_alarms(score, checked.source)
    tell_unchecked(file, checked)


def _echo_table(score: Score) -> None:
    """A row of figures each for all, the categories, the bands, and the bands worth taking together."""
    rows: list[tuple[str, Score]] = [
        ("all", score),
        *score.by_category.items(),
        *score.by_band.items(),
        (f"{Band.SURE}+{Band.LIKELY}", score.down_to[Band.LIKELY]),
    ]
    _echo_row("", (column.replace("_", " ") for column in _SHOWN))
    for name, part in rows:
        _echo_row(name, (_shown(getattr(part, column)) for column in _SHOWN))


def _echo_row(name: str, cells: Iterable[str]) -> None:
    aligned = (cell.rjust(max(len(column), _SHARE)) for column, cell in zip(_SHOWN, cells, strict=True))
    click.echo("  ".join((name.ljust(_NAME), *aligned)))


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)


def _echo_misses(score: Score) -> None:
    click.echo("\nLabels that no first suggestion puts right:")
    for asked in score.misses:
        label = asked.label
        place = f", suggestion {asked.rank}" if asked.rank else ""
        click.echo(f"{label.line}: {label.wrong} -> {' | '.join(label.rights)} ({label.category}{place})")


def _echo_false_alarms(score: Score, source: Source) -> None:
    """The lines with their false alarms marked, as `annotator check` marks suspects."""
    texts = {line.row: line.text for line in source.lines}
    click.echo("\nSuspects that touch no label:")
    for row, answers in groupby(score.false_alarms, key=lambda answer: answer.row):
        text = marked(texts[row], [answer.suspect for answer in answers], colour=colour_wanted())
        click.echo(f"{row}: {text}", color=True)


def _as_json(score: Score, *, misses: bool, false_alarms: bool) -> dict[str, object]:
    told: dict[str, object] = {
        "all": _figures(score),
        "by_category": {category: _figures(part) for category, part in score.by_category.items()},
        "by_band": {band: _figures(part) for band, part in score.by_band.items()},
        "down_to": {band: _figures(part) for band, part in score.down_to.items()},
    }
    if misses:
        told["misses"] = [_miss(asked) for asked in score.misses]
    if false_alarms:
        told["false_alarms"] = [_false_alarm(answer) for answer in score.false_alarms]
    return told


def _figures(score: Score) -> dict[str, object]:
    return {name: getattr(score, name) for name in _FIGURES}


def _miss(asked: Asked) -> dict[str, object]:
    label = asked.label
    return {
        "line": label.line,
        "start": label.start,
        "end": label.end,
        "wrong": label.wrong,
        "right": label.rights,
        "category": label.category,
        "rank": asked.rank,
    }


def _false_alarm(answer: Answer) -> dict[str, object]:
    suspect = answer.suspect
    return {
        "line": answer.row,
        "start": suspect.start,
        "end": suspect.end,
        "text": suspect.text,
        "category": suspect.category,
        "band": suspect.band,
        "probability": suspect.probability,
        "suggestions": [suggestion.text for suggestion in suspect.suggestions],
    }
