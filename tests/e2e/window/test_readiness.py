"""What is undecided before the text goes out: listed, walked, forms made one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.readiness import Left

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    rows = [
        "# 谈一谈小模型",
        "我们先用 SORA 做了一版。",
        "后来的 Sora 更好，大家都用 Sora。",
        "最后还是回到 Sora 上来。",
    ]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, talk):
    user = start(talk)
    user.accept_start_sheet()
    return user


def opened(user):
    user.key(Qt.Key.Key_E, CTRL | SHIFT)
    panel = user.page.readiness.panel
    user.qtbot.waitUntil(lambda: panel.isVisible() and panel.left.left != ())
    return panel


def kinds(panel):
    return {kind for kind, count in panel.left.counts().items() if count}


def test_the_list_tells_what_is_undecided_and_enter_goes_there(user):
    panel = opened(user)
    assert kinds(panel) == {Left.MIXED, Left.UNREAD}
    panel.pick(Left.MIXED)
    user.key(Qt.Key.Key_Right)
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.editor)
    assert user.editor.textCursor().selectedText() == "SORA"


def test_one_key_writes_a_form_alike_everywhere_and_undo_takes_it_back(user):
    panel = opened(user)
    panel.pick(Left.MIXED)
    user.key(Qt.Key.Key_Right)
    user.key(Qt.Key.Key_A)
    user.qtbot.waitUntil(lambda: Left.MIXED not in kinds(panel))
    assert not any("SORA" in line for line in user.lines)
    user.editor.setFocus()
    user.key(Qt.Key.Key_Z, CTRL)
    assert sum("SORA" in line for line in user.lines) == 1
    user.qtbot.waitUntil(lambda: Left.MIXED in kinds(panel))


def test_the_list_follows_what_is_done(user):
    panel = opened(user)
    user.editor.setFocus()
    for _ in user.lines:
        user.key(Qt.Key.Key_Return, CTRL)
    user.qtbot.waitUntil(lambda: Left.UNREAD not in kinds(panel))


def test_undecided_places_are_walked_from_the_caret_round_the_text(user):
    user.go(2)
    user.key(Qt.Key.Key_N, ALT)
    user.qtbot.waitUntil(lambda: user.row == 0)
    user.key(Qt.Key.Key_N, ALT)
    assert user.editor.textCursor().selectedText() == "SORA"
    user.key(Qt.Key.Key_N, ALT | CTRL)
    assert user.editor.selection == (0, 0)


def test_a_place_that_has_changed_meanwhile_is_looked_for_again(user):
    panel = opened(user)
    (mixed,) = panel.left.of(Left.MIXED)
    user.go(0, 0)
    user.type("新")
    user.page.readiness.go(mixed)
    assert user.editor.selection == (1, 1)
    user.qtbot.waitUntil(lambda: panel.left.of(Left.MIXED)[0].spots[0].start == mixed.spots[0].start + 1)


def test_escape_closes_the_list(user):
    panel = opened(user)
    user.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is user.editor
