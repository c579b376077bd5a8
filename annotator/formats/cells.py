"""Tables as CSV that spreadsheets open: UTF-8 with a byte order mark, and no cell that they would run as a formula."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence

from annotator.core.text import writable

_RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BLANK = ("\t", "\n")


def write_cells(rows: Iterable[Sequence[object]]) -> bytes:
    """The rows as CSV. None is an empty cell; before a text that begins as a formula does stands an apostrophe."""
    out = io.StringIO()
    csv.writer(out).writerows([_cell(value) for value in row] for row in rows)
    return BOM_UTF8 + out.getvalue().encode()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    text = writable(value)
    return "'" + text if text.lstrip().startswith(_RUN) or text.startswith(_BLANK) else text
