"""Closing and starting again: place, filter, history and drafts are there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from annotator.core.draft import Draft
from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def notices(user) -> list[NoticeBar]:
    return [bar for bar in user.page.findChildren(NoticeBar) if bar.isVisible()]


def test_the_place_the_filter_and_undo_are_there_again(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_Return, CTRL)
    user.type("new ")
    user.page.filter.choose("unread")
    user.window.close()
    user = start(transcript)
    assert (user.row, user.editor.caret) == (1, 4)
    assert user.page.view.isRowHidden(0)
    assert user.lines[1].startswith("new ")
    user.key(Qt.Key.Key_Z, CTRL)
    assert not user.lines[1].startswith("new ")


def test_a_session_opens_with_the_start_sheet_only_the_first_time(start, transcript):
    user = start(transcript)
    assert not user.page.isVisible()
    user.accept_start_sheet()
    user.window.close()
    user = start(transcript)
    assert user.page.isVisible()


def test_the_start_sheet_makes_the_roster_and_the_title(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    assert [(s.name, s.role) for s in user.page.session.transcript.roster()] == [
        ("周岚", "host"),
        ("林知远", "guest"),
        ("何一鸣", "guest"),
    ]
    assert user.page.session.transcript.info.title == "圆桌论坛：小模型怎么走"


def test_what_was_being_typed_is_offered_and_restored(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[2]
    user.window.close()
    user = start(transcript)
    user.page.session.save_draft(Draft(line.id, "打到一半", line.text, 4))
    user.window.close()
    user = start(transcript)
    user.qtbot.waitUntil(lambda: len(notices(user)) == 1)
    (bar,) = notices(user)
    bar.findChildren(QPushButton)[0].click()
    assert user.lines[2] == "打到一半"
    assert user.row == 2
    user.window.close()
    user = start(transcript)
    assert notices(user) == []


def test_a_discarded_draft_is_gone_for_good(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[2]
    user.page.session.save_draft(Draft(line.id, "打到一半", line.text, 4))
    user.window.close()
    user = start(transcript)
    user.qtbot.waitUntil(lambda: len(notices(user)) == 1)
    (bar,) = notices(user)
    bar.findChildren(QPushButton)[1].click()
    assert user.lines[2] == line.text
    user.window.close()
    assert notices(start(transcript)) == []


def test_a_draft_is_on_disk_half_a_second_after_its_first_key(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("a")
    user.qtbot.wait(250)
    user.type("b")
    user.qtbot.waitUntil(lambda: bool(user.page.session.drafts()), timeout=500)
    assert user.page.session.drafts()[0].text.startswith("ab")


def test_a_rest_in_typing_commits_it_and_leaves_no_draft(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("ab")
    user.qtbot.waitUntil(lambda: user.lines[0].startswith("ab"), timeout=3000)
    assert user.page.session.drafts() == []
    user.type("cd")
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.lines[0].startswith("ab大家")


def test_an_act_right_after_opening_changes_no_text(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    user.window.open(transcript.with_name("panel.md"))
    assert user.window.page.desk.flush()
    assert user.lines == before


def test_a_file_that_changed_is_asked_about(start, transcript, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("mine ")
    user.window.close()
    old = transcript.read_text(encoding="utf-8")
    transcript.write_text(old + "\n多了一行。\n", encoding="utf-8")
    asked = []
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: asked.append(box))
    other = transcript.with_name("other.md")
    other.write_text("别的。\n", encoding="utf-8")
    user = start(other)
    user.window.open(transcript)
    user.qtbot.waitUntil(lambda: bool(asked))
    assert "panel.md" in asked[0].text()
    role = QMessageBox.ButtonRole
    by_role = {asked[0].buttonRole(button): button for button in asked[0].buttons()}
    earlier, anew = by_role[role.AcceptRole], by_role[role.DestructiveRole]
    earlier.click()
    user.qtbot.waitUntil(lambda: user.lines[0].startswith("mine "))
    anew.click()
    user.qtbot.waitUntil(lambda: user.lines[-1] == "多了一行。")
