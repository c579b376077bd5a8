"""Working with a Chinese input method open: while it composes, no key does anything else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def compose(user, preedit: str) -> None:
    QApplication.sendEvent(user.editor, QInputMethodEvent(preedit, []))


def commit(user, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(user.editor, event)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_1, ALT),
        (Qt.Key.Key_1, CTRL),
        (Qt.Key.Key_Z, CTRL),
        (Qt.Key.Key_Down, ALT),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Return, CTRL),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_shortcut_fires_while_composing(start, transcript, key, modifier):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(1, 0)
    user.type("x")
    user.key(Qt.Key.Key_Down, ALT)
    user.go(2, 0)
    before, steps = user.lines, len(user.page.session.history.done)
    compose(user, "zhongguo")
    user.key(key, modifier)
    assert user.lines == before
    assert user.row == 2
    assert len(user.page.session.history.done) == steps


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
