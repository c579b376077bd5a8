"""Where a wrong form is remembered: in the session, for its event, for all transcripts of the user."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from annotator.app.glossary import known_terms
from annotator.app.glossary_file import Shared
from annotator.core import decisions
from annotator.core.glossary import GlossaryTerm, Layer
from annotator.core.history import Change
from annotator.core.model import TAUGHT, Category, Term
from annotator.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Pair:
    """Forms that were heard for a text, and what sort of thing that is."""

    heard: tuple[str, ...]
    meant: str
    category: Category


def remembered(
    transcript: Transcript, shared: Shared, pair: Pair, layer: Layer, new_id: Callable[[], int]
) -> tuple[Change, ...]:
    """The change that has the layer know that `heard` stands for `meant`; empty where it is known there already.

    A term that an earlier layer knows is taken over with all it has, as the later one's counts. `new_id` gives the id
    of a term that is new to the glossary file. There must be an event for its layer.
    """
    if layer is Layer.SESSION:
        return decisions.remember(transcript, pair.heard, pair.meant, pair.category)
    event = shared.event.id if layer is Layer.EVENT and shared.event else None
    own = shared.of_event if layer is Layer.EVENT else shared.personal
    held = next((held for held in own if held.term.text == pair.meant), None)
    term = _with_heard(held.term if held else _known(shared, pair, layer), pair.heard)
    if held is None:
        return (Change(None, GlossaryTerm(new_id(), term, event)),)
    return (Change(held, held.changed(term)),) if term != held.term else ()


def is_remembered(transcript: Transcript, shared: Shared, pair: Pair) -> bool:
    """Whether all of the forms are known already, in the session or in what it shares."""
    own = (held.term for held in transcript.terms.values())
    terms = [term for term in (*shared.terms, *own) if term.text == pair.meant and term.on]
    return bool(terms) and set(pair.heard) <= {alias for term in terms for alias in term.aliases}


def _known(shared: Shared, pair: Pair, layer: Layer) -> Term:
    """The term as earlier layers know it, else a new one."""
    earlier = [held.term for held in shared.personal] if layer is Layer.EVENT else []
    return _found(known_terms(earlier), pair.meant) or Term(pair.meant, pair.category)


def _found(terms: Iterable[Term], text: str) -> Term | None:
    return next((term for term in terms if term.text == text), None)


def _with_heard(term: Term, heard: Collection[str]) -> Term:
    aliases = dict.fromkeys((*term.aliases, *heard))
    return replace(term, aliases=tuple(alias for alias in aliases if alias != term.text), source=TAUGHT, on=True)
