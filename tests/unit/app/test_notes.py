import pytest

from annotator.app.notes import Notes
from annotator.app.paths import user_paths
from annotator.core.model import Category, SessionTerm, Speaker, Term


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先聊 skin law。")


@pytest.fixture
def notes(talk):
    paths = user_paths()
    paths.personal_glossary.parent.mkdir(parents=True, exist_ok=True)
    rows = "term,category,note\nMumbo,product,a toolkit of ours\nGPT-2,product,\n"
    paths.personal_glossary.write_text(rows, encoding="utf-8")
    return Notes(paths, talk)


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
    assert Notes(user_paths(), talk).note("周岚") == ""


def test_a_glossary_that_cannot_be_read_has_no_notes(notes):
    user_paths().personal_glossary.write_text("category\n", encoding="utf-8")
    assert notes.note("Mumbo") == ""
