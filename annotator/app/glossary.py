"""The terms to check against, layer by layer: built-in, personal, event, given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from annotator.app.paths import resource
from annotator.core.model import BUILTIN, Category, RosterEntry, Term
from annotator.formats.glossary_csv import read_glossary


@cache
def builtin_terms() -> tuple[Term, ...]:
    """The terms that ship with the program."""
    return tuple(layered(read_glossary(path) for path in sorted(resource("glossaries").glob("*.csv"))))


@cache
def _general_terms() -> tuple[Term, ...]:
    """The built-in terms as the engine knows them for such."""
    return tuple(replace(term, source=BUILTIN) for term in builtin_terms())


@cache
def builtin_forms() -> frozenset[str]:
    """How the built-in terms are written, but for those that are ordinary words."""
    return frozenset(term.text for term in builtin_terms() if term.category is not Category.WORD)


def known_forms(shared: Iterable[Term]) -> frozenset[str]:
    """How terms are written, built-in and shared, but for those that are ordinary words or switched off."""
    later = {term.text: term.on and term.category is not Category.WORD for term in shared}
    return builtin_forms().difference(later).union(text for text, counts in later.items() if counts)


def load_terms(given: Iterable[Path] = (), *, builtin: bool = True, shared: Sequence[Term] = ()) -> list[Term]:
    """The terms of all layers wanted, to be checked against: built-in, then shared ones, then the CSV files given.

    Raises what reading a glossary raises.
    """
    layers: list[Sequence[Term]] = [_general_terms()] if builtin else []
    return layered([*layers, shared, *map(read_glossary, given)])


def known_terms(shared: Sequence[Term] = ()) -> list[Term]:
    """What is known before a session adds its own: the built-in terms, and over them the personal and the event's."""
    return layered([builtin_terms(), shared])


def layered(layers: Iterable[Sequence[Term]]) -> list[Term]:
    """One list of terms: of two with the same text the later one counts, and none that it switches off."""
    return [term for term in {term.text: term for layer in layers for term in layer}.values() if term.on]


def roster_terms(roster: Iterable[RosterEntry]) -> list[Term]:
    """The people on a roster as terms, so that their names are listened for."""
    return [Term(entry.name, Category.PERSON, source=entry.source) for entry in roster]
