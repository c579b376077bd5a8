"""What was begun and begun anew goes."""

import pytest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我觉得这，这个模型", "我觉得这个模型"),
        ("这是，这是一个问题", "这是一个问题"),
        ("我们我们的模型", "我们的模型"),
        ("我们在，我们可以看到", "我们可以看到"),
        ("然后我，我觉得", "然后我觉得"),
        ("我们要，要做好", "我们要做好"),
        ("，主，主要是", "主要是"),
        ("所，所以我们", "所以我们"),
        ("这呃，这个模型", "这个模型"),
    ],
)
def test_what_was_given_up_goes(medium, text, left):
    assert medium(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "非常大，大概有",
        "好，好的",
        "取决于他，他不来",
        "能不能，能的话",
        "他做过检测，测试也做过",
        "我们在家，我们可以看",
    ],
)
def test_what_goes_on_stays(medium, text):
    assert medium(text) == text
