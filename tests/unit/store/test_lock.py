import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import CannotWrite, SessionLocked
from annotator.store.lock import Lock

ROOT = Path(__file__).resolve().parents[3]

HOLD = """
import sys, time
from pathlib import Path
from annotator.store.lock import Lock
lock = Lock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(100)
"""


def test_a_held_lock_names_its_holder_and_lets_nobody_else_in(tmp_path):
    session = tmp_path / "talk.db"
    command = [sys.executable, "-c", HOLD, session]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as holder:
        assert holder.stdout.readline() == "held\n"
        for _ in range(2):
            with pytest.raises(SessionLocked) as refusal:
                Lock(session)
            assert refusal.value.fields["pid"] == holder.pid
            assert refusal.value.fields["host"]
        holder.send_signal(signal.SIGKILL)
    Lock(session).release()


def test_a_released_lock_leaves_nothing_behind(tmp_path):
    session = tmp_path / "talk.db"
    lock = Lock(session)
    lock.release()
    assert not list(tmp_path.iterdir())
    Lock(session).release()


def test_whoever_locks_next_is_named(tmp_path):
    session = tmp_path / "talk.db"
    with closing(sqlite3.connect(f"{session}-lock")) as connection, connection:
        connection.execute("create table holder (host text, pid integer)")
        connection.execute("insert into holder values ('elsewhere', 1)")
    lock = Lock(session)
    with pytest.raises(SessionLocked) as refusal:
        Lock(session)
    lock.release()
    assert refusal.value.fields["pid"] == os.getpid()


def test_a_place_that_takes_no_lock_cannot_be_written(tmp_path):
    with pytest.raises(CannotWrite):
        Lock(tmp_path / "none" / "talk.db")
    (tmp_path / "talk.db-lock").write_text("something else of some length " * 40)
    with pytest.raises(CannotWrite):
        Lock(tmp_path / "talk.db")
