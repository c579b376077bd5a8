"""The terms to check against, layer by layer: built-in, personal, given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.app.jobs import Caution
from annotator.app.paths import resource
from annotator.core.errors import AnnotatorError
from annotator.core.model import Category, RosterEntry, Term
from annotator.formats.glossary_csv import read_glossary


def builtin_terms() -> list[Term]:
    """The terms that ship with the program."""
    return layered(read_glossary(path) for path in sorted(resource("glossaries").glob("*.csv")))


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


def with_taught(terms: Iterable[Term], taught: Iterable[Term], caution: Callable[[str], Caution | None]) -> list[Term]:
    """The terms with those that the user taught the session; one known before keeps all it had.

    A wrong form that speaks against itself is never sure: a word of the dictionary counts as any known wrong form of
    the term, and a term or a single syllable is not listened for at all.
    """
    merged = {term.text: term for term in terms}
    for term in taught:
        doubts = {alias: caution(alias) for alias in term.aliases}
        listened = [alias for alias, doubt in doubts.items() if doubt in (None, Caution.WORD)]
        known = merged.get(term.text, replace(term, aliases=(), source=""))
        aliases = tuple(dict.fromkeys((*known.aliases, *listened)))
        source = known.source if any(doubts.values()) else term.source
        merged[term.text] = replace(known, aliases=aliases, source=source)
    return list(merged.values())


def roster_terms(roster: Iterable[RosterEntry]) -> list[Term]:
    """The people on a roster as terms, so that their names are listened for."""
    return [Term(entry.name, Category.PERSON, source=entry.source) for entry in roster]
