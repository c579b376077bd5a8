"""Where a wrong form is remembered: in the session, for its event, for all transcripts of the user."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from annotator.app.glossary import known_terms
from annotator.app.glossary_file import Shared
from annotator.core import decisions
from annotator.core.glossary import Layer
from annotator.core.history import Change
from annotator.core.model import TAUGHT, Category, Term
from annotator.core.term_acts import Shelves
from annotator.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Pair:
    """Forms that were heard for a text, and what sort of thing that is."""

    heard: tuple[str, ...]
    meant: str
    category: Category


def remembered(transcript: Transcript, shelves: Shelves, pair: Pair) -> tuple[Change, ...]:
    """The change that has a layer know that `heard` stands for `meant`; empty where it is known there already.

    It is the layer that the shelves put new terms `into`; there must be an event for its layer.
    """
    if shelves.into is Layer.SESSION:
        return decisions.remember(transcript, pair.heard, pair.meant, pair.category)
    term = _with_heard(term_before(shelves, pair.meant, pair.category), pair.heard)
    change = shelves.put(term, shelves.into)
    return (change,) if change else ()


def term_before(shelves: Shelves, text: str, category: Category) -> Term:
    """The term as the layer for new ones has it, else with all it has in earlier layers, as the later one will count.

    A term that none knows is made.
    """
    if held := shelves.held[shelves.into].get(text):
        return held.term
    layers = (Layer.PERSONAL, Layer.EVENT) if shelves.into is Layer.SESSION else (Layer.PERSONAL,)
    earlier = [held.term for layer in layers for held in shelves.held[layer].values()]
    known = (term for term in known_terms(earlier) if term.text == text)
    return next(known, None) or Term(text, category)


def is_remembered(transcript: Transcript, shared: Shared, pair: Pair) -> bool:
    """Whether all of the forms are known already, in the session or in what it shares."""
    own = (held.term for held in transcript.terms.values())
    terms = [term for term in (*shared.terms, *own) if term.text == pair.meant and term.on]
    return bool(terms) and set(pair.heard) <= {alias for term in terms for alias in term.aliases}


def _with_heard(term: Term, heard: Collection[str]) -> Term:
    aliases = dict.fromkeys((*term.aliases, *heard))
    return replace(term, aliases=tuple(alias for alias in aliases if alias != term.text), source=TAUGHT, on=True)
