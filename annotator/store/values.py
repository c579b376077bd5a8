"""The values of a transcript as rows: lines with their pieces, speakers, decisions, terms, info."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlite_utils import Database

from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Value
from annotator.core.model import Decision, Info, Line, Piece, SessionTerm, SourceLine, Speaker
from annotator.core.transcript import Transcript
from annotator.store.codec import changed_row, from_row, to_row

_TABLES: Mapping[type[Value], str] = {
    Speaker: "speakers",
    Line: "lines",
    Decision: "decisions",
    SessionTerm: "terms",
    Info: "info",
}
_INFO_ID = 1

Kept = TypeVar("Kept", Speaker, Decision, SessionTerm, Info)


def write_transcript(db: Database, transcript: Transcript) -> None:
    """Write all values of a fresh transcript."""
    values: list[Value] = [transcript.info, *transcript.speakers.values(), *transcript.lines]
    write_changes(db, [Change(None, value) for value in values])


def write_changes(db: Database, changes: Iterable[Change]) -> None:
    """Bring the rows to where the changes lead; of a value that stays, only the cells that differ."""
    nets: dict[type[Value], dict[int, Change]] = defaultdict(dict)
    for change in changes:
        if isinstance(change.value, GlossaryTerm):  # stands in the glossary file, not here
            continue
        nets_of_kind, key = nets[type(change.value)], _id(change.value)
        before = nets_of_kind[key].before if key in nets_of_kind else change.before
        nets_of_kind[key] = Change(before, change.after)
    for kind, net in nets.items():
        made = {key: change.after for key, change in net.items() if change.before is None and change.after is not None}
        gone = [(key,) for key, change in net.items() if change.after is None]
        db.conn.executemany(f"delete from {_TABLES[kind]} where id = ?", gone)
        db.table(_TABLES[kind]).upsert_all([_row(key, value) for key, value in made.items()], pk="id")
        _update(db, _TABLES[kind], net)
    _write_pieces(db, nets[Line].values())
    db.execute("update meta set value = max(value, ?) where key = 'next_id'", [_next_id(nets)])


def _update(db: Database, table: str, net: Mapping[int, Change]) -> None:
    """Write the cells that differ, all values with the same ones at once."""
    rows: dict[tuple[str, ...], list[tuple[object, ...]]] = defaultdict(list)
    for key, change in net.items():
        if change.before is not None and change.after is not None:
            cells = changed_row(change.before, change.after)
            cells.pop("pieces", None)
            rows[tuple(cells)].append((*cells.values(), key))
    for names, values in rows.items():
        if names:
            cells_set = ", ".join(f'"{name}" = ?' for name in names)
            db.conn.executemany(f"update {table} set {cells_set} where id = ?", values)


def _id(value: Value) -> int:
    return _INFO_ID if isinstance(value, Info) else value.id


def _row(key: int, value: Value) -> dict[str, Any]:
    row = {"id": key, **to_row(value)}
    row.pop("pieces", None)
    return row


def _write_pieces(db: Database, changes: Iterable[Change]) -> None:
    sides = [(_line(change.before), _line(change.after)) for change in changes]
    lines = [after for before, after in sides if after and not (before and before.pieces == after.pieces)]
    db.conn.executemany("delete from line_pieces where line = ?", [(line.id,) for line in lines])
    db.conn.executemany(
        "insert into line_pieces values (?, ?, ?, ?, ?)",
        [(line.id, at, p.source, p.start, p.end) for line in lines for at, p in enumerate(line.pieces)],
    )


def _line(value: Value | None) -> Line | None:
    return value if isinstance(value, Line) else None


def _next_id(nets: Mapping[type[Value], Mapping[int, object]]) -> int:
    return 1 + max((key for keys in nets.values() for key in keys), default=0)


def read_transcript(db: Database, source: tuple[SourceLine, ...]) -> Transcript:
    """The transcript as its rows have it."""
    (info,) = _read(db, Info)
    (meta,) = db.query("select value from meta where key = 'next_id'")
    return Transcript(
        source,
        _read_lines(db),
        info=info,
        speakers=_read(db, Speaker),
        decisions=_read(db, Decision),
        terms=_read(db, SessionTerm),
        next_id=meta["value"],
    )


def _read(db: Database, kind: type[Kept]) -> list[Kept]:
    return [from_row(kind, row) for row in db.query(f"select * from {_TABLES[kind]} order by id")]


def _read_lines(db: Database) -> Iterable[Line]:
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for row in db.query("select * from line_pieces order by line, position"):
        pieces[row["line"]].append(from_row(Piece, row))
    for row in db.query("select * from lines"):
        yield from_row(Line, row, pieces=tuple(pieces[row["id"]]))
