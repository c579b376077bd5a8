"""The rows of a file as bytes, so that some can be changed and all others stay as they are."""

from __future__ import annotations

import codecs
import re

_ENDS = re.compile(r"\r\n|\r|\n")
_BYTE_ENDS = re.compile(rb"\r\n|\r|\n")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class RawRows:
    """The rows of the bytes, which must be of that encoding. Each row keeps its own end: CRLF, LF, or a lone CR."""

    def __init__(self, data: bytes, encoding: str) -> None:
        self._mark, self.encoding = _mark(data, encoding)
        body = data[len(self._mark) :]
        if self.encoding.startswith("utf-16"):  # a code unit may hold the byte of a line end
            text = body.decode(self.encoding)
            self._rows = [row.encode(self.encoding) for row in _ENDS.split(text)]
            self._ends = [end.encode(self.encoding) for end in _ENDS.findall(text)]
        else:  # elsewhere none does; nor would every GB18030 or Big5 text give the same bytes again
            self._rows = _BYTE_ENDS.split(body)
            self._ends = _BYTE_ENDS.findall(body)
        self._ends.append(b"")
        self._gone: set[int] = set()

    def __getitem__(self, number: int) -> str:
        """The text of a row, from 1, without its end."""
        return self._rows[number - 1].decode(self.encoding)

    @property
    def text(self) -> str:
        """All rows, each ending with one newline character but the last."""
        return "\n".join(row.decode(self.encoding) for row in self._rows)

    @property
    def data(self) -> bytes:
        """The bytes as they stand now."""
        rows = enumerate(zip(self._rows, self._ends, strict=True))
        return self._mark + b"".join(row + end for at, (row, end) in rows if at not in self._gone)

    def change(self, number: int, text: str) -> None:
        """Give a row, from 1, another text. Raises UnicodeEncodeError where the encoding does not have a character."""
        self._rows[number - 1] = text.encode(self.encoding)

    def remove(self, number: int) -> None:
        """Take a row out with its end; the others keep their numbers."""
        self._gone.add(number - 1)


def _mark(data: bytes, encoding: str) -> tuple[bytes, str]:
    """The byte order mark, which is no text, and the encoding of what follows it."""
    if encoding == "utf-8-sig":
        return codecs.BOM_UTF8, "utf-8"
    if encoding == "utf-16":
        return data[:2], _WIDE[data[:2]]
    return b"", encoding
