import os
import threading
from contextlib import closing

import pytest

from annotator.core.errors import CannotWrite
from annotator.core.model import Place
from annotator.store.backups import KEPT, back_up
from annotator.store.session_file import open_session_file


def test_a_backup_is_a_session_with_all_that_was_saved(session, session_path, backups):
    session.save_place(Place(2, 5))
    copy = back_up(session_path, backups)
    with closing(open_session_file(copy, backups)) as found:
        assert found.read_only_reason is None
        assert found.load()[0] == session.load()[0]
        assert found.place() == Place(2, 5)


def test_the_newest_few_are_kept(session, session_path, backups):
    copies = []
    for caret in range(KEPT + 3):
        session.save_place(Place(1, caret))
        copies.append(back_up(session_path, backups))
    assert sorted(backups.iterdir()) == copies[-KEPT:]


def test_no_second_copy_is_made_of_what_has_not_changed(session, session_path, backups):
    copy = back_up(session_path, backups)
    assert back_up(session_path, backups) is None
    assert list(backups.iterdir()) == [copy]


def test_a_session_whose_name_is_no_text_has_backups_too(session, session_path, backups):
    folder = backups / os.fsdecode(b"\xff 50%20 talk")
    copy = back_up(session_path, folder)
    assert list(folder.iterdir()) == [copy]
    with closing(open_session_file(copy, folder)) as found:
        assert found.load()[0] == session.load()[0]


def test_another_thread_may_copy_while_the_session_is_written(session, session_path, backups):
    failures = []

    def copy():
        try:
            back_up(session_path, backups)
        except CannotWrite as error:
            failures.append(error)

    threads = [threading.Thread(target=copy) for _ in range(3)]
    for thread in threads:
        thread.start()
    for caret in range(50):
        session.save_place(Place(1, caret))
    for thread in threads:
        thread.join()
    assert not failures
    assert session.place() == Place(1, 49)


def test_a_folder_that_cannot_be_written_is_named(session_path, tmp_path):
    blocked = tmp_path / "backups"
    blocked.write_text("a file in the way")
    with pytest.raises(CannotWrite) as refusal:
        back_up(session_path, blocked)
    assert str(blocked) in str(refusal.value)


def test_a_full_disk_keeps_the_copies_that_are_there(session, session_path, small_disk):
    first = back_up(session_path, small_disk)
    session.save_place(Place(1, 0, "很长的一段话" * 100_000))
    with pytest.raises(CannotWrite):
        back_up(session_path, small_disk)
    assert list(small_disk.iterdir()) == [first]
