import hashlib
import os
from dataclasses import replace

from annotator.core.build import fresh_transcript
from annotator.store.index import SessionEntry, list_sessions
from annotator.store.session_file import create_session


def test_sessions_say_what_they_were_made_from(session_path, folder, source):
    assert list(list_sessions(folder)) == [
        SessionEntry(session_path, source.title, source.sha256, folder.parent / source.name)
    ]


def test_an_open_session_is_listed_with_what_was_last_saved(session, session_path, folder):
    session.note_source(folder / "elsewhere.md")
    assert [entry.source for entry in list_sessions(folder)] == [folder / "elsewhere.md"]


def test_the_one_worked_on_last_comes_first(session_path, folder, source):
    other = folder / "a.db"
    changed = replace(source, sha256=hashlib.sha256(b"other").hexdigest())
    create_session(other, changed, fresh_transcript(changed), folder / "a.md")
    os.utime(session_path, (10, 10))
    assert [entry.path for entry in list_sessions(folder)] == [other, session_path]
    os.utime(other, (5, 5))
    assert [entry.path for entry in list_sessions(folder)] == [session_path, other]


def test_what_is_no_sound_session_is_left_out(session_path, folder, tmp_path):
    (folder / "garbage.db").write_bytes(b"garbage" * 1000)
    (folder / "empty.db").touch()
    (folder / "folder.db").mkdir()
    (folder / "gone.db").symlink_to(tmp_path / "none.db")
    assert [entry.path for entry in list_sessions(folder)] == [session_path]
    assert list(list_sessions(tmp_path / "none")) == []
