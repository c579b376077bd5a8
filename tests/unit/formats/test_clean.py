"""Cleaning takes out pure fillers alone and mends the punctuation around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.export_options import Script, Spacing
from annotator.core.text import FILLERS
from annotator.formats.clean import in_script, spaced, without_fillers


@pytest.mark.parametrize(
    ("text", "left", "count"),
    [
        ("这个呃大模型", "这个大模型", 1),
        ("相关的研究呃，然后", "相关的研究，然后", 1),
        ("好的，呃，今天", "好的，今天", 1),
        ("呃，今天", "今天", 1),
        ("，呃，今天", "，今天", 1),
        ("说完了，嗯。下一位", "说完了。下一位", 1),
        ("说完了。啊，下一位", "说完了。下一位", 1),
        ("说完了，呃", "说完了", 1),
        ("对，嗯，嗯，啊，好", "对，好", 3),
        ("嗯嗯那我先说", "那我先说", 2),
        ("啊谢谢", "谢谢", 1),
        ("（呃，笑）", "（笑）", 1),
        ("in呃the morning", "in the morning", 1),
        ("好 呃 OK", "好 OK", 1),
        ("Um, I think, uh, so", "I think, so", 2),
        ("we uh went", "we went", 1),
    ],
)
def test_pure_fillers_go_and_the_marks_are_mended(text, left, count):
    assert without_fillers(text) == (left, count)


@pytest.mark.parametrize(
    "text",
    [
        "是啊，为什么呢？",
        "我的体会呢是这样嘛",
        "谢谢大家，哈佛的哈欠",
        "哎呀，哈哈",
        "阿明和李阿姨",
        "嗯？",
        "哦！原来如此",
        "嗯。",
        "呃，嗯，啊。",
        "umbrella, uh-huh, Uhland, hum",
        "没有，，也不动。。",
    ],
)
def test_words_tones_and_whole_utterances_stay(text):
    assert without_fillers(text) == (text, 0)


def test_names_that_hold_a_filler_stay():
    names = {"周嗯嗯", "李呃"}
    assert without_fillers("周嗯嗯来了，呃，李呃说", names) == ("周嗯嗯来了，李呃说", 1)
    assert without_fillers("嗯啊强来了", {"啊强"}) == ("啊强来了", 1)


@given(st.text(alphabet="大家abc，。？、,. " + "".join(FILLERS), max_size=40))
def test_nothing_but_fillers_marks_and_spaces_goes(text):
    left, count = without_fillers(text)
    spare = str.maketrans("", "", "，。、,. " + "".join(FILLERS))
    assert left.translate(spare) == text.translate(spare)
    assert sum(char in FILLERS for char in text) - sum(char in FILLERS for char in left) == count
    assert (count == 0) == (left == text)


def test_scripts_are_turned():
    assert in_script("頭髮裡的軟體 GPT-4o", Script.SIMPLIFIED) == "头发里的软体 GPT-4o"
    assert in_script("皇后在后面", Script.TRADITIONAL) == "皇后在後面"
    assert in_script("頭发", Script.KEEP) == "頭发"


def test_characters_that_no_format_holds_go():
    assert in_script("一\x0b二\ud800三\t四", Script.KEEP) == "一二三\t四"


@pytest.mark.parametrize(
    ("spacing", "text"),
    [
        (Spacing.KEEP, "用GPT-4o 做了 3倍的A/B测试，50%的人 用 Word 2"),
        (Spacing.SPACE, "用 GPT-4o 做了 3 倍的 A/B 测试，50% 的人 用 Word 2"),
        (Spacing.NONE, "用GPT-4o做了3倍的A/B测试，50%的人 用Word 2"),
    ],
)
def test_spaces_between_chinese_and_latin(spacing, text):
    assert spaced("用GPT-4o 做了 3倍的A/B测试，50%的人 用 Word 2", spacing) == text


@given(st.text(alphabet="大家好，a1 %"))
def test_spacing_twice_is_spacing_once(text):
    for spacing in (Spacing.SPACE, Spacing.NONE):
        assert spaced(spaced(text, spacing), spacing) == spaced(text, spacing)
