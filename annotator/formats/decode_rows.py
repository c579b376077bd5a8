"""Bytes of a table to text, row by row where they are of more than one encoding, so that the good rows can be kept."""

from __future__ import annotations

import codecs

from annotator.core.errors import BadEncoding
from annotator.formats.decode import decode, even_newlines

_USUAL = "gb18030"
_HANZI_ON = "\u0800"  # from here on UTF-8 takes three bytes, which text of another encoding is not by chance


def decode_rows(data: bytes, name: str) -> str:
    """The text, each row ended by one newline. A row of another encoding than most rows has U+FFFD in it.

    Raises FileBinary where the bytes are no text.
    """
    rows = data.splitlines(keepends=True)
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data
    telling = 0 if wide else sum(not row.isascii() for row in rows)
    right = sum(not row.isascii() and _is_utf8(row) for row in rows) if telling else 0
    if right == telling:
        return decode(data, name)[0]
    if right * 2 >= telling:
        return even_newlines(data.decode("utf-8-sig", errors="replace"))
    others = [row for row in rows if row.isascii() or not _is_utf8(row)]
    try:
        encoding = decode(b"".join(others), name)[1]
    except BadEncoding:
        encoding = _USUAL
    return even_newlines("".join(_row(row, encoding) for row in rows))


def _row(row: bytes, encoding: str) -> str:
    if not row.isascii() and _is_utf8(row) and max(row.decode()) >= _HANZI_ON:
        return row.decode("ascii", errors="replace")
    return row.decode(encoding, errors="replace")


def _is_utf8(row: bytes) -> bool:
    try:
        row.decode()
    except UnicodeDecodeError:
        return False
    return True
