"""English hedges that stand apart: you know, I mean, like, kind of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span

_HEDGES = re.compile(
    r"""
    (?: (?<=[.!?;]\s) | \A ) (?:you\ know|I\ mean|like|sort\ of|kind\ of) , \s
  | (?<=,\s) (?:you\ know|I\ mean|like|right) (?=[,.;])
  | (?:(?<=\bis\s)|(?<='re\s)|(?<='s\s)|(?<='m\s)) (?:kind|sort)\ of\s (?!an?\b|the\b|this\b|that\b|like\b|thing)
  | (?<=\bjust\s) (?:kind|sort)\ of\s
    """,
    re.VERBOSE | re.IGNORECASE,
)


def english_hedges(text: str) -> Iterator[Span]:
    """Each English hedge, with the mark or space that belongs to it."""
    yield from (found.span() for found in _HEDGES.finditer(text))
