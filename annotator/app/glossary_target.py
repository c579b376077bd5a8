"""Where terms of a file go: a layer with its terms, beside all that is known there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.app.glossary import builtin_terms, layered
from annotator.core.glossary import GlossaryTerm
from annotator.core.model import Term


class Target(NamedTuple):
    """The layer that terms are taken into: its event, None for the personal terms, its terms, and all that is known."""

    event: int | None
    own: Mapping[str, GlossaryTerm]
    known: Mapping[str, Term]


def target_of(
    personal: Sequence[GlossaryTerm], of_event: Sequence[GlossaryTerm] = (), event: int | None = None
) -> Target:
    """The personal layer, or with an event that of the event. Of a term known in several layers the nearest counts."""
    own = personal if event is None else of_event
    below = () if event is None else [held.term for held in personal]
    known = {term.text: term for term in layered([builtin_terms(), below])}
    return Target(event, {held.term.text: held for held in own}, known | {held.term.text: held.term for held in own})
