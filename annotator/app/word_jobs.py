"""What the shell asks about single texts: whether they are words or terms of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordsJob:
    """Which of these texts are words or terms of their own? `number` comes back with the answer."""

    texts: tuple[str, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class FormsJob(WordsJob):
    """The same of forms of known fixes, and which have less than two syllables. Neither question drops the other."""


@dataclass(frozen=True, slots=True)
class WordsFound:
    """The texts of a `WordsJob` that are heard rightly often enough to be doubted as wrong forms."""

    number: int
    words: frozenset[str]
