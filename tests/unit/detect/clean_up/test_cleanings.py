"""What holds of all cleanings: they fit together, they can be kept from a place, and once is enough."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.export_options import CleanUp, Fillers, Numbers, Spacing
from annotator.detect.clean_up.cleanings import cleanings

LIGHT = CleanUp(fillers=Fillers.LIGHT, stutters=True)
DIGITS = CleanUp(fillers=Fillers.LIGHT, numbers=Numbers.DIGITS)
MEDIUM = CleanUp(fillers=Fillers.MEDIUM, stutters=True, repeats=True, false_starts=True)
TALK = st.text(alphabet="我们这那个就是说的话过去呃嗯啊然后大模型谢对吧一二十百，。、？！（） ,.a", max_size=40)
WORDS = [
    "我",
    "我们",
    "这个",
    "那个",
    "呃",
    "，嗯，",
    "就是说",
    "过去",
    "，",
    "。",
    "大模型",
    "是",
    "的话",
    "um ",
    "the ",
]
PHRASES = st.lists(st.sampled_from(WORDS)).map("".join)
DOUBLED = re.compile(r"[，、,]\s*[，、,。]|[。，]\s*[，、]|(?<!。)。。(?!。)")


def test_cleanings_tell_what_goes_and_why():
    assert cleanings("好的，呃，我我想", LIGHT, protected=()) == [
        Cleaning(2, 4, "", CleanRule.FILLER),
        Cleaning(5, 6, "", CleanRule.STUTTER),
    ]


def test_what_runs_over_another_change_is_one_change():
    assert cleanings("那个呃，那个报告", MEDIUM, protected=()) == [Cleaning(0, 4, "", CleanRule.REPEAT)]


def test_marks_that_were_doubled_are_mended():
    assert cleanings("好，，的", CleanUp(spacing=Spacing.SPACE), protected=()) == [Cleaning(2, 3, "", CleanRule.MARK)]
    assert cleanings("好，，的", CleanUp(), protected=()) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("，今天", "今天"),
        ("好，。完", "好。完"),
        ("好。，完", "好。完"),
        ("好、，完", "好，完"),
        ("好。。完", "好。完"),
        ("真的？！，啊", "真的？！啊"),
        ("（，好，）", "（好）"),
        ("等。。。完……好", "等。。。完……好"),
        ("a, b. c", "a, b. c"),
    ],
)
def test_punctuation_is_mended(cleaned, text, mended):
    assert cleaned(text, stutters=True) == mended


def test_a_full_stop_between_digits_is_a_point(cleaned):
    assert cleaned("从V1。2到3。5。我们有5个人", stutters=True) == "从V1.2到3.5。我们有5个人"
    assert cleaned("提高了0。5个点。", numbers=Numbers.DIGITS) == "提高了0.5个点。"


def test_a_place_that_is_kept_leaves_the_rest_right(applied):
    text = "对，呃，嗯，好，我我想"
    assert [text[change.start : change.end] for change in cleanings(text, LIGHT, protected=())] == [
        "，呃",
        "，嗯",
        "我",
    ]
    assert applied(text, cleanings(text, LIGHT, protected=(), kept=[(1, 3)])) == "对，呃，好，我想"
    assert applied(text, cleanings(text, LIGHT, protected=(), kept=[(3, 5)])) == "对，嗯，好，我想"
    assert applied(text, cleanings(text, LIGHT, protected=(), kept=[(8, 9)])) == "对，好，我我想"
    assert applied("Um um we", cleanings("Um um we", LIGHT, protected=(), kept=[(3, 6)])) == "um we"
    assert applied("好，，的", cleanings("好，，的", LIGHT, protected=(), kept=[(2, 3)])) == "好，，的"


def test_what_is_kept_may_lie_outside_the_text():
    assert cleanings("", LIGHT, protected=(), kept=[(0, 2)]) == []
    assert len(cleanings("我我好", LIGHT, protected=(), kept=[(7, 9), (3, 3)])) == 1


@settings(max_examples=300)
@given(TALK | PHRASES, st.sampled_from([LIGHT, MEDIUM, DIGITS]))
def test_cleaned_twice_is_cleaned_once(applied, text, clean_up):
    once = applied(text, cleanings(text, clean_up, protected={"大模型"}, tics=["就是", "对吧"]))
    assume(not re.search(r"\d。\d", once))  # 二十。三 has become what a recogniser writes for 20.3
    assert cleanings(once, clean_up, protected={"大模型"}, tics=["就是", "对吧"]) == []


@settings(max_examples=300)
@given(TALK | PHRASES, st.sampled_from([LIGHT, MEDIUM]))
def test_cleanings_lie_in_order_and_add_nothing(applied, text, clean_up):
    found = cleanings(text, clean_up, protected={"大模型"})
    ends = [0, *(edge for change in found for edge in (change.start, change.end)), len(text)]
    assert ends == sorted(ends)
    assert all(change.start < change.end and change.text in ("", " ", "，") for change in found)
    left = applied(text, found)
    assert (
        not re.search(r"[，、,]\s*[，、,。]|[。，]\s*[，、]|(?<!。)。。(?!。)", left)
        or not re.search(r"\w", text)
        or left == text
    )
    assert ("大模型" in left) == ("大模型" in text)
    assert not re.search(r"\w", text) or re.search(r"\w", left)


def test_a_long_text_is_no_slower_than_its_length():
    for part in ("呃，", "我", "这个", "，", "a", "一百", "就是说，", "（"):
        cleanings(part * 30_000, MEDIUM, protected={"程明明"})
        cleanings(part * 30_000, DIGITS, protected=())
