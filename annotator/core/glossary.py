"""Terms in layers, the events that share them, and what was learned of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from annotator.core.model import Category, Term


class Layer(StrEnum):
    """Where a term comes from. Of two with the same text the later layer's counts."""

    BUILTIN = "built-in"
    PERSONAL = "personal"
    EVENT = "event"
    SESSION = "session"


class LayerTerm(NamedTuple):
    """A term and the layer that it stands in."""

    term: Term
    layer: Layer


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term of the glossary file: of an event, or personal where `event` is None.

    `id` is never reused; `revision` counts its changes, so that a change made elsewhere is noticed.
    """

    id: int
    term: Term
    event: int | None = None
    revision: int = 0

    def changed(self, term: Term) -> GlossaryTerm:
        """The same entry with another term, as its next revision."""
        return replace(self, term=term, revision=self.revision + 1)


@dataclass(frozen=True, slots=True)
class Event:
    """Sessions that belong together. `template` is the name of the one their exports begin with."""

    id: int
    name: str
    template: str = ""


@dataclass(frozen=True, slots=True)
class EventSession:
    """A session of an event: the hash of its source, by which it is known, and what its event is told by."""

    sha256: str
    event: int
    path: Path
    title: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class EventPerson:
    """Somebody who takes part in an event, to be offered to its sessions."""

    name: str
    role: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the editor made of a heard form, taken together: how often it was `meant` for a term, and how often not."""

    heard: str
    meant: str
    category: Category
    accepted: int = 0
    rejected: int = 0
