"""What a session teaches: how often each heard form was meant for a term, and how often it was not.

Lessons are made anew from decisions and text whenever they are wanted, so that undo needs to do nothing for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from annotator.core.glossary import Lesson
from annotator.core.model import Category, Decision, DecisionKind
from annotator.core.text import bare

CategoryOf = Callable[[str], Category | None]
Heard = tuple[str, str]

_PUT_RIGHT = (DecisionKind.TAKEN, DecisionKind.CORRECTED)


def lessons_of(decisions: Iterable[Decision], typed: Iterable[Heard], category_of: CategoryOf) -> tuple[Lesson, ...]:
    """The lessons of decisions and of what was typed over, as pairs of heard and meant, in order.

    `category_of` tells what sort of name or term a text is, or that it is none: that teaches nothing.
    """
    categories = cache(category_of)
    told = (*_decided(decisions), *((heard, meant, True) for heard, meant in typed))
    return summed(
        Lesson(heard, meant, category, int(right), int(not right))
        for heard, meant, right in told
        if bare(heard) and bare(meant) and bare(heard) != bare(meant) and (category := categories(meant))
    )


def _decided(decisions: Iterable[Decision]) -> Iterator[tuple[str, str, bool]]:
    for decision in decisions:
        if decision.kind in _PUT_RIGHT or decision.kind is DecisionKind.IGNORED:
            yield decision.heard, decision.meant, decision.kind in _PUT_RIGHT


def summed(lessons: Iterable[Lesson], same: Callable[[str], str] = bare) -> tuple[Lesson, ...]:
    """One lesson for all of a term whose heard forms are the `same`, with the first of these."""
    alike: defaultdict[Heard, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        alike[same(lesson.heard), lesson.meant].append(lesson)
    return tuple(
        replace(these[0], accepted=sum(x.accepted for x in these), rejected=sum(x.rejected for x in these))
        for these in alike.values()
    )


def known_fixes(lessons: Iterable[Lesson]) -> list[Lesson]:
    """The lessons accepted and never rejected; none of a form that was meant in two ways, or is one letter long."""
    found: defaultdict[str, list[Lesson]] = defaultdict(list)
    for lesson in summed(lessons, str.casefold):
        if len(bare(lesson.heard)) > 1:
            found[lesson.heard.casefold()].append(lesson)
    return [only[0] for only in found.values() if len(only) == 1 and only[0].accepted and not only[0].rejected]
