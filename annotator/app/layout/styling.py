"""Script, spacing and width of a paragraph, as changes of its runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from annotator.app.layout.stream import Item, cleaned
from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.page import Run

_LONGEST = 20_000
_CHUNK = re.compile(r".+?(?:[，。？！；：](?=[㐀-鿿])|$)", re.DOTALL)


def restyled(runs: Sequence[Run], style: Callable[[str], str]) -> list[Run]:
    """The runs with their text that stands made over by `style`, whatever differs put down to the clean-up."""
    text = "".join(run.text for run in runs if run.removed is None)
    after = style(text)
    if after == text:
        return list(runs)
    items: Sequence[Item] = runs
    return [item for item in cleaned(items, list(_changes(text, style))) if isinstance(item, Run)]


def _changes(text: str, style: Callable[[str], str]) -> Iterator[Cleaning]:
    """Clause by clause: a mark between Chinese keeps what stands on either side from touching the other."""
    for found in _CHUNK.finditer(text):
        old, at = found[0], found.start()
        new = style(old)
        if old == new:
            continue
        if max(len(old), len(new)) > _LONGEST:
            yield Cleaning(at, at + len(old), new, CleanRule.STYLE)
            continue
        for code in Levenshtein.opcodes(old, new):
            if code.tag != "equal":
                put = new[code.dest_start : code.dest_end]
                yield Cleaning(at + code.src_start, at + code.src_end, put, CleanRule.STYLE)
