"""`annotator evaluate` of folders: figures of each transcript, and of all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import click

from annotator.app.check import CheckSettings
from annotator.app.corpus.check import Outcome, given
from annotator.app.corpus.evaluate import Scored, Total, scoring, with_labels
from annotator.app.corpus.files import find_corpus
from annotator.app.corpus.run import run
from annotator.app.corpus.work import Workers, in_order
from annotator.app.knowledge import knowledge
from annotator.cli.corpus_options import chosen_workers, progress, tell_faults
from annotator.cli.knowledge import Known, echo_knowledge, knowledge_as_json
from annotator.cli.output import echo_json
from annotator.cli.scores import echo_lists, echo_table, figures_as_json, lists_as_json, parts_of


def evaluate_many(
    folder: Path,
    labels: Path,
    states: Sequence[tuple[str, CheckSettings]],
    lists: Mapping[str, bool],
    *,
    as_json: bool,
    who: tuple[int | None, str | None],
) -> int:
    """Score the transcripts of a folder by the last of the settings, and tell what those of each state know.

    Returns the exit status, 1 where some could not be scored. Raises what finding files and labels raises.
    """
    corpus = find_corpus([folder])
    pairs = with_labels(corpus.files, folder, labels)
    workers = chosen_workers(*who, len(pairs))
    known: list[Known] = []
    for name, settings in states:
        scored = _scored(pairs, settings, workers)
        found = (outcome.found for outcome in scored if outcome.found)
        known.append((name, knowledge(settings.terms, ((one.score, one.checked.title_terms) for one in found))))
    if as_json:
        echo_json(_as_json(scored, known, lists))
    elif any(outcome.found for outcome in scored):
        _echo_text(scored, known, lists, without=len(corpus.files) - len(pairs))
    faults = [str(fault) for fault in corpus.faults] + [outcome.fault for outcome in scored if outcome.fault]
    tell_faults(faults)
    return int(bool(faults))


def _scored(pairs: Sequence[tuple[Path, Path]], settings: CheckSettings, workers: Workers) -> list[Outcome[Scored]]:
    scored: list[Outcome[Scored]] = []
    with (
        progress([file for file, _ in pairs]) as step,
        closing(run((given(*pair) for pair in pairs), scoring(settings), workers)) as outcomes,
    ):
        for place, outcome in enumerate(in_order(outcomes)):
            scored.append(outcome)
            step(place)
    return scored


def _total(scored: list[Outcome[Scored]]) -> Total:
    return Total(tuple(outcome.found.score for outcome in scored if outcome.found))


def _echo_text(
    scored: list[Outcome[Scored]], known: Sequence[Known], lists: Mapping[str, bool], *, without: int
) -> None:
    """A table with a row a file, one of all files together, what the glossary knows, and the lists."""
    echo_table([(outcome.name, outcome.found.score) for outcome in scored if outcome.found])
    click.echo()
    echo_table(parts_of(_total(scored)))
    echo_knowledge(known)
    for outcome in scored:
        if outcome.found:
            echo_lists(outcome.found.score, outcome.found.checked.source, outcome.name, **lists)
    if without:
        click.echo(f"\n{without} transcripts have no labels and were left out.")


def _as_json(scored: list[Outcome[Scored]], known: Sequence[Known], lists: Mapping[str, bool]) -> dict[str, object]:
    """The figures of all files together, as those of one are told, and of each."""
    files = [_file_as_json(outcome, lists) for outcome in scored]
    return {**figures_as_json(_total(scored)), "knowledge": knowledge_as_json(known), "files": files}


def _file_as_json(outcome: Outcome[Scored], lists: Mapping[str, bool]) -> dict[str, object]:
    if outcome.found is None:
        return {"file": outcome.name, "error": outcome.fault}
    score = outcome.found.score
    return {"file": outcome.name, **figures_as_json(score), **lists_as_json(score, **lists)}
