"""How much of what was misheard the glossary knows, before and after mining: for `annotator evaluate`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from annotator.app.check import CheckSettings
from annotator.app.glossary import layered
from annotator.app.knowledge import Knowledge
from annotator.app.lexicon import load_lexicon
from annotator.app.mining import mined_terms, read_papers, terms_worth
from annotator.app.paths import user_paths

_NAME = 17  # width in characters
_COLUMNS = ("labels", "known", "share", "forms", "forms known", "recall")

Known = tuple[str, Knowledge]
"""How the glossary stood, and what it knew then."""


def states_of_glossary(
    settings: CheckSettings, papers: Sequence[Path], *, mine_title: bool
) -> list[tuple[str, CheckSettings]]:
    """What to check by: the settings, with the terms of titles too if wanted; then with those of papers, if any.

    Of what is mined only what would be offered ticked counts. Raises what reading the papers raises.
    """
    read = read_papers(papers)
    before = replace(settings, title_terms=mine_title)
    states = [("with the title" if mine_title else "glossary", before)]
    if read:
        found = mined_terms(read, load_lexicon(user_paths().cache), settings.terms)
        terms = tuple(layered([settings.terms, terms_worth(found)]))
        states.append((f"with {len(read)} papers", replace(before, terms=terms)))
    return states


def echo_knowledge(rows: Sequence[Known]) -> None:
    """A row for each state of the glossary."""
    click.echo("\n" + "  ".join(("What it knows".ljust(_NAME), *_COLUMNS)))
    for name, known in rows:
        cells = (known.labels, known.known, f"{known.share:.3f}", known.forms, known.forms_known, f"{known.recall:.3f}")
        aligned = (str(cell).rjust(len(column)) for cell, column in zip(cells, _COLUMNS, strict=True))
        click.echo("  ".join((name.ljust(_NAME), *aligned)))


def knowledge_as_json(rows: Sequence[Known]) -> list[dict[str, object]]:
    """Each state of the glossary with its figures."""
    return [{"terms": name, **asdict(known), "share": known.share, "recall": known.recall} for name, known in rows]
