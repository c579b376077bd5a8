"""Pure fillers go alone, and the punctuation around them is mended."""

import pytest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("这个呃大模型", "这个大模型"),
        ("相关的研究呃，然后", "相关的研究，然后"),
        ("好的，呃，今天", "好的，今天"),
        ("呃，今天", "今天"),
        ("，呃，今天", "今天"),
        ("说完了，嗯。下一位", "说完了。下一位"),
        ("说完了。啊，下一位", "说完了。下一位"),
        ("说完了，呃", "说完了"),
        ("对，嗯，嗯，啊，好", "对，好"),
        ("嗯嗯那我先说", "那我先说"),
        ("啊谢谢", "谢谢"),
        ("（呃，笑）", "（笑）"),
        ("（好，呃）", "（好）"),
        ("in呃the morning", "in the morning"),
        ("好 呃 OK", "好 OK"),
        ("Um, I think, uh, so", "I think, so"),
        ("Um, so we. Uh, they went.", "So we. They went."),
        ("I think so, um.", "I think so."),
        ("we uh went", "we went"),
        ("The model is, uh, slow, um, and large", "The model is slow, and large"),
        ("我呃我呃我想", "我想"),
        ("「呃，嗯，謝謝」", "「謝謝」"),
    ],
)
def test_pure_fillers_go_and_the_marks_are_mended(light, text, left):
    assert light(text) == left


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
        "同意吗？嗯。那就这样",
        "持续呃逆的病人",
        "umbrella, uh-huh, Uhland, hum",
    ],
)
def test_words_tones_and_whole_answers_stay(light, text):
    assert light(text) == text


def test_names_that_hold_a_filler_stay(light):
    assert light("周嗯嗯来了，呃，李呃说", {"周嗯嗯", "李呃"}) == "周嗯嗯来了，李呃说"
    assert light("嗯啊强来了", {"啊强"}) == "啊强来了"


def test_nothing_goes_unless_asked_for(cleaned):
    assert cleaned("呃，，我我我好") == "呃，，我我我好"
