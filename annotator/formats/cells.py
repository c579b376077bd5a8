"""Tables as CSV that spreadsheets open: UTF-8 with a byte order mark, and no cell that they would run as a formula."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence

from annotator.core.text import writable

_RUN = "=+\\-@＝＋－＠"
_NEEDS_APOSTROPHE = re.compile(rf"'*(\s*[{_RUN}]|[\t\n])")
_HAS_APOSTROPHE = re.compile(rf"'+(\s*[{_RUN}]|[\t\n])")


def write_cells(rows: Iterable[Sequence[object]], delimiter: str = ",") -> bytes:
    """The rows as CSV. None is an empty cell; before a text that begins as a formula does stands an apostrophe."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([_cell(value) for value in row] for row in rows)
    return BOM_UTF8 + out.getvalue().encode()


def read_cell(text: str) -> str:
    """The text of a cell, without the apostrophe that `write_cells` put before it."""
    return text[1:] if _HAS_APOSTROPHE.match(text) else text


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    text = writable(value)
    return "'" + text if _NEEDS_APOSTROPHE.match(text) else text
