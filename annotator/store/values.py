"""The values of a transcript as rows: lines with their pieces, speakers, decisions, terms, info."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlite_utils import Database

from annotator.core.history import Change, Value
from annotator.core.model import Decision, Info, Line, Piece, SessionTerm, SourceLine, Speaker
from annotator.core.transcript import Transcript
from annotator.store.codec import from_row, to_row

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
    """Bring the rows to where the changes lead."""
    latest: dict[type[Value], dict[int, Value | None]] = defaultdict(dict)
    for change in changes:
        latest[type(change.value)][_id(change.value)] = change.after
    for kind, values in latest.items():
        kept = {key: value for key, value in values.items() if value is not None}
        gone = [(key,) for key in values.keys() - kept.keys()]
        db.conn.executemany(f"delete from {_TABLES[kind]} where id = ?", gone)
        db.table(_TABLES[kind]).upsert_all([_row(key, value) for key, value in kept.items()], pk="id")
    _write_pieces(db, [line for line in latest[Line].values() if isinstance(line, Line)])
    db.execute("update meta set value = max(value, ?) where key = 'next_id'", [_next_id(latest)])


def _id(value: Value) -> int:
    return _INFO_ID if isinstance(value, Info) else value.id


def _row(key: int, value: Value) -> dict[str, Any]:
    row = {"id": key, **to_row(value)}
    row.pop("pieces", None)
    return row


def _write_pieces(db: Database, lines: Iterable[Line]) -> None:
    db.conn.executemany("delete from line_pieces where line = ?", [(line.id,) for line in lines])
    db.conn.executemany(
        "insert into line_pieces values (?, ?, ?, ?, ?)",
        [(line.id, at, p.source, p.start, p.end) for line in lines for at, p in enumerate(line.pieces)],
    )


def _next_id(latest: Mapping[type[Value], Mapping[int, object]]) -> int:
    return 1 + max((key for keys in latest.values() for key in keys), default=0)


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
