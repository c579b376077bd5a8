"""The lessons to check by, and the lessons that a session teaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.app.caution import Judge
from annotator.app.pairs import correction_pairs
from annotator.core.glossary import Lesson
from annotator.core.lessons import lessons_of
from annotator.core.model import Term
from annotator.core.pairs import Pair, PairKind
from annotator.core.transcript import Transcript
from annotator.detect.learner import Learner
from annotator.detect.lessons import Lessons


def to_check_by(lessons: Iterable[Lesson], judge: Judge) -> Lessons:
    """The lessons with the forms that must never be made sure by them: words, terms and single syllables."""
    lessons = tuple(lessons)
    return Lessons(lessons, frozenset(x.heard for x in lessons if judge.caution(x.heard) or judge.ordinary(x.heard)))


def without_switched_off(lessons: Iterable[Lesson], shared: Iterable[Term]) -> tuple[Lesson, ...]:
    """The lessons but for those of terms that the shared layers switch off."""
    on = {term.text: term.on for term in shared}
    return tuple(lesson for lesson in lessons if on.get(lesson.meant, True))


def typed_pairs(before: Transcript, after: Transcript) -> list[Pair]:
    """What was typed over between two states of the lines, in order. Work for a thread."""
    return [pair for pair in correction_pairs(before, after) if pair.kind is PairKind.TYPED]


def session_lessons(transcript: Transcript, typed: Iterable[Pair], learner: Learner) -> tuple[Lesson, ...]:
    """The lessons of a session's decisions, and of what was `typed` over where that teaches something."""
    taught = [found for pair in typed if (found := learner.taught(pair))]
    return lessons_of(
        transcript.decisions.values(), ((heard, meant) for heard, meant, _ in taught), learner.category_of
    )


def summed(lessons: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """The lessons of several sessions taken together."""
    counts: dict[tuple[str, str], Lesson] = {}
    accepted, rejected = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for lesson in lessons:
        key = lesson.heard.casefold(), lesson.meant
        counts.setdefault(key, lesson)
        accepted[key] += lesson.accepted
        rejected[key] += lesson.rejected
    return tuple(Lesson(x.heard, x.meant, x.category, accepted[key], rejected[key]) for key, x in counts.items())
