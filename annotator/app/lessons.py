"""What a session teaches, as far as it is told without an engine: the window need not load one."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.app.glossary_jobs import LessonsFound, Retyped
from annotator.app.pairs import correction_pairs
from annotator.core.glossary import Lesson
from annotator.core.lessons import lessons_of
from annotator.core.model import Decision, Term
from annotator.core.pairs import Pair, PairKind
from annotator.core.transcript import Transcript


def without_switched_off(lessons: Iterable[Lesson], shared: Iterable[Term]) -> tuple[Lesson, ...]:
    """The lessons but for those of terms that the shared layers switch off."""
    on = {term.text: term.on for term in shared}
    return tuple(lesson for lesson in lessons if on.get(lesson.meant, True))


def typed_pairs(before: Transcript, after: Transcript) -> list[Pair]:
    """What was typed over between two states of the lines, in order. Work for a thread."""
    return [pair for pair in correction_pairs(before, after) if pair.kind is PairKind.TYPED]


def lessons_at_last(decisions: Iterable[Decision], told: LessonsFound, known: Iterable[Term]) -> tuple[Lesson, ...]:
    """The lessons of a session that closes before they were asked for once more: its decisions, as far as `told` by
    typing, and by the terms that are known. Needs no engine.
    """
    categories = {term.text: term.category for term in known} | {x.meant: x.category for x in told.lessons}
    return lessons_of(decisions, as_pairs(told.retyped), categories.get)


def as_pairs(retyped: Iterable[Retyped]) -> list[tuple[str, str]]:
    """What was heard and what is meant of each."""
    return [(one.heard, one.meant) for one in retyped]
