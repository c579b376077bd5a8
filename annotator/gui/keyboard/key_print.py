"""The sheet of keys on paper: A4, two columns a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QTextDocument

Group = tuple[str, Sequence[tuple[str, str]]]

_POINTS = 8.0
_ROWS_A_COLUMN = 57
_COLUMNS_A_PAGE = 2
_MARGIN_MM = 15
_HEADING_ROWS = 2
_LEAST_PART = 3
_STYLE = "h1 { font-size: 15pt; font-weight: 600; } td.group { font-weight: 600; } td.key { color: #444444; }"


def key_document(title: str, groups: Sequence[Group], font: QFont) -> QTextDocument:
    """The sheet, dark on white whatever the theme."""
    document = QTextDocument()
    small = QFont(font)
    small.setPointSizeF(_POINTS)
    document.setDefaultFont(small)
    document.setDefaultStyleSheet(_STYLE)
    columns = _columns(groups)
    pages = [columns[at : at + _COLUMNS_A_PAGE] for at in range(0, len(columns), _COLUMNS_A_PAGE)]
    body = "".join(_page(title, page, first=at == 0) for at, page in enumerate(pages))
    document.setHtml(f'<body style="color: #000000">{body}</body>')
    return document


def set_page(device: QPagedPaintDevice) -> None:
    """Set up a printer or a PDF file for the sheet."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def _columns(groups: Sequence[Group]) -> list[list[Group]]:
    """The groups in reading order, on one page if that can be: whole ones sooner than divided ones."""
    rows = sum(len(keys) + _HEADING_ROWS for _, keys in groups)
    for least in (_ROWS_A_COLUMN, _LEAST_PART):
        for height in range(rows // _COLUMNS_A_PAGE, _ROWS_A_COLUMN + 1):
            columns = list(_filled(groups, height, least))
            if len(columns) <= _COLUMNS_A_PAGE:
                return columns
    return list(_filled(groups, _ROWS_A_COLUMN, _ROWS_A_COLUMN))


def _filled(groups: Sequence[Group], height: int, least: int) -> Iterator[list[Group]]:
    """Columns of at most so many rows. A group is divided only where `least` rows of it stand at the end of one."""
    column: list[Group] = []
    room = height
    for title, keys in groups:
        left = list(keys)
        while left:
            if column and room < min(len(left), least) + _HEADING_ROWS:
                yield column
                column, room = [], height
            fits = max(room - _HEADING_ROWS, 1)
            column.append((title, left[:fits]))
            room -= len(left[:fits]) + _HEADING_ROWS
            left = left[fits:]
    if column:
        yield column


def _page(title: str, columns: Sequence[list[Group]], *, first: bool) -> str:
    cells = [f'<td width="47%">{_column(column)}</td>' for column in columns]
    cells += ['<td width="47%"></td>'] * (_COLUMNS_A_PAGE - len(columns))
    gap = '<td width="6%"></td>'
    head = f"<h1>{escape(title)}</h1>" if first else ""
    start = "" if first else ' style="page-break-before: always"'
    return f'{head}<table width="100%" cellspacing="0" cellpadding="0"{start}><tr>{gap.join(cells)}</tr></table>'


def _column(groups: Sequence[Group]) -> str:
    rows = '<tr><td colspan="2">&nbsp;</td></tr>'.join(_rows(title, keys) for title, keys in groups)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _rows(title: str, keys: Sequence[tuple[str, str]]) -> str:
    rows = [f'<tr><td>{escape(words)}</td><td class="key" align="right">{escape(key)}</td></tr>' for words, key in keys]
    return f'<tr><td class="group" colspan="2">{escape(title)}</td></tr>' + "".join(rows)
