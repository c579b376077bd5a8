"""Session files of every earlier program become what a new one would be."""

from contextlib import closing

import pytest
from sqlite_utils import Database, Migrations

from annotator.core.errors import CannotWrite, SessionCorrupt
from annotator.store.migrations import SESSION, known_migrations
from annotator.store.session_file import open_session_file

NAMES = [migration.name for migration in SESSION.pending(Database(memory=True))]


def schema(path):
    with closing(Database(path)) as db:
        return sorted(db.query("select type, name, tbl_name, sql from sqlite_master"), key=str)


def copy_rows(new, old):
    """Fill an older file with the rows of a new one, as far as it has tables and columns for them."""
    with closing(Database(new)) as rows, closing(Database(old)) as db, db.atomic():
        for table in set(db.table_names()) & set(rows.table_names()) - {"_sqlite_migrations"}:
            columns = db[table].columns_dict.keys() & rows[table].columns_dict.keys()
            db[table].upsert_all([{name: row[name] for name in columns} for row in rows[table].rows], pk=db[table].pks)


@pytest.mark.parametrize("after", range(1, len(NAMES) + 1))
def test_an_older_file_becomes_like_a_new_one(after, source, session_path, backups):
    old = session_path.with_name("old.db")
    with closing(Database(old)) as db:
        SESSION.apply(db, stop_before=NAMES[after:])
    copy_rows(session_path, old)
    with closing(open_session_file(old, backups)) as session, closing(open_session_file(session_path, backups)) as new:
        found, transcript, history = session.load()
        assert (found, list(transcript.lines)) == (source, list(new.load()[1].lines))
        assert not history.done
    assert schema(old) == schema(session_path)


def test_migrations_are_only_ever_added():
    assert NAMES[0] == "0001-first"
    assert known_migrations() == set(NAMES)
    assert sorted(NAMES) == NAMES


@pytest.fixture
def newer_program(session_path, monkeypatch):
    """The program of some later day, with one migration more than the session has seen."""

    def add_voices(db):
        db.execute("create table voices (name text)")

    later = Migrations._Migration("0999-voices", add_voices)
    monkeypatch.setattr(SESSION, "_migrations", [*SESSION._migrations, later])
    return later


def tables(path):
    with closing(Database(path)) as db:
        return db.table_names()


def test_an_older_file_is_copied_before_it_is_changed(newer_program, session_path, backups):
    with closing(open_session_file(session_path, backups)) as session:
        assert session.read_only_reason is None
    assert "voices" in tables(session_path)
    (copy,) = backups.iterdir()
    assert "voices" not in tables(copy)


def test_an_older_file_that_cannot_be_copied_is_left_and_opens_for_reading(newer_program, session_path, backups):
    backups.write_text("a file in the way")
    with closing(open_session_file(session_path, backups)) as session:
        assert isinstance(session.read_only_reason, CannotWrite)
        assert len(session.load()[1]) == 3
    assert "voices" not in tables(session_path)


def test_an_older_file_is_left_as_it_was_where_a_migration_fails(newer_program, session_path, backups):
    def fail(db):
        db.execute("create table halves (name text)")
        db.execute("insert into nowhere values (1)")

    newer_program.fn = fail
    before = schema(session_path)
    with pytest.raises(SessionCorrupt):
        open_session_file(session_path, backups)
    assert schema(session_path) == before
    assert not list(session_path.parent.glob("*-lock"))
