"""A query made ready to search lines. Only the finder's process imports this module: a pattern may run away with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import regex

from annotator.app.query import Fault, Hit, Query
from annotator.core.text import cuts_word, is_latin

_LATIN = "".join(filter(is_latin, map(chr, range(0x400))))
_EDGE = f"(?:(?<![{_LATIN}])|(?![{_LATIN}]))"
_FAULTS = (
    ("missing )", Fault.OPEN_GROUP),
    ("missing ]", Fault.OPEN_SET),
    ("unterminated character set", Fault.OPEN_SET),
    ("unbalanced parenthesis", Fault.EXTRA_BRACKET),
    ("nothing to repeat", Fault.NOTHING_TO_REPEAT),
    ("multiple repeat", Fault.NOTHING_TO_REPEAT),
    ("min repeat greater", Fault.REPEAT_RANGE),
    ("repeat count too big", Fault.REPEAT_RANGE),
    ("bad escape", Fault.ESCAPE),
    ("incomplete escape", Fault.ESCAPE),
    ("bad hex escape", Fault.ESCAPE),
    ("invalid group reference", Fault.GROUP),
    ("unknown group", Fault.GROUP),
    ("missing group name", Fault.GROUP),
    ("bad character in group name", Fault.GROUP),
    ("bad character range", Fault.CHARACTER_RANGE),
    ("unknown property", Fault.PROPERTY),
    ("undefined character name", Fault.PROPERTY),
)
_SPECIAL = re.compile(r"\\(\d\d?)|\$(\d\d?)|\\g<(\w+)>|\$\{(\w+)\}|\\([\\$])|(\\)", re.ASCII)


class BadQuery(Exception):
    """A query that is no pattern, or whose replacement does not go with it; `at` counts characters from 1."""

    def __init__(self, fault: Fault, at: int = 0) -> None:
        super().__init__(fault)
        self.fault = fault
        self.at = at


class Pattern:
    """Finds the hits of a query in line after line. Raises BadQuery."""

    def __init__(self, query: Query) -> None:
        self._whole_word = query.whole_word
        self._compiled = _compiled(query)
        self._parts = _parts(query.replacement, self._compiled) if query.is_pattern else [query.replacement]

    def hits(self, text: str, start: int, end: int, longest: float | None = None) -> Iterator[Hit]:
        """The hits between two places of a text (code points), in order; none overlaps another.

        No two begin at one place: an empty hit gives way. Raises TimeoutError where that takes longer than `longest`
        (seconds).
        """
        for _, alike in groupby(self._apart(text, start, end, longest), key=regex.Match.start):
            *_, match = alike
            begin, over = match.span()
            there = self._instead(match)
            yield begin, over, None if there == text[begin:over] else there

    def _apart(self, text: str, start: int, end: int, longest: float | None) -> Iterator[regex.Match[str]]:
        """The matches that do not overlap; an empty one may stand where another begins."""
        last = start
        matches = self._compiled.finditer(text, start, end, timeout=longest)
        for match in sorted(matches, key=lambda match: match.span()):
            begin, over = match.span()
            if not last <= begin <= over:  # what \K makes of where a hit begins
                continue
            if self._whole_word and (cuts_word(text, begin) or cuts_word(text, over)):
                continue
            last = over
            yield match

    def _instead(self, match: regex.Match[str]) -> str:
        return "".join(part if isinstance(part, str) else match.group(part) or "" for part in self._parts)


def _compiled(query: Query) -> regex.Pattern[str]:
    flags = 0 if query.match_case else regex.IGNORECASE
    wanted = query.wanted if query.is_pattern else regex.escape(query.wanted)
    try:
        compiled = regex.compile(wanted, flags, cache_pattern=False)
        if query.whole_word:  # within the pattern, so that it looks on for a stretch that is a whole word
            compiled = _within_edges(wanted, flags)
    except regex.error as error:
        raise _bad(str(error)) from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise BadQuery(Fault.TOO_LARGE) from error
    return compiled


def _within_edges(wanted: str, flags: int) -> regex.Pattern[str]:
    """A sound pattern, made to find whole words alone."""
    try:
        return regex.compile(f"{_EDGE}(?:{wanted}){_EDGE}", flags, cache_pattern=False)
    except regex.error:  # a comment at its end has swallowed the bracket
        return regex.compile(f"{_EDGE}(?:{wanted}\n){_EDGE}", flags, cache_pattern=False)


def _bad(message: str) -> BadQuery:
    """What the package says of a pattern, as `missing ) at position 2`, in our terms."""
    words, _, position = message.partition(" at position ")
    fault = next((fault for start, fault in _FAULTS if words.startswith(start)), Fault.OTHER)
    return BadQuery(fault, int(position.split()[0]) + 1 if position else 0)


def _parts(replacement: str, compiled: regex.Pattern[str]) -> list[str | int]:
    """The replacement as texts and numbers of groups."""
    parts: list[str | int] = []
    done = 0
    for special in _SPECIAL.finditer(replacement):
        parts.append(replacement[done : special.start()])
        done = special.end()
        number, name = special[1] or special[2], special[3] or special[4]
        if special[6]:
            raise BadQuery(Fault.REPLACEMENT_ESCAPE, special.start() + 1)
        if special[5]:
            parts.append(special[5])
        elif number and int(number) > compiled.groups >= int(number[0]):
            parts += [int(number[0]), number[1:]]  # $12 in a pattern of two groups is the first, and a 2
        else:
            group = int(number) if number else _numbered(name, compiled)
            if group > compiled.groups:
                raise BadQuery(Fault.REPLACEMENT_GROUP, special.start() + 1)
            parts.append(group)
    return [*parts, replacement[done:]]


def _numbered(name: str, compiled: regex.Pattern[str]) -> int:
    """The number of a group by its name or number; beyond all groups where there is none of that name."""
    beyond = compiled.groups + 1
    if not name.isdecimal():
        return compiled.groupindex.get(name, beyond)
    try:
        return int(name)
    except ValueError:  # of thousands of digits
        return beyond
