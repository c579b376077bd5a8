"""Results as JSON Lines: a row for each file that was checked, written as they come and put in order at the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from annotator.core.corpus_errors import BadResults, ResultsCut, ResultsThere
from annotator.core.errors import CannotWrite, FileMissing
from annotator.formats.atomic import write_parts

Row = dict[str, Any]
_BEGINNING = b'{"file": '  # of every row
_Key = tuple[str, str, str]  # a file's own name, its hash, the settings


def row_bytes(row: Row) -> bytes:
    """A row as it is written. Undecodable bytes of file names become escapes."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file; the beginning of a row that was not written to its end is passed over.

    Raises FileMissing, BadResults, OSError.
    """
    return (row for _, _, row in _rows(path))


def _rows(path: Path) -> Iterator[tuple[int, int, Row]]:
    """Each whole row, with where it begins and its length."""
    start = 0
    try:
        with path.open("rb") as file:
            for number, text in enumerate(file, 1):
                if text.endswith(b"\n"):
                    yield start, len(text), _row(text, path, number)
                    start += len(text)
                elif not (_BEGINNING.startswith(text) or text.startswith(_BEGINNING)):
                    raise BadResults(path=path, row=number)
    except FileNotFoundError:
        raise FileMissing(path=path) from None


def _row(text: bytes, path: Path, number: int) -> Row:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        raise BadResults(path=path, row=number)
    return row


class ResultRows:
    """The results of a run in a file of their own: whoever ends the run by force finds whole rows in it.

    With `resume` the results that are there already can be recalled. At the end, `put_in_order` leaves what a run
    from the start would have left. Raises ResultsThere, BadResults, CannotWrite.
    """

    def __init__(self, path: Path, *, resume: bool = False) -> None:
        self._path = path
        self._known: dict[_Key, tuple[int, int]] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._end = 0
        if resume and path.exists():
            for start, length, row in _rows(path):
                self._end = start + length
                if "error" not in row:
                    self._known[_key(row)] = start, length
        elif path.exists() and path.stat().st_size:
            raise ResultsThere(path=path)
        self._file = self._opened()

    def _opened(self) -> BinaryIO:
        try:
            file = self._path.open("r+b" if self._path.exists() else "x+b")
            file.truncate(self._end)
        except OSError as error:
            raise CannotWrite(path=self._path, reason=error.strerror or error) from None
        return file

    def recall(self, place: int, name: str, sha256: str, settings: str) -> Row | None:
        """The result of a file of this content by these settings, if it is there; it then stands for `place`."""
        span = self._known.get((Path(name).name, sha256, settings))
        if span is None:
            return None
        row = _row(self._text(span), self._path, 0)
        if row["file"] == name:
            self._places[place] = span
        else:
            row["file"] = name
            self.add(place, row)
        return row

    def add(self, place: int, row: Row) -> None:
        """Write the result that stands at `place` in the end. Raises ResultsCut."""
        text = row_bytes(row)
        try:
            self._file.seek(self._end)
            self._file.write(text)
            self._file.flush()
        except OSError as error:
            raise ResultsCut(path=self._path, reason=error.strerror or error) from None
        self._places[place] = self._end, len(text)
        self._end += len(text)

    def put_in_order(self) -> None:
        """Leave the results of this run by their places, and no others. Raises ResultsCut."""
        spans = [self._places[place] for place in sorted(self._places)]
        if not _in_a_row(spans, self._end):
            try:
                write_parts(self._path, self._texts(spans))
            except CannotWrite as error:
                raise ResultsCut(**error.fields) from None

    def close(self) -> None:
        """Let go of the file."""
        with suppress(OSError):  # what could not be written has been told of
            self._file.close()

    def _texts(self, spans: Iterable[tuple[int, int]]) -> Iterator[bytes]:
        """The rows there, and at last let go of the file: not every system replaces one that is open."""
        yield from map(self._text, spans)
        self.close()

    def _text(self, span: tuple[int, int]) -> bytes:
        start, length = span
        self._file.seek(start)
        return self._file.read(length)


def _key(row: Row) -> _Key:
    return Path(row["file"]).name, str(row.get("sha256")), str(row.get("settings"))


def _in_a_row(spans: Iterable[tuple[int, int]], end: int) -> bool:
    """Whether the spans follow one another from the start of the file to its end."""
    at = 0
    for start, length in spans:
        if start != at:
            return False
        at += length
    return at == end
