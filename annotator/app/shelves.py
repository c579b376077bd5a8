"""The terms that an open session can change: its own, and those of the glossary file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.app.glossary_file import Shared
from annotator.app.shared_glossary import SharedGlossary
from annotator.core.glossary import Layer
from annotator.core.term_acts import Held, Shelves
from annotator.core.transcript import Transcript


def own_terms(transcript: Transcript, shared: Shared) -> Mapping[Layer, Sequence[Held]]:
    """What stands in each layer over the built-in one."""
    return {
        Layer.PERSONAL: shared.personal,
        Layer.EVENT: shared.of_event,
        Layer.SESSION: tuple(transcript.terms.values()),
    }


def shelves_of(transcript: Transcript, glossary: SharedGlossary, into: Layer, new: int = 1) -> Shelves:
    """The terms by layer, with ids for at most so many new ones.

    An id for a new term may raise what opening or writing the glossary file raises.
    """
    shared, numbers = glossary.shared, _numbers(glossary, new)
    return Shelves(
        {layer: {entry.term.text: entry for entry in held} for layer, held in own_terms(transcript, shared).items()},
        shared.event.id if shared.event else None,
        into,
        lambda layer: transcript.new_id() if layer is Layer.SESSION else next(numbers),
    )


def _numbers(glossary: SharedGlossary, new: int) -> Iterator[int]:
    """Ids from the glossary file, which is asked only where one is wanted."""
    yield from glossary.file.new_ids(new)
