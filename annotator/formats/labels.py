"""Labels made by hand: what was misheard in a transcript, one place a row, columns separated by tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.core.errors import BadLabels, FileEmpty
from annotator.core.model import Category
from annotator.formats.decode import decode
from annotator.formats.read import read_bytes

_COLUMNS = ("line", "wrong", "nth", "right", "category")  # and `kind`, which may be left out
_LEFT_OUT = ("#", "line\t")
_BETWEEN_VALUES = "|"
_EVERY = "*"
_UNKNOWN = "?"
_ERROR, _STYLE = "error", "style"


@dataclass(frozen=True, slots=True)
class Label:
    """A span that somebody marked as misheard.

    `line` is the source row (from 1), `start` and `end` are code points of it. `rights` are the texts that
    may stand there instead; there are none where nobody can tell what was said. `style` says that only case,
    spaces or hyphens are wrong.
    """

    line: int
    start: int
    end: int
    wrong: str
    rights: tuple[str, ...]
    category: Category
    style: bool = False


def read_labels(path: Path, rows: Sequence[str]) -> list[Label]:
    """Read a label file. `rows` are the source rows of the transcript that it is about.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileTooLarge: the bytes cannot be had.
        FileEmpty, FileBinary, BadEncoding, BadLabels: they hold no labels of this transcript.
    """
    return parse_labels(read_bytes(path), str(path), rows)


def parse_labels(data: bytes, name: str, rows: Sequence[str]) -> list[Label]:
    """The labels in these bytes, in their order; one row may label every occurrence in a source row.

    The header and rows that start with `#` are skipped, columns beyond the sixth are ignored.

    Raises:
        FileEmpty, FileBinary, BadEncoding, BadLabels: the bytes hold no labels of this transcript.
    """
    text, _ = decode(data, name)
    if not text.strip():
        raise FileEmpty(path=name)
    labels = []
    for number, row in enumerate(text.split("\n"), 1):
        if row.strip() and not row.startswith(_LEFT_OUT):
            labels += _labels(row.split("\t"), rows, partial(BadLabels, path=name, row=number))
    return labels


def _labels(cells: list[str], rows: Sequence[str], fault: partial[BadLabels]) -> list[Label]:
    """The labels that one row of the file makes; `fault` is the error that lacks only `what`."""
    if len(cells) < len(_COLUMNS):
        raise fault(what=f"there are fewer columns than {', '.join(_COLUMNS)}; separate them by tabs")
    number, wrong, nth, right, category, kind = [*cells, _ERROR][: len(_COLUMNS) + 1]
    line = _whole(number)
    if not 1 <= line <= len(rows):
        raise fault(what=f"the transcript has no line '{number}', only 1 to {len(rows)}")
    if category not in set(Category):
        raise fault(what=f"there is no category '{category}', only {', '.join(Category)}")
    if kind not in (_ERROR, _STYLE):
        raise fault(what=f"there is no kind '{kind}', only {_ERROR} and {_STYLE}")
    rights = () if right == _UNKNOWN else tuple(right.split(_BETWEEN_VALUES))
    return [
        Label(line, start, start + len(wrong), wrong, rights, Category(category), kind == _STYLE)
        for start in _starts(wrong, nth, rows[line - 1], fault)
    ]


def _starts(wrong: str, nth: str, text: str, fault: partial[BadLabels]) -> list[int]:
    """Where on its line the labelled text starts, in code points."""
    if not wrong:
        raise fault(what="the column 'wrong' is empty")
    starts = [match.start() for match in re.finditer(f"(?={re.escape(wrong)})", text)]
    if not starts:
        raise fault(what=f"'{wrong}' does not stand on that line of the transcript")
    if nth == _EVERY:
        return starts
    if not 1 <= _whole(nth) <= len(starts):
        raise fault(what=f"'nth' is * or 1 to {len(starts)}, as often as '{wrong}' stands on that line, not '{nth}'")
    return [starts[_whole(nth) - 1]]


def _whole(cell: str) -> int:
    """The number in a cell, 0 where there is none that could count anything."""
    return int(cell) if cell.isdecimal() and len(cell) < 10 else 0
