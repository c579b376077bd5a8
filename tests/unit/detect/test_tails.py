from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Band
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.pinyin_phones import FINALS, INITIALS, syllable_phones
from annotator.detect.tails import Tails
from annotator.detect.tokens import UnitKind, units
from annotator.detect.weigh import band_of

SYLLABLES = [start + end for start in (*INITIALS, "") for end in FINALS if syllable_phones(start + end)]
CASES = (str.lower, str.upper, str.capitalize)
WORDS = [
    "banana", "mississippi", "assess", "cocoa", "onion", "bonbon", "couscous", "tutu", "shoutout",
    "shoutouts", "pamperer", "pampererer", "slaughterer", "honestest", "indianian", "nonene",
]  # fmt: skip
SOUNDS = [
    "murmur", "haha", "hahahaha", "hahahahaha", "lalalala", "soooooo", "welllll", "freeeeee", "mmmm",
    "blahblahblah",
]  # fmt: skip
NAMES = [
    "Barbara", "dada", "papa", "Coco", "pingping", "Pingping", "Zhaozhao", "yangyang", "Tingting", "tingting",
    "Wangang", "Yangang", "Antonioni", "Giovannini",
]  # fmt: skip
BRANDS = ["Dramarama", "Makemake", "Smartart"]
IDENTIFIERS = ["BERTology", "DataData", "stableTable", "graphPh", "MCMC", "NLPNLP", "IOIO", "qqxzzxzz", "x", "'"]


@pytest.fixture(scope="module")
def tails(lexicon):
    return Tails(lexicon, glossary=["vectorizer", "Mamba", "token"])


def text_of(tails, word):
    found = tails.trimmed(word)
    return found and found.text


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("computationation", "computation"),
        ("historystory", "history"),
        ("companypany", "company"),
        ("universityversity", "university"),
        ("wateter", None),  # no tail of a known word
        ("musicsic", "music"),
        ("travelel", "travel"),
        ("travelelel", "travel"),
        ("weekweek", "week"),
        ("weekweekweek", "week"),
        ("question" * 2, "question"),
    ],
)
def test_a_tail_that_stands_again_once_or_more_is_taken_off(tails, heard, meant):
    assert text_of(tails, heard) == meant


@pytest.mark.parametrize("case", CASES)
def test_the_case_of_the_word_is_kept(tails, case):
    assert text_of(tails, case("computationation")) == case("computation")
    assert text_of(tails, case("computationations")) == case("computations")


def test_the_plural_and_the_owner_keep_their_ending(tails):
    assert text_of(tails, "computationations") == "computations"
    assert text_of(tails, "universityversity's") == "university's"


def test_no_plural_is_made_that_is_no_word(tails):
    assert text_of(tails, "beautifultifuls") is None


def test_words_of_the_glossary_have_tails_and_are_left_alone(lexicon, tails):
    assert text_of(Tails(lexicon), "vectorizerizer") is None
    assert text_of(tails, "vectorizerizer") == "vectorizer"
    assert text_of(tails, "mambaamba") == "mamba"
    assert text_of(tails, "tokenken") == "token"
    assert text_of(Tails(lexicon, ["Historystory"]), "historystory") is None


def test_a_tail_that_begins_again_and_breaks_off_is_taken_off(tails):
    assert text_of(tails, "directionrec") == "direction"
    assert text_of(tails, "directionist") is None
    assert text_of(tails, "Directionrec") is None, "it may be a name"
    assert text_of(tails, "studentsud") is None, "too little of it"
    assert text_of(tails, "productionproduct") is None, "two words run together"


@pytest.mark.parametrize("word", [*WORDS, *SOUNDS, *NAMES, *BRANDS, *IDENTIFIERS])
def test_words_names_laughs_and_identifiers_are_left_alone(tails, word):
    assert tails.trimmed(word) is None


def test_an_ing_is_doubled_only_on_a_word_that_bears_one(tails):
    for word in ("learning", "achieving", "running"):
        assert text_of(tails, f"{word}ing") == word
    for word in ("hamstringing", "upswinging", "thinging", "stringings"):
        assert text_of(tails, word) is None


def test_a_stem_must_be_known_well():
    lexicon = Lexicon({}, {"thingumajig": 2.4, "contraption": 2.5}, {}, 0)
    assert text_of(Tails(lexicon), "thingumajigmajig") is None
    assert text_of(Tails(lexicon), "contraptiontraption") == "contraption"


@pytest.mark.parametrize(
    ("word", "band"),
    [
        ("computationation", Band.SURE),
        ("travelel", Band.LIKELY),  # a short word
        ("governmentnt", Band.LIKELY),  # a short tail
        ("deadlineline", Band.LIKELY),  # the tail is a word itself
        ("directionrec", Band.LIKELY),
    ],
)
def test_what_could_be_something_else_is_less_sure(tails, word, band):
    assert band_of(tails.trimmed(word).probability) is band


@given(st.data())
def test_words_of_the_lexicon_are_left_alone_in_any_case_and_form(lexicon, tails, data):
    word = data.draw(st.sampled_from(sorted(lexicon.english)))
    case = data.draw(st.sampled_from(CASES))
    for form in (word, f"{word}s", f"{word}'s"):
        assert tails.trimmed(case(form)) is None


@given(st.sampled_from(SYLLABLES), st.sampled_from(SYLLABLES), st.sampled_from(CASES))
def test_given_names_in_pinyin_are_left_alone(tails, first, second, case):
    for name in (first + second, first + first):
        assert tails.trimmed(case(name)) is None


@given(st.text(alphabet="ab'sé", max_size=30))
def test_any_letters_give_a_shorter_word_or_none(tails, word):
    found = tails.trimmed(word)
    assert found is None or (word.startswith(found.text[:4]) and len(found.text) < len(word))


def test_most_doubled_tails_of_common_words_are_found_and_hardly_any_wrongly(lexicon, tails):
    common = sorted(word for word, zipf in lexicon.english.items() if zipf >= 4 and len(word) >= 5 and word.isalpha())
    draw = random.Random(5)
    asked = [(word, word + word[-draw.randint(2, len(word)) :]) for word in draw.sample(common, 2_000)]
    answers = [(word, text_of(tails, heard)) for word, heard in asked]
    found = sum(answer == word for word, answer in answers)
    wrong = [(word, answer) for word, answer in answers if answer not in (word, None)]
    assert found >= 0.8 * len(asked), f"only {found / len(asked):.0%} are found"
    assert len(wrong) <= 0.005 * len(asked), f"wrongly trimmed: {wrong}"


@pytest.mark.shared
def test_clean_notes_are_left_alone_and_a_noisy_forum_is_not(shared_data, tails):
    def found(path):
        words = (unit.text for unit in units(path.read_text(encoding="utf-8")) if unit.kind is UnitKind.WORD)
        return [word for word in words if tails.trimmed(word)]

    assert [word for path in (shared_data / "reference").glob("*.md") for word in found(path)] == []
    assert len(found(shared_data / "transcripts" / "forum-2023.md")) >= 30
