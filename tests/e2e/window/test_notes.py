"""Flags, comments and unclear places, as they are left on lines by key."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.errors import CannotSave
from annotator.core.unclear import stretch_of
from annotator.gui.lines.line_model import Column
from annotator.gui.lines.marks import Look

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def line(user, row):
    return user.page.session.transcript.lines[row]


def marked(user):
    """What is marked as unclear, row by row."""
    transcript = user.page.session.transcript
    found = [(transcript.line(mark.line_id), mark) for mark in transcript.decisions.values()]
    return [(transcript.index(x.id), x.text[slice(*stretch_of(mark, x.text))]) for x, mark in found]


def boxes(user):
    """What stands in a dotted box in the editor."""
    return [user.editor.text[mark.start : mark.end] for mark in user.editor._marks if mark.look is Look.UNCLEAR]


def said(user):
    return user.page.strip.message.text()


def select_into_the_next_line(user, row):
    """Select from the fourth character of a line to the second of the next."""
    user.go(row, 3)
    for _ in range(len(user.lines[row])):
        user.key(Qt.Key.Key_Right, SHIFT)


def test_a_line_is_flagged_found_again_and_no_longer_flagged(user):
    user.go(1, 3)
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert line(user, 1).flagged
    assert (user.row, user.editor.caret) == (1, 3)
    user.go(3)
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    user.key(Qt.Key.Key_B, CTRL)
    assert user.row == 1
    assert "start" in said(user)
    user.key(Qt.Key.Key_B, CTRL)
    assert user.row == 3
    user.key(Qt.Key.Key_B, CTRL | ALT)
    assert user.row == 1
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert not line(user, 1).flagged
    user.key(Qt.Key.Key_Z, CTRL)
    assert line(user, 1).flagged


def test_without_a_flag_there_is_none_to_go_to(user):
    user.key(Qt.Key.Key_B, CTRL)
    assert user.row == 0
    assert said(user) == "No line is flagged"


def test_a_comment_is_kept_by_enter_shown_and_removed_when_emptied(user):
    user.go(1, 3)
    user.key(Qt.Key.Key_C, ALT)
    user.type("问一下周岚")
    user.key(Qt.Key.Key_Return)
    assert line(user, 1).comment == "问一下周岚"
    assert QApplication.focusWidget() is user.editor
    assert (user.row, user.editor.caret) == (1, 3)
    assert [note.words for note in user.desk.row.notes.notes] == ["问一下周岚"]
    index = user.page.view.model().index(1, Column.STATE)
    assert "问一下周岚" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "问一下周岚" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    user.key(Qt.Key.Key_C, ALT)
    user.key(Qt.Key.Key_A, CTRL)
    user.key(Qt.Key.Key_Delete)
    user.key(Qt.Key.Key_Return)
    assert line(user, 1).comment == ""
    assert not user.desk.row.notes.isVisible()


def test_escape_leaves_a_comment_as_it_was(user):
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    user.key(Qt.Key.Key_Escape)
    assert line(user, 0).comment == ""
    assert QApplication.focusWidget() is user.editor
    user.type("x")
    assert user.editor.text.startswith("x")


def test_a_comment_written_and_deleted_again_is_no_step_to_take_back(user):
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    for leave in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        user.key(Qt.Key.Key_C, ALT)
        user.type("a")
        user.qtbot.waitUntil(lambda: line(user, 0).comment == "a")
        user.key(Qt.Key.Key_Backspace)
        user.qtbot.waitUntil(lambda: line(user, 0).comment == "")
        user.key(leave)
        assert line(user, 0).flagged, "nor is what was done before taken back"
    user.key(Qt.Key.Key_Z, CTRL)
    assert not line(user, 0).flagged


def test_what_is_written_is_on_disk_before_it_is_kept_and_is_one_step(user):
    def on_disk():
        with closing(open_session(user.page.session.path, paths=user_paths())) as session:
            return session.transcript.lines[0].comment

    made = len(user.page.session.history.done)
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    user.qtbot.waitUntil(lambda: on_disk() == "abc")
    user.type("def")
    user.qtbot.waitUntil(lambda: on_disk() == "abcdef")
    user.type("g")
    user.key(Qt.Key.Key_Return)
    assert on_disk() == "abcdefg"
    assert len(user.page.session.history.done) == made + 1
    user.key(Qt.Key.Key_Z, CTRL)
    assert on_disk() == ""


def test_escape_takes_back_what_is_on_disk_already(user):
    user.go(0, 3)
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    user.qtbot.waitUntil(lambda: line(user, 0).comment == "abc")
    user.key(Qt.Key.Key_Escape)
    assert line(user, 0).comment == ""
    assert (user.row, user.editor.caret) == (0, 3)


def test_a_note_that_the_disk_refuses_stays_in_its_field(user, told, monkeypatch):
    def refuse(*_, **__):
        raise CannotSave(path=user.page.session.path, reason="full")

    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    with monkeypatch.context() as patch:
        patch.setattr(user.page.session, "commit", refuse)
        user.key(Qt.Key.Key_Down, ALT)
        assert told
        assert user.row == 0
        assert user.desk.row.note_panel.words[0] == "abc"
    user.key(Qt.Key.Key_Return)
    assert line(user, 0).comment == "abc"


@pytest.mark.parametrize("leave", ["key", "click"])
def test_a_comment_is_kept_by_whatever_leads_elsewhere(user, leave):
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    if leave == "key":
        user.key(Qt.Key.Key_Down, ALT)
    else:
        view = user.page.view
        spot = view.visualRect(view.model().index(1, Column.TEXT)).center()
        user.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert line(user, 0).comment == "abc"
    assert user.row == 1
    assert not user.desk.row.note_panel.isVisible()
    assert QApplication.focusWidget() is user.editor


def test_a_comment_being_written_is_kept_when_the_window_closes(user):
    path = user.page.session.path
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    user.window.close()
    session = open_session(path, paths=user_paths())
    assert session.transcript.lines[0].comment == "abc"
    session.close()


def test_a_comment_pasted_is_one_row_and_one_of_a_hundred_thousand_characters_is_refused(user):
    user.key(Qt.Key.Key_C, ALT)
    QApplication.clipboard().setText("一\n二\x07三\r\n四")
    user.key(Qt.Key.Key_V, CTRL)
    QApplication.clipboard().setText("嗯" * 100_000)
    user.key(Qt.Key.Key_V, CTRL)
    assert "100,006" in said(user)
    user.key(Qt.Key.Key_Return)
    assert line(user, 0).comment == "一 二三 四"


def test_while_composing_in_a_note_no_key_of_the_window_fires(user):
    user.key(Qt.Key.Key_C, ALT)
    field = QApplication.focusWidget()
    QApplication.sendEvent(field, QInputMethodEvent("wen", []))
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_F8)
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert user.desk.row.note_panel.isVisible()
    assert not line(user, 0).flagged
    event = QInputMethodEvent("", [])
    event.setCommitString("问")
    QApplication.sendEvent(field, event)
    user.key(Qt.Key.Key_Return)
    assert line(user, 0).comment == "问"


def test_a_read_only_session_says_why_nothing_is_noted(user, start, transcript, told):
    second = start(transcript)
    for key, held in ((Qt.Key.Key_C, ALT), (Qt.Key.Key_B, CTRL | SHIFT)):
        second.key(key, held)
    assert len(told) == 2
    assert all("read-only" in words for words in told)
    assert not second.desk.row.note_panel.isVisible()


def test_lines_with_a_flag_or_a_comment_are_shown_alone(user):
    user.go(1)
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    user.go(3)
    user.key(Qt.Key.Key_C, ALT)
    user.type("abc")
    user.key(Qt.Key.Key_Return)
    user.go(0)
    (action,) = [action for action in user.window._filters.actions() if action.data() == "noted"]
    action.trigger()
    assert [user.page.view.isRowHidden(row) for row in range(4)] == [False, False, True, False]


def test_a_selection_is_marked_as_unclear_noted_and_cleared(user):
    user.desk.go(line(user, 2).id, 2, 6)
    user.key(Qt.Key.Key_U, ALT)
    assert marked(user) == [(2, "一鸣老师")]
    assert boxes(user) == ["一鸣老师"]
    assert QApplication.focusWidget() is user.editor
    assert QKeySequence("Alt+U").toString() in said(user)
    assert [note.words for note in user.desk.row.notes.notes] == ["Unclear"]
    user.key(Qt.Key.Key_U, ALT)
    user.type("a; b；a")
    user.key(Qt.Key.Key_Tab)
    user.type("c")
    user.key(Qt.Key.Key_Return)
    (mark,) = user.page.session.transcript.decisions.values()
    assert (mark.guesses, mark.note) == (("a", "b"), "c")
    assert [note.words for note in user.desk.row.notes.notes] == ["Unclear: perhaps a / b · c"]
    user.key(Qt.Key.Key_U, ALT)
    user.key(Qt.Key.Key_U, ALT)
    assert marked(user) == boxes(user) == []
    assert QApplication.focusWidget() is user.editor
    user.key(Qt.Key.Key_Z, CTRL)
    assert list(user.page.session.transcript.decisions.values()) == [mark]


def test_an_unclear_place_stays_marked_while_the_text_around_it_is_edited_split_and_joined(user):
    user.desk.go(line(user, 2).id, 2, 6)
    user.key(Qt.Key.Key_U, ALT)
    user.go(2, 0)
    user.type("abc")
    assert boxes(user) == ["一鸣老师"]
    user.go(2, 3)
    user.key(Qt.Key.Key_Return)
    assert marked(user) == [(3, "一鸣老师")]
    user.go(3, 4)
    user.key(Qt.Key.Key_Return)
    assert marked(user) == [(3, "一鸣"), (4, "老师")]
    user.key(Qt.Key.Key_Backspace)
    assert marked(user) == [(3, "一鸣老师")]
    user.key(Qt.Key.Key_U, CTRL)
    assert user.editor.selection == (2, 6)


def test_what_is_selected_over_lines_is_flagged_and_marked_as_unclear_and_is_one_step_each(user):
    select_into_the_next_line(user, 1)
    user.key(Qt.Key.Key_B, CTRL | SHIFT)
    assert [x.flagged for x in user.page.session.transcript.lines] == [False, True, True, False]
    select_into_the_next_line(user, 1)
    end = user.editor.caret
    user.key(Qt.Key.Key_U, ALT)
    assert marked(user) == [(1, user.lines[1][3:]), (2, user.lines[2][:end])]
    user.key(Qt.Key.Key_Z, CTRL)
    assert marked(user) == []


def test_typing_over_the_next_unclear_place_leaves_it_marked_until_it_is_cleared(user):
    user.desk.go(line(user, 2).id, 2, 6)
    user.key(Qt.Key.Key_U, ALT)
    user.go(0)
    user.key(Qt.Key.Key_U, CTRL)
    user.type("Yiming")
    user.key(Qt.Key.Key_Down, ALT)
    assert marked(user) == [(2, "Yiming")]


@pytest.mark.timeout(120)
def test_with_nothing_selected_the_suspect_or_the_word_at_the_caret_is_marked(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.go(0, line(user, 0).text.index("open sora") + 2)
    user.key(Qt.Key.Key_U, ALT)
    assert marked(user) == [(0, "open sora")]
    assert "open sora" not in [s.text for s in user.page.checking.analysis.suspects(line(user, 0).id)]
    user.go(2, line(user, 2).text.index("数据"))
    user.key(Qt.Key.Key_U, ALT)
    user.qtbot.waitUntil(lambda: len(marked(user)) == 2)
    assert marked(user)[1] == (2, "数据")
