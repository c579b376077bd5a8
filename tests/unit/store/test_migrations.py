"""Session files of every earlier program become what a new one would be."""

from contextlib import closing

import pytest
from sqlite_utils import Database

from annotator.core.build import fresh_transcript
from annotator.store.migrations import SESSION, known_migrations
from annotator.store.session_file import open_session_file
from annotator.store.source import write_source
from annotator.store.values import write_transcript

NAMES = [migration.name for migration in SESSION.pending(Database(memory=True))]


def schema(path):
    with closing(Database(path)) as db:
        return sorted(db.query("select type, name, tbl_name, sql from sqlite_master"), key=str)


@pytest.mark.parametrize("after", range(1, len(NAMES) + 1))
def test_an_older_file_becomes_like_a_new_one(after, source, session_path, backups):
    old = session_path.with_name("old.db")
    with closing(Database(old)) as db:
        SESSION.apply(db, stop_before=NAMES[after:])
        with db.atomic():
            write_source(db, source, old)
            write_transcript(db, fresh_transcript(source))
    with closing(open_session_file(old, backups)) as session, closing(open_session_file(session_path, backups)) as new:
        found, transcript, history = session.load()
        assert (found, list(transcript.lines)) == (source, list(new.load()[1].lines))
        assert not history.done
    assert schema(old) == schema(session_path)


def test_migrations_are_only_ever_added():
    assert NAMES[0] == "0001-first"
    assert known_migrations() == set(NAMES)
    assert sorted(NAMES) == NAMES
