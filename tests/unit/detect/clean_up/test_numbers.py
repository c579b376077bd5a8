"""Numbers in digits or in words; what is a word rather than a number stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.export_options import Fillers, Numbers
from annotator.detect.clean_up.numerals import value_of


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("二十赫兹", "20赫兹"),
        ("百分之五十，百分之三点五", "50%，3.5%"),
        ("三点五，一点五米", "3.5，1.5米"),
        ("二零二四年到一九九八年", "2024年到1998年"),
        ("三千五百万，二亿三千万", "3500万，2亿3000万"),
        ("十二月三号上午", "12月3号上午"),
        ("一共一千零二十四个", "一共1024个"),
        ("十个，十分钟，二十多家", "10个，10分钟，20多家"),
        ("三倍，八秒", "3倍，8秒"),
        ("二十一世纪的八十年代", "21世纪的80年代"),
        ("三千五百萬", "3500萬"),
    ],
)
def test_numbers_in_digits(cleaned, text, written):
    assert cleaned(text, numbers=Numbers.DIGITS) == written


@pytest.mark.parametrize(
    "text",
    [
        "一些，一个，一下，三言两语",
        "第一，首先，第十二",
        "千万别说，万一，十分好，十全十美",
        "几十年，数百万，上百个，七八十个，两三年",
        "一万二，三百五，十四五规划",
        "三点五十，这三点一是",
        "一点一点来",
        "三维，六层，两米，两到三倍",
        "双十一，正月十五，星期五",
        "GPT四点五",
        "一千万分之一",
        "编号二二",
        "一五一十",
    ],
)
def test_words_are_no_numbers(cleaned, text):
    assert cleaned(text, numbers=Numbers.DIGITS) == text


def test_a_number_is_read_without_the_fillers_in_it(cleaned):
    assert cleaned("五呃十个", fillers=Fillers.LIGHT, numbers=Numbers.DIGITS) == "50个"


def test_names_keep_their_numbers(cleaned):
    assert cleaned("二十世纪公司在二十世纪", {"二十世纪公司"}, numbers=Numbers.DIGITS) == "二十世纪公司在20世纪"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("有3个人，2种，第2个", "有三个人，两种，第二个"),
        ("10个，5年", "十个，五年"),
        ("GPT-4个，3.5个，13个，2024年，3-5个，90年代", "GPT-4个，3.5个，13个，2024年，3-5个，90年代"),
    ],
)
def test_small_numbers_in_words(cleaned, text, written):
    assert cleaned(text, numbers=Numbers.WORDS) == written


def test_numbers_as_they_are(cleaned):
    assert cleaned("二十个，3个", stutters=True) == "二十个，3个"


def _numeral(number):
    """A numeral below ten thousand as it is written."""
    written, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("零" if zero else "") + "零一二三四五六七八九"[digit] + name
            zero = False
        elif written and number % unit:
            zero = True
    return written


@given(st.integers(1, 9999))
def test_numerals_are_read_as_they_are_written(number):
    assert value_of(_numeral(number)) == number
    assert value_of(_numeral(number).removeprefix("一")) == number or not 10 <= number < 20
