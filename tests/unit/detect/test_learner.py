"""What a correction teaches: whole terms that sound like what was heard, and nothing else."""

import pytest

from annotator.core.model import Category
from annotator.core.pairs import Pair, PairKind
from annotator.detect.learner import Learner


@pytest.fixture(scope="module")
def learner(engine, lexicon):
    return Learner(engine, lexicon)


@pytest.fixture
def taught(learner):
    def judge(before, heard, corrected, after=""):
        return learner.taught(*learner.whole(Pair(heard, corrected, before, after, PairKind.TYPED, 1, 1)))

    return judge


def test_a_pair_goes_as_far_as_the_term_that_stands_there_now(taught):
    assert taught("我们说 ", "skin", "scaling", " law 的结果") == ("skin law", "scaling law", Category.TERM_EN)
    assert taught("请祝", "青", "清", "雅老师说") == ("祝青雅", "祝清雅", Category.PERSON)


def test_a_name_that_nobody_knows_is_taken_whole(taught):
    assert taught("请", "爆", "鲍", "凡老师介绍") == ("爆凡", "鲍凡", Category.PERSON)


@pytest.mark.parametrize(
    ("heard", "meant", "category"),
    [("因米nas", "InMinus", Category.PRODUCT), ("w o n b", "VONB", Category.ABBR), ("拉马", "LLaMA", Category.PRODUCT)],
)
def test_what_looks_like_a_term_is_one(taught, heard, meant, category):
    assert taught("我们用", heard, meant, "来做") == (heard, meant, category)


@pytest.mark.parametrize(("heard", "meant"), [("在", "再"), ("公式", "攻势"), ("modal", "model"), ("", "LLaMA")])
def test_ordinary_words_and_what_was_not_heard_teach_nothing(taught, heard, meant):
    assert taught("我们", heard, meant, "看一下") is None


def test_a_rare_word_that_was_put_there_again_is_a_term_of_the_trade(learner):
    assert learner.taught("支架", "智驾") is None
    assert learner.taught("支架", "智驾", 2) == ("支架", "智驾", Category.TERM_ZH)


@pytest.mark.parametrize(("heard", "meant"), [("在", "再"), ("必须", "必需"), ("做为", "作为"), ("公式", "攻势")])
def test_a_usual_word_is_none_however_often_it_is_put_there(learner, heard, meant):
    assert learner.taught(heard, meant, 9) is None


def test_what_sounds_different_teaches_nothing(taught):
    assert taught("我们用", "大语言模型", "LLaMA", "来做") is None


def test_a_term_with_a_filler_in_it_is_none(learner):
    assert learner.category_of("鲍呃凡") is None


def test_names_are_people_and_what_is_too_long_or_has_marks_is_no_term(learner):
    assert learner.category_of("Alva Brennick") is Category.PERSON
    assert learner.category_of("InMinus，") is None
    assert learner.category_of("InMinus " * 9) is None
    assert learner.category_of("Vb") is None
    assert learner.category_of("VONB模型") is Category.TERM_ZH
    assert learner.category_of("VONB" + "模型" * 7) is None
