"""Starting without a file: the welcome page, what was worked on before, and text from the clipboard."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.gui.panels.welcome import Welcome

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "# 圆桌\n\n大家好，今天聊一聊。\n\n谢谢主持人。\n"


def welcome(user) -> Welcome:
    return user.window.findChild(Welcome)


def entries(user):
    return welcome(user).recent.rows.entries


def copy(text: str) -> None:
    QApplication.clipboard().setText(text)


@pytest.fixture
def worked_on(transcript):
    """A transcript that has a session."""
    session = open_session(transcript, paths=user_paths())
    session.close()
    return session.path


def test_a_first_start_shows_what_can_be_done(start):
    user = start()
    page = welcome(user)
    assert page.isVisible()
    assert user.window.page is None
    assert not page.recent.isVisible()
    assert QApplication.focusWidget() is page.open


def test_the_sample_opens(start):
    user = start()
    welcome(user).sample.click()
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert len(user.lines) > 50


def test_enter_goes_on_with_what_was_worked_on_last(start, worked_on):
    user = start()
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    (entry,) = entries(user)
    assert (entry.source, entry.lines) == ("panel.md", 4)
    assert QApplication.focusWidget() is welcome(user).recent
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert user.page.session.path == worked_on


def test_recent_sessions_are_in_the_file_menu(start, worked_on, tmp_path):
    other = tmp_path / "other.md"
    other.write_text("别的一行。\n", encoding="utf-8")
    user = start(other)
    (menu,) = (menu for menu in user.window.findChildren(QMenu) if menu.title() == "Open recent")
    user.qtbot.waitUntil(lambda: len(menu.actions()) == 2)
    (action,) = (action for action in menu.actions() if "圆桌论坛" in action.text())
    action.trigger()
    user.qtbot.waitUntil(lambda: user.page.session.path == worked_on)


def test_closing_the_transcript_leads_back_and_keeps_what_was_typed(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("kept ")
    user.key(Qt.Key.Key_W, CTRL)
    assert welcome(user).isVisible()
    assert user.window.page is None
    assert user.window.windowTitle() == "annotator"
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert user.lines[0].startswith("kept ")
    assert not user.page.session.read_only


def test_a_session_elsewhere_is_remembered_and_told_when_it_is_gone(start, worked_on, tmp_path):
    there = worked_on.rename(tmp_path / "there.db")
    user = start(there)
    user.window.close()
    user = start()
    user.qtbot.waitUntil(lambda: [entry.path for entry in entries(user)] == [there])
    user.window.close()
    there.unlink()
    user = start()
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    assert entries(user)[0].missing
    user.key(Qt.Key.Key_Return)
    assert user.window.page is None
    user.key(Qt.Key.Key_Delete)
    user.qtbot.waitUntil(lambda: not entries(user))


@pytest.mark.parametrize("name", ["rel.db", "50%20.db", "圆桌 %.db", os.fsdecode(b"\xff talk.db")])
def test_a_session_opened_by_a_relative_name_is_found_from_everywhere(
    start, worked_on, tmp_path, monkeypatch, name, told
):
    there = worked_on.rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    user = start(name)
    user.window.close()
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    user = start()
    user.qtbot.waitUntil(lambda: [(entry.path, entry.missing) for entry in entries(user)] == [(there, False)])
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert user.page.session.path == there
    assert not told


def test_a_session_of_the_sessions_folder_opened_by_a_relative_name_is_there_once(start, worked_on, monkeypatch):
    monkeypatch.chdir(worked_on.parent)
    user = start(worked_on.name)
    user.window.close()
    user = start()
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    assert [entry.path for entry in entries(user)] == [worked_on]


def test_the_cross_takes_a_missing_session_off_the_list(start, tmp_path):
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "annotator", "annotator").setValue(
        "recent/elsewhere", [str(tmp_path / "gone.db")]
    )
    user = start()
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    recent = welcome(user).recent
    box = recent.visualRect(recent.rows.index(0))
    user.qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert entries(user)
    at = QPoint(box.right() - box.height() // 2, box.center().y())
    user.qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=at)
    user.qtbot.waitUntil(lambda: not entries(user))


def test_two_hundred_sessions_and_rubbish_in_the_settings(start, worked_on):
    data = worked_on.read_bytes()
    for number in range(200):
        worked_on.with_name(f"copy-{number}.db").write_bytes(data)
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "annotator", "annotator").setValue(
        "recent/elsewhere", ["", "relative.db", "/dev/null", "\x00"]
    )
    user = start()
    user.qtbot.waitUntil(lambda: len(entries(user)) > 200, timeout=20_000)
    assert welcome(user).recent.isVisible()


def test_a_source_whose_name_is_no_text_is_shown_and_opens(start, tmp_path):
    path = tmp_path / os.fsdecode(b"\xff\xfe talk.md")
    path.write_text(TEXT, encoding="utf-8")
    open_session(path, paths=user_paths()).close()
    user = start()
    user.qtbot.waitUntil(lambda: bool(entries(user)))
    user.window.grab()
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.window.page is not None)


def test_text_from_the_clipboard_becomes_a_transcript(start):
    user = start()
    copy(TEXT)
    user.key(Qt.Key.Key_V, CTRL)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert user.lines == ["大家好，今天聊一聊。", "谢谢主持人。"]
    assert user.page.session.path.parent == user_paths().sessions
    user.accept_start_sheet()
    user.key(Qt.Key.Key_W, CTRL)
    welcome(user).paste.click()
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert len(list(user_paths().sessions.glob("*.db"))) == 1


def test_a_session_closed_before_its_page_has_begun_is_no_trouble(start, transcript):
    user = start(transcript)
    page = user.page
    user.window.close()
    page.begin()
    page.start_checking()


def test_a_file_that_was_copied_is_opened(start, transcript):
    user = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(transcript))])
    QApplication.clipboard().setMimeData(data)
    user.key(Qt.Key.Key_V, CTRL)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert user.page.session.source.name == "panel.md"


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("", "holds no text"),
        (" \n", "holds no text"),
        ("\x01\x02\x00" * 400, "not a text file"),
        ("a" * 50_000_000, "MB"),
    ],
    ids=["empty", "blank", "binary", "50 MB"],
)
def test_a_clipboard_without_a_transcript_is_told_once(start, told, text, told_of):
    user = start()
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
    user.key(Qt.Key.Key_V, CTRL)
    user.qtbot.waitUntil(lambda: len(told) == 1)
    assert told_of in told[0]
    assert welcome(user).isVisible()


def test_a_picture_in_the_clipboard_is_told(start, told):
    user = start()
    QApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    user.key(Qt.Key.Key_V, CTRL)
    assert len(told) == 1
    assert "holds no text" in told[0]


def test_what_is_done_on_a_page_is_pale_on_the_welcome_page(start, transcript):
    user = start()
    find, opens = (user.window.findChild(type(user.window.menuBar().actions()[0]), name) for name in ("find", "open"))
    assert not find.isEnabled()
    assert opens.isEnabled()
    user.window.open(transcript)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    user.accept_start_sheet()
    assert find.isEnabled()
