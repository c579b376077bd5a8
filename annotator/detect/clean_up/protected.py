"""Where names and terms stand in a text: nothing there is ever changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from annotator.core.text import cuts_word

Span = tuple[int, int]


def places_of(text: str, wanted: Collection[str]) -> Iterator[Span]:
    """Each place (code points) where one of the texts stands, whatever its case; a Latin word only as a whole."""
    by_start = _by_start(frozenset(wanted))
    if not by_start:
        return
    lower = text.lower() if len(text.lower()) == len(text) else text
    for at in range(len(lower) - 1):
        for candidate in by_start.get(lower[at : at + 2], ()):
            end = at + len(candidate)
            if lower.startswith(candidate, at) and not cuts_word(text, at) and not cuts_word(text, end):
                yield at, end


@lru_cache(maxsize=8)
def _by_start(wanted: frozenset[str]) -> Mapping[str, list[str]]:
    """The texts by their first two characters; one alone is too common to be protected."""
    found: dict[str, list[str]] = defaultdict(list)
    for text in wanted:
        if len(text) > 1:
            found[text[:2].lower()].append(text.lower())
    return found
