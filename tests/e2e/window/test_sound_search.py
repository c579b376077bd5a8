"""Finding what sounds alike: typed in hanzi, pinyin or English, walked from the nearest on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def user(start, tmp_path):
    rows = [
        "# 圆桌论坛：小模型怎么走-主持人：周岚-嘉宾：林知远",
        "今天我们先不聊别的，请到了曹景明老师。",
        "刚才草晶明老师说的，我觉得都可以。",
        "这个东西叫做rocket，跟别的没有关系。",
        "最后谢谢曹警铭，今天就到这里。",
    ]
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    user.checked()
    return user


def found(user) -> tuple[int, str]:
    start, end = user.editor.selection
    return user.row, user.editor.text[start:end]


def listed(user) -> list[str]:
    return [place.text for place in user.page.find_bar.sounds.places]


def search(user, typed: str) -> None:
    user.key(Qt.Key.Key_L, ALT)
    user.type(typed)
    heard(user)


def heard(user) -> None:
    user.qtbot.waitUntil(lambda: not user.page.find_bar.sounds.waits, timeout=20_000)


def test_pinyin_finds_all_that_sounds_alike_and_enter_walks_it(user):
    search(user, "caojingming")
    assert {"曹景明", "草晶明", "曹警铭"} == set(listed(user))
    assert "3 places" in user.page.find_bar.places.note.text()
    walked = []
    for _ in range(3):
        user.key(Qt.Key.Key_Return)
        walked.append(found(user))
        assert QApplication.focusWidget() is user.page.find_bar.field
    assert {text for _, text in walked} == {"曹景明", "草晶明", "曹警铭"}
    user.key(Qt.Key.Key_F3, SHIFT)
    assert found(user) == walked[1]
    user.key(Qt.Key.Key_F3)
    user.key(Qt.Key.Key_F3)
    assert found(user) == walked[0]
    assert "nearest" in user.page.strip.message.text()


def test_the_nearest_comes_first(user):
    search(user, "rocket")
    user.key(Qt.Key.Key_Return)
    assert found(user) == (2, "rocket")


def test_enter_before_anything_was_heard_waits_for_it(user):
    user.key(Qt.Key.Key_L, ALT)
    user.type("rocket")
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: found(user) == (2, "rocket"), timeout=20_000)


def test_what_no_longer_stands_leaves_the_list_and_what_was_typed_since_joins_it(user):
    search(user, "caojingming")
    user.key(Qt.Key.Key_Escape)
    user.go(1)
    user.key(Qt.Key.Key_L, ALT)
    heard(user)
    user.go(2)
    user.type("曹敬明")
    user.go(1, 2)
    user.key(Qt.Key.Key_Delete)
    user.go(0)
    user.qtbot.waitUntil(lambda: "曹敬明" in listed(user), timeout=20_000)
    assert "草晶明" not in listed(user)


def test_a_click_on_a_place_goes_there(user):
    search(user, "caojingming")
    places = user.page.find_bar.places.list
    at = listed(user).index("曹警铭")
    middle = places.visualRect(places.model().index(at, 0)).center()
    user.qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert found(user) == (3, "曹警铭")


def test_the_same_key_goes_back_to_finding_the_text_itself(user):
    search(user, "caojingming")
    user.key(Qt.Key.Key_L, ALT)
    assert not user.page.find_bar.places.isVisible()
    assert listed(user) == []
    user.key(Qt.Key.Key_Return)
    assert "Not found" in user.page.strip.message.text()


def test_nothing_alike_is_told(user):
    search(user, "quetzalcoatl wombat")
    assert "Nothing" in user.page.find_bar.places.note.text()
    user.key(Qt.Key.Key_Return)
    assert "Nothing" in user.page.strip.message.text()


def test_what_is_found_can_be_asked_about_at_once(user):
    search(user, "caojingming")
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return, ALT)
    assert user.page._ask_panel.heard.text() == found(user)[1]


def test_once_the_checker_is_gone_nothing_is_waited_for(user):
    user.page.checking.stop()
    user.key(Qt.Key.Key_L, ALT)
    user.type("rocket")
    user.page.checking.stopped.emit()
    user.key(Qt.Key.Key_Return)
    assert "Nothing" in user.page.strip.message.text()
