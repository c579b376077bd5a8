"""How much of what was misheard the glossary knows, before and after mining: for `annotator evaluate`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

import click

from annotator.app.check import Checked, CheckSettings, check_file
from annotator.app.evaluate import Score, score_checked
from annotator.app.glossary import layered
from annotator.app.knowledge import Knowledge, knowledge
from annotator.app.lexicon import load_lexicon
from annotator.app.mining import mined_terms, read_papers, terms_worth, title_paper
from annotator.app.paths import user_paths
from annotator.core.papers import Paper
from annotator.formats.read import read_source

_NAME = 17  # width in characters
_COLUMNS = ("labels", "known", "share", "forms", "forms known", "recall")


class Stage(NamedTuple):
    """A transcript checked against the glossary as it stood, and what that knew of the labels."""

    name: str
    known: Knowledge
    checked: Checked
    score: Score


def scored_with_mined(
    file: Path, labels: Path, settings: CheckSettings, papers: Sequence[Path], *, mine_title: bool
) -> list[Stage]:
    """The transcript scored by the settings, with the terms of its title too if wanted; then with those of papers.

    Of what is mined only what would be offered ticked counts. Raises what reading the files raises.
    """
    read = read_papers(papers)
    if mine_title:
        settings = _grown(settings, [title_paper(read_source(file).title)])
    stages = [_stage(file, labels, "with the title" if mine_title else "glossary", settings)]
    return [*stages, _stage(file, labels, f"with {len(read)} papers", _grown(settings, read))] if read else stages


def _stage(file: Path, labels: Path, name: str, settings: CheckSettings) -> Stage:
    checked = check_file(file, settings, user_paths().cache)
    score = score_checked(checked, labels)
    return Stage(name, knowledge(score, settings.terms), checked, score)


def _grown(settings: CheckSettings, papers: Sequence[Paper]) -> CheckSettings:
    found = mined_terms(papers, load_lexicon(user_paths().cache), settings.terms)
    return replace(settings, terms=tuple(layered([settings.terms, terms_worth(found)])))


def echo_knowledge(stages: Sequence[Stage]) -> None:
    """A row for each state of the glossary."""
    click.echo("\n" + "  ".join(("What it knows".ljust(_NAME), *_COLUMNS)))
    for name, known, _, _ in stages:
        cells = (known.labels, known.known, f"{known.share:.3f}", known.forms, known.forms_known, f"{known.recall:.3f}")
        aligned = (str(cell).rjust(len(column)) for cell, column in zip(cells, _COLUMNS, strict=True))
        click.echo("  ".join((name.ljust(_NAME), *aligned)))


def knowledge_as_json(stages: Sequence[Stage]) -> list[dict[str, object]]:
    """Each state of the glossary with its figures."""
    return [{"terms": name, **asdict(known), "share": known.share} for name, known, _, _ in stages]
