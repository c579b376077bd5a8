"""A glossary file on its way in: read in whatever format it is, compared with what is known, made into changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.glossary_formats import FORMATS, guess_format
from annotator.app.glossary_target import Target
from annotator.core.errors import BadGlossary, FileEmpty
from annotator.core.glossary import GlossaryTerm
from annotator.core.glossary_merge import Merged
from annotator.core.history import Change
from annotator.core.interchange import BadRow, Field, GlossaryRows, Layout, RowFault
from annotator.core.interchange_errors import NoTermColumn
from annotator.core.text import printable_name
from annotator.detect.sound.given import unsayable
from annotator.formats.decode_rows import decode_rows
from annotator.formats.glossaries.table import first_rows, guess_layout, layout_of, read_table
from annotator.formats.read import read_bytes


@dataclass(frozen=True, slots=True)
class Incoming:
    """The text of a glossary file, the format it is read in and, where that is a table, how it is laid out."""

    path: Path
    text: str
    format: str
    layout: Layout | None = None

    @property
    def name(self) -> str:
        """The file's name, as it can be shown and kept."""
        return printable_name(self.path.name)

    def read_as(self, format: str) -> Incoming:
        """The same text in another format, laid out as it seems to be."""
        return replace(self, format=format, layout=None if FORMATS[format].read else guess_layout(self.text))

    def separated_by(self, delimiter: str) -> Incoming:
        """The same table with another separator."""
        return replace(self, layout=layout_of(self.text, delimiter))

    def with_columns(self, columns: Sequence[Field | None], *, header: bool) -> Incoming:
        """The same table with other fields in its columns, its first row a header or not."""
        assert self.layout is not None
        names = tuple(self.first_row) if header else ()
        return replace(self, layout=replace(self.layout, columns=tuple(columns), header=header, names=names))

    @property
    def first_row(self) -> list[str]:
        """The first row of a table as it stands, a header or not; empty where there is none."""
        return next(iter(self.sample(1)), [])

    def sample(self, count: int) -> list[list[str]]:
        """The first rows of a table as they stand, a header among them."""
        return first_rows(self.text, self.layout.delimiter, count) if self.layout else []

    def rows(self) -> GlossaryRows:
        """The terms that were read, and the rows that could not be.

        Raises NoTermColumn where no column of a table is known to hold terms, BadGlossary where no row can be read.
        """
        found = _sayable(self._rows())
        if found.bad and not found.rows:
            raise BadGlossary(path=self.path, row=found.bad[0].number, what=found.bad[0].words())
        return found

    def _rows(self) -> GlossaryRows:
        read = FORMATS[self.format].read
        if read:
            return read(self.text)
        assert self.layout is not None
        if not self.layout.has_term:
            raise NoTermColumn(path=self.path, row=1, columns=", ".join(cell or "-" for cell in self.first_row))
        return read_table(self.text, self.layout)


def _sayable(found: GlossaryRows) -> GlossaryRows:
    """The same with rows whose pronunciations nobody can say among the bad ones."""
    silent = {row.number: part for row in found.rows for said in row.term.pronunciations if (part := unsayable(said))}
    if not silent:
        return found
    bad = [*found.bad, *(BadRow(number, RowFault.SOUND, part) for number, part in silent.items())]
    rows = tuple(row for row in found.rows if row.number not in silent)
    return replace(found, rows=rows, bad=tuple(sorted(bad, key=lambda row: row.number)))


def load_glossary(path: Path, format: str | None = None) -> Incoming:
    """Read a file for its terms, in a format given or found by its signs.

    Raises FileMissing, FileIsFolder, FileUnreadable, FileTooLarge, FileEmpty, FileBinary or BadEncoding.
    """
    text = decode_rows(read_bytes(path), str(path))
    if not text.strip():
        raise FileEmpty(path=path)
    return Incoming(path, text, "").read_as(format or guess_format(path.name, text))


def term_changes(
    chosen: Iterable[Merged], target: Target, new_ids: Callable[[int], Iterable[int]]
) -> tuple[Change, ...]:
    """What taking in terms of a file does to the layer where they go. `new_ids` gives so many new terms their ids."""
    written = [merged.after for merged in chosen if merged.writes]
    ids = iter(new_ids(sum(term.text not in target.own for term in written)))
    changes = []
    for term in written:
        before = target.own.get(term.text)
        changes.append(Change(before, before.changed(term) if before else GlossaryTerm(next(ids), term, target.event)))
    return tuple(changes)
