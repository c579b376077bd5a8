"""Pairs of what was heard and what was said: JSON Lines for programs, CSV for spreadsheets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from annotator.core.pairs import Pair
from annotator.core.text import writable
from annotator.formats.cells import write_cells

_COLUMNS = ("heard", "corrected", "before", "after", "kind", "line", "start_ms", "end_ms", "speaker")
_ROW_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}  # to some programs, not in JSON


def write_pairs(pairs: Iterable[Pair]) -> bytes:
    """One object a row, in UTF-8. `line` counts the lines of the source from 1; times are null where unknown."""
    rows = (json.dumps(_record(pair), ensure_ascii=False).translate(_ROW_ENDS) for pair in pairs)
    return "".join(row + "\n" for row in rows).encode()


def write_pairs_csv(pairs: Iterable[Pair]) -> bytes:
    """The same columns as in JSON Lines, under a header."""
    return write_cells([_COLUMNS, *(tuple(_record(pair).values()) for pair in pairs)])


def _record(pair: Pair) -> Mapping[str, str | int | None]:
    texts = (pair.heard, pair.corrected, pair.before, pair.after, pair.kind)
    values = (*map(writable, texts), pair.index, pair.start_ms, pair.end_ms, writable(pair.speaker))
    return dict(zip(_COLUMNS, values, strict=True))
