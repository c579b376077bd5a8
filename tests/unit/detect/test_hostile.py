"""Terms and lines that nobody would write: the engine takes them all, and still finds what it should."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import Category, SuspectKind, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.spelling import SpellingIndex

IDS = itertools.count(1)
HEARD = "后来skaling lor和剧身智能，请朱清雅老师讲"
KNOWN = ("scaling law", "具身智能", "祝清雅")
PIECES = [
    *("剧身智能", "具身智能", "剧身", "朱清雅", "祝清雅", "skaling lor", "scaling law", "skin", "law", "昇腾", "升腾"),
    *("圓桌論壇", "圆桌论坛", "GPT四O", "GPT-4o", "gpt4o", "Yahoo!", "C++", "60%", "0", "零", "3。5", "Ａ４", "ﬁ", "İ"),
    *(
        "é",
        "e\u0301",
        "👩\u200d👧",
        "🇨🇳",
        "𠮷",
        "ß",
        "λ",
        "Nguyễn",
        "タワー",
        "안녕",
        "привет",
        "नमस्ते",
        "สวัสดี",
        "مرحبا",
    ),
    *(
        "\ud800",
        "\udc00",
        "\x00",
        "\x1b[0m",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u3000",
        "\n",
        " ",
        "",
        "呃",
        "的",
    ),
    *(
        "，",
        "。",
        "-",
        "[",
        "](",
        ")",
        "`",
        "$",
        "<",
        ">",
        "\\",
        "/",
        "_",
        "@",
        "|",
        "*+?.^",
        "geometryometry",
        "模模模",
    ),
]
some_text = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=8).map("".join)
some_texts = st.lists(some_text, max_size=2).map(tuple)
some_terms = st.lists(
    st.builds(
        Term,
        some_text,
        st.sampled_from(list(Category)),
        aliases=some_texts,
        pronunciations=some_texts,
        not_near=some_texts,
        protect=st.booleans(),
    ),
    max_size=4,
)


def make(lexicon, *terms, **given_too):
    told = [term if isinstance(term, Term) else Term(term, Category.PRODUCT) for term in terms]
    return Engine(told, lexicon=lexicon, **given_too)


def checked(engine, *texts, runs_on=False):
    """The suspects of some texts, after a look whether each is where and what it says."""
    lines = [TextLine(next(IDS), text, runs_on) for text in texts]
    suspects = engine.check(lines)
    assert_sound(lines, suspects)
    return suspects


def assert_sound(lines, suspects):
    """Spans in their lines, in order, without overlaps; suggestions few, best first, and other than what stands."""
    places = {line.id: number for number, line in enumerate(lines)}
    end = (-1, 0)
    for suspect in suspects:
        at, text = places[suspect.line_id], lines[places[suspect.line_id]].text
        assert end <= (at, suspect.start) < (at, suspect.end) <= (at, len(text))
        assert suspect.text == text[suspect.start : suspect.end]
        told = [suggestion.probability for suggestion in suspect.suggestions]
        assert told == sorted(told, reverse=True)
        assert 1 <= len(told) <= 5
        assert suspect.text not in [suggestion.text for suggestion in suspect.suggestions]
        end = (at, suspect.end)


def fixes(engine, *texts, runs_on=False):
    return [(suspect.text, suspect.suggestions[0].text) for suspect in checked(engine, *texts, runs_on=runs_on)]


@pytest.fixture(scope="module")
def usual(lexicon):
    """An engine that knows what is misheard in HEARD."""
    return make(lexicon, *KNOWN)


@pytest.mark.parametrize(
    "texts",
    [
        ("", " ", "\t\n", "\u3000", "\u200b"),
        ("模", "a", "A", "7", "呃", "的"),
        ("超" * 500, "超" * 5_000, "ab " * 1_700, "a" * 5_000, "9" * 5_000, "👩\u200d👧" * 1_700),
        ("👩\u200d👩\u200d👧", "🇨🇳", "GPT🚀", "🚀GPT"),
        ("。", "!!!", "---", "()", "·", "“”"),
        ("SCALING LAW", "scaling-law", "ｓｃａｌｉｎｇ ｌａｗ", " scaling  law ", "具身 智能", "具身智慧"),
        (".*", "(a|b)+", "[", "\\d{3}", "^$", "a?b", "(?P<x>"),
        ("\ud800", "模\udc00型", "\x00", "a\x00b", "e\u0301\u0302\u0303", "\u0301", "שלום", "\u202eabc\u202c"),
        ("こんにちは", "東京タワー", "안녕하세요", "مرحبا", "สวัสดี", "привет", "नमस्ते", "İstanbul", "straße", "ﬃ"),
    ],
)
def test_any_term_may_stand_beside_the_others(lexicon, texts):
    odd = [Term(x, Category.PRODUCT, aliases=(f"x{x}",), pronunciations=(x,), not_near=(f"{x}y",)) for x in texts]
    engine = make(lexicon, *KNOWN, *odd)
    assert {meant for _, meant in fixes(engine, HEARD)} >= {"具身智能", "祝清雅"}
    for text in texts:
        checked(engine, text, f"我们{text}和{text.upper()}，x{text.lower()}的{text[:50]}")


@pytest.mark.parametrize(
    "text",
    [
        *("模" * 20_000, "a" * 20_000, "a " * 10_000, "模a" * 10_000, "a1" * 10_000, " " * 20_000, "7" * 20_000),
        *("的了吧" * 6_000, "呃嗯啊" * 6_000, "👩\u200d👧" * 6_000, "🇨🇳" * 9_000, "，。" * 9_000, "e\u0301" * 9_000),
        *("مرحبا " * 3_000, "สวัสดี" * 3_000, "안녕 " * 6_000, "こんにちは" * 4_000, "привет " * 3_000, "नमस्ते" * 3_000),
        *("\u202eab\u202c" * 4_000, "\x00\x1b\x07a" * 4_000, "\ud800模" * 9_000, "\u0301" * 9_000),
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_a_line_of_anything_has_no_suspects_and_hides_none(usual, text):
    assert checked(usual, text) == []
    assert {meant for _, meant in fixes(usual, text, HEARD, text)} == set(KNOWN)


def test_ten_thousand_lines_of_nothing(usual):
    assert checked(usual, *[""] * 10_000) == []
    assert len(fixes(usual, *["", "，", "。"] * 1_000, HEARD)) == len(KNOWN)


@settings(max_examples=60, deadline=None)
@given(terms=some_terms, title=some_text, texts=st.lists(some_text, min_size=1, max_size=4), more=some_text)
def test_any_terms_and_lines_get_the_same_suspects_each_time(lexicon, terms, title, texts, more):
    engine = make(lexicon, *KNOWN, *terms, roster=terms[:1], title=title)
    protected = {term.text for term in engine.terms if term.protect}
    lines = [TextLine(number, text, runs_on=True) for number, text in enumerate(texts)]
    for now in (lines, [*lines[:-1], TextLine(len(lines) - 1, texts[-1] + more, runs_on=True)]):
        found = engine.check(now)
        assert_sound(now, found)
        assert engine.check(now) == found
        assert make(lexicon, *KNOWN, *terms, roster=terms[:1], title=title).check(now) == found
        assert not protected & {suggestion.text for suspect in found for suggestion in suspect.suggestions}
        for line in now:
            one = engine.check(now, only={line.id})
            assert_sound(now, one)
            assert {suspect.line_id for suspect in one} <= {line.id}


def test_a_term_with_a_thousand_aliases_and_sounds(lexicon):
    many = [f"模{chr(0x4E00 + number)}" for number in range(1_000)]
    term = Term("具身智能", Category.TERM_ZH, aliases=tuple(many), pronunciations=tuple(f"mo2 {x}9" for x in many))
    assert fixes(make(lexicon, term), f"谈{many[700]}吧") == [(many[700], "具身智能")]


@pytest.mark.parametrize(("term", "text"), [("昇腾", "我们用昇腾芯片"), ("圓桌論壇", "歡迎來到圓桌論壇")])
def test_a_term_that_stands_there_in_its_own_characters_is_right(lexicon, term, text):
    assert fixes(make(lexicon, term), text) == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        *(
            ("Yahoo!", "用Yahoo!吧"),
            ("Yahoo!", "用yahoo吧"),
            ("C++", "写C++的，也写C的"),
            ("A*", "用A*，不是a"),
            ("Yahoo!", "用YAHOO!吧"),
        ),
        *(("60%", "有60%，有60个"), (".NET", "用.NET，用net"), ("#1", "是#1，有1个"), ("「具身」", "谈「具身」和具身")),
        *(("Kimiちゃん", "用Kimiちゃん和Kimi"), ("東京タワー", "去東京タワー，去东京"), ("Nguyễn", "是Nguyễn的")),
        *(("café", "去cafe\u0301吧"), ("GPT🚀", "用GPT吧"), (" Sora ", "用Sora吧"), ("ZeRO", "从0到1，从零开始")),
    ],
)
def test_a_term_with_marks_or_letters_that_are_not_said_is_no_other_text(lexicon, term, text):
    assert fixes(make(lexicon, term), text) == []


def test_marks_that_are_not_said_must_stand_there_too():
    index = SpellingIndex([Term("C++", Category.PRODUCT), Term("see", Category.WORD)])
    assert index.counts("写C++的，也写C的") == {0: 1}
    assert index.counts("写see的") == {1: 1}


@pytest.mark.parametrize(
    ("term", "heard"),
    [
        ("AI助手", "ＡＩ助手"),
        ("ＡＩ助手", "AI助手"),
        ("AI助手", "ai 助手"),
        ("Nguyễn", "nguyễn"),
        ("Café", "cafe\u0301"),
    ],
)
def test_another_width_case_or_spacing_is_another_style(lexicon, term, heard):
    [suspect] = checked(make(lexicon, term), f"用{heard}吧")
    assert (suspect.text, suspect.kind) == (heard, SuspectKind.STYLE)


def test_a_term_inside_a_longer_one_that_is_right_is_left_as_it_is(lexicon):
    engine = make(lexicon, "Google", "google scholar")
    assert fixes(engine, "查google scholar，用google") == [("google", "Google")]


def test_an_alias_is_found_in_traditional_text_and_with_a_full_stop_behind_it(lexicon):
    engine = make(lexicon, Term("tokenizer", Category.TERM_EN, aliases=("偷看妳們。",)))
    assert fixes(engine, "我們用偷看妳們來切") == [("偷看妳們", "tokenizer")]


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("氣球", ["气球在谈剧身智能"]),
        ("Balloon", ["这个balloon剧身智能"]),
        ("气球", ["今天天气很好，我们一起去公园里看放飞的气球和剧身。", "智能的方向。"]),
        ("气球", ["今天天气很好，我们一起去公园里看放飞的剧身。", "智能气球的方向。"]),
    ],
)
def test_words_that_a_term_is_never_near_count_in_any_script_and_across_a_cut(lexicon, word, lines):
    assert fixes(make(lexicon, "具身智能"), *lines, runs_on=True)
    assert fixes(make(lexicon, Term("具身智能", Category.TERM_ZH, not_near=(word,))), *lines, runs_on=True) == []


def test_a_long_term_is_heard_to_its_end(lexicon):
    term = "Multimodal large language model reinforcement learning from human feedback"
    heard = "Multi model large language models reinforcement learning from human feed back"
    assert fixes(make(lexicon, term), f"我们用{heard}来做") == [(heard, term)]


def test_a_text_too_long_to_be_said_is_not_listened_for(lexicon):
    assert fixes(make(lexicon, "GPT" + "🚀" * 500), "我们用j p t来做") == []


@pytest.mark.parametrize(
    "text",
    [
        *("https://a.org/open-sora", "HTTPS://A.ORG/google", "WWW.google.com", "ssh://google/open-sora"),
        *("google.com", "github.com/google/open-sora", "google@google.com", "git@github.com:google/open-sora.git"),
        *("`open sora`", "``open sora``", "![google](a b.png)", "[google](https://google.com)", "open_sora"),
        *(" /usr/local/google/bin", " ~/google/open-sora", " ../google", "./open-sora/run.py", r"C:\google\x.txt"),
        *("$skaling lor$", "$$skaling lor$$", r"\(skaling lor\)", r"\[skaling lor\]", r"\cite{google}"),
        *("<google>", "</google>", '<a href="google">', "<img alt='剧身智能' src=x>", "<!-- google -->", "google" * 11),
    ],
)
def test_nothing_is_marked_in_addresses_code_paths_formulas_and_tags(lexicon, text):
    engine = make(lexicon, *KNOWN, "Open-Sora", "Google", "GOOGLE")
    assert fixes(engine, text, f"我们看{text}，对吧", f"我们看（{text.strip()}）") == [], text
    assert fixes(engine, f"{text}，剧身智能") == [("剧身智能", "具身智能")]
