"""What a session has taught, measured on its own talk, and the terms that are rejected more often than accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.app.earlier import earlier
from annotator.app.remember import term_before
from annotator.core.glossary import Lesson
from annotator.core.history import Change
from annotator.core.model import Category, LineKind, Source
from annotator.core.term_acts import Shelves
from annotator.core.text import find_whole, run_together
from annotator.core.transcript import Transcript

_RETIRED_FROM = 2  # rejections


@dataclass(frozen=True, slots=True)
class LearnedPair:
    """A pair as its lesson tells it; listening for it would have `caught` so many places, and `wrong` ones beside."""

    lesson: Lesson
    caught: int
    wrong: int


@dataclass(frozen=True, slots=True)
class IdleTerm:
    """A term that is rejected more often than accepted, whatever was heard."""

    text: str
    category: Category
    accepted: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Learned:
    """All that a session has to tell of what was learned."""

    pairs: tuple[LearnedPair, ...] = ()
    idle: tuple[IdleTerm, ...] = ()


def learned(
    transcript: Transcript, source: Source, lessons: Iterable[Lesson], others: Iterable[Lesson] = ()
) -> Learned:
    """What `lessons` of a session come to; those of `others` count for its terms as well. Work for a thread.

    A place is caught where a form was heard at first and stands no longer; where it still stands, it was right.
    """
    lessons = list(lessons)
    heard, stands = _talk(earlier(transcript, source, None)), _talk(transcript)
    pairs = []
    for lesson in (lesson for lesson in lessons if lesson.accepted):
        wrong = _count(stands, lesson.heard)
        pairs.append(LearnedPair(lesson, max(_count(heard, lesson.heard) - wrong, 0), wrong))
    pairs.sort(key=lambda pair: (-pair.lesson.accepted, pair.lesson.rejected, pair.lesson.meant))
    return Learned(tuple(pairs), tuple(_idle(lessons, others)))


def _talk(transcript: Transcript) -> str:
    return run_together(line.text for line in transcript.lines if line.kind is LineKind.TEXT).casefold()


def _count(talk: str, heard: str) -> int:
    """How often a form stands in a talk; a Latin word within a longer one is another word."""
    heard = heard.casefold()
    return len(find_whole(talk, heard)) if heard in talk else 0


def _idle(lessons: Sequence[Lesson], others: Iterable[Lesson]) -> list[IdleTerm]:
    accepted, rejected = Counter[str](), Counter[str]()
    for lesson in (*lessons, *others):
        accepted[lesson.meant] += lesson.accepted
        rejected[lesson.meant] += lesson.rejected
    categories = {lesson.meant: lesson.category for lesson in lessons if lesson.rejected}
    found = [IdleTerm(text, category, accepted[text], rejected[text]) for text, category in categories.items()]
    idle = [term for term in found if term.rejected > term.accepted and term.rejected >= _RETIRED_FROM]
    return sorted(idle, key=lambda term: (term.accepted - term.rejected, term.text))


def switched_off(shelves: Shelves, idle: IdleTerm) -> Change | None:
    """The change that switches a term off in the layer that the shelves put new terms into; None if it is off."""
    term = term_before(shelves, idle.text, idle.category)
    return shelves.put(replace(term, on=False), shelves.into)
