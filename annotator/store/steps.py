"""The history as rows: every step ever made, with what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlite_utils import Database

from annotator.core.history import Caret, History, Step, StepKind
from annotator.store.codec import changes_from_json, changes_to_json, from_json, to_json


def add_step(db: Database, step: Step) -> None:
    """Put a new step at the end; steps that were undone can no longer be made again."""
    db.execute("update steps set status = 'dropped' where status = 'undone'")
    row = {
        "status": "done",
        "kind": step.kind,
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "before": step.before and to_json(step.before),
        "after": step.after and to_json(step.after),
        "changes": changes_to_json(step.changes),
    }
    db.table("steps").insert(row)


def mark_undone(db: Database) -> None:
    """Note that the last step was undone."""
    last = "select max(id) from steps where status = 'done'"
    db.execute(f"update steps set status = 'undone' where id = ({last})")


def mark_redone(db: Database) -> None:
    """Note that the step undone last was made again."""
    first = "select min(id) from steps where status = 'undone'"
    db.execute(f"update steps set status = 'done' where id = ({first})")


def read_history(db: Database) -> History:
    """The steps made and undone."""
    return History(list(_read(db, "done", "asc")), list(_read(db, "undone", "desc")))


def _read(db: Database, status: str, direction: str) -> Iterator[Step]:
    for row in db.query(f"select * from steps where status = ? order by id {direction}", [status]):
        changes = changes_from_json(row["changes"])
        yield Step(StepKind(row["kind"]), changes, _caret(row["before"]), _caret(row["after"]))


def _caret(text: str | None) -> Caret | None:
    return None if text is None else from_json(Caret, text)
