"""A session file: made whole, opened by one writer, refused clearly where it is no session."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.build import fresh_transcript
from annotator.core.draft import Draft
from annotator.core.edits import change_text, set_state
from annotator.core.errors import (
    CannotSave,
    CannotWrite,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    SessionCorrupt,
    SessionLocked,
    SessionNewer,
    SessionReadOnly,
)
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Script
from annotator.core.model import LineState, Place
from annotator.store.database import connect_to_write
from annotator.store.session_file import create_session, open_session_file

EDIT = "先聊一聊 scaling law 的系数。"


def edit(session, text=EDIT):
    _, transcript, _ = session.load()
    step = change_text(transcript, 2, text)
    session.commit(step)
    return step


def edit_until_refused(session, text):
    for number in range(1_000):
        try:
            edit(session, f"{number}{text}")
        except CannotSave as refusal:
            return refusal
    return None


def texts(path, backups):
    with closing(open_session_file(path, backups)) as session:
        return [line.text for line in session.load()[1].lines]


def test_a_new_session_holds_its_source_and_a_fresh_transcript(session, source):
    found, transcript, history = session.load()
    fresh = fresh_transcript(source)
    assert found == source
    assert list(transcript.lines) == list(fresh.lines)
    assert (transcript.info, transcript.speakers) == (fresh.info, fresh.speakers)
    assert (history.done, history.undone) == ([], [])
    assert session.read_only_reason is None


def test_an_edit_and_its_history_are_there_after_reopening(session, session_path, backups):
    step = edit(session)
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        _, transcript, history = again.load()
    assert transcript.line(2).text == EDIT
    assert (history.done, history.undone) == ([step], [])


def test_undo_redo_and_a_new_edit_move_the_history(session):
    first, second = edit(session, "一"), edit(session, "二")
    session.commit_undo(second.inverse())
    session.commit_undo(first.inverse())
    assert session.load()[2].undone == [second, first]
    session.commit_redo(first)
    assert (session.load()[2].done, session.load()[2].undone) == ([first], [second])
    third = edit(session, "三")
    assert (session.load()[2].done, session.load()[2].undone) == ([first, third], [])
    assert session.load()[1].line(2).text == "三"


def test_the_steps_that_were_dropped_stay_as_a_record(session, session_path):
    step = edit(session, "一")
    session.commit_undo(step.inverse())
    edit(session, "二")
    session.close()
    with closing(sqlite3.connect(session_path)) as connection:
        assert connection.execute("select status from steps order by id").fetchall() == [("dropped",), ("done",)]


def test_committing_what_was_typed_ends_its_draft_in_the_same_act(session):
    session.save_draft(Draft(1, "别的", "大家"))
    session.save_draft(Draft(2, EDIT, "先聊"))
    edit(session)
    assert [draft.line_id for draft in session.drafts()] == [1]


def test_a_session_that_was_made_meanwhile_is_not_replaced(session, session_path, source, backups):
    step, made = edit(session), session_path.stat().st_ino
    create_session(session_path, source, fresh_transcript(source), session_path)
    assert session_path.stat().st_ino == made
    assert [path.name for path in session_path.parent.glob(".*")] == []
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        assert again.load()[2].done == [step]


def test_a_file_system_without_hard_links_will_do(folder, source, backups, monkeypatch):
    def refuse(path, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    create_session(folder / "talk.db", source, fresh_transcript(source), folder / "talk.md")
    with closing(open_session_file(folder / "talk.db", backups)) as session:
        assert len(session.load()[1]) == len(source.lines)


def test_drafts_and_place_are_kept_until_replaced_or_dropped(session, session_path, backups):
    session.save_draft(Draft(2, "先", "先聊", 1))
    session.save_draft(Draft(2, "先聊一", "先聊", 3))
    session.save_draft(Draft(3, "嗯", "嗯，", 1))
    session.drop_draft(3)
    session.drop_draft(1)
    session.save_place(Place(1))
    session.save_place(Place(2, 3, "suspects"))
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        assert again.drafts() == [Draft(2, "先聊一", "先聊", 3)]
        assert again.place() == Place(2, 3, "suspects")


def test_how_a_session_is_exported_is_kept(session, session_path, backups):
    assert session.export_options() is None
    options = ExportOptions(clean_up=CleanUp(fillers=Fillers.MEDIUM, stutters=True, script=Script.TAIWAN))
    session.save_export_options(ExportOptions(speaker_names=False))
    session.save_export_options(options)
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        assert again.export_options() == options


def test_a_new_session_has_no_place(session):
    assert session.place() is None


def test_a_saved_edit_does_not_wait_for_anything(session_path):
    with closing(connect_to_write(session_path)) as db:
        pragmas = ("journal_mode", "synchronous", "busy_timeout", "trusted_schema", "foreign_keys")
        assert [db.conn.execute(f"pragma {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 50, 0, 1]


def test_nothing_but_the_session_lies_in_the_folder_when_it_is_closed(session, folder):
    edit(session)
    session.close()
    session.close()
    assert [path.name for path in folder.iterdir()] == ["圆桌-1a2b3c4d.db"]


def test_a_second_opener_gets_a_copy_that_names_the_first(session, session_path, backups):
    edit(session)
    with closing(open_session_file(session_path, backups)) as second:
        reason = second.read_only_reason
        assert isinstance(reason, SessionLocked)
        assert reason.fields["pid"] == os.getpid()
        _, transcript, history = second.load()
        assert transcript.line(2).text == EDIT
        with pytest.raises(SessionReadOnly):
            second.commit(history.done[0])
        with pytest.raises(SessionReadOnly):
            second.save_draft(Draft(1, "a", "b"))
    edit(session, "还能写")
    session.close()
    with closing(open_session_file(session_path, backups)) as third:
        assert third.read_only_reason is None


def test_a_missing_file_and_a_folder_are_named(tmp_path, backups):
    with pytest.raises(FileMissing):
        open_session_file(tmp_path / "none.db", backups)
    with pytest.raises(FileIsFolder):
        open_session_file(tmp_path, backups)
    assert not list(tmp_path.iterdir())


def test_a_file_that_may_not_be_read_is_named(session_path, backups):
    with pytest.raises(FileUnreadable) as refusal:
        open_session_file(session_path / "talk.db", backups)
    assert "Not a directory" in str(refusal.value)


@pytest.mark.parametrize("what", ["cut short", "garbage", "empty", "another program's", "one torn page"])
def test_a_damaged_file_is_refused_and_stays_as_it_is(what, session, session_path, backups, source):
    for number in range(60):
        edit(session, f"第{number}次改动" * 40)
    session.close()
    whole = session_path.read_bytes()
    if what == "another program's":
        session_path.unlink()
        with closing(sqlite3.connect(session_path)) as connection:
            connection.execute("create table notes (text)")
    else:
        middle = len(whole) // 2
        damaged = {
            "cut short": whole[: middle + 100],
            "garbage": bytes(range(256)) * 400,
            "empty": b"",
            "one torn page": whole[:-4096] + b"\xa5" * 4096,
        }
        session_path.write_bytes(damaged[what])
    before = session_path.read_bytes()
    with pytest.raises(SessionCorrupt) as refusal:
        open_session_file(session_path, backups)
    assert str(backups) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert session_path.read_bytes() == before
    assert not list(session_path.parent.glob("*-lock"))


def test_a_step_that_cannot_be_read_is_named_as_damage(session, session_path, backups):
    edit(session)
    session.close()
    with closing(sqlite3.connect(session_path)) as connection, connection:
        connection.execute("update steps set changes = '[[\"line\", 3, null]]'")
    with closing(open_session_file(session_path, backups)) as again, pytest.raises(SessionCorrupt):
        again.load()


def test_a_file_from_a_newer_program_is_refused_and_stays_as_it_is(session_path, backups):
    with closing(sqlite3.connect(session_path)) as connection, connection:
        connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('session', '0999-voices', '')"
        )
    before = session_path.read_bytes()
    with pytest.raises(SessionNewer) as refusal:
        open_session_file(session_path, backups)
    assert "0999-voices" in str(refusal.value)
    assert session_path.read_bytes() == before
    assert not backups.exists()


def test_a_file_that_another_program_keeps_for_itself_is_not_called_damaged(session_path, backups):
    with closing(sqlite3.connect(session_path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("begin exclusive")
        with pytest.raises(FileUnreadable):
            open_session_file(session_path, backups)


def test_a_file_that_another_program_writes_opens_for_reading(session_path, backups, folder):
    with closing(sqlite3.connect(session_path, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        with closing(open_session_file(session_path, backups)) as session:
            assert isinstance(session.read_only_reason, CannotWrite)
            assert len(session.load()[1]) == 3
        connection.execute("rollback")
    assert not list(folder.glob("*-lock"))


def test_a_read_only_place_gives_a_read_only_session(session, session_path, backups, folder, as_read_only):
    edit(session)
    session.close()
    with as_read_only(folder), closing(open_session_file(session_path, backups)) as again:
        assert isinstance(again.read_only_reason, CannotWrite)
        assert again.load()[1].line(2).text == EDIT
        with pytest.raises(SessionReadOnly):
            again.save_place(Place(1))


def test_a_read_only_place_shows_what_a_killed_writer_left(session, backups, folder, tmp_path, as_read_only):
    edit(session)
    left = tmp_path / "left"
    shutil.copytree(folder, left, ignore=shutil.ignore_patterns("*-lock"))
    with as_read_only(left), closing(open_session_file(left / session.path.name, backups)) as again:
        assert again.load()[1].line(2).text == EDIT


def test_a_read_only_place_shows_no_state_that_is_out_of_date(session, backups, folder, tmp_path, as_read_only):
    edit(session)
    left = tmp_path / "left"
    shutil.copytree(folder, left, ignore=shutil.ignore_patterns("*-lock", "*-shm"))
    with as_read_only(left), pytest.raises(FileUnreadable):
        open_session_file(left / session.path.name, backups)


def test_a_session_on_a_full_disk_opens_for_reading(small_disk, source, backups):
    path = small_disk / "talk.db"
    create_session(path, source, fresh_transcript(source), small_disk / "talk.md")
    with (small_disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    with closing(open_session_file(path, backups)) as session:
        assert isinstance(session.read_only_reason, CannotWrite)
        assert session.load()[0] == source


def test_a_full_disk_refuses_the_edit_and_keeps_what_was_there(session, session_path, backups):
    session._db.conn.execute("pragma max_page_count = 1")
    long = "很长的一段话" * 2_000
    assert "full" in str(edit_until_refused(session, long))
    kept = session.load()
    session._db.conn.execute("pragma max_page_count = 1000000")
    edit(session, "又有地方了")
    session.close()
    assert len(kept[2].done) < 20
    with closing(open_session_file(session_path, backups)) as again:
        assert again.load()[2].done[:-1] == kept[2].done
        assert again.load()[1].line(2).text == "又有地方了"


def test_a_real_full_disk_does_no_harm(small_disk, source, backups):
    path = small_disk / "talk.db"
    create_session(path, source, fresh_transcript(source), small_disk / "talk.md")
    with closing(open_session_file(path, backups)) as session:
        assert "full" in str(edit_until_refused(session, "很长的一段话" * 500))
        _, transcript, history = session.load()
    assert history.done[-1].changes[0].after == transcript.line(2)
    assert texts(path, backups)[1] == transcript.line(2).text


def test_a_session_that_does_not_fit_leaves_nothing_behind(small_disk, source):
    path = small_disk / "talk.db"
    with pytest.raises(CannotWrite):
        create_session(path, replace(source, data=bytes(2_000_000)), fresh_transcript(source), path)
    assert not list(small_disk.iterdir())


def test_text_that_no_file_can_hold_is_refused_like_a_full_disk(session):
    with pytest.raises(CannotSave):
        edit(session, "半个字符\ud83d")
    assert session.load()[1].line(2).text != "半个字符\ud83d"


def test_a_step_of_thousands_of_changes_is_one_step(backups, folder, source):
    line = source.lines[1]
    many = replace(source, lines=tuple(replace(line, index=at, row=at) for at in range(1, 3_001)))
    path = folder / "long.db"
    create_session(path, many, fresh_transcript(many), folder / "long.md")
    with closing(open_session_file(path, backups)) as session:
        _, transcript, _ = session.load()
        step = set_state(transcript, [line.id for line in transcript.lines], LineState.READ)
        session.commit(step)
        _, transcript, history = session.load()
    assert history.done == [step]
    assert {line.state for line in transcript.lines} == {LineState.READ}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows names files by characters")
def test_a_file_name_in_another_encoding_is_kept(folder, source, backups):
    path = folder / os.fsdecode("会议".encode("gb18030") + b".db")
    create_session(path, source, fresh_transcript(source), path.with_suffix(".md"))
    assert len(texts(path, backups)) == 3
