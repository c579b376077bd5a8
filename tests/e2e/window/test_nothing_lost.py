"""What stands in a line, or was typed into it, stays: odd characters, hidden rows, refusing disks, lost lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.app.session import Session
from annotator.core.draft import Draft
from annotator.core.errors import CannotSave
from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("odd", ["\u00a0", "\u2028", "\u2029", "\u200b", "\t", "\u3000"])
def test_going_through_a_line_leaves_every_character_as_it_is(start, tmp_path, odd):
    path = tmp_path / "odd.md"
    path.write_text(f"甲乙{odd}丙丁。\n\n第二行。\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_Down, ALT)
    user.go(0)
    assert user.lines[0] == f"甲乙{odd}丙丁。"
    user.type("x")
    assert user.editor.text == f"x甲乙{odd}丙丁。"


def test_a_line_that_the_filter_hides_is_shown_when_the_caret_comes_there(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    user.page.filter.choose("unread")
    user.go(0)
    assert user.editor.height() >= user.editor.text_height() > 0
    assert not user.page.view.isRowHidden(0)


def test_another_session_waits_where_the_disk_refuses_what_was_typed(start, transcript, monkeypatch, told):
    other = transcript.with_name("other.md")
    other.write_text("别的。\n", encoding="utf-8")
    user = start(transcript)
    user.accept_start_sheet()
    page, commit = user.page, Session.commit
    user.window.open(other)
    user.type("ab")

    def refuse(session, *_args, **_how):
        raise CannotSave(path=session.path, reason="full")

    monkeypatch.setattr(Session, "commit", refuse)
    user.qtbot.waitUntil(lambda: bool(told))
    assert user.page is page
    assert user.editor.text.startswith("ab")
    monkeypatch.setattr(Session, "commit", commit)
    user.window.open(other)
    user.qtbot.waitUntil(lambda: user.lines == ["别的。"])
    assert not user.page.session.read_only


def test_what_the_disk_refuses_as_the_window_closes_is_copied(start, transcript, monkeypatch, told):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("ab")

    def refuse(session, *_args, **_how):
        raise CannotSave(path=session.path, reason="full")

    with monkeypatch.context() as patch:
        patch.setattr(Session, "commit", refuse)
        assert not user.window.close()
    assert "typed" in told[-1]
    assert QApplication.clipboard().text().startswith("ab")
    assert user.window.close()


def test_a_draft_of_a_line_that_was_joined_away_stays_kept(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[1]
    user.page.session.save_draft(Draft(line.id, "打到一半", line.text, 4))
    user.window.close()
    user = start(transcript)
    user.go(1)
    user.key(Qt.Key.Key_Backspace)
    (bar,) = user.page.findChildren(NoticeBar)
    before = user.lines
    bar.findChildren(QPushButton)[0].click()
    assert user.lines == before
    user.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [draft.text for draft in user.page.session.drafts()] == ["打到一半"]


def test_a_refused_discard_is_told(start, transcript, monkeypatch, told):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[1]
    user.page.session.save_draft(Draft(line.id, "打到一半", line.text, 4))
    user.window.close()
    user = start(transcript)

    def refuse(session, line_id):
        raise CannotSave(path=session.path, reason="full")

    monkeypatch.setattr(Session, "drop_draft", refuse)
    (bar,) = user.page.findChildren(NoticeBar)
    bar.findChildren(QPushButton)[1].click()
    assert len(told) == 1


def test_a_file_dropped_on_the_line_is_no_text_for_it(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(transcript))])
    assert not user.editor.canInsertFromMimeData(data)
    data.setUrls([QUrl("https://example.org")])
    assert user.editor.canInsertFromMimeData(data)
