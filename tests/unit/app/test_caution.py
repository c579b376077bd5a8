import pytest

from annotator.app.caution import Judge, doubted_pairs, held_back, with_taught
from annotator.app.jobs import Caution
from annotator.core.model import TAUGHT, Band, Category, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon():
    spoken = {"sorrow": "S AA R OW", "gan": "G AE N", "skin": "S K IH N", "law": "L AO"}
    english = {"sorrow": 3.7, "skin": 4.9, "law": 5.5, "sorra": 1.2}
    return Lexicon(spoken, english, {"支架": 204, "陈明": 0}, 1_000)


@pytest.fixture(scope="module")
def judge(lexicon):
    return Judge(lexicon, ["Mamba", "具身智能"])


@pytest.mark.parametrize("heard", ["支架", "sorrow", "Sorrow"])
def test_a_word_of_the_dictionary_is_heard_rightly_as_well(judge, heard):
    assert judge.caution(heard) is Caution.WORD


@pytest.mark.parametrize("heard", ["Mamba", "mamba", "具身智能"])
def test_a_term_is_heard_rightly_as_well(judge, heard):
    assert judge.caution(heard) is Caution.TERM


@pytest.mark.parametrize("heard", ["穿", "law", "gan", "x", "7", "strengths", "，", ""])
def test_what_has_one_syllable_is_too_little(judge, heard):
    assert judge.caution(heard) is Caution.SHORT


@pytest.mark.parametrize("heard", ["陈明", "支架law", "skin law", "sorra", "VIT", "四o", "申真慧", "支 skin"])
def test_what_nobody_else_says_may_be_remembered(judge, heard):
    assert judge.caution(heard) is None


def test_other_names_of_a_person_are_listened_for_unless_they_are_terms_or_too_short(judge):
    assert judge.listened(["陈明", "支架", "Mamba", "陈", "老陈"]) == ("陈明", "支架", "老陈")


@pytest.fixture
def found(lexicon, judge):
    """What is found on a line once these pairs were taught: band and first suggestion by what was heard."""

    def check(text, *pairs):
        taught = [Term(meant, Category.TERM_EN, aliases=(heard,), source=TAUGHT) for heard, meant in pairs]
        engine = Engine(with_taught([], taught, judge.caution), lexicon=lexicon)
        doubted = doubted_pairs(taught, judge)
        suspects = [held_back(suspect, doubted) for suspect in engine.check([TextLine(1, text)])]
        return {x.text: (x.band, x.suggestions[0].text) for x in suspects}

    return check


def test_a_pair_taught_marks_other_places_as_sure(found):
    assert found("再说 skin law 吧", ("skin law", "scaling law")) == {"skin law": (Band.SURE, "scaling law")}


@pytest.mark.parametrize("heard", ["sorrow", "Sorrow", "支架"])
def test_a_word_that_was_taught_marks_other_places_as_likely(found, heard):
    assert found(f"再说{heard}吧", (heard, "Sora")) == {heard: (Band.LIKELY, "Sora")}


def test_a_word_stays_sure_for_what_it_was_not_taught_for(found):
    marked = found("再说 skin law 吧", ("sorrow", "Sora"), ("skin law", "scaling law"))
    assert marked["skin law"] == (Band.SURE, "scaling law")


@pytest.mark.parametrize("heard", ["穿", "mamba"])
def test_a_syllable_or_a_term_that_was_taught_marks_nothing(found, heard):
    assert found(f"再说{heard}吧", (heard, "Transformer")) == {}
