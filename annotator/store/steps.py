"""The history as rows: every step ever made, with what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from sqlite_utils import Database

from annotator.core.history import Caret, History, Step, StepKind
from annotator.core.transcript import Transcript
from annotator.store.codec import Standing, changes_from_json, changes_to_json, from_json, key_of, to_json

_SHARED = "shared_step"


def put_step(db: Database, step: Step, *, in_place_of_last: bool = False) -> Step:
    """Put a step at the end; steps that were undone can no longer be made again. Returns it with its time.

    A step that changes nothing gets no row: there is nothing to take back.
    """
    now = datetime.now(UTC)
    db.execute("update steps set status = 'dropped' where status = 'undone'")
    row = {
        "status": "done",
        "kind": step.kind,
        "time": as_text(now),
        "before": step.before and to_json(step.before),
        "after": step.after and to_json(step.after),
        "changes": changes_to_json(step.changes),
    }
    if in_place_of_last:
        db.execute("update steps set status = 'dropped' where id = (select max(id) from steps where status = 'done')")
    if step.changes:
        db.table("steps").insert(row)
    return replace(step, made=now)


def mark_undone(db: Database, count: int = 1) -> None:
    """Note that the last steps were undone."""
    last = "select id from steps where status = 'done' order by id desc limit ?"
    db.execute(f"update steps set status = 'undone' where id in ({last})", [count])


def mark_redone(db: Database, count: int = 1) -> None:
    """Note that the steps undone last were made again."""
    first = "select id from steps where status = 'undone' order by id limit ?"
    db.execute(f"update steps set status = 'done' where id in ({first})", [count])


def note_shared(db: Database, number: int | None) -> None:
    """Note by its number there the step that changed the glossary file last; None changed nothing there."""
    if number is not None:
        db.table("meta").insert({"key": _SHARED, "value": number}, replace=True)


def read_shared_step(db: Database) -> int | None:
    """The number that `note_shared` noted last."""
    found = db.execute("select value from meta where key = ?", [_SHARED]).fetchone()
    return found and int(found[0])


def read_history(db: Database, transcript: Transcript) -> History:
    """The steps made and undone. They are read from `transcript`, which they led to, away to both sides."""
    values = transcript.values()
    done = list(_read(db, "done", "desc", {key_of(value): value for value in values}, back=True))
    undone = list(_read(db, "undone", "asc", {key_of(value): value for value in values}, back=False))
    return History(done[::-1], undone[::-1])


def _read(db: Database, status: str, direction: str, standing: Standing, *, back: bool) -> Iterator[Step]:
    for row in db.query(f"select * from steps where status = ? order by id {direction}", [status]):
        changes = changes_from_json(row["changes"], standing, back=back)
        carets = _caret(row["before"]), _caret(row["after"])
        yield Step(StepKind(row["kind"]), changes, *carets, when(row["time"]))


def _caret(text: str | None) -> Caret | None:
    return None if text is None else from_json(Caret, text)


def as_text(time: datetime) -> str:
    """A time as it is kept."""
    return time.isoformat(timespec="milliseconds")


def when(text: str) -> datetime | None:
    """The time that `as_text` wrote; None where the text is damaged."""
    with suppress(ValueError):
        return datetime.fromisoformat(text)
    return None
