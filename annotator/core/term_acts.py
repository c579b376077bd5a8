"""Changes to the glossary as steps: terms added, changed, moved between layers, taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.core.batch import Batch
from annotator.core.glossary import GlossaryTerm, Layer, LayerTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import SessionTerm, Term

Held = SessionTerm | GlossaryTerm


@dataclass(frozen=True, slots=True)
class Shelves:
    """The terms that can be changed, by layer and text. `new_id` gives a new term of a layer its id.

    What is changed of a built-in term goes to the layer `into`, where it counts over the built-in one.
    """

    held: Mapping[Layer, Mapping[str, Held]]
    event: int | None
    into: Layer
    new_id: Callable[[Layer], int]

    def put(self, term: Term, layer: Layer) -> Change | None:
        """The change that has a term stand in a layer, in the place of the one with its text; None if it does."""
        there = self.held.get(layer, {}).get(term.text)
        if there is not None:
            return Change(there, changed(there, term)) if there.term != term else None
        made: Held
        if layer is Layer.SESSION:
            made = SessionTerm(self.new_id(layer), term)
        else:
            made = GlossaryTerm(self.new_id(layer), term, self.event if layer is Layer.EVENT else None)
        return Change(None, made)

    def drop(self, text: str, layer: Layer) -> Change | None:
        """The change that takes a term out of a layer; None where it cannot, or is not there."""
        there = self.held.get(layer, {}).get(text)
        return Change(there, None) if there is not None else None


def changed(held: Held, term: Term) -> Held:
    """The same entry with another term."""
    return replace(held, term=term) if isinstance(held, SessionTerm) else held.changed(term)


def edit(shelves: Shelves, placed: LayerTerm, term: Term) -> Step | None:
    """Make a term another; None where nothing changes.

    A built-in term stays what it is: the new one is put over it, or beside it, switched off, where the text is another.
    """
    before, layer = placed
    if layer is Layer.BUILTIN:
        renamed = [shelves.put(replace(before, on=False), shelves.into)] if term.text != before.text else []
        return _step([shelves.put(term, shelves.into), *renamed])
    there = shelves.held[layer].get(before.text)
    return _step([Change(there, changed(there, term))]) if there is not None and there.term != term else None


def put_all(shelves: Shelves, terms: Iterable[Term]) -> Step | None:
    """Have terms stand in the layer for what is new, over those with their texts."""
    return _step([shelves.put(term, shelves.into) for term in {term.text: term for term in terms}.values()])


def remove(shelves: Shelves, chosen: Iterable[LayerTerm]) -> Step | None:
    """Take terms out of their layers, so that those of earlier ones count again. Built-in terms stay."""
    return _step([shelves.drop(term.text, layer) for term, layer in chosen])


def change_all(shelves: Shelves, chosen: Iterable[LayerTerm], batch: Batch) -> Step | None:
    """Make the same of many terms. A copy, and what becomes of a built-in term, leaves that which was there."""
    changes: list[Change | None] = []
    for term, layer in chosen:
        to = batch.layer or layer
        made = batch.applied(term)
        if to is Layer.BUILTIN:
            changes.append(shelves.put(made, shelves.into) if made != term else None)
            continue
        changes.append(shelves.put(made, to))
        if to is not layer and not batch.copies:
            changes.append(shelves.drop(term.text, layer))
    return _step(changes)


def _step(changes: Iterable[Change | None]) -> Step | None:
    made = tuple(change for change in changes if change is not None)
    return Step(StepKind.GLOSSARY, made) if made else None
