"""How much of what was misheard the glossary knows, before and after mining: for `annotator evaluate`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import click

from annotator.app.check import Checked, check_file
from annotator.app.evaluate import Score, score_checked
from annotator.app.glossary import layered
from annotator.app.knowledge import Knowledge, knowledge
from annotator.app.lexicon import load_lexicon
from annotator.app.mining import mined_terms, read_papers, terms_worth, title_paper
from annotator.app.paths import user_paths
from annotator.core.model import Term
from annotator.core.papers import Paper
from annotator.formats.read import read_source

_NAME = 17  # width in characters
_COLUMNS = ("labels", "known", "share", "forms", "forms known", "recall")


class Stage(NamedTuple):
    """A transcript checked against the glossary as it stood, and what that knew of the labels."""

    known: tuple[str, Knowledge]
    checked: Checked
    score: Score


def scored_with_mined(
    file: Path, labels: Path, terms: list[Term], papers: Sequence[Path], *, mine_title: bool
) -> list[Stage]:
    """The transcript scored with the terms given, those of its title among them if wanted; then with those of papers.

    Of what is mined only what would be offered ticked counts. Raises what reading the files raises.
    """
    read = read_papers(papers)
    if mine_title:
        terms = _grown(terms, [title_paper(read_source(file).title)])
    stages = [_stage(file, labels, "with the title" if mine_title else "glossary", terms)]
    return [*stages, _stage(file, labels, f"with {len(read)} papers", _grown(terms, read))] if read else stages


def _stage(file: Path, labels: Path, name: str, terms: list[Term]) -> Stage:
    checked = check_file(file, terms, cache=user_paths().cache)
    score = score_checked(checked, labels)
    return Stage((name, knowledge(score, terms)), checked, score)


def _grown(terms: list[Term], papers: Sequence[Paper]) -> list[Term]:
    found = mined_terms(papers, load_lexicon(user_paths().cache), terms)
    return layered([terms, terms_worth(found)])


def echo_knowledge(stages: Sequence[Stage]) -> None:
    """A row for each state of the glossary."""
    click.echo("\n" + "  ".join(("What it knows".ljust(_NAME), *_COLUMNS)))
    for (name, known), _, _ in stages:
        cells = (known.labels, known.known, f"{known.share:.3f}", known.forms, known.forms_known, f"{known.recall:.3f}")
        aligned = (str(cell).rjust(len(column)) for cell, column in zip(cells, _COLUMNS, strict=True))
        click.echo("  ".join((name.ljust(_NAME), *aligned)))


def knowledge_as_json(stages: Sequence[Stage]) -> list[dict[str, object]]:
    """Each state of the glossary with its figures."""
    return [{"terms": name, **asdict(known), "share": known.share} for (name, known), _, _ in stages]
