"""What the shell and the finder's process say to each other: plain data, both ways."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

MOST_HITS = 200_000

Hit = tuple[int, int, str | None]
"""A stretch of a line that fits a query: start and end in code points, and what is to stand there instead.

None instead of a text: the same stands there already. Plain tuples, as there may be very many.
"""


@dataclass(frozen=True, slots=True)
class Query:
    r"""What to find and what to put there.

    A whole word has no Latin letter or digit beside a Latin edge of it; beside hanzi anything may stand.
    In a pattern, a regular expression, the replacement may name groups: `\1`, `$1`, `\g<name>`, `${name}`,
    and `$0` for all that was found.
    """

    wanted: str
    replacement: str = ""
    match_case: bool = False
    whole_word: bool = False
    is_pattern: bool = False


class SearchLine(NamedTuple):
    """A line to search, from code point `start` to `end`.

    `was` is its text when it was searched before, and `unticked` where hits began there that are to stay unticked.
    """

    line_id: int
    text: str
    start: int
    end: int
    was: str = ""
    unticked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchJob:
    """Lines to search. `number` comes back with the reply."""

    number: int
    query: Query
    lines: tuple[SearchLine, ...]


class LineHits(NamedTuple):
    """The hits of a line, in order, with its text as it was searched.

    So many of them would be `changing` something; of these, `unticked` holds where some begin.
    """

    line_id: int
    text: str
    hits: tuple[Hit, ...]
    changing: int
    unticked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SearchFound:
    """The lines that hold hits. Where there would be more than `MOST_HITS`, the first lines alone: not `whole`."""

    number: int
    lines: tuple[LineHits, ...]
    whole: bool = True


class Fault(StrEnum):
    """What is wrong with a pattern, or with the replacement that goes with it; the shells word it."""

    OPEN_GROUP = "open-group"
    OPEN_SET = "open-set"
    EXTRA_BRACKET = "extra-bracket"
    NOTHING_TO_REPEAT = "nothing-to-repeat"
    REPEAT_RANGE = "repeat-range"
    ESCAPE = "escape"
    GROUP = "group"
    CHARACTER_RANGE = "character-range"
    PROPERTY = "property"
    OTHER = "other"
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    REPLACEMENT_ESCAPE = "replacement-escape"
    REPLACEMENT_GROUP = "replacement-group"


@dataclass(frozen=True, slots=True)
class SearchFailed:
    """A query that cannot be searched for. `at` is the character where the fault was noticed, from 1; 0 for none."""

    number: int
    fault: Fault
    at: int = 0
