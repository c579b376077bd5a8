"""Working with a Chinese input method open: while it composes, no key does anything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def compose(user, preedit: str) -> None:
    QApplication.sendEvent(user.editor, QInputMethodEvent(preedit, []))


def commit(user, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(user.editor, event)


def fields(user):
    """Every kind of place to type in, each opened and focused when it is asked for."""
    yield "line", lambda: user.editor
    yield "find", lambda: (user.page.find_bar.open(), user.page.find_bar.field)[1]
    yield "ask", lambda: (user.page.find_bar.hide(), user.page.ask.open(), QApplication.focusWidget())[2]


def test_no_action_fires_while_composing_in_whatever_field(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(1, 3)
    user.type("x")
    user.go(2, 0)
    actions = [action for action in user.window.findChildren(QAction) if action.shortcuts()]
    assert len(actions) >= 50
    fired = []
    for action in actions:
        action.triggered.connect(partial(fired.append, action.objectName()))
    for name, focus in fields(user):
        field = focus()
        user.qtbot.waitUntil(lambda field=field: QApplication.focusWidget() is field)
        before, steps = user.lines, len(user.page.session.history.done)
        QApplication.sendEvent(field, QInputMethodEvent("zhong guo", []))
        for action in actions:
            for shortcut in action.shortcuts():
                user.key(shortcut[0].key(), shortcut[0].keyboardModifiers())
                assert not fired, name
        for key in Key.Key_Return, Key.Key_Escape, Key.Key_Backspace, Key.Key_Down, Key.Key_1, Key.Key_Tab:
            user.key(key)
        assert QApplication.focusWidget() is field, name
        assert field.isVisible()
        assert (user.lines, user.row, len(user.page.session.history.done)) == (before, 2, steps), name
        QApplication.sendEvent(field, QInputMethodEvent())
    user.page.find_bar.open()
    user.key(Key.Key_Down, ALT)
    assert fired == ["line_down"], "once nothing is composed, keys work again"


def test_the_start_sheet_waits_while_a_name_is_composed(start, transcript):
    user = start(transcript)
    field = next(field for field in user.window.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("zhou", []))
    for key in (Key.Key_Return, Key.Key_Escape):
        user.key(key)
    assert not user.page.session.transcript.info.started
    assert QApplication.focusWidget() is field


def test_a_dialog_waits_while_something_is_composed_in_it(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    dialog = QDialog(user.window)
    field = QLineEdit(dialog)
    done = []
    dialog.finished.connect(done.append)
    dialog.show()
    field.setFocus()
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    for key in (Key.Key_Return, Key.Key_Escape):
        user.key(key)
    assert not done
    QApplication.sendEvent(field, QInputMethodEvent())
    user.key(Key.Key_Escape)
    assert done


def test_triage_settles_nothing_while_something_is_composed(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Key.Key_F7)
    while user.page.triage_pages.shown:
        user.key(Key.Key_S)
    suspect, steps = user.desk.at_caret.suspect, len(user.page.session.history.done)
    assert suspect
    compose(user, "ni")
    for key in (Key.Key_Return, Key.Key_1, Key.Key_U, Key.Key_I, Key.Key_O, Key.Key_Space, Key.Key_Escape, Key.Key_A):
        user.key(key)
    assert user.page.triage.on
    assert len(user.page.session.history.done) == steps
    assert user.desk.at_caret.suspect == suspect


def test_marks_stay_on_their_words_while_something_is_composed_before_them(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Key.Key_F8)
    suspects = user.page.checking.analysis.suspects(user.desk.line.id)
    heard = [suspect.text for suspect in suspects]
    user.editor.place_caret(0)
    compose(user, "zhong guo ren")
    user.qtbot.wait(50)
    assert user.page.checking.analysis.suspects(user.desk.line.id) == suspects
    commit(user, "中国人")
    moved = user.page.checking.analysis.suspects(user.desk.line.id)
    assert [user.editor.text[s.start : s.end] for s in moved] == heard


def test_an_emptied_line_says_so_but_not_beneath_what_is_composed(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Key.Key_A, CTRL)
    user.key(Key.Key_Delete)
    assert user.editor.placeholderText()
    compose(user, "ni")
    assert not user.editor.placeholderText()
    compose(user, "")
    assert user.editor.placeholderText()


def test_a_selected_word_stays_until_what_is_composed_takes_its_place(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.editor.text
    user.editor.place_caret(2, 5)
    compose(user, "n")
    compose(user, "ni")
    user.desk.keeper.typed()
    user.qtbot.wait(400)
    assert user.editor.text == before
    assert not user.page.session.drafts(), "no draft is written half"
    compose(user, "")
    assert (user.editor.selection, user.editor.caret) == ((2, 5), 2), "given up, nothing has happened"
    compose(user, "ni")
    commit(user, "你")
    assert user.editor.text == before[:2] + "你" + before[5:]
    assert user.editor.selection == (3, 3)
    commit(user, "好")
    assert user.editor.text == before[:2] + "你好" + before[5:]
    user.editor.place_caret(2, 5)
    commit(user, "，")
    assert user.editor.text == before[:2] + "，" + before[6:]


def test_an_input_method_that_hands_nothing_over_leaves_what_was_selected(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.editor.text
    user.editor.place_caret(5, 2)
    compose(user, "ni")
    assert user.desk.flush()
    assert (user.editor.selection, user.editor.caret) == ((2, 5), 5)
    compose(user, "")
    user.type("x")
    assert user.editor.text == before[:2] + "x" + before[5:]


def select_two_lines(user):
    user.window.resize(2200, 900)
    user.go(1, 4)
    user.key(Key.Key_Down, SHIFT)
    assert user.page.across.selection.spans


def test_selected_lines_stay_until_what_is_composed_is_committed(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    select_two_lines(user)
    ends = user.page.across.selection.ends
    for preedit in ("n", "ni", "ni h"):
        compose(user, preedit)
        assert user.editor.text == before[2], "nothing of the line goes while composing"
    user.desk.keeper.typed()
    user.qtbot.wait(500)
    assert not user.page.session.drafts()
    compose(user, "")
    assert user.page.across.selection.ends == ends, "given up, nothing has happened"
    user.key(Key.Key_Right, SHIFT)
    assert user.page.across.selection.ends[1].offset == ends[1].offset + 1
    compose(user, "ni")
    commit(user, "你")
    assert len(user.lines) == 3
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before


def test_a_click_while_composing_over_selected_lines_puts_the_text_in_their_place_first(start, transcript, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.lines
    select_two_lines(user)
    compose(user, "nihao")
    method = type(QApplication.inputMethod())
    monkeypatch.setattr(method, "commit", lambda _: commit(user, "你好"))
    _, end = user.page.across.selection.ends
    line = user.page.session.transcript.lines[3].id
    user.desk.go(line, 1)
    assert user.lines == [before[0], before[1][:4] + "你好" + before[2][end.offset :], before[3]]
    assert (user.row, user.editor.caret) == (2, 1)
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before
    select_two_lines(user)
    compose(user, "nihao")
    user.desk.go(user.page.session.transcript.lines[2].id, 1)
    assert len(user.lines) == 3, "the line clicked on has gone into the one above: nothing breaks"
    user.key(Key.Key_Z, CTRL)
    select_two_lines(user)
    compose(user, "nihao")
    user.page.across.selection.extend(user.page.session.transcript.lines[2].id, 1)
    assert len(user.lines) == 3


def test_what_is_composed_is_no_text_yet(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.editor.text
    compose(user, "ni hao")
    user.desk.keeper.typed()
    user.qtbot.wait(500)
    assert user.editor.text == before
    assert all("ni hao" not in draft.text for draft in user.page.session.drafts())
    commit(user, "你好")
    assert user.editor.text == "你好" + before
    user.key(Qt.Key.Key_Down, ALT)
    assert user.lines[0] == "你好" + before


def test_leaving_the_line_by_mouse_hands_over_what_is_composed_first(start, transcript, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()
    before = user.editor.text
    compose(user, "nihao")
    method = type(QApplication.inputMethod())
    monkeypatch.setattr(method, "commit", lambda _: commit(user, "你好"))
    user.go(2)
    assert user.lines[0] == "你好" + before
    assert user.row == 2


def test_an_input_method_that_types_between_marks_keeps_the_caret(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(0, 4)
    compose(user, "ceshi")
    commit(user, "测试")
    assert user.editor.caret == 6
    user.key(Qt.Key.Key_Z, CTRL)
    assert "测试" not in user.lines[0]
    assert user.editor.text == user.lines[0]
