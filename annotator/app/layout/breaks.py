"""Where the paragraphs of a turn begin beside those that the editor marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.app.layout.stream import Break, Item, offsets, standing, with_breaks
from annotator.core.cleaning import CleanRule
from annotator.core.page import Run
from annotator.detect.paragraphs import paragraph_starts, sentence_ends


def with_suggested_breaks(items: Sequence[Item]) -> list[Item]:
    """The items of a turn, cleaned up, with breaks where they are suggested, too."""
    return with_breaks(items, list(_suggested(items)))


def _suggested(items: Sequence[Item]) -> Iterator[int]:
    """Where paragraphs are suggested, in code points of the talk that stands, in order."""
    text = standing(items)
    places = list(zip(offsets(items), items, strict=True))
    edges = [0, *(at for at, item in places if isinstance(item, Break)), len(text)]
    cuts = [at for at, item in places if isinstance(item, Run) and item.rule is CleanRule.CUT and item.removed]
    for start, end in pairwise(edges):
        own = text[start:end]
        inner = [cut - start for cut in cuts if start < cut < end]
        yield from (start + idea.at for idea in paragraph_starts(own, sentence_ends(own), inner))
