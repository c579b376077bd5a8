"""The measure of client text: it counts what a reader would stumble over, and tells what a difference is made of."""

import importlib
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "client_text"


@pytest.fixture
def tool(monkeypatch):
    if not TOOL.exists():
        pytest.skip("tools/ is not part of this copy")
    monkeypatch.syspath_prepend(str(TOOL))
    return importlib.import_module


@pytest.fixture
def figures(tool):
    return tool("figures").figures


@pytest.fixture
def rate(tool):
    return tool("rates").rate


def test_paragraphs_are_counted_with_their_lengths(figures):
    found = figures([["字" * 200, "字" * 99 + "。"], ["字" * 301]])
    assert (found.turns, found.lengths, found.too_long) == (2, (200, 100, 301), 1)
    assert found.at_length == pytest.approx(200 / 601)


def test_what_a_reader_stumbles_over_is_counted(figures):
    found = figures([["，好的，，我说完了，"], ["呃那么我们开始。", "哎呀，行吗？！"], ["我们下面请"]])
    assert found.doubled == ("，，", "？！")
    assert (found.leading, found.hung, found.open_ends) == (1, 1, ("我们下面请",))
    assert found.sounds == {"呃": 1, "哎": 1}
    assert found.hedges == {"那么": 1}
    assert found.marks == {"，": 5, "。": 1, "？": 1, "！": 1}


def test_a_text_edited_by_hand_is_read_as_turns_of_paragraphs(tool):
    text = "# 题目\n\n**甲**：一。\n\n二。\n\n**乙**：三：四。\n"
    assert tool("figures").read_edited(text) == [["一。", "二。"], ["三：四。"]]


def test_the_rate_counts_characters_to_change_but_no_spaces(rate):
    told = rate("今天 天气好，我们走", "今天天气好。我们走吧")
    assert (told.distance, told.length) == (2, 10)
    assert told.share == pytest.approx(0.2)
    assert told.words_share == pytest.approx(1 / 9)
    assert told.marks == {("，", "。"): 1}


def test_the_rate_tells_what_it_is_made_of(rate):
    told = rate("呃我们我们用亮化，就这么办了", "我们用量化。就那样办了", terms=["量化"])
    assert told.kinds == {"punctuation": 1, "fillers": 1, "stutters": 2, "terms": 1, "others": 2}


def test_hedges_that_should_have_stayed_are_told_apart(rate):
    assert rate("如果撞墙了我们怎么办", "如果撞墙了，那么我们怎么办").kinds == {"punctuation": 1, "lost hedges": 2}


def test_a_text_like_the_edited_one_has_no_rate(rate):
    assert rate("一，二。", "一，二。").share == 0
