"""Markdown and plain text: each row that is not blank is a line."""

from __future__ import annotations

import re

from annotator.core.model import LineKind, SourceLine

_TITLE = re.compile(r"#[ \t]+(?P<title>\S.*)")
_HEADING = re.compile(r"#{1,6}[ \t]+\S.*")
_FIGURE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*")


def parse_prose(text: str) -> tuple[str, list[SourceLine]]:
    """The title (empty where the first row is none) and the lines, each verbatim as on its row."""
    rows = [(at, row) for at, row in enumerate(text.split("\n"), 1) if row.strip()]
    title = _TITLE.fullmatch(rows[0][1]) if rows else None
    talk = rows[1:] if title else rows
    lines = [SourceLine(index, row, _kind(row), at) for index, (at, row) in enumerate(talk, 1)]
    return title["title"].rstrip() if title else "", lines


def _kind(row: str) -> LineKind:
    if _HEADING.fullmatch(row):
        return LineKind.HEADING
    if _FIGURE.fullmatch(row):
        return LineKind.FIGURE
    return LineKind.TEXT
