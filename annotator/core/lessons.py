"""What a session teaches: how often each heard form was meant for a term, and how often it was not.

Lessons are made anew from decisions and text whenever they are wanted, so that undo needs to do nothing for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from annotator.core.glossary import Lesson
from annotator.core.model import Category, Decision, DecisionKind

CategoryOf = Callable[[str], Category | None]
Heard = tuple[str, str]

_PUT_RIGHT = (DecisionKind.TAKEN, DecisionKind.CORRECTED)


def lessons_of(decisions: Iterable[Decision], typed: Iterable[Heard], category_of: CategoryOf) -> tuple[Lesson, ...]:
    """The lessons of decisions and of what was typed over, as pairs of heard and meant, in order.

    `category_of` tells what sort of name or term a text is, or that it is none: that teaches nothing.
    """
    counts: dict[Heard, list[int]] = {}
    first: dict[Heard, Heard] = {}
    for heard, meant, right in (*_decided(decisions), *((heard, meant, True) for heard, meant in typed)):
        if bare(heard) and bare(meant) and bare(heard) != bare(meant):
            key = bare(heard), meant
            first.setdefault(key, (heard, meant))
            counts.setdefault(key, [0, 0])[not right] += 1
    return tuple(
        Lesson(*first[key], category, accepted, rejected)
        for key, (accepted, rejected) in counts.items()
        if (category := category_of(key[1]))
    )


def _decided(decisions: Iterable[Decision]) -> Iterator[tuple[str, str, bool]]:
    for decision in decisions:
        if decision.kind in _PUT_RIGHT or decision.kind is DecisionKind.IGNORED:
            yield decision.heard, decision.meant, decision.kind in _PUT_RIGHT


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


def bare(text: str) -> str:
    """What is said of a text: letters, hanzi and figures, in lower case."""
    return "".join(filter(str.isalnum, text)).casefold()
