"""The glossary file: what the user's sessions share. Several windows may write it at the same time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.core.errors import CannotWrite, GlossaryChanged
from annotator.core.glossary import GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Term
from annotator.store.codec import from_row, to_row
from annotator.store.database import make_whole, reading, snapshot
from annotator.store.glossary_connection import GLOSSARY_FILE
from annotator.store.glossary_events import EventShelf
from annotator.store.glossary_terms import (
    SharedStep,
    TermChange,
    is_noted,
    note_step,
    parted,
    read_steps,
    read_terms,
    taken_back,
    term_changes,
    write_terms,
)
from annotator.store.opening import open_to_write, prove_file


def create_glossary_file(path: Path, terms: Iterable[Term] = ()) -> None:
    """Make a glossary file, with personal terms from the first.

    It appears whole or not at all; one that is there stays. Raises CannotWrite.
    """
    added = [TermChange(None, GlossaryTerm(number, term)) for number, term in enumerate(terms, 1)]
    make_whole(path, GLOSSARY_FILE, lambda db: write_terms(db, added))


def open_glossary_file(path: Path, backups: Path) -> GlossaryFile:
    """Open the glossary file, to read alone where it cannot be written; `backups` is the folder of its copies.

    A file from an older program is copied there and brought up to date. Raises FileMissing, FileIsFolder,
    FileUnreadable, GlossaryCorrupt or GlossaryNewer; the file is then as it was.
    """
    prove_file(path, backups, GLOSSARY_FILE)
    try:
        db = open_to_write(path, backups, GLOSSARY_FILE)
    except CannotWrite as reason:
        with reading(path, backups, GLOSSARY_FILE):
            return GlossaryFile(path, backups, snapshot(path, GLOSSARY_FILE), reason)
    return GlossaryFile(path, backups, db, None)


class GlossaryFile(EventShelf):
    """Terms, events and lessons. Lives on one thread; each thread opens the file for itself.

    Reading raises GlossaryCorrupt where the file is damaged, writing CannotWrite where the disk refuses.
    """

    def terms(self, event: int | None = None) -> list[GlossaryTerm]:
        """The terms of an event, or the personal ones."""
        with self._reading() as db:
            return read_terms(db, "event is ?", [event])

    def new_ids(self, count: int = 1) -> range:
        """Ids for so many new terms, never given out before."""
        if not count:
            return range(0)
        with self._writing() as db:
            db.execute("update meta set value = value + ? where key = 'next_id'", [count])
            (following,) = db.execute("select value from meta where key = 'next_id'").fetchone()
        return range(following - count, following)

    def write(self, changes: Iterable[Change], step: SharedStep | None = None) -> None:
        """Make the changes to terms of this file, all or none; others are left aside. A step is made but once.

        Raises GlossaryChanged where a term is not as its change expects, or another has its text by now.
        """
        left = self._write(term_changes(changes), step, all_or_none=True)
        if left:
            raise GlossaryChanged(term=left[0].term.term.text)

    def write_unchanged(self, changes: Iterable[Change], step: SharedStep | None = None) -> list[GlossaryTerm]:
        """Make those changes whose terms are as expected. Returns the others' terms, which are left as they stand."""
        return [change.term for change in self._write(term_changes(changes), step, all_or_none=False)]

    def _write(self, changes: list[TermChange], step: SharedStep | None, *, all_or_none: bool) -> list[TermChange]:
        if not changes:
            return []
        with self._writing() as db:
            if step and is_noted(db, step):
                return []
            free, left = parted(db, changes)
            if left and all_or_none:
                return left
            write_terms(db, free)
            if step:
                note_step(db, step, free)
        return left

    def settle(self, session: str, made: int | None = None) -> None:
        """See that this file and a session tell the same: `made` is the step that the session knows as made last here.

        What was written after it was cut off before the session knew, and is taken back as far as it still stands.
        """
        with self._reading() as db:
            if not read_steps(db, session):
                return
        with self._writing() as db:
            for number, noted in read_steps(db, session):
                if number == made:
                    break
                free, _ = parted(db, taken_back(noted))
                write_terms(db, free)
            db.execute("delete from steps where session = ?", [session])

    def keep_lessons(self, sha256: str, event: int | None, lessons: Sequence[Lesson]) -> None:
        """Keep what was learned in a session, in the place of all that was kept of it before."""
        rows = [{"session": sha256, "event": event, **to_row(lesson)} for lesson in lessons]
        with self._writing() as db:
            db.execute("delete from lessons where session = ?", [sha256])
            db.table("lessons").insert_all(rows)

    def lessons(self, event: int | None, without: str = "") -> list[Lesson]:
        """What was learned in the sessions of an event, or in all, taken together; but for one session, by its hash."""
        select = (
            "select heard, meant, max(category) as category, sum(accepted) as accepted, sum(rejected) as rejected"
            " from lessons where (event is ? or ? is null) and session != ? group by heard, meant order by meant, heard"
        )
        with self._reading() as db:
            return [from_row(Lesson, row) for row in db.query(select, [event, event, without])]
