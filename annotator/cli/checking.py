"""What the commands that check a file share: against what and by what, and a word on lines that were left out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from annotator.app.check import Checked, CheckSettings
from annotator.app.glossary import load_terms
from annotator.app.paths import user_paths
from annotator.cli.choices import Command, with_options
from annotator.cli.output import FILE
from annotator.core.glossary import Lesson
from annotator.core.model import Term


def glossary_options(command: Command) -> Command:
    """Options for what `settings_against` takes: `glossaries`, `no_builtin_glossary`, `personal`."""
    options = (
        click.option(
            "--glossary", "glossaries", type=FILE, multiple=True, metavar="CSV", help="Check against these terms too."
        ),
        click.option("--no-builtin-glossary", is_flag=True, help="Leave out the terms that ship with the program."),
        click.option("--personal", is_flag=True, help="Check against your own terms too, and by your decisions."),
    )
    return with_options(command, options)


def settings_against(
    glossaries: Iterable[Path], *, no_builtin_glossary: bool, personal: bool, punctuation: bool = False
) -> CheckSettings:
    """What the user asked to check against, and by. Raises what reading glossaries raises."""
    own, lessons = _own() if personal else ((), ())
    terms = load_terms(glossaries, builtin=not no_builtin_glossary, shared=own)
    return CheckSettings(tuple(terms), lessons, punctuation)


def _own() -> tuple[tuple[Term, ...], tuple[Lesson, ...]]:
    """The user's own terms, and what they decided before."""
    from annotator.app.glossary_file import read_shared  # slow to load, and seldom needed
    from annotator.app.lessons import without_switched_off

    shared = read_shared(user_paths())
    return shared.terms, without_switched_off(shared.lessons, shared.terms)


def tell_unchecked(file: Path, checked: Checked) -> None:
    """Say on standard error which lines were too long to be checked."""
    for line in checked.unchecked:
        click.echo(f"{file}, line {line.index}: not checked, its {len(line.text):,} characters are too many", err=True)
