import pytest

from annotator.app.asking import Asking, word_at
from annotator.app.caution import Judge
from annotator.app.jobs import AskJob, Caution, FormsJob, HeardPlace, PlacesJob, WordsFound, WordsJob
from annotator.app.lexicon import load_lexicon
from annotator.core.model import Category, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.words import Words

TERMS = [
    Term("scaling law", Category.TERM_EN),
    Term("鲍凡", Category.PERSON),
    Term("智驾", Category.TERM_ZH),
    Term("GPT-4o", Category.PRODUCT),
]


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory):
    return load_lexicon(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def words(lexicon):
    return Words(lexicon)


@pytest.fixture(scope="module")
def asking(lexicon, words):
    return Asking(Engine(TERMS, lexicon=lexicon), words, Judge(lexicon, [term.text for term in TERMS]))


def test_a_stretch_is_answered_by_sound_with_how_both_are_said(asking):
    text = "今天请到爆凡老师"
    reply = asking.answers(AskJob(text, 4, 6, number=7))
    assert (reply.number, text[reply.start : reply.end], reply.reading) == (7, "爆凡", "bào fán")
    first = reply.answers[0]
    assert (first.text, first.category, first.sounds) == ("鲍凡", Category.PERSON, "bào fán")
    assert len(reply.answers) == len(TERMS)


def test_english_is_read_in_strokes(asking):
    reply = asking.answers(AskJob("skin law", 0, 8))
    assert reply.reading == "/skɪn/ /lɔ/"
    assert reply.answers[0].text == "scaling law"


def test_what_is_typed_narrows_the_answers(asking):
    assert [answer.text for answer in asking.answers(AskJob("支架", 0, 2, "bf")).answers] == ["鲍凡"]


def test_what_speaks_against_remembering_comes_with_the_answers(asking):
    assert asking.answers(AskJob("这个支架很好", 2, 4)).caution is Caution.WORD
    assert asking.answers(AskJob("爆凡", 0, 2)).caution is None


def test_an_empty_stretch_asks_about_the_word_there(asking):
    text = "这个支架很好"
    reply = asking.answers(AskJob(text, 3, 3))
    assert text[reply.start : reply.end] == "支架"


def test_where_no_word_is_there_is_nothing_to_answer(asking):
    reply = asking.answers(AskJob("好。。", 3, 3))
    assert (reply.start, reply.end, reply.answers) == (3, 3, ())


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("用skin law来说", 3, "skin"),
        ("用skin law来说", 5, "skin"),
        ("用skin law来说", 6, "law"),
        ("用GPT-4o来说", 6, "GPT-4o"),
        ("我们研究模型", 2, "研究"),
        ("我们研究模型", 6, "模型"),
        ("，好", 0, ""),
        ("", 0, ""),
    ],
)
def test_the_word_at_a_place(words, text, at, word):
    start, end = word_at(text, at, words)
    assert text[start:end] == word


def test_places_come_nearest_first_with_their_number(asking):
    lines = (TextLine(1, "他说skin low很多"), TextLine(2, "这就是scaling law"))
    reply = asking.places(PlacesJob(lines, "scaling law", 3))
    assert reply.number == 3
    assert reply.places == (HeardPlace(2, 3, 14, "scaling law"), HeardPlace(1, 2, 10, "skin low"))


def test_words_and_terms_of_their_own_are_told_from_noise(asking):
    reply = asking.words(WordsJob(("支架", "爆凡", "智驾", "skin law", "open"), number=3))
    assert reply == WordsFound(3, frozenset({"支架", "智驾", "open"}))


def test_a_form_of_a_known_fix_needs_caution_also_where_it_is_short(asking):
    assert asking.words(FormsJob(("爆", "爆凡"), number=4)) == WordsFound(4, frozenset({"爆"}))
