import pytest

from annotator.app.glossary_file import Shared
from annotator.app.notes import Notes
from annotator.core.glossary import GlossaryTerm
from annotator.core.model import Category, SessionTerm, Speaker, Term


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先聊 skin law。")


def shared(*terms):
    return Shared(personal=tuple(GlossaryTerm(number, term) for number, term in enumerate(terms, 1)))


MUMBO = shared(Term("Mumbo", Category.PRODUCT, note="a toolkit of ours"), Term("GPT-2", Category.PRODUCT))


@pytest.fixture
def notes(talk):
    return Notes(talk, lambda: MUMBO)


def test_the_note_of_a_glossary_is_told(notes):
    assert notes.note("Mumbo") == "a toolkit of ours"
    assert notes.note("GPT-3") == "language model"


def test_a_later_layer_counts_over_an_earlier_one(notes):
    assert notes.note("GPT-2") == ""


def test_what_the_session_knows_counts_first(talk, notes):
    talk.terms[7] = SessionTerm(7, Term("Mumbo", Category.PRODUCT, note="the new one"))
    talk.speakers[9] = Speaker(9, 1, "周岚", affiliation="云听研究院")
    assert notes.note("Mumbo") == "the new one"
    assert notes.note("周岚") == "云听研究院"


def test_without_any_note_nothing_is_told(talk):
    assert Notes(talk, Shared).note("周岚") == ""


def test_a_note_that_is_changed_is_told_from_then_on(talk):
    shared_now = [MUMBO]
    notes = Notes(talk, lambda: shared_now[-1])
    assert notes.note("Mumbo") == "a toolkit of ours"
    shared_now.append(shared(Term("Mumbo", Category.PRODUCT, note="a dance")))
    assert notes.note("Mumbo") == "a dance"
