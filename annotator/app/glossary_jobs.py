"""What the window asks the checker's process about the glossary, and what it is told."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.app.caution_kinds import Caution
from annotator.core.glossary import Lesson
from annotator.core.model import Category, Decision, Suspect, Term
from annotator.core.pairs import Pair
from annotator.core.verdict import Verdict


@dataclass(frozen=True, slots=True)
class TryJob:
    """What do the terms do in this sentence, and what does the one with the text `term`? Empty asks for none.

    `number` comes back with the answer.
    """

    sentence: str
    term: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Tried:
    """The suspects of the sentence of a `TryJob`, and what became of the term asked about."""

    number: int
    suspects: tuple[Suspect, ...]
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class SaidJob:
    """How is this term said? `number` comes back with the answer."""

    term: Term
    number: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """The ways to say the term of a `SaidJob`, those given by hand first: pinyin, or IPA between strokes."""

    number: int
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LessonsJob:
    """What do these decisions teach, and what was typed over? `number` comes back with the lessons."""

    decisions: tuple[Decision, ...]
    typed: tuple[Pair, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Retyped:
    """What was heard and meant where text was typed over on a line, as far as the term goes."""

    line_id: int
    heard: str
    meant: str
    category: Category
    caution: Caution | None


@dataclass(frozen=True, slots=True)
class LessonsFound:
    """The lessons of a `LessonsJob`, and what in them was typed."""

    number: int
    lessons: tuple[Lesson, ...]
    retyped: tuple[Retyped, ...]


GlossaryQuestion = TryJob | SaidJob | LessonsJob
GlossaryAnswered = Tried | Said | LessonsFound
