"""Files that cannot be opened, and disks that refuse: one clear message, and what was there stays."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.app.paths import user_paths
from annotator.core.errors import CannotSave
from annotator.core.export_options import ExportOptions
from annotator.gui.export_page.export_page import ExportChoice
from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier
SRT = "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n2\n00:00:xx,000 --> 00:00:04,000\n再见\n"


@pytest.fixture
def bad_files(tmp_path):
    """A file of each bad kind, with a word that its message must hold."""
    folder = tmp_path / "folder.md"
    folder.mkdir()
    contents = {
        "empty.md": (b"", "empty"),
        "binary.md": (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "text file"),
        "nul.md": ("你好\x00世界\n".encode() * 20, "text file"),
        "broken.md": ("好".encode() * 40 + b"\xff\xfe\xfa\xf9\x80" * 9 + b"\n", "encoding"),
        "broken.srt": (SRT.encode(), "row"),
        "huge.md": (b"a" * (50 * 1024 * 1024), "MB"),
        "corrupt.db": (b"SQLite format 3\x00" + b"rubbish" * 400, "damaged"),
        "notdb.db": (b"not a database at all", "damaged"),
    }
    files = {tmp_path / name: word for name, (data, word) in contents.items() if (tmp_path / name).write_bytes(data)}
    (tmp_path / "empty.md").touch()
    return {**files, tmp_path / "empty.md": "empty", tmp_path / "missing.md": "no such file", folder: "folder"}


def test_each_bad_file_is_told_once_and_the_open_session_stays(start, transcript, bad_files, told):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("kept ")
    for path, word in bad_files.items():
        told.clear()
        before = path.read_bytes() if path.is_file() else None
        user.window.open(path)
        user.qtbot.waitUntil(lambda: len(told) == 1)
        assert path.name in told[0]
        assert word in told[0], told
        assert "Traceback" not in told[0]
        assert before is None or path.read_bytes() == before
    assert user.page.isVisible()
    user.key(Qt.Key.Key_Down, ALT)
    assert user.lines[0].startswith("kept ")


def test_a_window_that_starts_on_a_missing_file_says_so(start, tmp_path, told, qtbot):
    with pytest.raises(qtbot.TimeoutError):
        start(tmp_path / "missing.md")
    assert len(told) == 1
    assert "missing.md" in told[0]


def test_a_session_of_a_newer_program_is_not_touched(start, transcript, told, tmp_path):
    user = start(transcript)
    user.accept_start_sheet()
    (session,) = user_paths().sessions.glob("*.db")
    user.window.close()
    with sqlite3.connect(session) as db:
        table = "_sqlite_migrations"
        columns = [row[1] for row in db.execute(f"pragma table_info({table})")]
        row = dict(zip(columns, db.execute(f"select * from {table}").fetchone(), strict=True)) | {"name": "9999-later"}
        row.pop("id", None)
        marks = ", ".join("?" * len(row))
        db.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", list(row.values()))
    db.close()
    before = session.read_bytes()
    other = tmp_path / "other.md"
    other.write_text("别的一行。\n", encoding="utf-8")
    user = start(other)
    user.window.open(session)
    user.qtbot.waitUntil(lambda: bool(told))
    assert "newer" in told[0]
    assert session.read_bytes() == before


def test_a_disk_that_is_full_takes_the_edit_back_but_keeps_what_was_typed(start, transcript, told, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines

    def refuse(*_args, **_how):
        raise CannotSave(path="session.db", reason="database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("annotator.app.session.Session.commit", refuse)
        user.type("typed ")
        user.key(Qt.Key.Key_Down, ALT)
        assert any("disk is full" in words for words in told)
        assert user.row == 0
        assert user.lines == before
        assert user.editor.text.startswith("typed ")
    user.key(Qt.Key.Key_Down, ALT)
    assert user.row == 1
    assert user.lines[0].startswith("typed ")


def test_an_export_that_cannot_be_written_is_told_and_leaves_nothing(start, transcript, told, tmp_path, qtbot):
    user = start(transcript)
    user.accept_start_sheet()
    target = tmp_path / "no such folder" / "out.txt"
    user.window._exporting.load()._write(user.page, None, ExportChoice(target, "txt", ExportOptions()))
    qtbot.waitUntil(lambda: bool(told))
    assert "out.txt" in told[0]
    assert not target.exists()


def test_an_export_that_ends_after_its_session_was_closed_is_told_where_it_failed(start, transcript, told, tmp_path):
    user = start(transcript)
    user.accept_start_sheet()
    for target in (tmp_path / "out.txt", tmp_path / "no such folder" / "none.txt"):
        user.window._exporting.load()._write(user.page, None, ExportChoice(target, "txt", ExportOptions()))
    user.key(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    user.qtbot.waitUntil(lambda: bool(told) and (tmp_path / "out.txt").exists())
    user.qtbot.wait(50)
    assert ["none.txt" in words for words in told] == [True]


def test_a_session_that_is_open_elsewhere_opens_read_only_and_says_who_holds_it(start, transcript):
    first = start(transcript)
    first.accept_start_sheet()
    second = start(transcript)
    assert second.page.session.read_only
    before = second.lines
    second.type("x")
    assert second.lines == before
    assert second.editor.text == before[0]
    first.qtbot.keyClicks(first.editor, "y")
    assert first.desk.flush()
    assert first.lines[0].startswith("y")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("times", [3_000, 50_000], ids=["36,000 characters", "1 MB"])
def test_a_very_long_line_opens_unmarked_with_a_notice(start, tmp_path, times):
    path = tmp_path / "long.md"
    path.write_text("短的一行，讲open sora。\n\n" + "今天讲open sora，" * times + "\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    user.checked()
    short, long = user.page.session.transcript.lines
    assert user.page.checking.analysis.suspects(short.id)
    assert not user.page.checking.analysis.suspects(long.id)
    words = [bar.accessibleName() for bar in user.page.findChildren(NoticeBar)]
    assert any("2" in notice for notice in words), words
    user.key(Qt.Key.Key_Down, ALT)
    user.type("x")
    user.key(Qt.Key.Key_Up, ALT)
    assert user.lines[1].startswith("x今天讲")


def test_a_sessions_folder_that_cannot_be_written_is_told(start, transcript, told, tmp_path):
    user = start(transcript)
    user.accept_start_sheet()
    other = tmp_path / "other.md"
    other.write_text("别的一行。\n", encoding="utf-8")
    sessions = user_paths().sessions
    user.window._opening._paths = replace(user_paths(), sessions=transcript / "under a file")
    user.window.open(other)
    user.qtbot.waitUntil(lambda: bool(told))
    assert "under a file" in told[0]
    assert user.page.isVisible()
    assert len(list(sessions.glob("*.db"))) == 1


def test_a_window_whose_typing_cannot_be_saved_can_still_be_closed(start, transcript, told, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()

    def refuse(*_args, **_how):
        raise CannotSave(path="session.db", reason="database or disk is full")

    boxes = []
    monkeypatch.setattr("annotator.app.session.Session.commit", refuse)
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: boxes.append(box))
    user.type("typed ")
    user.window.close()
    assert user.window.isVisible()
    assert QApplication.clipboard().text().startswith("typed ")
    (leave,) = (b for b in boxes[-1].buttons() if boxes[-1].buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole)
    leave.click()
    assert not user.window.isVisible()
