"""One writer a session: a second window reads only, and a window never locks itself out."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier


def notices(user) -> list[str]:
    return [bar.accessibleName() for bar in user.page.findChildren(NoticeBar)]


def test_a_second_window_shows_the_session_and_changes_nothing(start, transcript, told):
    first = start(transcript)
    first.accept_start_sheet()
    second = start(transcript)
    assert second.page.session.read_only
    assert len(notices(second)) == 1
    before = second.lines
    second.go(1, 4)
    second.type("x")
    second.key(Qt.Key.Key_Return)
    second.key(Qt.Key.Key_1, ALT)
    assert second.lines == before
    assert len(told) == 2
    assert all("read-only" in words for words in told)
    second.window.close()
    assert not second.window.isVisible()
    first.qtbot.keyClicks(first.editor, "ab")
    assert first.desk.flush()
    assert len(told) == 2


def test_what_is_being_typed_in_the_first_window_is_not_offered_in_the_second(start, transcript):
    first = start(transcript)
    first.accept_start_sheet()
    first.type("abc")
    first.qtbot.waitUntil(lambda: bool(first.page.session.drafts()), timeout=500)
    second = start(transcript)
    assert second.page.session.drafts()
    assert len(notices(second)) == 1


def test_opening_the_file_that_is_open_keeps_it_open_for_writing(start, transcript, told):
    user = start(transcript)
    user.accept_start_sheet()
    page = user.page
    for path in (transcript, page.session.path):
        user.window.open(path)
        user.qtbot.wait(300)
    assert user.page is page
    user.type("ab")
    assert user.desk.flush()
    assert told == []


def test_a_read_only_window_opens_the_file_anew_once_it_is_free(start, transcript):
    first = start(transcript)
    first.accept_start_sheet()
    second = start(transcript)
    first.window.close()
    second.window.open(transcript)
    second.qtbot.waitUntil(lambda: not second.page.session.read_only)
