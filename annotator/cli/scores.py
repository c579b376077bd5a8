"""Scores as tables in a terminal and as values of JSON: of one transcript, or of several taken together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from annotator.app.corpus.evaluate import Total
from annotator.app.evaluate import Answer, Asked, Score
from annotator.app.figures import Figures
from annotator.cli.marks import marked
from annotator.cli.output import colour_wanted
from annotator.core.model import Band, Source

_FIGURES = ("suspects", "right", "labels", "found", "found_at_5", "precision", "recall", "recall_at_5", "f1")
_SHOWN = ("suspects", "right", "precision", "labels", "found", "recall", "recall_at_5", "f1")
_NAME, _SHARE = 11, 5  # widths in characters


def parts_of(score: Score | Total) -> Iterator[tuple[str, Figures]]:
    """The rows of a table: all, the categories, the bands, and the bands worth taking together."""
    yield "all", score
    yield from score.by_category.items()
    yield from score.by_band.items()
    yield f"{Band.SURE}+{Band.LIKELY}", score.down_to[Band.LIKELY]


def echo_table(rows: Iterable[tuple[str, Figures]]) -> None:
    """A row of figures for each name."""
    rows = list(rows)
    width = max(_NAME, *(len(name) for name, _ in rows))
    _echo_row(width, "", (column.replace("_", " ") for column in _SHOWN))
    for name, part in rows:
        _echo_row(width, name, (_shown(getattr(part, column)) for column in _SHOWN))


def _echo_row(width: int, name: str, cells: Iterable[str]) -> None:
    aligned = (cell.rjust(max(len(column), _SHARE)) for column, cell in zip(_SHOWN, cells, strict=True))
    click.echo("  ".join((name.ljust(width), *aligned)))


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)


def echo_lists(score: Score, source: Source, name: str = "", *, misses: bool, false_alarms: bool) -> None:
    """What was missed and what was found for nothing, where that is asked for, with the name of the file if given."""
    where = f" in {name}" if name else ""
    if misses:
        click.echo(f"\nLabels that no first suggestion puts right{where}:")
        _echo_misses(score)
    if false_alarms:
        click.echo(f"\nSuspects that touch no label{where}:")
        _echo_false_alarms(score, source)


def _echo_misses(score: Score) -> None:
    for asked in score.misses:
        label = asked.label
        place = f", suggestion {asked.rank}" if asked.rank else ""
        click.echo(f"{label.line}: {label.wrong} -> {' | '.join(label.rights)} ({label.category}{place})")


def _echo_false_alarms(score: Score, source: Source) -> None:
    """The lines with their false alarms marked, as `annotator check` marks suspects."""
    texts = {line.row: line.text for line in source.lines}
    for row, answers in groupby(score.false_alarms, key=lambda answer: answer.row):
        text = marked(texts[row], [answer.suspect for answer in answers], colour=colour_wanted())
        click.echo(f"{row}: {text}", color=True)


def figures_as_json(score: Score | Total) -> dict[str, object]:
    """The figures of all and of its parts, as values of JSON."""
    return {
        "all": as_values(score),
        "by_category": {category: as_values(part) for category, part in score.by_category.items()},
        "by_band": {band: as_values(part) for band, part in score.by_band.items()},
        "down_to": {band: as_values(part) for band, part in score.down_to.items()},
    }


def as_values(figures: Figures) -> dict[str, object]:
    """The figures by name."""
    return {name: getattr(figures, name) for name in _FIGURES}


def lists_as_json(score: Score, *, misses: bool, false_alarms: bool) -> dict[str, object]:
    """What was missed and what was found for nothing, where that is asked for, as values of JSON."""
    told: dict[str, object] = {}
    if misses:
        told["misses"] = [_miss(asked) for asked in score.misses]
    if false_alarms:
        told["false_alarms"] = [_false_alarm(answer) for answer in score.false_alarms]
    return told


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
