"""The layers of the glossary, term by term, with the layer that each comes from."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import closing
from typing import NamedTuple

from annotator.app.glossary import builtin_terms
from annotator.app.glossary_file import open_glossary, shared_terms
from annotator.app.paths import Paths
from annotator.core.errors import UnknownEvent
from annotator.core.glossary import Event, Layer
from annotator.core.model import Term
from annotator.store.glossary_file import GlossaryFile


class LayerTerm(NamedTuple):
    """A term, and the layer it comes from."""

    layer: Layer
    term: Term


def terms_in_layers(paths: Paths, layers: Collection[Layer] = (), event: str | None = None) -> list[LayerTerm]:
    """The terms that count, those of the event of that name among them; or all that the layers wanted hold.

    Raises UnknownEvent, and what reading the glossaries raises.
    """
    held = [LayerTerm(Layer.BUILTIN, term) for term in builtin_terms()]
    held += [LayerTerm(Layer.PERSONAL, term) for term in shared_terms(paths)]
    held += [LayerTerm(Layer.EVENT, term) for term in _terms_of(paths, event)] if event is not None else []
    if layers:
        return [one for one in held if one.layer in layers]
    return [one for one in {one.term.text: one for one in held}.values() if one.term.on]


def _terms_of(paths: Paths, event: str) -> list[Term]:
    if not paths.glossary.exists():  # who only looks makes no file
        raise UnknownEvent(name=event, names="none")
    with closing(open_glossary(paths)) as glossary:
        return [held.term for held in glossary.terms(event_named(glossary, event).id)]


def event_named(glossary: GlossaryFile, name: str) -> Event:
    """The event of that name. Raises UnknownEvent."""
    events = {event.name: event for event in glossary.events()}
    if name not in events:
        raise UnknownEvent(name=name, names=", ".join(events) or "none")
    return events[name]
