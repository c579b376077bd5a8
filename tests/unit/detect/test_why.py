"""Why a term is, or is not, suggested in a sentence."""

from dataclasses import replace

import pytest

from annotator.core.model import Category, Term
from annotator.core.verdict import VerdictCode
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.sound.reader import Reader
from annotator.detect.why import verdict_on


@pytest.fixture
def verdict(engine, lexicon):
    """The verdict on a term in a sentence."""

    def ask(sentence, term, of=engine):
        suspects = of.check([TextLine(-1, sentence)])
        return verdict_on(of, Reader(lexicon), sentence, term, suspects)

    return ask


def test_a_term_that_is_suggested_tells_where_and_how_probably(verdict):
    found = verdict("我们都相信skin law是对的", "scaling law")
    assert (found.code, found.heard) == (VerdictCode.SUGGESTED, "skin law")
    assert 0.04 < found.figure <= 1


def test_a_term_that_stands_there_is_not_suggested(verdict):
    assert verdict("我们用LLaMA做的", "LLaMA").code is VerdictCode.STANDS


def test_a_term_that_the_engine_does_not_know_is_unknown(verdict):
    assert verdict("我们用LLaMA做的", "Nothing").code is VerdictCode.UNKNOWN


def test_a_protected_term_is_never_suggested(verdict):
    assert verdict("这个表正学习", "表征").code is VerdictCode.PROTECTED


def test_a_term_that_sounds_otherwise_tells_the_nearest_place(verdict):
    found = verdict("我们用拉马做的", "attention")
    assert found.code is VerdictCode.FAR
    assert found.figure > found.limit


def test_a_word_beside_it_keeps_a_term_away(verdict):
    assert verdict("我们在声腾上训练", "昇腾").code is VerdictCode.SUGGESTED
    found = verdict("气球声腾了", "昇腾")
    assert (found.code, found.other, found.heard) == (VerdictCode.NOT_NEAR, "气球", "声腾")


def test_a_better_reading_is_named(verdict):
    found = verdict("他们做了open sora项目", "Sora")
    assert (found.code, found.other) == (VerdictCode.BETTER, "Open-Sora")


def test_what_stands_rightly_around_it_is_named(verdict, lexicon):
    both = Engine([Term("注意力机制", Category.TERM_ZH), Term("朱意力", Category.PERSON)], lexicon=lexicon)
    found = verdict("这里用了注意力机制", "朱意力", both)
    assert (found.code, found.other, found.heard) == (VerdictCode.INSIDE, "注意力机制", "注意力")


def test_a_minimum_that_is_not_reached_is_told(verdict, engine, lexicon):
    picky = [replace(term, minimum=0.999) if term.text == "scaling law" else term for term in engine.terms]
    found = verdict("我们都相信skin law是对的", "scaling law", Engine(picky, lexicon=lexicon))
    assert (found.code, found.limit) == (VerdictCode.MINIMUM, 0.999)


def test_a_term_without_a_sound_is_silent(verdict, lexicon):
    assert verdict("我们用拉马", "あお", Engine([Term("あお", Category.PRODUCT)], lexicon=lexicon)).code is (
        VerdictCode.SILENT
    )
