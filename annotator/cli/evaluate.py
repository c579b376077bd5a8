"""`annotator evaluate`: how good the suspects are against labels made by hand, as text or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli.checking import glossary_options, settings_against
from annotator.cli.corpus_options import LOOKED_FOR, workers_options
from annotator.cli.mining_options import mining_options
from annotator.cli.output import FILE, format_option


@click.command(epilog=LOOKED_FOR)
@click.argument("file", type=FILE, metavar="TRANSCRIPT|FOLDER")
@click.argument("labels", type=FILE, metavar="LABELS|FOLDER")
@glossary_options
@mining_options
@click.option("--misses", is_flag=True, help="List the labels that no first suggestion puts right.")
@click.option("--false-alarms", is_flag=True, help="List the suspects that touch no label.")
@format_option
@workers_options
def evaluate(
    file: Path,
    labels: Path,
    mine_title: bool,
    papers: tuple[Path, ...],
    misses: bool,
    false_alarms: bool,
    format: str,
    jobs: int | None,
    scheduler: str | None,
    **against: Any,
) -> int:
    """Score what is found in TRANSCRIPT against LABELS made by hand, or in a FOLDER against those in another.

    LABELS has a row for each misheard place, its columns separated by tabs: line, wrong, nth (* for all), right
    (several separated by |, ? where nobody knows), category, kind (error or style).

    Precision is the share of suspects whose first suggestion is right, recall the share of labels that a first
    suggestion, or one of the best 5, puts right. Names and terms are asked for; ordinary words and style are not,
    but a suspect on them is no false alarm. What the glossary knows is the share of labels, and of right forms
    counted once each, that it has a right form for.

    Of folders, talk.md is scored against talk.tsv; transcripts without labels are left out. Each has its figures, and
    then all together, where every suspect and every label counts the same; what the glossary knows is told of all.
    Where a file cannot be scored the others are, and the exit status is 1.
    """
    lists: dict[str, Any] = {"misses": misses, "false_alarms": false_alarms}
    from annotator.cli.evaluate_many import evaluate_many
    from annotator.cli.evaluate_one import evaluate_one
    from annotator.cli.knowledge import states_of_glossary

    states = states_of_glossary(settings_against(**against), papers, mine_title=mine_title)
    as_json = format == "json"
    if file.is_dir():
        return evaluate_many(file, labels, states, lists, as_json=as_json, who=(jobs, scheduler))
    evaluate_one(file, labels, states, lists, as_json=as_json)
    return 0
