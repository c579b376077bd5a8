"""The terms that an open session can change: its own, and those of the glossary file."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.shared_glossary import SharedGlossary
from annotator.core.glossary import Layer
from annotator.core.term_acts import Held, Shelves
from annotator.core.transcript import Transcript


def shelves_of(transcript: Transcript, glossary: SharedGlossary, into: Layer, new: int = 1) -> Shelves:
    """The terms by layer, with ids for at most so many new ones.

    An id for a new term may raise what opening or writing the glossary file raises.
    """
    shared, numbers = glossary.shared, _numbers(glossary, new)
    held: dict[Layer, dict[str, Held]] = {
        Layer.PERSONAL: {entry.term.text: entry for entry in shared.personal},
        Layer.EVENT: {entry.term.text: entry for entry in shared.of_event},
        Layer.SESSION: {entry.term.text: entry for entry in transcript.terms.values()},
    }
    return Shelves(
        held,
        shared.event.id if shared.event else None,
        into,
        lambda layer: transcript.new_id() if layer is Layer.SESSION else next(numbers),
    )


def _numbers(glossary: SharedGlossary, new: int) -> Iterator[int]:
    """Ids from the glossary file, which is asked only where one is wanted."""
    yield from glossary.file.new_ids(new)
