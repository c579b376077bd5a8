from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.glossary import builtin_terms
from annotator.core.model import Category, ReasonCode, Term
from annotator.detect.ask import Asker
from annotator.detect.engine import Engine
from annotator.detect.index import build_index
from annotator.detect.sound.phones import drop_costs, encode, swap_costs
from annotator.detect.sound.reader import Reader
from annotator.detect.tokens import units

NAMES = ["康帆", "周岚", "祝清雅", "陆承远"]
SYLLABLES = "康帆航抗干岚蓝周昼清轻雅"


@pytest.fixture(scope="module")
def make_asker(lexicon):
    reader = Reader(lexicon)

    def make(terms):
        engine = Engine(terms, lexicon=lexicon)
        return Asker(engine.terms, build_index(engine.terms, reader), reader, engine.stream)

    return make


@pytest.fixture(scope="module")
def glossary():
    """All that ships, and a few people."""
    return [*builtin_terms(), *(Term(name, Category.PERSON) for name in NAMES)]


@pytest.fixture(scope="module")
def asker(make_asker, glossary):
    return make_asker(glossary)


@pytest.fixture(scope="module")
def small(make_asker):
    """Terms with aliases, pronunciations and other traits."""
    return make_asker(
        [
            Term("tokenizer", Category.TERM_EN, aliases=("偷看你的", "token nicer")),
            Term("token", Category.TERM_EN),
            Term("Token", Category.PRODUCT, aliases=("tokenizer",)),
            Term("Cuvée", Category.PRODUCT, pronunciations=("ku4 wei1",)),
            Term("表征", Category.TERM_ZH, protect=True),
            Term("表彰", Category.TERM_ZH),
            Term("GPT-4o", Category.PRODUCT, source="own"),
            Term("擴散", Category.TERM_ZH),
            Term("あお", Category.PRODUCT),
        ]
    )


def texts(answers):
    return [answer.text for answer in answers]


@pytest.mark.parametrize(
    ("text", "meant", "place"),
    [
        ("抗凡", "康帆", 1),
        ("抗寒", "康帆", 1),
        ("抗干", "康帆", 10),
        ("skin law", "scaling law", 1),
        ("scale in low", "scaling law", 1),
        ("saw raw", "Sora", 1),
        ("soar a", "Sora", 1),
        ("感", "GAN", 1),
        ("派普莱恩", "pipeline", 1),
    ],
)
def test_what_sounds_like_a_term_finds_it_high_in_a_big_glossary(asker, text, meant, place):
    assert meant in texts(asker.ask(text, most=place))


def test_a_term_is_the_first_answer_to_its_own_text(asker, glossary):
    wanted = [term.text for term in glossary[::11]]  # each is asked among all
    first = [asker.ask(text, most=1)[0] for text in wanted]
    assert texts(first) == wanted
    assert {answer.share for answer in first} == {0.0}


def test_the_whole_glossary_is_ranked(asker, glossary):
    assert sorted(texts(asker.ask("一句毫不相干的话", most=10_000))) == sorted({term.text for term in glossary})
    assert len(asker.ask("抗凡")) == 50


@pytest.mark.parametrize(
    ("text", "meant", "code"),
    [
        ("偷看你的", "tokenizer", ReasonCode.ALIAS),
        ("Token Nicer", "tokenizer", ReasonCode.ALIAS),
        ("TOKENIZER!", "Token", ReasonCode.ALIAS),
        ("gpt 4 o", "GPT-4o", ReasonCode.SPELLING),
        ("GPT四o", "GPT-4o", ReasonCode.LETTERS),
        ("扩散", "擴散", ReasonCode.SPELLING),
        ("标彰", "表彰", ReasonCode.PINYIN),
        ("投肯", "token", ReasonCode.SOUND),
    ],
)
def test_an_answer_says_why(small, text, meant, code):
    answer = small.ask(text)[0]
    assert (answer.text, answer.reason.code) == (meant, code)


def test_the_own_text_comes_before_that_of_which_it_is_an_alias(small):
    assert texts(small.ask("tokenizer"))[:2] == ["tokenizer", "Token"]
    assert texts(small.ask("token"))[:2] == ["token", "Token"]


def test_the_reason_shows_both_sounds_and_the_source(small):
    reason = small.ask("标彰")[0].reason
    assert (reason.heard, reason.meant) == ("b iāo zh āng", "b iǎo zh āng")
    assert small.ask("gpt4o")[0].reason.source == "own"


def test_a_pronunciation_given_by_hand_counts(small):
    answer = small.ask("酷微")[0]
    assert (answer.text, answer.share) == ("Cuvée", 0.0)


def test_all_readings_of_the_text_count(make_asker):
    asker = make_asker([Term("fore", Category.WORD), Term("肆", Category.WORD)])
    assert [answer.share for answer in asker.ask("4")] == [0.0, 0.0]


def test_what_has_no_sound_goes_by_spelling(small):
    assert small.ask("あか")[0].text == "あお"
    assert small.ask("表征")[0].text == "表征"
    assert {answer.text: answer.share for answer in small.ask("表证")}["表征"] == 0.5


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_has_no_answer(asker, text):
    assert asker.ask(text) == []


@pytest.mark.parametrize("text", ["😀", "。", "\ud83d", "https://example.org", "𠮷", "\x00", "é", "-" * 10_000])
def test_any_other_text_has_answers(asker, text):
    assert len(asker.ask(text)) == 50


@pytest.mark.parametrize("text", ["包子" * 5_000, "a" * 10_000, "9" * 10_000, "A I " * 2_500, "😀" * 10_000])
def test_a_long_text_is_answered_at_once(asker, text):
    start = time.perf_counter()
    assert len(asker.ask(text)) == 50
    assert time.perf_counter() - start < 1


def test_an_empty_glossary_has_no_answer(make_asker):
    assert make_asker([]).ask("抗凡") == []


def test_answers_are_narrowed_before_they_are_cut(asker):
    assert texts(asker.ask("一句话", most=1, typed="zqya")) == ["祝清雅"]
    assert asker.ask("一句话", typed="qqqqq") == []


def plain_distance(heard, meant):
    """The edit distance, reckoned cell by cell."""
    swaps, drops = swap_costs().astype(int), drop_costs().astype(int)
    row = [0, *(int(sum(drops[heard[: at + 1]])) for at in range(len(heard)))]
    for phone in meant:
        below = [row[0] + drops[phone]]
        for at, other in enumerate(heard):
            swapped = row[at] + swaps[phone, other]
            below.append(min(swapped, row[at + 1] + drops[phone], below[at] + drops[other]))
        row = below
    return row[-1]


@settings(max_examples=40)
@given(st.lists(st.text(st.sampled_from(SYLLABLES), min_size=1, max_size=4), min_size=1, max_size=6), st.data())
def test_shares_are_those_of_a_plain_edit_distance(make_asker, lexicon, names, data):
    text = data.draw(st.text(st.sampled_from(SYLLABLES), min_size=1, max_size=5))
    reader, drops = Reader(lexicon), drop_costs().astype(int)
    terms = [Term(name, Category.PERSON, pronunciations=("zhou1 lan2",)) for name in dict.fromkeys(names)]
    for answer in make_asker(terms).ask(text):
        heards = [encode(said) for said in reader.term_readings(units(text))]
        meants = [encode(said) for said in [*reader.term_readings(units(answer.text)), "Zowlan"]]
        shares = [
            plain_distance(heard, meant) / max(drops[heard].sum(), drops[meant].sum())
            for heard in heards
            for meant in meants
        ]
        assert answer.share == pytest.approx(min(shares) if answer.text != text else 0)


def test_equals_stand_in_the_order_of_the_glossary(make_asker):
    names = ["周岚", "周兰", "周蓝"]
    for order in (names, names[::-1]):
        assert texts(make_asker([Term(name, Category.PERSON) for name in order]).ask("粥栏")) == order


def test_the_same_sound_comes_before_a_likeness_of_spelling(make_asker):
    asker = make_asker([Term(name, Category.PERSON) for name in ("周岚星", "州览轻")])
    assert texts(asker.ask("周岚青")) == ["州览轻", "周岚星"]


def test_another_style_sounds_the_same_however_it_is_read(asker):
    answer = asker.ask("SCALEUP")[0]
    assert (answer.text, answer.share) == ("scale up", 0.0)
