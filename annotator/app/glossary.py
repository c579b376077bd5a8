"""The terms to check against, layer by layer: built-in, personal, given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from annotator.app.paths import resource
from annotator.core.errors import AnnotatorError
from annotator.core.model import Category, RosterEntry, Term
from annotator.formats.glossary_csv import read_glossary


def builtin_terms() -> list[Term]:
    """The terms that ship with the program."""
    return layered(read_glossary(path) for path in sorted(resource("glossaries").glob("*.csv")))


@cache
def builtin_forms() -> frozenset[str]:
    """How the built-in terms are written, but for those that are ordinary words."""
    return frozenset(term.text for term in builtin_terms() if term.category is not Category.WORD)


def load_terms(given: Iterable[Path] = (), *, builtin: bool = True, personal: Path | None = None) -> list[Term]:
    """The terms of all layers wanted: built-in, then personal, then those of the CSV files given.

    A personal glossary that does not exist yet is empty. Raises what reading a glossary raises.
    """
    layers = [builtin_terms()] if builtin else []
    layers += [read_glossary(personal)] if personal and personal.exists() else []
    layers += [read_glossary(path) for path in given]
    return layered(layers)


def personal_terms(path: Path) -> tuple[list[Term], AnnotatorError | None]:
    """The user's own terms, and what keeps them from being read, if anything: the window works without them."""
    try:
        return load_terms(builtin=False, personal=path), None
    except AnnotatorError as error:
        return [], error


def layered(layers: Iterable[Sequence[Term]]) -> list[Term]:
    """One list of terms: of two with the same text, the later layer's counts."""
    return list({term.text: term for layer in layers for term in layer}.values())


def roster_terms(roster: Iterable[RosterEntry]) -> list[Term]:
    """The people on a roster as terms, so that their names are listened for."""
    return [Term(entry.name, Category.PERSON, source=entry.source) for entry in roster]
