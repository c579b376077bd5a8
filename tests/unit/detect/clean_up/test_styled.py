"""How a text is written: script, width of punctuation, spaces; never its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.export_options import CleanUp, Script, Spacing, Width
from annotator.detect.clean_up.styled import in_script, styled

WIDE = CleanUp(width=Width.BY_SCRIPT)


@pytest.mark.parametrize(
    ("script", "text", "written"),
    [
        (Script.KEEP, "頭发", "頭发"),
        (Script.SIMPLIFIED, "頭髮裡的軟體 GPT-4o", "头发里的软体 GPT-4o"),
        (Script.MAINLAND, "頭髮裡的軟體和網路", "头发里的软件和网络"),
        (Script.TRADITIONAL, "皇后在后面看软件", "皇后在後面看軟件"),
        (Script.TAIWAN, "软件和网络", "軟體和網路"),
        (Script.HONG_KONG, "软件里面", "軟件裏面"),
        (Script.TRADITIONAL, "錢沒了，後面的", "錢沒了，後面的"),
        (Script.TAIWAN, "裏面沒了軟件", "裡面沒了軟件"),
        (Script.MAINLAND, "这部影片的程序", "这部影片的程序"),
    ],
)
def test_scripts_are_turned_with_the_words_of_a_region(script, text, written):
    assert in_script(text, script) == written
    assert styled(text, CleanUp(script=script)) == written


def test_characters_that_no_document_holds_go_and_emoji_stay_whole():
    assert in_script("一\x0b二\ud800三\t四\u202e五\u200f\ufeff六\u200d七", Script.KEEP) == "一二三\t四五六七"
    whole = "👨\u200d👩\u200d👧 👍🏽 🇨🇳 ❤️\u200d🔥"
    assert (
        styled(f"好{whole}好", CleanUp(Script.TAIWAN, spacing=Spacing.SPACE, width=Width.BY_SCRIPT)) == f"好{whole}好"
    )


@pytest.mark.parametrize(
    ("spacing", "text"),
    [
        (Spacing.KEEP, "用GPT-4o 做了 3倍的A/B测试，50%的人 用 Word 2 ，好"),
        (Spacing.SPACE, "用 GPT-4o 做了 3 倍的 A/B 测试，50% 的人 用 Word 2，好"),
        (Spacing.NONE, "用GPT-4o做了3倍的A/B测试，50%的人 用Word 2，好"),
    ],
)
def test_spaces_between_chinese_and_latin(spacing, text):
    source = "用GPT-4o 做了 3倍的A/B测试，50%的人 用 Word 2 ，好"
    assert styled(source, CleanUp(spacing=spacing)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("你好,世界.我们用GPT-4,效果不错!", "你好，世界。我们用GPT-4，效果不错！"),
        ("见 https://a.b/c,d?x=1 吧", "见 https://a.b/c,d?x=1 吧"),
        ("3.5倍,1,000个,3:50开始", "3.5倍，1,000个，3:50开始"),
        ('他说"好的",然后', "他说“好的”，然后"),
        ("Hello，world。Nice！", "Hello, world. Nice!"),
        ("用 (model) 和模型 (大)", "用（model）和模型（大）"),
        ("OK，so we think it is good，and then 我们走", "OK, so we think it is good, and then 我们走"),
        ("等等...然后", "等等……然后"),
        ("等等 。。。 然后……。", "等等……然后……。"),
        ("有20。3年后", "有20。3年后"),
        ("A/B测试,GPT-4o,Qwen都行", "A/B测试，GPT-4o，Qwen都行"),
        ("Dr. 王用５０％", "Dr. 王用50%"),
        ("![](img/a,b.png)", "![](img/a,b.png)"),
    ],
)
def test_punctuation_is_as_wide_as_the_writing_beside_it(text, written):
    assert styled(text, WIDE) == written


def test_quotation_marks_are_those_of_the_script():
    assert styled('他说"軟體"，「好」', CleanUp(width=Width.BY_SCRIPT, script=Script.MAINLAND)) == "他说“软件”，“好”"
    assert styled('他说"软件"，好', CleanUp(width=Width.BY_SCRIPT, script=Script.TAIWAN)) == "他說「軟體」，好"


@given(
    st.text(alphabet='大家好里面，。,.:!?…-（）()"“”「」 \u3000a1%GPT\u200d👍🏽\ud800/', max_size=40),
    st.sampled_from(Spacing),
    st.sampled_from(Width),
    st.sampled_from([Script.KEEP, Script.SIMPLIFIED, Script.TAIWAN]),
)
def test_twice_is_once(text, spacing, width, script):
    clean_up = CleanUp(spacing=spacing, width=width, script=script)
    once = styled(text, clean_up)
    assert styled(once, clean_up) == once
