"""A phrase said twice goes once; stress, answers and what goes by turns stay."""

import pytest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("那个那个报告", "那个报告"),
        ("这个这个这个问题", "这个问题"),
        ("我们的大模型大模型已经", "我们的大模型已经"),
        ("过去，过去我们都这样", "过去我们都这样"),
        ("或者过去，过去一年", "或者过去一年"),
        ("这个呃这个方向", "这个方向"),
        ("不满足于这个，这个单一的", "不满足于这个单一的"),
        ("所以所以我们", "所以我们"),
        ("就是一个一个模拟", "就是一个模拟"),
        ("I think I think we can", "I think we can"),
        ("这种AI这种AI工具", "这种AI工具"),
    ],
)
def test_what_is_said_twice_goes_once(medium, text, left):
    assert medium(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "非常非常好，特别特别难，很多很多人",
        "是的是的，好的好的，谢谢谢谢",
        "一步一步、一层一层地做",
        "来研究研究，再讨论讨论",
        "我们要有数据，数据才有用",
        "能不能不去，是不是不好",
        "这种各种各样的问题，越好越好",
        "好的，好的，对，对",
        "乌泱乌泱的人",
        "二零二零年",
        "说什么什么的，花了多少多少",
    ],
)
def test_what_is_meant_twice_stays(medium, text):
    assert medium(text) == text


def test_a_name_said_twice_goes_once_and_is_never_cut(medium):
    assert medium("我们的大模型大模型已经", {"大模型"}) == "我们的大模型已经"
    assert medium("然后程明明，程明明老师", {"程明明"}) == "然后程明明老师"
    assert medium("这是小明明明白的", {"小明明"}) == "这是小明明明白的"
    assert medium("他们叫我们我们", {"叫我们"}) == "他们叫我们我们"
