"""What was accepted or rejected before weighs what is heard now, and never makes an ordinary word sure."""

import pytest

from annotator.core.glossary import Lesson
from annotator.core.model import Band, Category, ReasonCode, Term
from annotator.detect.engine import Engine
from annotator.detect.lessons import Lessons
from annotator.detect.lines import TextLine
from annotator.detect.sound.learning import cheaper
from annotator.detect.sound.phones import CODE, swap_costs
from annotator.detect.weigh import SURE

TERMS = [
    Term("scaling law", Category.TERM_EN),
    Term("Sora", Category.PRODUCT),
    Term("智驾", Category.TERM_ZH),
    Term("赵伟", Category.PERSON),
]


@pytest.fixture(scope="module")
def found(lexicon):
    """The first suspect of a text by some lessons, given as heard, meant, accepted, rejected; None for none."""

    def check(text, *lessons, doubted=()):
        given = tuple(Lesson(heard, meant, Category.PRODUCT, yes, no) for heard, meant, yes, no in lessons)
        engine = Engine(TERMS, lexicon=lexicon, lessons=Lessons(given, frozenset(doubted)))
        return next(iter(engine.check([TextLine(1, text)])), None)

    return check


def test_an_accepted_form_is_a_known_one_and_tells_how_often(found):
    assert found("我们来看 skin road 的结果") is None
    suspect = found("我们来看 Skin Road 的结果", ("skin road", "scaling law", 3, 0))
    assert (suspect.text, suspect.band) == ("Skin Road", Band.SURE)
    reason = suspect.suggestions[0].reason
    assert (reason.code, reason.accepted, reason.rejected) == (ReasonCode.LESSON, 3, 0)
    assert all((reason.heard, reason.meant))


def test_a_term_that_no_glossary_has_is_known_once_it_was_meant(found):
    assert found("那个乐昆说过", ("勒坤", "LeCun", 1, 0)).suggestions[0].text == "LeCun"


def test_one_rejection_halves_and_two_without_acceptance_keep_quiet(found):
    text = "再说 skin law 的结果"
    before = found(text)
    assert before.band is not Band.MAYBE
    once = found(text, ("skin law", "scaling law", 0, 1))
    assert once.probability == pytest.approx(before.probability / 2, abs=0.1)
    twice = found(text, ("skin law", "scaling law", 0, 2))
    assert twice is None or twice.band is Band.MAYBE


def test_acceptances_bring_a_rejected_form_back(found):
    assert found("再说 skin law 吧", ("skin law", "scaling law", 3, 2)).band is not Band.MAYBE


def test_an_ordinary_word_is_never_made_sure_however_often_it_was_accepted(found):
    suspect = found("我们的支架落地了", ("支架", "智驾", 30, 0), doubted=["支架"])
    assert (suspect.band, suspect.suggestions[0].reason.accepted) == (Band.LIKELY, 30)


def test_an_ordinary_word_that_is_not_suspect_by_itself_stays_so(found):
    assert found("这个很稍微", ("稍微", "Sora", 5, 0), doubted=["稍微"]) is None


def test_a_term_often_rejected_is_less_probable_wherever_it_is_heard(found):
    text = "再说 skin law 的结果"
    other = ("scale no", "scaling law", 0, 9)
    assert found(text, other).probability < found(text).probability


def test_a_term_often_accepted_makes_no_other_form_sure_and_no_ordinary_word_likelier(found):
    text, other = "再说 skin law 的结果", ("scale no", "scaling law", 99, 0)
    assert found(text).probability < found(text, other).probability < SURE
    text, other = "我们的支架落地了", ("制嘉", "智驾", 99, 0)
    assert found(text, other).probability == pytest.approx(found(text).probability)


def test_a_known_wrong_form_that_was_rejected_is_less_probable(lexicon):
    terms, text = [Term("scaling law", Category.TERM_EN, ("skin road",))], [TextLine(1, "我们来看 skin road 的结果")]
    rejected = Lessons((Lesson("skin road", "scaling law", Category.TERM_EN, 0, 1),))
    before, after = (next(iter(Engine(terms, lexicon=lexicon, lessons=x).check(text))) for x in (Lessons(), rejected))
    assert after.probability == pytest.approx(before.probability / 2)


def test_sounds_often_accepted_for_each_other_become_cheaper_and_none_dearer():
    before = swap_costs()
    after = cheaper(before, {(f"na{vowel}", f"la{vowel}"): 9 for vowel in "aeiou"})
    assert after[CODE["n"], CODE["l"]] < before[CODE["n"], CODE["l"]]
    assert (after <= before).all()
