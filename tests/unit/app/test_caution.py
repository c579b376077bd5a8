import pytest

from annotator.app.caution import Judge
from annotator.app.jobs import Caution
from annotator.detect.sound.lexicon import Lexicon


@pytest.fixture(scope="module")
def judge():
    spoken = {"sorrow": "S AA R OW", "gan": "G AE N", "skin": "S K IH N", "law": "L AO"}
    english = {"sorrow": 3.7, "skin": 4.9, "law": 5.5, "sorra": 1.2}
    lexicon = Lexicon(spoken, english, {"支架": 204, "陈明": 0}, 1_000)
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
