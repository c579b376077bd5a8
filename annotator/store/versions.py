"""Versions as rows: a name, a time, and the lines packed small."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from annotator.core.errors import VersionUnreadable
from annotator.core.export_options import ExportOptions
from annotator.core.history import Value
from annotator.core.model import Decision, Line, Piece, SourceLine, Speaker
from annotator.core.transcript import as_read
from annotator.core.versions import Sent, Snapshot, Version
from annotator.store.codec import KIND_NAMES, VALUE_KINDS, from_plain, to_plain
from annotator.store.export_options import options_from_json, options_to_json
from annotator.store.steps import as_text, when


@dataclass(frozen=True, slots=True)
class PackedVersion:
    """A version as it is kept, with its lines as bytes."""

    name: str
    made: datetime | None
    data: bytes
    sent: Sent | None = None


def pack(snapshot: Snapshot, source: Sequence[SourceLine]) -> bytes:
    """A snapshot in few bytes: text that stands as it was read is left to the source.

    For any thread. One value is written after the other, so that no other thread waits for long.
    """
    values: tuple[Value, ...] = (*snapshot.lines, *snapshot.speakers, *snapshot.decisions)
    return zlib.compress("\n".join(_row(value, source) for value in values).encode())


def _row(value: Value, source: Sequence[SourceLine]) -> str:
    plain = to_plain(value)
    if isinstance(value, Line) and value.text == as_read(source, value.pieces):
        del plain["text"]
    return json.dumps([KIND_NAMES[type(value)], plain], ensure_ascii=False, separators=(",", ":"))


def unpack(packed: PackedVersion, source: Sequence[SourceLine]) -> Snapshot:
    """The snapshot that `pack` packed. For any thread. Raises VersionUnreadable."""
    lines: list[Line] = []
    speakers: list[Speaker] = []
    decisions: list[Decision] = []
    try:
        for row in zlib.decompress(packed.data).decode().split("\n"):
            match _value(row, source):
                case Line() as line:
                    lines.append(line)
                case Speaker() as speaker:
                    speakers.append(speaker)
                case Decision() as decision:
                    decisions.append(decision)
    except (zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise VersionUnreadable(name=packed.name, reason=error) from error
    if not lines:
        raise VersionUnreadable(name=packed.name, reason="no lines")
    return Snapshot(tuple(lines), tuple(speakers), tuple(decisions))


def _value(row: str, source: Sequence[SourceLine]) -> Value:
    name, plain = json.loads(row)
    if name == KIND_NAMES[Line] and "text" not in plain:
        plain["text"] = as_read(source, [Piece(**piece) for piece in plain.get("pieces", ())])
    return from_plain(VALUE_KINDS[name], plain)


def add_version(db: Database, packed: PackedVersion) -> Version:
    """Keep a version."""
    row = {
        "name": packed.name,
        "time": as_text(packed.made) if packed.made else "",
        "lines": packed.data,
        "sent": _sent_to_text(packed.sent) if packed.sent else None,
    }
    version_id = db.table("versions").insert(row).last_pk
    assert isinstance(version_id, int)
    return Version(version_id, packed.name, packed.made, packed.sent)


def read_versions(db: Database) -> list[Version]:
    """All versions, the oldest first."""
    rows = db.query("select id, name, time, sent from versions order by id")
    return [Version(row["id"], row["name"], when(row["time"]), _sent_from_text(row["sent"])) for row in rows]


def read_packed(db: Database, version: Version) -> PackedVersion:
    """A version with its lines. Raises LookupError where it is no more."""
    (data,) = db.execute("select lines from versions where id = ?", [version.id]).fetchone() or (None,)
    if data is None:
        raise LookupError(version.name)
    return PackedVersion(version.name, version.made, data, version.sent)


def _sent_to_text(sent: Sent) -> str:
    return json.dumps({"format": sent.format, "options": options_to_json(sent.options)})


def _sent_from_text(text: str | None) -> Sent | None:
    """How a version was sent; what cannot be read of it is as by default."""
    if text is None:
        return None
    try:
        held = json.loads(text)
        return Sent(str(held["format"]), options_from_json(held["options"]))
    except (ValueError, LookupError, TypeError):
        return Sent("", ExportOptions())


def rename_version(db: Database, version: Version, name: str) -> None:
    """Give a version another name."""
    db.execute("update versions set name = ? where id = ?", [name, version.id])


def delete_version(db: Database, version: Version) -> None:
    """Forget a version."""
    db.execute("delete from versions where id = ?", [version.id])
