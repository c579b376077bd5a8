"""What is said twice by a slip goes once; words that are made of the same syllable twice stay."""

import pytest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我我我我觉得", "我觉得"),
        ("这这次说的", "这次说的"),
        ("就是可能也也是要看", "就是可能也是要看"),
        ("那是特特别难的", "那是特别难的"),
        ("这个这些模模型", "这个这些模型"),
        ("然后我是是这么想的", "然后我是这么想的"),
        ("所所以他", "所以他"),
        ("the the model is is good", "the model is is good"),
        ("I, I think", "I think"),
        ("The the model", "The model"),
        ("我呃我想", "我想"),
        ("這這個我我覺得", "這個我覺得"),
    ],
)
def test_what_is_said_twice_goes_once(light, text, left):
    assert light(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，刚刚往往等等",
        "慢慢看看试试好好想想",
        "高高兴兴地一步一步来，确确实实越来越好",
        "爸爸天天说说笑笑",
        "那个莉莉娅也来了",
        "对对对，是是是，好好好",
        "不，不不不，不是",
        "我们现在在做，有可能能成",
        "今年年底，研究所所长，为了了解用用户",
        "在在线学习里，要要求高，是有有效的办法",
        "编号二二，一一对应",
        "哈哈哈哈，等等等等",
        "来来来，有有有",
        "he had had it, and that that is very very true, bye bye",
    ],
)
def test_words_stay(light, text):
    assert light(text) == text


def test_names_stay(light):
    assert light("敏敏捷，我我找程明明", {"敏敏", "程明明"}) == "敏敏捷，我找程明明"
