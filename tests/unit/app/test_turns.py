import pytest

from annotator.app.turns import turns_of_file
from annotator.core.errors import FileEmpty

TALK = """# 小模型对谈-主持人：周岚-嘉宾：林知远-何一鸣

大家好，我是今天的主持人周岚，欢迎各位来到我们的圆桌，今天我们来聊一聊小模型。

下面我们先请林知远老师来介绍一下，谢谢主持人，我是林知远，我主要是做推理引擎的，大概做了有五六年的时间了。

## 第二个问题
"""


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_the_title_tells_who_talks_when_nobody_else_does(talk):
    found = turns_of_file(talk)
    assert [entry.name for entry in found.roster][:3] == ["周岚", "林知远", "何一鸣"]
    assert {entry.source for entry in found.roster[:3]} == {"title"}


def test_names_given_keep_the_roles_that_the_title_knows(talk):
    found = turns_of_file(talk, ["林知远", "周岚", "林知远", "沈慧"])
    named = {entry.name: (entry.role, entry.source) for entry in found.roster}
    assert named["周岚"] == ("host", "title")
    assert named["沈慧"] == ("", "given")
    assert "何一鸣" not in named


def test_turns_stand_in_lines_of_talk(talk):
    found = turns_of_file(talk)
    assert {turn.speaker for turn in found.turns} >= {"周岚", "林知远"}
    for turn in found.turns:
        assert found.source.lines[turn.line_id - 1].kind == "text"


def test_a_file_without_talk_is_told(tmp_path):
    path = tmp_path / "none.md"
    path.write_text("# 小模型对谈\n", encoding="utf-8")
    with pytest.raises(FileEmpty):
        turns_of_file(path)
