"""What the clean-up changes in the talk of one turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.export_options import CleanUp, Fillers, Numbers
from annotator.detect.clean_up.english import english_hedges
from annotator.detect.clean_up.false_starts import false_starts
from annotator.detect.clean_up.fillers import fillers
from annotator.detect.clean_up.hedges import hedges
from annotator.detect.clean_up.hesitation import hesitations
from annotator.detect.clean_up.marks import MARKS, Span, doubled, misplaced, points
from annotator.detect.clean_up.numbers import in_digits, in_words
from annotator.detect.clean_up.particles import particles, pauses
from annotator.detect.clean_up.protected import places_of
from annotator.detect.clean_up.repeats import repeats
from annotator.detect.clean_up.stutters import stutters
from annotator.detect.clean_up.thinned import Thinned
from annotator.detect.clean_up.tics import tics as find_tics
from annotator.detect.clean_up.topics import empty_topics
from annotator.detect.clean_up.vocabulary import vocabulary


class _Rule(NamedTuple):
    """One reason to leave something out, and what finds it.

    Part of what was found may go where the rest may not; what is said again may take names along.
    """

    why: CleanRule
    find: Callable[[str], Iterable[Span]]
    in_parts: bool = False
    said_again: bool = False


_NUMBERS = MappingProxyType({Numbers.DIGITS: in_digits, Numbers.WORDS: in_words})
_MOST_PASSES = 50  # what one takes out may lay bare another; talk needs three or four
_MARKS = (_Rule(CleanRule.MARK, misplaced, in_parts=True), _Rule(CleanRule.MARK, doubled, in_parts=True))


def cleanings(
    text: str, clean_up: CleanUp, *, protected: Collection[str], tics: Sequence[str] = (), kept: Iterable[Span] = ()
) -> list[Cleaning]:
    """The changes to a turn's text, in order; they never overlap. Offsets are code points.

    `protected` are texts that are right wherever they stand, `tics` the speaker's words to leave out, `kept`
    stretches where nothing is changed. A turn that would be left without a word stays as it is.
    """
    rules = list(_rules(clean_up, tics))
    if not rules and clean_up == CleanUp(tics=clean_up.tics):
        return []
    thinned = Thinned(text, places_of(text, protected), [_words_of(text, span) for span in kept])
    seen: dict[int, str] = {}  # what each rule read last, as it finds nothing new in the same
    thinned.write(points(thinned.text), CleanRule.MARK)
    for _ in range(_MOST_PASSES):
        before = thinned.text
        if clean_up.fillers is Fillers.MEDIUM:
            thinned.write(pauses(thinned.text), CleanRule.FILLER)
        for number, rule in enumerate((*rules, *_MARKS)):
            if seen.get(number) is not thinned.text:
                seen[number] = thinned.text
                found = rule.find(thinned.text)
                thinned.leave_out(found, rule.why, in_parts=rule.in_parts, said_again=rule.said_again)
        if writes := _NUMBERS.get(clean_up.numbers):
            thinned.write(writes(thinned.text), CleanRule.NUMBER)
        if thinned.text == before:
            break
    return thinned.cleanings() if re.search(r"\w", thinned.text) else []


def _rules(clean_up: CleanUp, tics: Sequence[str]) -> Iterator[_Rule]:
    if clean_up.fillers is not Fillers.OFF:
        yield _Rule(CleanRule.FILLER, fillers, in_parts=True)
    if clean_up.stutters:
        yield _Rule(CleanRule.STUTTER, lambda text: stutters(text, vocabulary()))
    if clean_up.repeats:
        yield _Rule(CleanRule.REPEAT, lambda text: repeats(text, vocabulary()), said_again=True)
    if clean_up.false_starts:
        yield _Rule(CleanRule.FALSE_START, lambda text: false_starts(text, vocabulary()), said_again=True)
    if clean_up.fillers is Fillers.MEDIUM:
        for find in (hedges, hesitations, particles, english_hedges):
            yield _Rule(CleanRule.FILLER, find)
        yield _Rule(CleanRule.FILLER, lambda text: empty_topics(text, vocabulary()))
    if clean_up.tics and any(tics):
        yield _Rule(CleanRule.TIC, lambda text: find_tics(text, tics))


def _words_of(text: str, span: Span) -> Span:
    """A kept stretch without the marks at its ends, which others may need; one of marks alone stays whole."""
    start, end = max(0, span[0]), min(span[1], len(text))
    spare = MARKS + " \u3000"
    inner = text[start:end].strip(spare)
    if not inner:
        return start, max(start, end)
    start += len(text[start:end]) - len(text[start:end].lstrip(spare))
    return start, start + len(inner)
