"""The layers of the glossary, term by term, with the layer that each comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import closing

from annotator.app.glossary import builtin_terms
from annotator.app.glossary_file import open_glossary, read_shared
from annotator.app.paths import Paths
from annotator.core.errors import UnknownEvent
from annotator.core.glossary import Event, GlossaryTerm, Layer, LayerTerm
from annotator.store.glossary_file import GlossaryFile


def terms_in_layers(paths: Paths, layers: Collection[Layer] = (), event: str | None = None) -> list[LayerTerm]:
    """The terms that count, those of the event of that name among them; or all that the layers wanted hold.

    Raises UnknownEvent, and what reading the glossaries raises.
    """
    held = [LayerTerm(term, Layer.BUILTIN) for term in builtin_terms()]
    held += [LayerTerm(held.term, Layer.PERSONAL) for held in read_shared(paths).personal]
    if event is not None:
        held += [LayerTerm(of_event.term, Layer.EVENT) for of_event in terms_of_event(paths, event)[1]]
    return [one for one in held if one.layer in layers] if layers else counting(held)


def counting(terms: Iterable[LayerTerm]) -> list[LayerTerm]:
    """The terms that count, of all that stand in the layers one after the other."""
    return [one for one in {one.term.text: one for one in terms}.values() if one.term.on]


def terms_of_event(paths: Paths, name: str) -> tuple[Event, list[GlossaryTerm]]:
    """The event of that name and its terms; makes no file. Raises UnknownEvent, and what opening the file raises."""
    if not paths.glossary.exists():
        raise UnknownEvent(name=name, names="none")
    with closing(open_glossary(paths)) as glossary:
        event = event_named(glossary, name)
        return event, glossary.terms(event.id)


def event_named(glossary: GlossaryFile, name: str) -> Event:
    """The event of that name. Raises UnknownEvent."""
    events = {event.name: event for event in glossary.events()}
    if name not in events:
        raise UnknownEvent(name=name, names=", ".join(events) or "none")
    return events[name]
