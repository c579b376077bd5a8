"""Titles of recordings: the talk's name and the people, in the punctuation that real titles use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.names import is_person
from annotator.detect.title import read_title

PANEL = (
    "# 2026澄江智能大会-端侧智能 - P5：圆桌论坛：小模型能走多远？"
    "-主持人：周 岚-嘉宾：林知远-何一鸣-沈 慧 - 澄江社区 - BV1Ab4y1C7dE"
)


def people(title):
    return {entry.name: entry.role for entry in read_title(title).roster}


def test_a_panel_gives_its_name_its_host_and_its_guests_in_order():
    facts = read_title(PANEL)
    assert facts.title == "2026澄江智能大会-端侧智能：圆桌论坛：小模型能走多远？"
    assert [(entry.name, entry.role) for entry in facts.roster] == [
        ("周岚", "host"),
        ("林知远", "guest"),
        ("何一鸣", "guest"),
        ("沈慧", "guest"),
    ]
    assert {entry.source for entry in facts.roster} == {"title"}


@pytest.mark.parametrize(
    ("title", "talk", "name"),
    [
        (
            "# 澄江大会-芯片 - P2：存算一体的下一步：林知远 - 澄江社区 - BV1Ab4y1C7dE",
            "澄江大会-芯片：存算一体的下一步",
            "林知远",
        ),
        ("# 澄江大会-芯片 - P3：存算一体的下一步-林知远", "澄江大会-芯片：存算一体的下一步", "林知远"),
        ("澄江大会 - P3：存算一体--林知远-", "澄江大会：存算一体", "林知远"),
        ("澄江大会 - P3：存算一体；林 知远", "澄江大会：存算一体", "林知远"),
        ("存算一体的下一步：诸葛明亮", "存算一体的下一步", "诸葛明亮"),
        (
            "Small Models： Past, Present and Future：Mary Ann Lowell",
            "Small Models： Past, Present and Future",
            "Mary Ann Lowell",
        ),
        ("On trials and errors: Jean-Pierre Roux - YouTube", "On trials and errors", "Jean-Pierre Roux"),
        ("存算一体的下一步-青梧大学 林知远教授", "存算一体的下一步", "林知远"),
        ("存算一体的下一步：林知远（青梧大学）", "存算一体的下一步", "林知远"),
    ],
)
def test_the_name_that_ends_a_title_is_the_speaker(title, talk, name):
    facts = read_title(title)
    assert facts.title == talk
    assert [(entry.name, entry.role) for entry in facts.roster] == [(name, "speaker")]


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("论坛-主讲-嘉宾：沈 慧 、提问嘉宾：何一鸣", {"沈慧": "speaker", "何一鸣": "guest"}),
        ("论坛：林知远-主持人：周岚", {"林知远": "speaker", "周岚": "host"}),
        ("论坛-主持人周岚 嘉宾：林知远、何一鸣", {"周岚": "host", "林知远": "guest", "何一鸣": "guest"}),
        ("论坛:环节1:Fireside Chat-林知远-何一鸣", {"林知远": "speaker", "何一鸣": "speaker"}),
        ("Panel - Moderator: Ann Lee", {"Ann Lee": "host"}),
        ("论坛：嘉宾：阿兰·诺维", {"阿兰·诺维": "guest"}),
        ("论坛-嘉宾：佴一鸣", {"佴一鸣": "guest"}),
    ],
)
def test_a_word_for_a_role_says_what_the_names_after_it_are(title, roles):
    assert people(title) == roles


@pytest.mark.parametrize(
    "title",
    [
        "# 澄江大会-大模型 - P7：圆桌讨论;主持人 - 澄江社区 - BV1Ab4y1C7dE",
        "澄江大会 - P1 - 澄江社区 - BV1Ab4y1C7dE",
        "澄江大会 - P8：圆桌讨论- Multimodal Perception and Generation",
        "大模型：高性能",
        "机器人-金融-安全",
        "主题：应用与方法：时代",
        "Deep Learning: Vision Models",
    ],
)
def test_words_of_the_topic_are_nobodys_name(title):
    assert people(title) == {}


def test_a_role_without_a_name_leaves_the_title():
    assert read_title("澄江大会 - P7：圆桌讨论;主持人 - 澄江社区 - BV1Ab4y1C7dE").title == "澄江大会：圆桌讨论"


def test_a_dash_inside_an_english_word_is_no_separator():
    assert read_title("OPEN-SORA高效生成：林知远").title == "OPEN-SORA高效生成"


@pytest.mark.parametrize("name", ["周岚", "林知远", "欧阳修文", "Thomas Lowell", "李小明", "王建国"])
def test_names_look_like_names(name):
    assert is_person(name)


@pytest.mark.parametrize("word", ["圆桌讨论", "大模型", "高性能", "时代", "金融", "Fireside Chat", "端到端", "", "周"])
def test_other_words_do_not(word):
    assert not is_person(word)


@given(st.text())
def test_any_text_is_read(title):
    facts = read_title(title)
    assert all(entry.name.strip() == entry.name != "" for entry in facts.roster)


@given(st.text(alphabet="主持人嘉宾：:-－ 、王李张小明大学AaBb·.Pp12（）#", max_size=40))
def test_any_arrangement_of_what_titles_hold_is_read_and_nobody_is_named_twice(title):
    names = [entry.name for entry in read_title(title).roster]
    assert len(names) == len(set(names))
