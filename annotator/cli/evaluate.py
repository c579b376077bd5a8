"""`annotator evaluate`: how good the suspects are against labels made by hand, as text or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotator.cli.checking import glossary_options, settings_against, tell_unchecked
from annotator.cli.corpus_options import LOOKED_FOR, workers_options
from annotator.cli.mining_options import mining_options
from annotator.cli.output import FILE, echo_json, format_option


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
    then all together, where every suspect and every label counts the same. Where a file cannot be scored the others
    are, and the exit status is 1.
    """
    lists: dict[str, Any] = {"misses": misses, "false_alarms": false_alarms}
    if file.is_dir() and (mine_title or papers):
        raise click.UsageError("Terms are mined for one transcript: name it in the place of the folder.")
    settings = settings_against(**against)
    if file.is_dir():
        from annotator.cli.evaluate_many import evaluate_many

        return evaluate_many(file, labels, settings, lists, as_json=format == "json", who=(jobs, scheduler))
    from annotator.cli.knowledge import echo_knowledge, knowledge_as_json, scored_with_mined
    from annotator.cli.scores import echo_lists, echo_table, figures_as_json, lists_as_json, parts_of

    stages = scored_with_mined(file, labels, settings, papers, mine_title=mine_title)
    *_, checked, score = stages[-1]
    if format == "json":
        told = {**figures_as_json(score), "knowledge": knowledge_as_json(stages), **lists_as_json(score, **lists)}
        echo_json({"file": str(file), **told})
    else:
        echo_table(parts_of(score))
        echo_knowledge(stages)
        echo_lists(score, checked.source, **lists)
    tell_unchecked(file, checked)
    return 0
