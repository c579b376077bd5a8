"""What is found in papers, and what is not."""

import pytest

from annotator.core.model import Category
from annotator.core.papers import Sign


def signs(term):
    return {why.sign for why in term.why}


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("主持人：林知远", ["林知远"]),
        ("嘉宾：周岚、沈慧，何一鸣", ["周岚", "沈慧", "何一鸣"]),
        ("嘉宾：周岚（澄江大学）、沈慧（云帆科技）", ["周岚", "沈慧"]),
        ("汇报人: 欧阳明月 教授", ["欧阳明月"]),
        ("【讲者】Jie Tanaka", ["Jie Tanaka"]),
        ("speaker: Jie Tanaka and Maria Okafor", ["Jie Tanaka", "Maria Okafor"]),
        ("由林知远副教授报告", ["林知远"]),
        ("姓名\t林知远", ["林知远"]),
        ("林知远\t澄江大学", ["林知远"]),
        ("澄江大学-林知远", ["林知远"]),
        ("个人简介：林知远，澄江大学教授", ["林知远"]),
    ],
)
def test_people_are_found(mined, row, names):
    found = mined(row)
    assert {name for name, term in found.items() if term.category is Category.PERSON} == set(names)


def test_names_that_follow_a_role_on_rows_of_their_own_are_found(mined):
    found = mined("嘉宾：", "林知远", "澄江大学", "", "周岚", "云帆研究院")
    assert {"林知远", "周岚"} <= found.keys()


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("来自澄江大学的报告", "澄江大学"),
        ("在云帆人工智能研究院工作", "云帆人工智能研究院"),
        ("from the University of Norwood today", "University of Norwood"),
        ("来自 Norwood Robotics Lab 的报告", "Norwood Robotics Lab"),
    ],
)
def test_places_of_work_are_found(mined, row, name):
    assert mined(row)[name].category is Category.ORG


@pytest.mark.parametrize("name", ["GPT-4o", "Open-Sora", "μP", "LLaVA", "NeRF", "AI4Science", "H2RBox", "DPM-Solver++"])
def test_spellings_that_no_word_has_stand_out(mined, name):
    found = mined(f"我们今天介绍{name}的方法")
    assert Sign.SPELLING in signs(found[name])


@pytest.mark.parametrize("amount", ["70B", "24kHz", "512K", "3ms", "2024", "16x", "III"])
def test_amounts_and_years_are_no_terms(mined, amount):
    assert amount not in mined(f"我们使用 {amount} 的数据")


def test_english_words_amid_hanzi_are_terms(mined):
    found = mined("我们今天介绍 scaling law 的问题")
    assert found["scaling law"].category is Category.TERM_EN


def test_plain_english_words_are_none(mined):
    assert not mined("We propose a good model in the paper, and we use the model of the paper.")


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("提出思维链（Chain of Thought, CoT）的方法", {"思维链", "Chain of Thought", "CoT"}),
        ("We use retrieval augmented generation (RAG) here", {"retrieval augmented generation", "RAG"}),
        ("使用 RAG（检索增强生成）的工作", {"RAG", "检索增强生成"}),
    ],
)
def test_names_of_one_thing_are_told_with_each_other(mined, row, names):
    found = mined(row)
    for name in names:
        assert Sign.PAIR in signs(found[name])
        assert set(found[name].also) <= names - {name}
        assert found[name].also


def test_words_that_keep_together_are_found(mined):
    rows = ["稀疏蒸馏的方法是今天介绍的", "我们研究稀疏蒸馏", "对稀疏蒸馏的训练"]
    assert mined(*rows)["稀疏蒸馏"].count == 3


def test_a_word_that_no_dictionary_has_is_found(mined):
    rows = ["具身的问题", "我们研究具身", "和具身与智能"]
    assert "具身" in mined(*rows)


def test_parts_that_only_stand_in_a_longer_term_are_left_out(mined):
    rows = [f"{before}检索增强生成{after}" for before, after in (("我们用", "的"), ("对", "和"), ("从", "是"))]
    found = mined(*rows)
    assert "检索增强生成" in found
    assert "增强生成" not in found


def test_what_is_known_is_told_whatever_its_spelling(mined):
    assert mined("介绍 Open-Sora 的方法", known={"opensora"})["Open-Sora"].known
    assert not mined("介绍 Open-Sora 的方法")["Open-Sora"].known


def test_spellings_of_one_term_are_one(mined):
    found = mined("介绍 Open-Sora 的方法", "使用 OpenSora 的工作", "我们的 Open-Sora 数据")
    assert [name for name in found if name.lower().startswith("open")] == ["Open-Sora"]


def test_excerpts_tell_where_a_term_stands(mined):
    (excerpt, other) = mined("第一行", "我们介绍 NeRF 的方法", "NeRF")["NeRF"].excerpts
    assert (excerpt.paper, excerpt.unit, excerpt.number) == ("notes.md", "row", 2)
    assert (excerpt.before, excerpt.text, excerpt.after) == ("我们介绍 ", "NeRF", " 的方法")
    assert other.number == 3


def test_labels_that_only_name_what_follows_are_no_terms(mined):
    rows = [f"鲁棒检索：{text}" for text in ("一种方法", "今天的问题", "训练数据", "学习")]
    assert "鲁棒检索" not in mined(*rows)


def test_addresses_code_and_formulas_are_not_read(mined):
    rows = ["见 https://example.org/NeRFoo/GPTx", r"![图](assets/QwErT.png) $\alphaXy{ZzTop}$", "x@LaTeXmail.org"]
    assert not mined(*rows)


def test_the_most_outstanding_come_first(mined):
    found = list(mined("主持人：林知远", "我们介绍 scaling law", "今天的 NeRF 方法").values())
    assert [term.score for term in found] == sorted((term.score for term in found), reverse=True)
    assert found[0].text == "林知远"


def test_hostile_text_is_read_in_time(mined):
    mined("（" * 5000, "A" * 50_000, "a " * 20_000, "林" * 20_000, "，、" * 9_000, "$" * 9_000, "[" * 9_000)
