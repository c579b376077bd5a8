"""What the commands that check a file share: against which terms, and a word on lines that were left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from annotator.app.check import Checked, check_file
from annotator.app.glossary import load_terms
from annotator.app.paths import Paths, user_paths
from annotator.cli.choices import Command, with_options
from annotator.cli.output import FILE
from annotator.core.glossary import Lesson
from annotator.core.model import Term


def glossary_options(command: Command) -> Command:
    """Options for what `check_against` takes: `glossaries`, `no_builtin_glossary`, `personal`."""
    options = (
        click.option(
            "--glossary", "glossaries", type=FILE, multiple=True, metavar="CSV", help="Check against these terms too."
        ),
        click.option("--no-builtin-glossary", is_flag=True, help="Leave out the terms that ship with the program."),
        click.option("--personal", is_flag=True, help="Check against your own terms too, and by your decisions."),
    )
    return with_options(command, options)


def terms_against(glossaries: Iterable[Path], *, no_builtin_glossary: bool, personal: bool) -> list[Term]:
    """The terms that the user asked to check against. Raises what reading glossaries raises."""
    own = _own_terms(user_paths()) if personal else []
    return load_terms(glossaries, builtin=not no_builtin_glossary, shared=own)


def check_against(
    file: Path, glossaries: Iterable[Path], *, no_builtin_glossary: bool, personal: bool, punctuation: bool = False
) -> Checked:
    """Check a file against the terms that the user asked for, and its marks if wanted.

    Raises what reading file or glossaries raises.
    """
    terms = terms_against(glossaries, no_builtin_glossary=no_builtin_glossary, personal=personal)
    lessons = _own_lessons(user_paths()) if personal else ()
    return check_file(file, terms, cache=user_paths().cache, punctuation=punctuation, lessons=lessons)


def _own_terms(paths: Paths) -> list[Term]:
    from annotator.app.glossary_file import read_shared  # slow to load, and seldom needed

    return list(read_shared(paths).terms)


def _own_lessons(paths: Paths) -> Sequence[Lesson]:
    from annotator.app.glossary_file import read_shared
    from annotator.app.lessons import without_switched_off

    shared = read_shared(paths)
    return without_switched_off(shared.lessons, shared.terms)


def tell_unchecked(file: Path, checked: Checked) -> None:
    """Say on standard error which lines were too long to be checked."""
    for line in checked.unchecked:
        click.echo(f"{file}, line {line.index}: not checked, its {len(line.text):,} characters are too many", err=True)
