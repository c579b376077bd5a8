"""What is changed in many terms at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.core.glossary import Layer
from annotator.core.model import Category, Term


@dataclass(frozen=True, slots=True)
class Batch:
    """What many terms become; what is None stays. They go to the `layer`, or a copy of each does."""

    category: Category | None = None
    on: bool | None = None
    minimum: float | None = None
    source: str | None = None
    layer: Layer | None = None
    copies: bool = False

    def applied(self, term: Term) -> Term:
        """The term as it becomes."""
        return replace(
            term,
            category=term.category if self.category is None else self.category,
            on=term.on if self.on is None else self.on,
            minimum=term.minimum if self.minimum is None else self.minimum,
            source=term.source if self.source is None else self.source,
        )
