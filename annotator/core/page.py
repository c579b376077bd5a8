"""A transcript as it is read: turns in paragraphs, made of runs that tell what became of every character.

All writers take this one model: the plain ones its text, the others also what was changed, and by whom.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.cleaning import CleanRule
from annotator.core.history import Caret
from annotator.core.text import is_han


class Author(StrEnum):
    """Who changed a text: the editor, by corrections; or the clean-up, punctuation with it."""

    EDITOR = "editor"
    CLEAN_UP = "clean-up"


@dataclass(frozen=True, slots=True)
class Query:
    """A place for somebody else to answer: the id of its mark, what was heard, the editor's note and guesses."""

    id: int
    heard: str
    note: str = ""
    guesses: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says: the note and the guesses, a row each."""
        return "\n".join(filter(None, (self.note, " / ".join(self.guesses) + "？" * bool(self.guesses))))


NOBODY_KNOWS = "〔？〕"
"""What is written for a place that nobody could make out."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the editor remarked on a line or an unclear place, by its id."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one fate. What has neither `added` nor `removed` was heard, and is handed over.

    What the editor added and the clean-up left out has both. `place` is where it begins in the text of a line as it
    stands; None where it stands in none. `rule` is why the clean-up changed it. A `note` is on what stands before it:
    its run has no text.
    """

    text: str
    added: Author | None = None
    removed: Author | None = None
    place: Caret | None = None
    rule: CleanRule | None = None
    query: Query | None = None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of talk."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """What is handed over."""
        return "".join(run.text for run in self.runs if run.removed is None)

    @property
    def heard(self) -> str:
        """What was heard."""
        return "".join(run.text for run in self.runs if run.added is None)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture's Markdown, as the source gave it."""

    markup: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 (as of the title) to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, with the figures shown meanwhile. `speaker` is the name as it is written, or empty."""

    speaker: str
    parts: tuple[Paragraph | Figure, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The talk alone."""
        return tuple(part for part in self.parts if isinstance(part, Paragraph))

    @property
    def label(self) -> str:
        """The speaker's name with the colon that suits the script of the talk, or nothing."""
        if not self.speaker:
            return ""
        begins = next((paragraph.text for paragraph in self.paragraphs if paragraph.text), "")
        chinese = any(map(is_han, self.speaker + begins))
        return self.speaker + ("：" if chinese else ": ")


class FrontKind(StrEnum):
    """What a row between title and talk tells of: the event and its day alone, one person, or something else."""

    EVENT = "event"
    PERSON = "person"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class FrontRow:
    """A row that the template puts between title and talk."""

    text: str
    kind: FrontKind = FrontKind.TEXT


@dataclass(frozen=True, slots=True)
class Page:
    """A transcript laid out for reading. `front` is what the template puts between title and talk.

    `language` is that of the talk, as a tag of BCP 47; the words that a document has of its own are `chinese` or
    English. With `notes` those on unclear places are written out too.
    """

    title: str
    blocks: tuple[Turn | Heading, ...]
    front: tuple[FrontRow, ...] = ()
    language: str = "zh"
    notes: bool = False
    chinese: bool = True

    def handed_over(self) -> Page:
        """The page without the paragraphs and turns of which nothing is left."""
        return replace(self, blocks=tuple(filter(None, map(_left, self.blocks))))

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The talk without the headings."""
        return tuple(block for block in self.blocks if isinstance(block, Turn))


def _left(block: Turn | Heading) -> Turn | Heading | None:
    """What is left of a block, or None."""
    if isinstance(block, Heading):
        return block if block.text else None
    parts = tuple(part for part in block.parts if isinstance(part, Figure) or part.text)
    return replace(block, parts=parts) if parts else None
