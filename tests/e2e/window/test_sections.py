"""A file of several talks: an outline to go by, and the people of the section before the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def user(start, tmp_path):
    path = tmp_path / "talks.md"
    rows = [
        "# 年度论坛-主持人：周岚-嘉宾：林知远-何一鸣",
        "## 开幕",
        "大家好。",
        "欢迎。",
        "## 报告",
        "我讲规模。",
        "谢谢。",
        "## 问答",
        "请问。",
    ]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    return user


def shown(user) -> list[str]:
    model = user.page.roster.model
    return [model.index(row).data() for row in range(model.rowCount())]


def current(user) -> list[str]:
    outline = user.page.people.outline.list
    items = [outline.item(at) for at in range(outline.count())]
    return [item.text() for item in items if item.font().bold()]


def test_the_outline_tells_where_one_is_and_leads_elsewhere(user):
    outline = user.page.people.outline
    assert outline.isVisible()
    assert [outline.list.item(at).text() for at in range(3)] == ["开幕", "报告", "问答"]
    user.go(1)
    assert current(user) == ["开幕"]
    at = outline.list.visualItemRect(outline.list.item(2)).center()
    user.qtbot.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (user.lines[user.row], current(user)) == ("## 问答", ["问答"])


def test_keys_go_from_section_to_section(user):
    user.go(1)
    user.key(Qt.Key.Key_PageDown, CTRL)
    assert user.lines[user.row] == "## 报告"
    user.key(Qt.Key.Key_PageDown, CTRL)
    assert user.lines[user.row] == "## 问答"
    user.key(Qt.Key.Key_PageDown, CTRL)
    assert (user.lines[user.row], "No more" in user.page.strip.message.text()) == ("## 问答", True)
    user.go(5)
    user.key(Qt.Key.Key_PageUp, CTRL)
    assert user.lines[user.row] == "## 报告"
    user.key(Qt.Key.Key_PageUp, CTRL)
    assert user.lines[user.row] == "## 开幕"


def test_a_speaker_holds_to_the_end_of_the_section_and_is_of_its_people(user):
    user.go(1)
    assert shown(user) == ["周岚", "林知远", "何一鸣"]
    user.key(Qt.Key.Key_1, ALT)
    assert [bool(line.speaker) for line in user.page.session.transcript.lines] == [False, True, True, *[False] * 5]
    user.go(4)
    user.key(Qt.Key.Key_2, ALT)
    user.go(5)
    user.key(Qt.Key.Key_3, ALT)
    assert shown(user) == ["林知远", "何一鸣"]
    user.page.roster.others.click()
    assert shown(user) == ["林知远", "何一鸣", "周岚"]
    user.page.roster.others.click()
    user.go(2)
    assert shown(user) == ["周岚"]
    user.key(Qt.Key.Key_3, ALT)
    assert shown(user) == ["周岚", "何一鸣"]


def test_the_outline_follows_what_is_done_to_lines(user):
    user.go(1, 2)
    user.key(Qt.Key.Key_Return)
    user.go(3)
    assert (user.lines[3], current(user)) == ("欢迎。", ["开幕"])
    user.go(4, len("## 报告"))
    user.type(" II")
    user.key(Qt.Key.Key_Down, ALT)
    assert current(user) == ["报告 II"]


def test_one_talk_has_no_outline(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    assert user.page.people.outline.isHidden()
    user.key(Qt.Key.Key_PageDown, CTRL)
    assert "no sections" in user.page.strip.message.text()
