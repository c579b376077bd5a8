"""What lies on the editor's desk: text being typed, and where the editor stands."""

from __future__ import annotations

from sqlite_utils import Database

from annotator.core.draft import Draft
from annotator.core.model import Place
from annotator.store.codec import from_row, to_row


def write_draft(db: Database, draft: Draft) -> None:
    """Keep a draft, in the place of the line's former one."""
    db.table("drafts").insert(to_row(draft), replace=True)


def delete_draft(db: Database, line_id: int) -> None:
    """Forget a line's draft, if there is one."""
    db.execute("delete from drafts where line_id = ?", [line_id])


def read_drafts(db: Database) -> list[Draft]:
    """All drafts."""
    return [from_row(Draft, row) for row in db.query("select * from drafts order by line_id")]


def write_place(db: Database, place: Place) -> None:
    """Keep where the editor stands."""
    db.table("place").insert({"id": 1, **to_row(place)}, replace=True)


def read_place(db: Database) -> Place | None:
    """Where the editor stood, if that was ever kept."""
    return next((from_row(Place, row) for row in db.query("select * from place")), None)
